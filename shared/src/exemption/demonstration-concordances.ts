import { readDemonstrationTable } from '../catalogue/demonstration-table';
import type { MergeTarget } from '../import/merge.sql';
import type { ConcordanceCells } from './concordance.columns';
import { concordanceOf, concordanceTargets, type OwnComponents } from './concordance.importer';

/** The concordances of a demonstration folder, in the importer's own format: tables, then their rules, ready to merge. */
export function demonstrationConcordances(
  folder: string,
  schema: string,
  own: OwnComponents,
): (readonly [MergeTarget, object[]])[] {
  const rows = readDemonstrationTable(folder, 'concordance').map((row) =>
    concordanceOf(row as ConcordanceCells, own),
  );
  const tables = new Map(rows.map(({ table }) => [table.key, table]));
  const { table, rule } = concordanceTargets(schema);
  return [
    [table, [...tables.values()]],
    [rule, rows.map((row) => row.rule)],
  ];
}
