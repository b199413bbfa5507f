import type { Queryable } from '../database/acting-database';
import { keySchema } from '../database/key-schema';

/** One stored part of a referral, with the key it is sealed under. */
export interface StoredPart {
  referralKey: string;
  part: string;
  ciphertext: Buffer;
  wrapped: Buffer;
}

/** The wrapped key of a referral, or null when it has none. */
export async function wrappedKeyOf(
  transaction: Queryable,
  schema: string,
  key: string,
): Promise<Buffer | null> {
  const [row] = await transaction.query<{ wrapped: Buffer }[]>(
    `SELECT wrapped FROM "${keySchema(schema)}".referral_key WHERE referral_key = $1`,
    [key],
  );
  return row?.wrapped ?? null;
}

/** The personal parts of referrals; nothing of those that were erased. */
export function partsOf(
  transaction: Queryable,
  schema: string,
  keys: readonly string[],
): Promise<StoredPart[]> {
  return transaction.query<StoredPart[]>(
    `SELECT p.referral_key AS "referralKey", p.part, p.ciphertext, k.wrapped
     FROM "${schema}".referral_personal p JOIN "${keySchema(schema)}".referral_key k USING (referral_key)
     WHERE p.referral_key = ANY ($1::text[])`,
    [keys],
  );
}
