import type { Queryable } from '../database/acting-database';
import { keySchema } from '../database/key-schema';

/** One stored part of a case, with the key it is sealed under. */
export interface StoredPart {
  caseKey: string;
  part: string;
  ciphertext: Buffer;
  wrapped: Buffer;
}

/**
 * The wrapped key of a case, or null when it has none.
 *
 * @param table name of the table of the case
 */
export async function wrappedKeyOf(
  transaction: Queryable,
  schema: string,
  table: string,
  key: string,
): Promise<Buffer | null> {
  const [row] = await transaction.query<{ wrapped: Buffer }[]>(
    `SELECT wrapped FROM "${keySchema(schema)}".${table}_key WHERE ${table}_key = $1`,
    [key],
  );
  return row?.wrapped ?? null;
}

/** The personal parts of cases; nothing of those that were erased. */
export function partsOf(
  transaction: Queryable,
  schema: string,
  table: string,
  keys: readonly string[],
): Promise<StoredPart[]> {
  return transaction.query<StoredPart[]>(
    `SELECT p.${table}_key AS "caseKey", p.part, p.ciphertext, k.wrapped
     FROM "${schema}".${table}_personal p JOIN "${keySchema(schema)}".${table}_key k USING (${table}_key)
     WHERE p.${table}_key = ANY ($1::text[])`,
    [keys],
  );
}
