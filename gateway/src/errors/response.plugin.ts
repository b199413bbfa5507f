import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { valueFreeMessage } from '@leerwegen/shared/errors/value-free-message';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../http/request.context';
import { SubgraphError } from '../source/subgraph.error';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import { withEnumValues } from './enum.values';
import { INTERNAL_CODE, maskError } from './error.mask';
import { clientErrors, type ClientError } from './response.errors';
import { mayHoldPersonal } from './sensitive.request';

type RequestContext = GraphQLRequestContext<GatewayContext>;
/** So many values that do not fit the schema are told of at most. */
const MAX_MISFITS = 20;
/** A line of a stack that names a place in a file. */
const PLACE = /^ {4}at .*:\d+:\d+\)?$/;
/** An operation's name is the client's text: only what can hardly be anything but a name is logged. */
const LOGGED_NAME = /^[_A-Za-z][_0-9A-Za-z]{0,59}$/;

/** Finishes every answer: paths as the client knows them, internal errors logged once and masked. */
export function responsePlugin(
  log: Logger,
  index: () => SupergraphIndex,
): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      // Another one may be served when the answer is ready.
      const served = index();
      return {
        async didResolveOperation(request) {
          refuseUnknownOperation(request);
        },
        async willSendResponse(request) {
          finish(request, log, served);
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

function finish(request: RequestContext, log: Logger, index: SupergraphIndex): void {
  const { record, requestId } = request.contextValue;
  record.answered = true;
  record.registers = request.metrics.persistedQueryRegister === true;
  if (LOGGED_NAME.test(request.operationName ?? '')) record.operationName = request.operationName ?? '';
  const body = request.response.body;
  if (body?.kind !== 'single') return;
  const result = body.singleResult;
  const errors = [...errorsOf(request, result.data, result.errors ?? []), ...takeCompletion(result)];
  const isSensitive = memo(() => mayHoldPersonal(request.document, index));
  const shown = errors.map(({ error, original }) => {
    if (error.extensions?.['code'] === INTERNAL_CODE)
      logCause(log, requestId, { error, original }, isSensitive());
    const masked = maskError(error, requestId);
    const message = isSensitive() ? valueFreeMessage(masked.message) : masked.message;
    return { ...masked, message: withEnumValues(message, index.schema) };
  });
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

/** The cause of an internal error; of a sensitive request without the words, which may hold what was sent or read. */
function logCause(
  log: Logger,
  requestId: string,
  { error, original }: ClientError,
  isSensitive: boolean,
): void {
  const source = original?.originalError;
  const isSubgraphs = source instanceof SubgraphError;
  log.error(
    {
      requestId,
      subgraph: isSubgraphs ? source.origin.subgraph : undefined,
      // The client's: a subgraph may name any.
      path: error.path?.join('.'),
      cause: isSensitive ? undefined : original?.message,
      code: original?.extensions['code'],
      // Where a subgraph failed, only its own log knows the place.
      stack: isSubgraphs ? undefined : stackOf(source ?? original, isSensitive),
    },
    'internal error',
  );
}

function stackOf(error: Error | undefined, isSensitive: boolean): string | undefined {
  if (!isSensitive) return error?.stack;
  // Before the places stands the message.
  return error?.stack
    ?.split('\n')
    .filter((line) => PLACE.test(line))
    .join('\n');
}

/** Apollo's executor tells of nulls and values that the schema does not allow in an extension; they are errors like others. */
function takeCompletion(result: { extensions?: Record<string, unknown> }): ClientError[] {
  const { valueCompletion, ...others } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return [];
  if (Object.keys(others).length > 0) result.extensions = others;
  else delete result.extensions;
  return (valueCompletion as GraphQLError[]).slice(0, MAX_MISFITS).map((original) => {
    const { message, path } = original;
    return { error: { message, ...(path && { path }), extensions: { code: INTERNAL_CODE } }, original };
  });
}

function memo<T>(decide: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: decide() }).value;
}
