import type { EntityManager } from 'typeorm';

/** A table that is filled from outside: its key and the columns that the source knows. */
export interface MergeTarget {
  schema: string;
  table: string;
  key: string[];
  columns: string[];
  /** Among `columns`: an unknown (null) value leaves what stands there. */
  keep?: string[];
  /** Columns that a new row needs and that the source does not really know: written once, never over another value. */
  initial?: string[];
  /** As `initial`, but written again when one of the given columns changes, from which the value was derived. */
  follow?: Record<string, string[]>;
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
  const columns = [
    ...target.key,
    ...target.columns,
    ...(target.initial ?? []),
    ...Object.keys(target.follow ?? {}),
  ];
  const list = columns.join(', ');
  const [counts] = await manager.query<{ added: number; changed: number }[]>(
    `WITH merged AS (
       INSERT INTO ${table} AS t (${list})
       SELECT ${columns.map((column) => `r.${column}`).join(', ')}
       FROM (${source}) s, jsonb_populate_record(NULL::${table}, s.record) r
       ON CONFLICT (${target.key.join(', ')}) ${onConflict(target)}
       RETURNING (xmax = 0) AS added)
     SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM merged`,
    parameters,
  );
  return counts!;
}

function onConflict({ columns, keep, follow = {} }: MergeTarget): string {
  if (columns.length === 0) return 'DO NOTHING';
  const incoming = (column: string): string =>
    keep?.includes(column) ? `coalesce(excluded.${column}, t.${column})` : `excluded.${column}`;
  const following = Object.entries(follow).map(
    ([column, from]) =>
      `${column} = CASE WHEN (${from.map((other) => `t.${other}`).join(', ')})
        IS DISTINCT FROM (${from.map(incoming).join(', ')}) THEN excluded.${column} ELSE t.${column} END`,
  );
  const set = [...columns.map((column) => `${column} = ${incoming(column)}`), ...following];
  return `DO UPDATE SET ${set.join(', ')}
    WHERE (${columns.map((column) => `t.${column}`).join(', ')})
      IS DISTINCT FROM (${columns.map(incoming).join(', ')})`;
}

/** Merges rows that are at hand; one statement. */
export function mergeRows(manager: EntityManager, target: MergeTarget, rows: object[]): Promise<MergeCounts> {
  const source = 'SELECT value AS record FROM jsonb_array_elements($1::jsonb)';
  return merge(manager, target, source, [JSON.stringify(rows)]);
}
