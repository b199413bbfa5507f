import { databaseAddress, usesEmbedded } from '@leerwegen/shared/database/database-address';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { embeddedAnswers } from '@leerwegen/shared/database/embedded-location';
import type { ImportSubgraph } from '@leerwegen/shared/import/catalogue/catalogue.import';
import { InputError } from '@leerwegen/shared/import/input-error';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';

/** The running system answers requests meanwhile: an import waits for its turn. */
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
  const embedded = taking.filter(({ name }) => usesEmbedded(name, environment));
  if (embedded.length > 0 && !(await embeddedAnswers(environment))) {
    const variables = [...embedded.map(({ name }) => `${name.toUpperCase()}_DATABASE_URL`), 'DATABASE_URL'];
    throw new InputError(`Nothing is running: start with \`npm start\`, or set ${variables.join(', ')}.`);
  }
  const connected: ImportSubgraph[] = [];
  try {
    for (const definition of taking) connected.push(await connect(definition, environment));
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

async function connect(
  definition: SubgraphDefinition,
  environment: NodeJS.ProcessEnv,
): Promise<ImportSubgraph> {
  const { name, importers = {} } = definition;
  const dataSource = createDataSource(definition, databaseAddress(name, environment));
  dataSource.setOptions({ extra: PATIENCE, poolSize: 1 });
  await dataSource.initialize().catch((error: Error) => {
    const reason = (error as NodeJS.ErrnoException).code ?? error.name;
    throw new InputError(`${name}: the database does not answer (${reason})`);
  });
  return { name, importers, dataSource };
}
