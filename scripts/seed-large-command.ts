import { seedCatalogue, type SeedProgress } from '@leerwegen/shared/catalogue/catalogue.seeder';
import { migrate } from '@leerwegen/shared/database/data-source';
import { InputError } from '@leerwegen/shared/import/input-error';
import { type Output, ProgressPrinter } from '@leerwegen/shared/import/progress.printer';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { connectDatabase, expectDatabases } from './import-databases';
import { seedLargeArguments } from './seed-large-arguments';

/** Where the command stands. */
export interface SeedSurroundings {
  environment: NodeJS.ProcessEnv;
  output: Output;
  error: Output;
  signal?: AbortSignal;
}

/** Fills one subgraph's database with a generated catalogue; exit code 0, or 1 when it did not finish. */
export async function runSeedLargeCommand(
  subgraphs: readonly SubgraphDefinition[],
  given: string[],
  surroundings: SeedSurroundings,
): Promise<0 | 1> {
  const printer = new ProgressPrinter(surroundings.output);
  try {
    const done = await seedAsAsked(subgraphs, given, surroundings, printer);
    printer.end();
    const unchanged = done.rows - done.added - done.changed;
    surroundings.output.write(
      `${done.rows} rows in ${done.seconds.toFixed(1)} s: ${done.added} added, ${done.changed} changed, ${unchanged} unchanged.\n`,
    );
    return 0;
  } catch (error) {
    printer.end();
    surroundings.error.write(`${messageOf(error)}\n`);
    return 1;
  }
}

async function seedAsAsked(
  subgraphs: readonly SubgraphDefinition[],
  given: string[],
  { environment, signal }: SeedSurroundings,
  printer: ProgressPrinter,
): Promise<SeedProgress> {
  const able = subgraphs.filter(({ generate }) => generate);
  const { subgraph, ...options } = seedLargeArguments(
    given,
    able.map(({ name }) => name),
  );
  const definition = able.find(({ name }) => name === subgraph)!;
  await expectDatabases([definition], environment);
  const dataSource = await connectDatabase(definition, environment);
  try {
    await migrate(dataSource, subgraph);
    const onProgress = ({ rows, seconds }: SeedProgress): void =>
      printer.now(`${subgraph}: ${rows} rows, ${Math.round(rows / seconds)} rows/s`);
    return await seedCatalogue(dataSource, definition.generate!(options), { onProgress, signal });
  } finally {
    await dataSource.destroy();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && error.name === 'AbortError')
    return 'Stopped; what was written stays, and the next run completes it.';
  return `Not finished: ${error instanceof Error ? error.message : String(error)}`;
}
