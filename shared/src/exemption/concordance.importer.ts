import type { ImportTarget } from '../import/import-target';
import type { MergeTarget } from '../import/merge.sql';
import type { RefusedRow, TakenRow } from '../import/row-outcome';
import type { ConcordanceCells } from './concordance.columns';
import { readRule, type RuleRecord } from './concordance-rule.records';
import { readTable, type TableRecord } from './concordance-table.records';

/**
 * By prefix of an id: SQL of `key` and `pathway` of what there is of the keys in `$1`; the pathway is null where it has
 * none of its own.
 */
export type NamedStatements = Readonly<Record<string, string>>;

/** What an owner says about its components, for concordances that grant them. */
export interface OwnComponents {
  /** Prefix of the ids of those that can be granted. */
  grants: string;
  statements: NamedStatements;
}

/** What one subgraph makes of a concordance file. */
export interface ConcordanceImporter {
  components: OwnComponents;
  /** The tables that it fills, in the order in which they must be filled. */
  targets: readonly ImportTarget[];
}

/** The targets of an owner. */
export function concordanceTargets(schema: string): { table: MergeTarget; rule: MergeTarget } {
  return {
    table: {
      schema,
      table: 'concordance_table',
      key: ['key'],
      columns: [
        'title',
        'title_key',
        'from_pathway',
        'to_pathway',
        'provider_number',
        'goal_set_ids',
        'valid_from',
        'valid_to',
        'status',
        'supersedes_key',
        'source',
        'demonstration',
      ],
    },
    rule: {
      schema,
      table: 'concordance_rule',
      key: ['key'],
      columns: ['table_key', 'position', 'mode', 'needed', 'items', 'grants', 'coverage', 'note'],
    },
  };
}

/** The importer of an owner's concordances. */
export function concordanceImporter(schema: string, components: OwnComponents): ConcordanceImporter {
  const { table, rule } = concordanceTargets(schema);
  return {
    components,
    targets: [
      {
        name: 'concordance_table',
        into: table,
        kind: 'concordance tables',
        keyField: 'table',
        derived: true,
        different: 'REFUSE',
      },
      {
        name: 'concordance_rule',
        into: rule,
        kind: 'concordance rules',
        keyField: 'position',
        different: 'REFUSE',
        whole: { column: 'table_key', kind: 'rules taken out of drafts' },
      },
    ],
  };
}

/** A rule and the table that it names, ready to merge, or why the row cannot be taken. */
export function readConcordance(
  cells: ConcordanceCells,
  { grants }: OwnComponents,
): { table: TableRecord; rule: RuleRecord } | RefusedRow {
  const table = readTable(cells, grants);
  if ('outcome' in table) return table;
  const rule = readRule(cells, table, grants);
  return 'outcome' in rule ? rule : { table, rule };
}

/** The same as rows on their way to the targets. */
export function stageConcordance(cells: ConcordanceCells, own: OwnComponents): TakenRow | RefusedRow {
  const read = readConcordance(cells, own);
  if ('outcome' in read) return read;
  const { table, rule } = read;
  return {
    outcome: 'TAKEN',
    records: [
      { target: 'concordance_rule', key: rule.key, record: rule, cells: { position: cells.position } },
      { target: 'concordance_table', key: table.key, record: table, cells: { table: cells.table } },
    ],
    repairs: [],
  };
}

/** @throws Error that names the row; for files that are part of the product */
export function concordanceOf(
  cells: ConcordanceCells,
  own: OwnComponents,
): { table: TableRecord; rule: RuleRecord } {
  const read = readConcordance(cells, own);
  if (!('outcome' in read)) return read;
  const { field, value, reason } = read;
  throw new Error(`${cells.table}/${cells.position}, ${field}: ${value} ${reason}`);
}
