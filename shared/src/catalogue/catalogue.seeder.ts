import type { DataSource } from 'typeorm';
import { mergeRows } from '../import/merge.sql';
import type { GeneratedRows } from './large-catalogue';

/** How far a run is. */
export interface SeedProgress {
  /** Rows given so far; those that were there already included. */
  rows: number;
  added: number;
  changed: number;
  seconds: number;
}

/** Where a run tells how far it is, and how it is stopped. */
export interface SeedOptions {
  onProgress?: (progress: SeedProgress) => void;
  signal?: AbortSignal;
}

/**
 * Writes generated rows batch by batch, so that memory stays flat, and refreshes what the database knows about its
 * tables. A run that was stopped is completed by the next one; a second run changes nothing.
 */
export async function seedCatalogue(
  dataSource: DataSource,
  generated: Iterable<GeneratedRows>,
  { onProgress, signal }: SeedOptions = {},
): Promise<SeedProgress> {
  const startedAt = performance.now();
  const progress: SeedProgress = { rows: 0, added: 0, changed: 0, seconds: 0 };
  const tables = new Set<string>();
  for (const { target, rows } of generated) {
    signal?.throwIfAborted();
    const { added, changed } = await mergeRows(dataSource.manager, target, rows);
    tables.add(`"${target.schema}"."${target.table}"`);
    progress.rows += rows.length;
    progress.added += added;
    progress.changed += changed;
    progress.seconds = (performance.now() - startedAt) / 1000;
    onProgress?.(progress);
  }
  // Besides statistics, so many new rows need the visibility map and the pending lists of GIN indexes brought up to date.
  for (const table of tables) await dataSource.query(`VACUUM (ANALYZE) ${table}`);
  progress.seconds = (performance.now() - startedAt) / 1000;
  return progress;
}
