import { databaseAddress, usesEmbedded } from '@leerwegen/shared/database/database-address';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { embeddedAnswers } from '@leerwegen/shared/database/embedded-location';
import type { ImportSubgraph } from '@leerwegen/shared/import/catalogue/catalogue.import';
import { InputError } from '@leerwegen/shared/import/input-error';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import type { DataSource } from 'typeorm';

/** The running system answers requests meanwhile: a command waits for its turn. */
const PATIENCE = { connectionTimeoutMillis: 60_000 };

/**
 * Connects to the databases of the subgraphs that take part in imports.
 *
 * @throws InputError when one does not answer
 */
export async function connectSubgraphs(
  subgraphs: readonly SubgraphDefinition[],
  environment: NodeJS.ProcessEnv,
): Promise<ImportSubgraph[]> {
  const taking = subgraphs.filter(({ importers }) => importers);
  await expectDatabases(taking, environment);
  const connected: ImportSubgraph[] = [];
  try {
    for (const definition of taking) {
      const { name, importers = {} } = definition;
      connected.push({ name, importers, dataSource: await connectDatabase(definition, environment) });
    }
  } catch (error) {
    await disconnect(connected);
    throw error;
  }
  return connected;
}

/** Closes the connections. */
export async function disconnect(subgraphs: readonly ImportSubgraph[]): Promise<void> {
  for (const { dataSource } of subgraphs) await dataSource.destroy();
}

/** @throws InputError when one of the subgraphs has the embedded database and that is not running */
export async function expectDatabases(
  subgraphs: readonly SubgraphDefinition[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const embedded = subgraphs.filter(({ name }) => usesEmbedded(name, environment));
  if (embedded.length === 0 || (await embeddedAnswers(environment))) return;
  const variables = [...embedded.map(({ name }) => `${name.toUpperCase()}_DATABASE_URL`), 'DATABASE_URL'];
  throw new InputError(`Nothing is running: start with \`npm start\`, or set ${variables.join(', ')}.`);
}

/**
 * One connection to the database of a subgraph.
 *
 * @throws InputError when it does not answer
 */
export async function connectDatabase(
  definition: SubgraphDefinition,
  environment: NodeJS.ProcessEnv,
): Promise<DataSource> {
  const { name } = definition;
  const dataSource = createDataSource(definition, databaseAddress(name, environment));
  dataSource.setOptions({ extra: PATIENCE, poolSize: 1 });
  await dataSource.initialize().catch((error: Error) => {
    const reason = (error as NodeJS.ErrnoException).code ?? error.name;
    throw new InputError(`${name}: the database does not answer (${reason})`);
  });
  return dataSource;
}
