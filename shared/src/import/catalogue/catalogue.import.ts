import type { DataSource } from 'typeorm';
import type { SubgraphImporters } from '../importer';
import { type ImportOptions, ImportRun } from '../import.run';
import type { Tally } from '../tally';
import { CatalogueFolder } from './catalogue.folder';

/** A subgraph of which an import may need the database. */
export interface ImportSubgraph {
  name: string;
  importers: SubgraphImporters;
  dataSource: DataSource;
}

/** Imports a catalogue folder into every subgraph that takes part. */
export function importCatalogue(
  subgraphs: readonly ImportSubgraph[],
  folder: string,
  options: ImportOptions,
): Promise<Tally> {
  const taking = subgraphs.flatMap(({ name, dataSource, importers: { catalogue } }) =>
    catalogue ? [{ name, dataSource, catalogue, targets: catalogue.targets }] : [],
  );
  const run = new ImportRun(taking, options);
  const importers = new Map(taking.map(({ name, catalogue }) => [name, catalogue]));
  return run.execute(() => new CatalogueFolder(folder, run, importers).read(taking));
}
