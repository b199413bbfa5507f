import type { EntityManager } from 'typeorm';
import type { ImportTarget } from './import-target';
import { merge } from './merge.sql';
import type { MergedPart } from './staged-merge';
import type { StagingStore } from './staging.store';

/**
 * Writes existing rows of a target again whose sources were merged in this run, so that they tell what these tell now.
 * Those of demonstration providers are kept by hand.
 */
export async function refreshDerived(
  manager: EntityManager,
  { table, run }: StagingStore,
  target: ImportTarget,
  merged: readonly MergedPart[],
): Promise<MergedPart[]> {
  const { refresh, into } = target;
  if (!refresh) return [];
  const cause = merged.find(
    ({ target: { name }, changed }) => changed > 0 && Object.hasOwn(refresh.from, name),
  );
  if (!cause) return [];
  const sources = Object.keys(refresh.from);
  const touched = sources.map(
    (_source, index) => `o.${refresh.from[sources[index]!]} IN (SELECT key FROM ${table}
      WHERE run = $1 AND target = $${index + 2} AND state IS NULL)`,
  );
  const source = `
    SELECT ${target.record ?? 's.record'} AS record
    FROM (SELECT o.key, to_jsonb(o) AS record FROM "${into.schema}"."${into.table}" o
          JOIN "${into.schema}".provider v ON v.number = o.provider_number AND NOT v.demonstration
          WHERE ${touched.join(' OR ')}) s ${target.join ?? ''}`;
  const { changed } = await merge(manager, into, source, [run, ...sources]);
  return changed > 0
    ? [{ target, file: cause.file, keys: changed, added: 0, changed, refreshed: refresh.kind }]
    : [];
}
