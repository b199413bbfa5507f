import { listCell, numberCell, readDemonstrationTable, textCell } from '../catalogue/demonstration-table';
import type { MergeTarget } from '../import/merge.sql';
import { sortKey } from '../search/search-text';

/** The table of initiatives of one owner, as it is merged. */
export function initiativeTarget(schema: string): MergeTarget {
  return {
    schema,
    table: 'initiative',
    key: ['key'],
    columns: [
      'kind',
      'name',
      'name_key',
      'description',
      'host_number',
      'outside_host',
      'partner_ids',
      'outside_partners',
      'routes',
      'offering_ids',
      'cross_network',
      'regions',
      'target_groups',
      'website',
      'since',
      'until',
      'demonstration',
    ],
  };
}

/** The initiatives of a demonstration folder, ready to merge. */
export function initiativeRecords(folder: string): object[] {
  return readDemonstrationTable(folder, 'initiatives').map((row) => ({
    key: row.key,
    kind: row.kind,
    name: row.name,
    name_key: sortKey(row.name!),
    description: { nl: row.description_nl, en: row.description_en },
    host_number: textCell(row.host),
    outside_host: row.outside_host
      ? { name: row.outside_host, website: textCell(row.outside_host_website) }
      : null,
    partner_ids: listCell(row.partners),
    outside_partners: listCell(row.outside_partners),
    routes: listCell(row.routes),
    offering_ids: listCell(row.offerings),
    cross_network: row.cross_network === '1',
    regions: listCell(row.regions),
    target_groups: listCell(row.target_groups),
    website: textCell(row.website),
    since: numberCell(row.since),
    until: numberCell(row.until),
    demonstration: true,
  }));
}
