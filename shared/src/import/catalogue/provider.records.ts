import { sortKey } from '../../search/search-text';
import type { ImportTarget } from '../import-target';
import { refused, type RowOutcome } from '../row-outcome';
import type { CatalogueReader } from './catalogue.importer';
import type { CatalogueRow } from './catalogue-row';
import { CATALOGUE_FILES } from './catalogue-file';
import { repairWebsite } from './website.repair';

/** The table of providers; what the export does not know (net, board, profile) is left alone. */
export function providerTarget(schema: string): ImportTarget {
  return {
    name: 'provider',
    into: {
      schema,
      table: 'provider',
      key: ['number'],
      columns: ['name', 'name_key', 'website', 'demonstration'],
      keep: ['website'],
    },
    kind: CATALOGUE_FILES.institutions.kind,
    keyField: 'instellingsnummer',
    different: 'REFUSE',
  };
}

/** Makes a provider of a row of `institutions.csv`. */
export const readInstitution: CatalogueReader = (row, number): RowOutcome => {
  const name = row.text('officiele_naam');
  if (!name) return refused('officiele_naam', '', 'is empty; expected the name of the institution');
  return {
    outcome: 'TAKEN',
    records: [
      {
        target: 'provider',
        key: number,
        record: providerRecord(row, number, name),
        cells: row.pick('instellingsnummer'),
      },
    ],
    repairs: row.repairs,
  };
};

function providerRecord(row: CatalogueRow, number: string, name: string): object {
  return {
    number,
    name,
    name_key: sortKey(name),
    website: repairWebsite(row.known('website'), row.repairs),
    demonstration: false,
  };
}
