import DataLoader from 'dataloader';
import { principalOf, type PersonalSession } from '../auth/personal-session';
import type { Queryable } from '../database/acting-database';
import { groupBy } from '../database/group-by';
import { partsOf } from './case-personal.query';
import type { CaseRow } from './case.row';
import type { CaseStore } from './case.store';

/** One line of a history as it is stored. */
export interface HistoryRow {
  caseKey: string;
  kind: string;
  from: string | null;
  to: string;
  party: string;
  organisationId: string | null;
  role: string | null;
  at: Date;
  reason: string | null;
}

/** The loaders of the cases of one kind. */
export interface CaseLoaders<R extends CaseRow> {
  rows: DataLoader<string, R | null>;
  histories: DataLoader<string, HistoryRow[]>;
  /** The opened personal parts of each case, by the name of the part. */
  personalParts: DataLoader<string, Readonly<Record<string, unknown>>>;
}

/**
 * The loaders of cases of one request. Each batch is one transaction that acts for the asker's organisation; without a
 * token they find nothing.
 */
export function caseLoaders<R extends CaseRow>(
  { schema, table }: CaseStore<R>,
  personal: PersonalSession,
): CaseLoaders<R> {
  const acting = async <T>(work: (transaction: Queryable) => Promise<T[]>): Promise<T[]> => {
    const principal = principalOf(personal);
    return principal ? personal.database.as(principal.providerId, work) : [];
  };
  const { name, columns } = table;
  return {
    rows: new DataLoader(async (keys) => {
      const rows = await acting((transaction) =>
        transaction.query<R[]>(
          `SELECT ${columns} FROM "${schema}".${name} r WHERE r.key = ANY ($1::text[])`,
          [keys],
        ),
      );
      const byKey = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    }),
    histories: new DataLoader(async (keys) => {
      const rows = await acting((transaction) =>
        transaction.query<HistoryRow[]>(
          `SELECT ${name}_key AS "caseKey", kind, from_status AS "from", to_status AS "to", party,
             organisation_id AS "organisationId", role, at, reason
           FROM "${schema}".${name}_event WHERE ${name}_key = ANY ($1::text[]) ORDER BY ${name}_key, position`,
          [keys],
        ),
      );
      const byKey = groupBy(rows, (row) => row.caseKey);
      return keys.map((key) => byKey.get(key) ?? []);
    }),
    personalParts: new DataLoader(async (keys) => {
      const rows = await acting((transaction) => partsOf(transaction, schema, name, keys));
      const byKey = groupBy(rows, (row) => row.caseKey);
      return keys.map((key) =>
        Object.fromEntries(
          (byKey.get(key) ?? []).map(({ part, wrapped, ciphertext }) => [
            part,
            personal.cipher.open(key, wrapped, part, ciphertext),
          ]),
        ),
      );
    }),
  };
}

/** Forgets what was loaded of a case that an act has changed. */
export function clearCase<R extends CaseRow>(loaders: CaseLoaders<R>, key: string): void {
  for (const loader of Object.values(loaders) as DataLoader<string, unknown>[]) loader.clear(key);
}
