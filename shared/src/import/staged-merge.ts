import type { DataSource, EntityManager } from 'typeorm';
import type { ImportTarget } from './import-target';
import { merge, type MergeCounts } from './merge.sql';
import { refreshDerived } from './refresh.sql';
import type { StagingStore } from './staging.store';

/** What was merged into one target from one file. */
export interface MergedPart extends MergeCounts {
  target: ImportTarget;
  file: string;
  /** Distinct keys, among them those that were the same already. */
  keys: number;
  /** Set when these are existing rows that took along what changed elsewhere. */
  refreshed?: string;
}

/** Thrown to undo a transaction whose outcome was only asked for. */
class DryRun extends Error {
  constructor(readonly parts: MergedPart[]) {
    super();
  }
}

/**
 * Merges what is staged and unmarked, target by target, in one transaction.
 *
 * @param dryRun counts what would happen and undoes it
 */
export async function mergeStaged(
  dataSource: DataSource,
  staging: StagingStore,
  targets: readonly ImportTarget[],
  dryRun: boolean,
): Promise<MergedPart[]> {
  const parts = await stagedParts(dataSource, staging, targets);
  try {
    await dataSource.transaction(async (manager) => {
      for (const part of parts) Object.assign(part, await mergePart(manager, staging, part));
      for (const target of targets) parts.push(...(await takeOut(manager, staging, target)));
      const merged = [...parts];
      for (const target of targets) parts.push(...(await refreshDerived(manager, staging, target, merged)));
      if (dryRun) throw new DryRun(parts);
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!dryRun) await refreshStatistics(dataSource, parts);
  return parts;
}

/** What there is to merge, in the order of the targets. */
async function stagedParts(
  dataSource: DataSource,
  staging: StagingStore,
  targets: readonly ImportTarget[],
): Promise<MergedPart[]> {
  const counts = await dataSource.query<{ target: string; file: string; keys: number }[]>(
    `SELECT target, file, count(DISTINCT key)::int AS keys FROM ${staging.table}
     WHERE run = $1 AND state IS NULL GROUP BY target, file ORDER BY min(source_row)`,
    [staging.run],
  );
  return targets.flatMap((target) =>
    counts
      .filter((count) => count.target === target.name)
      .map(({ file, keys }) => ({ target, file, keys, added: 0, changed: 0 })),
  );
}

/** Of the records of one key the most complete one is merged. */
function mergePart(
  manager: EntityManager,
  { table, run }: StagingStore,
  { target, file }: MergedPart,
): Promise<MergeCounts> {
  const source = `
    SELECT ${target.record ?? 's.record'} AS record
    FROM (SELECT DISTINCT ON (key) key, record FROM ${table}
          WHERE run = $1 AND target = $2 AND file = $3 AND state IS NULL
          ORDER BY key, rank DESC, source_row) s ${target.join ?? ''}`;
  return merge(manager, target.into, source, [run, target.name, file]);
}

/** What is no longer part of a whole that was merged. */
async function takeOut(
  manager: EntityManager,
  { table, run }: StagingStore,
  target: ImportTarget,
): Promise<MergedPart[]> {
  const { whole, into, name } = target;
  if (!whole) return [];
  const files = await manager.query<{ file: string; keys: number }[]>(
    `WITH staged AS (SELECT key, file, record ->> $3 AS parent FROM ${table}
                     WHERE run = $1 AND target = $2 AND state IS NULL),
     gone AS (DELETE FROM "${into.schema}"."${into.table}" t
              WHERE t.${whole.column} IN (SELECT parent FROM staged) AND t.key NOT IN (SELECT key FROM staged)
              RETURNING t.${whole.column} AS parent)
     SELECT file, count(*)::int AS keys
     FROM gone g CROSS JOIN LATERAL (SELECT min(file) AS file FROM staged s WHERE s.parent = g.parent) f GROUP BY 1`,
    [run, name, whole.column],
  );
  return files.map(({ file, keys }) => ({
    target,
    file,
    keys,
    added: 0,
    changed: keys,
    refreshed: whole.kind,
  }));
}

/** The planner should know at once how large the tables became. */
async function refreshStatistics(dataSource: DataSource, parts: MergedPart[]): Promise<void> {
  const tables = new Set(
    parts
      .filter(({ added }) => added > 0)
      .map(({ target }) => `"${target.into.schema}"."${target.into.table}"`),
  );
  if (tables.size > 0) await dataSource.query(`ANALYZE ${[...tables].join(', ')}`);
}
