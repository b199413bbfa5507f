import type { LearnerData } from '../vocabulary/consent.enum';
import type { StoredConsent } from './consent.check';

/**
 * What every case has: a referral, an exemption request, a trajectory. The bare fact, as its owner keeps it; the personal part
 * stands elsewhere, encrypted.
 */
export interface CaseRow {
  key: string;
  status: string;
  version: number;
  eventCount: number;
  updatedAt: Date;
  /** Seconds since 2020, negated: newest first in an ascending index. */
  newestFirst: number;
  /** Day from which the personal part is erased. */
  retainedUntil: string;
  learnerData: LearnerData;
  consent: StoredConsent | null;
}

/** From when the seconds of the order count: from 1970 on they would not fit their column after 2038. */
const NEWEST_FIRST_SINCE = Date.UTC(2020, 0, 1);

/** The place of a new case in a list that shows the newest first. */
export function newestFirst(now: Date): number {
  return -Math.floor((now.getTime() - NEWEST_FIRST_SINCE) / 1000);
}

/** The name of a column: `senderId` is `sender_id`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Columns of a table (alias `r`) as a select list that gives the fields of a row.
 *
 * @param days those that hold a day, which comes as text
 */
export function selectList(fields: readonly string[], days: readonly string[]): string {
  return fields
    .map((field) => `r.${columnOf(field)}${days.includes(field) ? '::text' : ''} AS "${field}"`)
    .join(', ');
}

/** A row, or a part of one, with the names of its columns, for `jsonb_populate_record`. */
export function recordOf(fields: object): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf(field), value])),
  );
}
