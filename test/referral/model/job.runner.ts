import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { runDeadlines, runRetention } from '@leerwegen/shared/case/case.job';
import { SUBGRAPHS } from '@leerwegen/subgraphs';

const JOBS = { deadlines: runDeadlines, retention: runRetention };
export type Job = keyof typeof JOBS;

/** The daily jobs of every subgraph, run when a test says so, and the plain database beside them. */
export interface JobRunner {
  /** Runs a job of one subgraph as if it were then; answers its counts. */
  run(name: string, job: Job, now: Date): Promise<Record<string, number>>;
  /** One statement as the owner of everything, past row-level security. */
  query<T>(name: string, statement: string): Promise<T>;
  /** How many rows a statement gives when it acts for an organisation. */
  as(name: string, organisation: string, statement: string): Promise<number>;
  stop(): Promise<void>;
}

/** Connects to the database of a test graph, once per subgraph. */
export async function startJobRunner(environment: NodeJS.ProcessEnv): Promise<JobRunner> {
  const connected = await Promise.all(
    SUBGRAPHS.map(async (definition) => {
      const dataSource = createDataSource(definition, databaseAddress(definition.name, environment));
      await dataSource.initialize();
      return {
        name: definition.name,
        dataSource,
        database: new ActingDatabase(dataSource),
        cases: definition.cases,
      };
    }),
  );
  const of = (name: string) => connected.find((one) => one.name === name)!;
  return {
    run: async (name, job, now) => {
      const { database, cases } = of(name);
      return { ...(await JOBS[job]({ database, cases, now })) };
    },
    query: (name, statement) => of(name).dataSource.query(statement),
    as: (name, organisation, statement) =>
      of(name).database.as(organisation, async (all) => (await all.query<unknown[]>(statement)).length),
    stop: async () => {
      for (const { dataSource } of connected) await dataSource.destroy();
    },
  };
}
