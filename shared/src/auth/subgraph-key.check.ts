import type { DataSource } from 'typeorm';
import { keySchema } from '../database/key-schema';
import { derivedKey } from './subgraph-key';

/**
 * Holds the subgraph's key against the one that its data were made with; the first start decides.
 *
 * @throws Error when it is another one: what is there could not be read, and the audit chain would break
 */
export async function checkSubgraphKey(dataSource: DataSource, name: string, key: Buffer): Promise<void> {
  const table = `"${keySchema(name)}".key_check`;
  const value = derivedKey(key, 'check').toString('base64url');
  await dataSource.query(`INSERT INTO ${table} (value) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM ${table})`, [
    value,
  ]);
  const [row] = await dataSource.query<{ value: string }[]>(`SELECT value FROM ${table}`);
  if (row?.value === value) return;
  const variable = `${name.toUpperCase()}_KEY`;
  throw new Error(
    `${name}: ${variable} is not the key that the personal data in this database were made with`,
  );
}
