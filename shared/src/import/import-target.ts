import type { MergeTarget } from './merge.sql';

/** A record refers to another table of the same subgraph. */
export interface Reference {
  /** Key in the record; a record without it refers to nothing. */
  column: string;
  /** Column of the input that is named when the reference leads nowhere. */
  field: string;
  /** Target whose staged records count as existing. */
  target: string;
  /** Key column of that target's table. */
  keyColumn: string;
  /** What to tell whoever delivered the row. */
  reason: string;
}

/** A table that an import fills, in the order in which a subgraph lists them. */
export interface ImportTarget {
  /** Name among the targets of its subgraph: the table's. */
  name: string;
  into: MergeTarget;
  /** How the summary calls its rows. */
  kind: string;
  /** Column of the input that holds the key, to report rows that contradict each other. */
  keyField: string;
  /** Its records come along with those of another target; rows are not counted by them. */
  derived?: true;
  /** Two records of one key that differ: the later row is refused, or the records complete each other. */
  different: 'REFUSE' | 'COMPLETE';
  /** Keys of the record that may differ without the record being another. */
  ignore?: string[];
  references?: Reference[];
  /** SQL of the record to merge, from the staged row `s` and `join`; as staged when absent. */
  record?: string;
  join?: string;
  /** What happens to existing rows when only that from which they are derived is imported. */
  refresh?: Refresh;
  /** The input holds what it names as a whole: existing rows of the same parents that it does not hold are taken out. */
  whole?: Whole;
}

/** Rows that belong to a parent as its whole. */
export interface Whole {
  /** Column of the record and of the table that names the parent. */
  column: string;
  /** How the summary calls the rows that are taken out. */
  kind: string;
}

/** Existing rows of a table take along what changes in others. */
export interface Refresh {
  /** How the summary calls them. */
  kind: string;
  /** For every target from which rows are derived: their column that holds its key. */
  from: Record<string, string>;
}

/** One record on its way to a target. */
export interface StagedRecord {
  target: string;
  key: string;
  record: object;
  /** See `Reference.field`. */
  cells?: Record<string, string>;
  rank?: number;
}
