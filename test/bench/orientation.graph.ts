import { openToNobody } from '@leerwegen/shared/auth/testing/personal.fixtures';
import { createDataSource, migrate } from '@leerwegen/shared/database/data-source';
import { startSubgraphServer } from '@leerwegen/shared/server/subgraph-server';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { NOW, post, startTestGateway } from '../harness/test-graph';
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
  const dataSources = new Map<string, DataSource>();
  const urls: Record<string, string> = {};
  const stops: (() => Promise<unknown>)[] = [];
  for (const definition of SUBGRAPHS) {
    const dataSource = await createDataSource(definition, { url }).initialize();
    stops.unshift(() => dataSource.destroy());
    await migrate(dataSource, definition.name);
    await definition.demonstrate(dataSource);
    const options = {
      dataSource,
      host: '127.0.0.1',
      port: 0,
      logger: pino({ level: 'warn' }),
      clock: () => NOW,
    };
    const subgraph = await startSubgraphServer(definition, { ...options, ...openToNobody() });
    stops.unshift(() => subgraph.stop());
    dataSources.set(definition.name, dataSource);
    urls[definition.name] = subgraph.url;
  }
  const gateway = await startTestGateway(urls);
  stops.unshift(() => gateway.stop());
  return {
    dataSources,
    ask: async (p) => {
      const { data, errors } = await post(`${gateway.url}/graphql`, QUERY, { p });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.orientation.pathways.map(({ id }: { id: string }) => id);
    },
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
}
