import type { EntityManager } from 'typeorm';

/** A table that is filled from outside: its key and the columns that the source knows. */
export interface MergeTarget {
  schema: string;
  table: string;
  key: string[];
  columns: string[];
}

/** What a merge did; rows that were the same already are in neither. */
export interface MergeCounts {
  added: number;
  changed: number;
}

/**
 * Adds what is new and changes what differs, in one statement; rows that are the same are not touched, so that a
 * second run changes nothing.
 *
 * @param source a query that gives one jsonb column `record` per row, keys named as the columns
 */
export async function merge(
  manager: EntityManager,
  target: MergeTarget,
  source: string,
  parameters: unknown[],
): Promise<MergeCounts> {
  const table = `"${target.schema}"."${target.table}"`;
  const columns = [...target.key, ...target.columns];
  const list = columns.join(', ');
  const own = target.columns.map((column) => `t.${column}`).join(', ');
  const incoming = target.columns.map((column) => `excluded.${column}`).join(', ');
  const onConflict =
    target.columns.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${target.columns.map((column) => `${column} = excluded.${column}`).join(', ')}
         WHERE (${own}) IS DISTINCT FROM (${incoming})`;
  const [counts] = await manager.query<{ added: number; changed: number }[]>(
    `WITH merged AS (
       INSERT INTO ${table} AS t (${list})
       SELECT ${columns.map((column) => `r.${column}`).join(', ')}
       FROM (${source}) s, jsonb_populate_record(NULL::${table}, s.record) r
       ON CONFLICT (${target.key.join(', ')}) ${onConflict}
       RETURNING (xmax = 0) AS added)
     SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM merged`,
    parameters,
  );
  return counts!;
}

/** Merges rows that are at hand; one statement. */
export function mergeRows(manager: EntityManager, target: MergeTarget, rows: object[]): Promise<MergeCounts> {
  const source = 'SELECT value AS record FROM jsonb_array_elements($1::jsonb)';
  return merge(manager, target, source, [JSON.stringify(rows)]);
}
