import type { DataSource } from 'typeorm';
import { keySchema } from '@leerwegen/shared/database/key-schema';
import type { Receiver } from '../harness/referrals';
import type { Canaries } from './canary-values';

/** Every column of every table of a schema as text, and how many rows each table has. */
export interface Dump {
  text: string;
  rows: Record<string, number>;
}

/** What a plain backup of some schemas holds; as a superuser, whom row-level security does not bind. */
export async function dumpOf(dataSource: DataSource, schemas: readonly string[]): Promise<Dump> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = ANY ($1::text[]) ORDER BY 1`,
    [schemas],
  );
  const rows: Record<string, number> = {};
  const texts: string[] = [];
  for (const { name } of tables) {
    const found = await dataSource.query<{ line: string }[]>(`SELECT t::text AS line FROM ${name} t`);
    rows[name] = found.length;
    texts.push(name, ...found.map(({ line }) => line));
  }
  return { text: texts.join('\n'), rows };
}

/** A dump, and the canaries that stand in it in clear. */
export interface SearchedDump extends Dump {
  found: readonly string[];
}

/**
 * What stands in the schemas of each subgraph, read and searched once, however many tests ask: for as long as nobody
 * writes to them.
 */
export function searchedDumps(
  dataSource: DataSource,
  canaries: Canaries,
): (provider: Receiver) => Promise<SearchedDump> {
  const known = new Map<string, Promise<SearchedDump>>();
  const search = async (schema: string): Promise<SearchedDump> => {
    const dump = await dumpOf(dataSource, [schema, keySchema(schema)]);
    return { ...dump, found: canaries.found(dump.text) };
  };
  return (provider) => {
    const schema = provider.toLowerCase();
    const asked = known.get(schema) ?? search(schema);
    known.set(schema, asked);
    return asked;
  };
}
