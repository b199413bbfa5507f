import type { DataSource } from 'typeorm';
import type { ImportTarget, Reference } from './import-target';
import type { StagingStore } from './staging.store';

/**
 * Finds, set by set and in the order of the targets, the staged rows that cannot be merged: repeated ones, later ones
 * that contradict an earlier one, and those that refer to nothing. Marks them; a row is marked with all its records.
 */
export async function checkStaged(
  dataSource: DataSource,
  staging: StagingStore,
  targets: readonly ImportTarget[],
): Promise<void> {
  await dataSource.query(`ANALYZE ${staging.table}`);
  for (const target of targets) {
    if (!target.derived || target.different === 'REFUSE') await markDuplicates(dataSource, staging, target);
    for (const reference of target.references ?? [])
      await markUnknown(
        dataSource,
        staging,
        target,
        reference,
        targets.find(({ name }) => name === reference.target)!,
      );
  }
}

/** Of rows with one key the first stays. Records of a derived target come along many times: only contradictions count. */
async function markDuplicates(
  dataSource: DataSource,
  { table, run }: StagingStore,
  target: ImportTarget,
): Promise<void> {
  await dataSource.query(
    `WITH candidate AS (
       SELECT source_row, coalesce(cells ->> $5::text, key) AS value, key, file, line,
         record - $3::text[] AS content FROM ${table}
       WHERE run = $1 AND target = $2 AND state IS NULL
         AND key IN (SELECT key FROM ${table} WHERE run = $1 AND target = $2 AND state IS NULL
                     GROUP BY key HAVING count(*) > 1)),
     ranked AS (
       SELECT *, row_number() OVER w AS place, first_value(content) OVER w AS first_content,
         first_value(file) OVER w AS first_file, first_value(line) OVER w AS first_line
       FROM candidate WINDOW w AS (PARTITION BY key ORDER BY source_row)),
     marked AS (
       SELECT source_row, value, content = first_content AS same,
         'differs from ' || CASE WHEN first_line = 0 THEN first_file
           WHEN first_file = file THEN 'line ' || first_line
           ELSE 'line ' || first_line || ' of ' || first_file END AS reason
       FROM ranked WHERE place > 1 AND (NOT $4::boolean OR content <> first_content))
     UPDATE ${table} r SET
       state = CASE WHEN m.same THEN 'REPEATED' ELSE 'REFUSED' END, field = $5::text, value = m.value, reason = m.reason
     FROM marked m WHERE r.run = $1 AND r.source_row = m.source_row`,
    [run, target.name, target.ignore ?? [], target.derived ?? false, target.keyField],
  );
}

/** What a row refers to must be staged or stand in the table; when it was left, the row is left too. */
async function markUnknown(
  dataSource: DataSource,
  { table, run }: StagingStore,
  target: ImportTarget,
  reference: Reference,
  to: ImportTarget,
): Promise<void> {
  await dataSource.query(
    `WITH unknown AS (
       SELECT s.source_row, s.cells ->> $4 AS value,
         (SELECT min(l.reason) FROM ${table} l
          WHERE l.run = $1 AND l.target = $5 AND l.key = s.record ->> $3 AND l.state = 'LEFT') AS left_as
       FROM ${table} s
       WHERE s.run = $1 AND s.target = $2 AND s.state IS NULL AND s.record ->> $3 IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM "${to.into.schema}"."${to.into.table}" t
                         WHERE t.${reference.keyColumn} = s.record ->> $3)
         AND NOT EXISTS (SELECT 1 FROM ${table} o
                         WHERE o.run = $1 AND o.target = $5 AND o.key = s.record ->> $3 AND o.state IS NULL))
     UPDATE ${table} r SET
       state = CASE WHEN u.left_as IS NULL THEN 'REFUSED' ELSE 'LEFT' END,
       field = $4, value = u.value, reason = coalesce(u.left_as, $6::text)
     FROM unknown u WHERE r.run = $1 AND r.source_row = u.source_row`,
    [run, target.name, reference.column, reference.field, to.name, reference.reason],
  );
}
