import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../http/request.context';
import { SubgraphError } from '../source/subgraph.error';
import { INTERNAL_CODE, maskError } from './error.mask';
import { clientErrors, type ClientError } from './response.errors';

type RequestContext = GraphQLRequestContext<GatewayContext>;
const MAX_OPERATION_NAME = 100;

/** Finishes every answer: paths as the client knows them, internal errors logged once and masked. */
export function responsePlugin(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          refuseUnknownOperation(request);
        },
        async willSendResponse(request) {
          finish(request, log);
        },
      };
    },
  };
}

/** The gateway's executor would answer an operation name that is not in the document with status 500. */
function refuseUnknownOperation({ operation, request }: RequestContext): void {
  if (operation) return;
  const message = request.operationName
    ? 'The document holds no operation of the given name.'
    : 'The document must hold one operation, or the request must name one of them.';
  throw new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function finish(request: RequestContext, log: Logger): void {
  const { record, requestId } = request.contextValue;
  record.answered = true;
  if (request.operationName) record.operationName = request.operationName.slice(0, MAX_OPERATION_NAME);
  const body = request.response.body;
  if (body?.kind !== 'single') return;
  const result = body.singleResult;
  const errors = errorsOf(request, result.data, result.errors ?? []);
  const shown = errors.map(({ error, original }) => {
    if (error.extensions?.['code'] === INTERNAL_CODE) logCause(log, requestId, original);
    return maskError(error, requestId);
  });
  if (dropValueCompletion(result, log, requestId) && result.data === null && shown.length === 0) {
    shown.push(maskError({ message: 'null where the schema allows none' }, requestId));
  }
  if (shown.length > 0) result.errors = shown;
  record.errorCodes = [...new Set(shown.map((error) => String(error.extensions?.['code'])))];
}

function errorsOf(
  { document, operation, errors: originals = [] }: RequestContext,
  data: unknown,
  formatted: readonly GraphQLFormattedError[],
): ClientError[] {
  if (!document || !operation) {
    return formatted.map((error, index) => ({ error, original: originals[index] }));
  }
  return clientErrors({ document, operation, data, formatted, originals });
}

function logCause(log: Logger, requestId: string, original: GraphQLError | undefined): void {
  const source = original?.originalError;
  const isSubgraphs = source instanceof SubgraphError;
  log.error(
    {
      requestId,
      subgraph: isSubgraphs ? source.origin.subgraph : undefined,
      path: original?.path?.join('.'),
      cause: original?.message,
      code: original?.extensions['code'],
      // Where a subgraph failed, only its own log knows the place.
      stack: isSubgraphs ? undefined : (source?.stack ?? original?.stack),
    },
    'internal error',
  );
}

/** The executor reports nulls and values the schema does not allow in an extension of its own; they are ours to log. */
function dropValueCompletion(
  result: { extensions?: Record<string, unknown> },
  log: Logger,
  requestId: string,
): boolean {
  if (!result.extensions?.['valueCompletion']) return false;
  const { valueCompletion, ...others } = result.extensions;
  if (Object.keys(others).length > 0) result.extensions = others;
  else delete result.extensions;
  const causes = Array.isArray(valueCompletion) ? valueCompletion.slice(0, 3).map(String) : [];
  log.warn({ requestId, causes }, 'an answer does not fit the schema');
  return true;
}
