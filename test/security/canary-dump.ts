import type { DataSource } from 'typeorm';

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
