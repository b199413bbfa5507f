import { ActingDatabase } from '@leerwegen/shared/database/acting-database';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import type { Output } from '@leerwegen/shared/import/progress.printer';
import { runDeadlines, runRetention } from '@leerwegen/shared/case/case.job';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';

/** Where the command stands. */
export interface JobsSurroundings {
  environment: NodeJS.ProcessEnv;
  output: Output;
  error: Output;
}

const JOBS = { deadlines: runDeadlines, retention: runRetention };
const USAGE = `Which job? Expected: ${Object.keys(JOBS).join(' or ')}, then perhaps names of subgraphs`;

/** Runs one job for all subgraphs or some; a line for each. Exit code 0, or 1 with the reason as an error. */
export async function runJobsCommand(
  subgraphs: readonly SubgraphDefinition[],
  [job, ...names]: string[],
  { environment, output, error }: JobsSurroundings,
): Promise<0 | 1> {
  const wanted = subgraphs.filter(({ name }) => names.length === 0 || names.includes(name));
  if (!job || !Object.hasOwn(JOBS, job) || names.some((name) => !wanted.some((one) => one.name === name))) {
    error.write(`${USAGE} (${subgraphs.map(({ name }) => name).join(', ')})\n`);
    return 1;
  }
  let exit: 0 | 1 = 0;
  for (const definition of wanted) {
    try {
      const done = await runOne(definition, job as keyof typeof JOBS, environment);
      output.write(`${definition.name}: ${done}\n`);
    } catch (problem) {
      const { code, name } = problem as { code?: string; name: string };
      error.write(`${definition.name}: failed (${code ?? name})\n`);
      exit = 1;
    }
  }
  return exit;
}

async function runOne(
  definition: SubgraphDefinition,
  job: keyof typeof JOBS,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const dataSource = createDataSource(definition, databaseAddress(definition.name, environment));
  await dataSource.initialize();
  try {
    const database = new ActingDatabase(dataSource);
    const counts = await JOBS[job]({ database, cases: definition.cases, now: new Date() });
    return Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ');
  } finally {
    await dataSource.destroy();
  }
}
