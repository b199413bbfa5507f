import type { DataSource } from 'typeorm';
import { post, startTestGateway } from '../harness/test-graph';
import { startBenchSubgraphs } from './bench-subgraphs';
import type { BenchLearner } from './orientation.learners';

const STEP = `{ id title pathway verdict reasons { rule { id } verdict } startsOn earliestEnd distanceMeters
  components { id title state } remainingHours remainingExams }`;
const QUERY = `query ($p: LearnerProfileInput!) { orientation(profile: $p) {
  schoolSteps ${STEP} cvoSteps ${STEP} examSteps ${STEP}
  clbGuidance { providerId serviceId } leerwinkelGuidance { providerId serviceId }
  pathways { id combination awards verdict remainingComponents earliestEnd warnings { id text { nl } } explanation { nl } steps { id title } } } }`;

/** The five subgraphs with the demonstration catalogue, and a gateway. */
export interface OrientationGraph {
  dataSources: ReadonlyMap<string, DataSource>;
  /** Ids of the pathways that the gateway answers. */
  ask(learner: BenchLearner): Promise<string[]>;
  stop(): Promise<void>;
}

/** Migrates and fills an empty database and starts everything on it. */
export async function startOrientationGraph(url: string): Promise<OrientationGraph> {
  const { urls, dataSources, stop } = await startBenchSubgraphs(url);
  const gateway = await startTestGateway(urls);
  return {
    dataSources,
    ask: async (p) => {
      const { data, errors } = await post(`${gateway.url}/graphql`, QUERY, { p });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.orientation.pathways.map(({ id }: { id: string }) => id);
    },
    stop: async () => {
      await gateway.stop();
      await stop();
    },
  };
}
