import type { DataSource } from 'typeorm';
import { type MergeTarget, mergeRows } from '../import/merge.sql';

/** Tables in the order of their references, each with its rows. */
export type DemonstrationTables = readonly (readonly [MergeTarget, object[]])[];

/**
 * Fills a subgraph that has no provider yet, in one transaction.
 *
 * @returns whether it did
 */
export async function demonstrateOnce(
  dataSource: DataSource,
  schema: string,
  tables: DemonstrationTables,
): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const [existing] = await manager.query<unknown[]>(`SELECT 1 FROM "${schema}".provider LIMIT 1`);
    if (existing) return false;
    for (const [target, records] of tables) await mergeRows(manager, target, records);
    return true;
  });
}
