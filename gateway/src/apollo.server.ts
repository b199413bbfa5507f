import { createRequire } from 'node:module';
import { operationTypeRule } from '@leerwegen/shared/server/operation-type.rule';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { maskError } from './errors/error.mask';
import { responsePlugin } from './errors/response.plugin';
import { apolloLog } from './gateway.log';
import type { GatewayContext } from './http/request.context';
import { aliasRule } from './limits/alias.rule';
import { costPlugin } from './limits/cost.plugin';
import { depthRule } from './limits/depth.rule';
import { directiveRule } from './limits/directive.rule';
import { nestingPlugin } from './limits/nesting.plugin';
import { planningRule } from './limits/planning.rule';
import { QUERY_LIMITS } from './limits/query.limits';
import type { RateLimiter } from './limits/rate.limiter';
import { rootFieldRule } from './limits/root-field.rule';
import { scalarRule } from './limits/scalar.rule';
import type { AnswerCache } from './source/answer.cache';
import type { SubgraphClients } from './source/subgraph.clients';
import type * as ApolloGatewayModule from './source/apollo.gateway';
import { LeanGateway } from './executor/lean.gateway';
import { printAnswer } from './executor/json.text';
import { DocumentStore } from './persisted/document.store';
import type { GatewayExecutorName } from './gateway.settings';
import { OperationStore } from './persisted/operation.store';
import type { PersistedOperations } from './persisted/operation.manifest';
import type { SupergraphFile } from './supergraph/supergraph.file';

const load = createRequire(__filename);

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** What the GraphQL server is made from. */
export interface ApolloParts {
  readonly supergraph: SupergraphFile;
  readonly clients: SubgraphClients;
  readonly answers: AnswerCache | undefined;
  readonly limiter: RateLimiter;
  readonly log: Logger;
  readonly executor: GatewayExecutorName;
  /** Operations that are known by their hash from the start. */
  readonly operations: PersistedOperations;
}

/** The GraphQL server over the federation, not yet started. Whatever could depend on NODE_ENV is set. */
export function createApollo(parts: ApolloParts): ApolloServer<GatewayContext> {
  const { log } = parts;
  return new ApolloServer<GatewayContext>({
    gateway: createGateway(parts),
    nodeEnv: 'production',
    logger: apolloLog(log),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    // A page elsewhere gains nothing by a reader's browser: nothing that a browser keeps opens anything here.
    csrfPrevention: false,
    cache: 'bounded',
    documentStore: new DocumentStore(),
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationOptions: { maxErrors: QUERY_LIMITS.validationErrors },
    maxRecursiveSelections: QUERY_LIMITS.recursiveSelections,
    persistedQueries: { cache: new OperationStore(parts.operations) },
    validationRules: [
      operationTypeRule,
      scalarRule,
      depthRule(QUERY_LIMITS.depth, QUERY_LIMITS.introspectionDepth),
      aliasRule(QUERY_LIMITS.aliases),
      directiveRule(QUERY_LIMITS.directives),
      rootFieldRule(QUERY_LIMITS.rootFields, QUERY_LIMITS.acts),
      planningRule(QUERY_LIMITS.planning),
    ],
    formatError: (error) => maskError(error),
    stringifyResult: printAnswer,
    plugins: [
      responsePlugin(log, () => parts.supergraph.index),
      nestingPlugin(QUERY_LIMITS.nesting),
      costPlugin(() => parts.supergraph.index.schema, parts.limiter),
      // Without these an API key in the environment would switch reporting to a cloud on.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

/** Who carries the plans out: our own executor, or Apollo's, which takes 26 MB and is loaded only where it is wanted. */
function createGateway(parts: ApolloParts): GatewayInterface {
  if (parts.executor === 'lean') return new LeanGateway(parts);
  const { createApolloGateway } = load('./source/apollo.gateway') as typeof ApolloGatewayModule;
  return createApolloGateway(parts);
}
