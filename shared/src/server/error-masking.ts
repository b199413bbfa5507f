import { type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { PUBLIC_CODES } from '../errors/public-codes';
import { valueFreeMessage } from '../errors/value-free-message';
import type { RequestContext } from './subgraph-definition';

/** What a client may know of an error. */
export function maskError({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const { code, field, expected, currentVersion, rule } = extensions ?? {};
  const place = path ? { path } : {};
  if (typeof code !== 'string' || !PUBLIC_CODES.has(code)) {
    return { message: 'Internal server error', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  return {
    // What graphql-js says of a value repeats it, and it may be personal.
    message: isOfGraphql(code, message) ? valueFreeMessage(message) : message,
    ...place,
    extensions: {
      code,
      ...(field !== undefined && { field }),
      ...(expected !== undefined && { expected }),
      ...(currentVersion !== undefined && { currentVersion }),
      ...(rule !== undefined && { rule }),
    },
  };
}

function isOfGraphql(code: string, message: string): boolean {
  return code.startsWith('GRAPHQL_') || message.startsWith('Variable "$');
}

/** Logs what is masked, once, with the request id and without data of the request. */
export function unexpectedErrorLog(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: { requestId } }) => ({
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors.filter(isUnexpected)) {
          logger.error(
            { requestId, path: error.path, cause: describe(unwrapResolverError(error)) },
            'unexpected error',
          );
        }
      },
    }),
  };
}

function isUnexpected({ extensions: { code } }: GraphQLError): boolean {
  // A mistake of the client's in the document gets its code only when it is formatted; it has no path.
  return typeof code === 'string' ? !PUBLIC_CODES.has(code) : true;
}

/** Name and stack, but not the message of a database error, which may hold values of a row. */
function describe(cause: unknown): unknown {
  if (!(cause instanceof Error)) return typeof cause;
  if ('driverError' in cause)
    return { name: cause.name, code: (cause.driverError as { code?: string }).code };
  return { name: cause.name, message: cause.message, stack: cause.stack };
}
