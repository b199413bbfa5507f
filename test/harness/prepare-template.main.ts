import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { createDataSource, migrate } from '@leerwegen/shared/database/data-source';
import { databaseAddress, usesEmbedded } from '@leerwegen/shared/database/database-address';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';

/** Fills the database that the environment names: every subgraph migrated, with the demonstration catalogue. */
async function prepare(): Promise<void> {
  const embedded = usesEmbedded(SUBGRAPHS[0]!.name, process.env)
    ? await startEmbeddedDatabaseProcess(process.env)
    : null;
  for (const definition of SUBGRAPHS) {
    const dataSource = await createDataSource(
      definition,
      databaseAddress(definition.name, process.env),
    ).initialize();
    await migrate(dataSource, definition.name);
    await definition.demonstrate(dataSource);
    await dataSource.destroy();
  }
  await embedded?.stop();
}

prepare().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
