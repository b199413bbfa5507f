/** Columns of a concordance file: one row per rule, what is the table's repeated. */
export const TABLE_COLUMNS = [
  'granter',
  'table',
  'title',
  'from_pathway',
  'to_pathway',
  'provider',
  'goal_sets',
  'valid_from',
  'valid_to',
  'status',
  'supersedes',
  'source',
  'demonstration',
] as const;

export const RULE_COLUMNS = [
  'position',
  'mode',
  'needed',
  'condition',
  'grants',
  'coverage',
  'note_nl',
  'note_en',
] as const;

export const CONCORDANCE_COLUMNS = [...TABLE_COLUMNS, ...RULE_COLUMNS] as const;

export type ConcordanceColumn = (typeof CONCORDANCE_COLUMNS)[number];
/** A row: text per column, without white space around it. */
export type ConcordanceCells = Record<ConcordanceColumn, string>;
