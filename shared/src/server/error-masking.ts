import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** The codes that may leave a subgraph; anything else is masked (DESIGN.md §4). */
const PUBLIC_CODES = new Set([
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Keeps what a client may know of an error; logs the rest once, without data of the request. */
export function errorMask(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && PUBLIC_CODES.has(code)) return publicPart(formatted, code);
    const cause = unwrapResolverError(error);
    logger.error({ cause: describe(cause), path: formatted.path }, 'unexpected error');
    return {
      message: 'Internal server error',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

function publicPart(
  { message, path, extensions }: GraphQLFormattedError,
  code: string,
): GraphQLFormattedError {
  const { field, expected } = extensions ?? {};
  return {
    message,
    ...(path && { path }),
    extensions: { code, ...(field !== undefined && { field }), ...(expected !== undefined && { expected }) },
  };
}

/** Name and stack, but not the message of a database error, which may hold values of a row. */
function describe(cause: unknown): unknown {
  if (!(cause instanceof Error)) return typeof cause;
  if ('driverError' in cause)
    return { name: cause.name, code: (cause.driverError as { code?: string }).code };
  return {
    name: cause.name,
    message: cause.message,
    stack: cause instanceof GraphQLError ? undefined : cause.stack,
  };
}
