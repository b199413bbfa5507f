import type { StagedRecord } from './import-target';

/** Where an input row stands. */
export interface RowPlace {
  file: string;
  /** First line of the row in a CSV file; place of the goal in a goals file; 0 for a file as a whole. */
  line: number;
  /** How the summary calls such rows. */
  kind: string;
}

/** The row becomes records; the first one is what the row is counted by. */
export interface TakenRow {
  outcome: 'TAKEN';
  records: [StagedRecord, ...StagedRecord[]];
  /** What was repaired in it, one name per repair. */
  repairs: string[];
}

/** The row is about something that the product does not hold. */
export interface LeftRow {
  outcome: 'LEFT';
  /** What it is about, as the summary counts it. */
  as: string;
  /** Rows that refer to this key are left too. */
  key?: { target: string; key: string };
}

/** The row cannot be taken. */
export interface RefusedRow {
  outcome: 'REFUSED';
  field: string;
  value: string;
  reason: string;
}

export type RowOutcome = TakenRow | LeftRow | RefusedRow;

/** Says why a row cannot be taken. */
export function refused(field: string, value: string, reason: string): RefusedRow {
  return { outcome: 'REFUSED', field, value, reason };
}

/** Says that the row is about something else. */
export function left(as: string, key?: LeftRow['key']): LeftRow {
  return { outcome: 'LEFT', as, key };
}
