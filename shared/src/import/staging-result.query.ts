import type { DataSource } from 'typeorm';
import type { ImportTarget } from './import-target';
import type { RefusalReport } from './refusal.report';
import type { StagingStore } from './staging.store';
import type { Tally } from './tally';

const PAGE = 1000;

interface StateCount {
  file: string;
  target: string;
  state: 'REFUSED' | 'REPEATED' | 'LEFT';
  leftAs: string | null;
  count: number;
}

/** Counts the rows that the checks marked, and the repairs in those that they did not. */
export async function countChecked(
  dataSource: DataSource,
  staging: StagingStore,
  { subgraph, targets, tally }: { subgraph: string; targets: readonly ImportTarget[]; tally: Tally },
): Promise<void> {
  const lineOf = ({ file, target }: { file: string; target: string }): ReturnType<Tally['line']> =>
    tally.line({ file, kind: targets.find(({ name }) => name === target)!.kind }, subgraph);
  const states = await dataSource.query<StateCount[]>(
    `SELECT file, target, state, CASE WHEN state = 'LEFT' THEN reason END AS "leftAs", count(*)::int AS count
     FROM ${staging.table} WHERE run = $1 AND main AND state IS NOT NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [staging.run],
  );
  for (const { state, leftAs, count, ...place } of states) {
    const line = lineOf(place);
    if (state === 'LEFT') tally.left(line, leftAs!, count);
    else line[state === 'REFUSED' ? 'refused' : 'repeated'] += count;
  }
  const repairs = await dataSource.query<{ file: string; target: string; repair: string; count: number }[]>(
    `SELECT file, target, repair, count(*)::int AS count FROM ${staging.table}, unnest(repairs) AS repair
     WHERE run = $1 AND main AND state IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [staging.run],
  );
  for (const { repair, count, ...place } of repairs) lineOf(place).repaired.set(repair, count);
}

/**
 * Reports the rows that the checks refused, in the order of the input.
 *
 * @param reported what other subgraphs refused of the same rows and need not be said again; null when rows are not shared
 */
export async function reportChecked(
  dataSource: DataSource,
  staging: StagingStore,
  report: RefusalReport,
  reported: Set<string> | null,
): Promise<void> {
  let last = 0;
  for (;;) {
    const rows = await dataSource.query<
      { sourceRow: string; file: string; line: number; field: string; value: string | null; reason: string }[]
    >(
      `SELECT source_row AS "sourceRow", file, line, field, value, reason FROM ${staging.table}
       WHERE run = $1 AND main AND state = 'REFUSED' AND source_row > $2 ORDER BY source_row LIMIT ${PAGE}`,
      [staging.run, last],
    );
    for (const row of rows) {
      const key = JSON.stringify([row.file, row.line, row.field]);
      if (reported?.has(key)) continue;
      reported?.add(key);
      await report.add(row, { ...row, value: row.value ?? '' });
    }
    if (rows.length < PAGE) return;
    last = Number(rows.at(-1)!.sourceRow);
  }
}
