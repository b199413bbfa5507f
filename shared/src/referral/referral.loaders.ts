import DataLoader from 'dataloader';
import { principalOf, type PersonalSession } from '../auth/personal-session';
import type { Queryable } from '../database/acting-database';
import { groupBy } from '../database/group-by';
import type { ReferralEventKind, ReferralParty, ReferralStatus } from '../vocabulary/referral-status.enum';
import { partsOf } from './referral-personal.query';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral.row';

/** One line of a history as it is stored. */
export interface HistoryRow {
  referralKey: string;
  kind: ReferralEventKind;
  from: ReferralStatus | null;
  to: ReferralStatus;
  party: ReferralParty;
  organisationId: string | null;
  role: string | null;
  at: Date;
  reason: string | null;
}

/**
 * The loaders of referrals of one request. Each batch is one transaction that acts for the asker's organisation; without
 * a token they find nothing.
 */
export function referralLoaders(schema: string, personal: PersonalSession) {
  const acting = async <T>(work: (transaction: Queryable) => Promise<T[]>): Promise<T[]> => {
    const principal = principalOf(personal);
    return principal ? personal.database.as(principal.providerId, work) : [];
  };
  return {
    referrals: new DataLoader<string, ReferralRow | null>(async (keys) => {
      const rows = await acting((transaction) =>
        transaction.query<ReferralRow[]>(
          `SELECT ${REFERRAL_COLUMNS} FROM "${schema}".referral r WHERE r.key = ANY ($1::text[])`,
          [keys],
        ),
      );
      const byKey = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    }),
    histories: new DataLoader<string, HistoryRow[]>(async (keys) => {
      const rows = await acting((transaction) =>
        transaction.query<HistoryRow[]>(
          `SELECT referral_key AS "referralKey", kind, from_status AS "from", to_status AS "to", party,
             organisation_id AS "organisationId", role, at, reason
           FROM "${schema}".referral_event WHERE referral_key = ANY ($1::text[]) ORDER BY referral_key, position`,
          [keys],
        ),
      );
      const byKey = groupBy(rows, (row) => row.referralKey);
      return keys.map((key) => byKey.get(key) ?? []);
    }),
    /** The opened personal parts of each referral, by the name of the part. */
    personalParts: new DataLoader<string, Readonly<Record<string, unknown>>>(async (keys) => {
      const rows = await acting((transaction) => partsOf(transaction, schema, keys));
      const byKey = groupBy(rows, (row) => row.referralKey);
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

export type ReferralLoaders = ReturnType<typeof referralLoaders>;
