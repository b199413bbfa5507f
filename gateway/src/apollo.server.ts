import { ApolloGateway } from '@apollo/gateway';
import { operationTypeRule } from '@leerwegen/shared/server/operation-type.rule';
import { ApolloServer } from '@apollo/server';
import {
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
import { depthRule } from './limits/depth.rule';
import { directiveRule } from './limits/directive.rule';
import { planningRule } from './limits/planning.rule';
import { QUERY_LIMITS } from './limits/query.limits';
import { rootFieldRule } from './limits/root-field.rule';
import { scalarRule } from './limits/scalar.rule';
import type { ConnectionPool } from './source/connection.pool';
import { ApolloSource } from './source/apollo.source';
import { SubgraphClient } from './source/subgraph.client';
import { LeanGateway } from './executor/lean.gateway';
import { printAnswer } from './executor/json.text';
import type { GatewayExecutorName } from './gateway.settings';
import { subgraphAddress } from './supergraph/subgraph.address';
import type { SecretOf } from './supergraph/subgraph.secret';
import type { SupergraphFile } from './supergraph/supergraph.file';

/** What the GraphQL server is made from. */
export interface ApolloParts {
  readonly supergraph: SupergraphFile;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly secretOf: SecretOf;
  readonly pool: ConnectionPool;
  readonly log: Logger;
  readonly executor: GatewayExecutorName;
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
    csrfPrevention: true,
    cache: 'bounded',
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationOptions: { maxErrors: QUERY_LIMITS.validationErrors },
    maxRecursiveSelections: QUERY_LIMITS.recursiveSelections,
    // Persisted operations come with the caches; half of them would only be a way to ask wrongly.
    persistedQueries: false,
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
      // Without these an API key in the environment would switch reporting to a cloud on.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

/** Who carries the plans out: our own executor, or Apollo's. */
function createGateway(parts: ApolloParts): LeanGateway | ApolloGateway {
  const clientOf = clientMaker(parts);
  if (parts.executor === 'lean') return new LeanGateway({ supergraph: parts.supergraph, clientOf });
  return createApolloGateway(parts, clientOf);
}

function clientMaker({ subgraphUrls, secretOf, pool, log }: ApolloParts) {
  return (name: string, url: string): SubgraphClient =>
    new SubgraphClient({
      name,
      url: subgraphAddress({ name, url }, subgraphUrls),
      secret: secretOf(name),
      pool,
      log,
    });
}

function createApolloGateway(
  { supergraph, log }: ApolloParts,
  clientOf: (name: string, url: string) => SubgraphClient,
): ApolloGateway {
  // Read when a gateway is created: otherwise it probes for cloud hosts and sends measurements.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url }) =>
      new ApolloSource({ name, client: clientOf(name, url ?? ''), index: () => supergraph.index }),
    logger: apolloLog(log),
    debug: false,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
  });
}
