import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from 'pino';
import { apolloLog } from '../gateway.log';
import { QUERY_LIMITS } from '../limits/query.limits';
import type { SupergraphFile } from '../supergraph/supergraph.file';
import { ApolloSource } from './apollo.source';
import type { SubgraphClients } from './subgraph.clients';

/** What Apollo's own gateway needs. */
export interface ApolloGatewayOptions {
  readonly supergraph: SupergraphFile;
  readonly clients: SubgraphClients;
  readonly log: Logger;
}

/** Apollo's gateway and executor, asking subgraphs as ours does. */
export function createApolloGateway({ supergraph, clients, log }: ApolloGatewayOptions): ApolloGateway {
  // Read when a gateway is created: otherwise it probes for cloud hosts and sends measurements.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name, url }) =>
      new ApolloSource({ name, client: clients.of(name, url ?? ''), index: () => supergraph.index }),
    logger: apolloLog(log),
    debug: false,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: QUERY_LIMITS.plans } },
  });
}
