import { PUBLIC_CODES } from '@leerwegen/shared/errors/public-codes';
import type { GraphQLFormattedError } from 'graphql';

const PUBLIC_EXTENSIONS = ['providerType', 'field', 'expected', 'currentVersion', 'rule'] as const;

/** The code of every error that is masked. */
export const INTERNAL_CODE = 'INTERNAL_SERVER_ERROR';

/**
 * What of an error a client may see. The message of an internal error is always replaced, also when the
 * code is right: servers give that code to whatever was thrown, secrets included.
 */
export function maskError(error: GraphQLFormattedError, requestId?: string): GraphQLFormattedError {
  const code = String(error.extensions?.['code']);
  const place = {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  };
  if (!PUBLIC_CODES.has(code)) {
    const message = requestId ? `Internal server error (request ${requestId})` : 'Internal server error';
    return { message, ...place, extensions: { code: INTERNAL_CODE, ...(requestId && { requestId }) } };
  }
  const extensions: Record<string, unknown> = { code };
  for (const name of PUBLIC_EXTENSIONS) {
    const value = error.extensions?.[name];
    if (value !== undefined) extensions[name] = value;
  }
  return { message: error.message, ...place, extensions };
}
