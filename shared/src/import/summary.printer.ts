import type { Tally, TallyLine } from './tally';

const COLUMNS = ['read', 'added', 'changed', 'unchanged', 'refused', 'left', 'repeated'] as const;

/** The outcome of an import as a table, with what was left and repaired below each line. */
export function summaryText(tally: Tally): string {
  const rows = tally.lines.map((line) => ({ line, title: titleOf(line) }));
  const width = Math.max(...rows.map(({ title }) => title.length), 0);
  const lines = [`${' '.repeat(width)}  ${COLUMNS.map((column) => column.padStart(11)).join('')}`];
  let file = '';
  for (const { line, title } of groupedByFile(rows)) {
    if (line.file !== file) lines.push((file = line.file));
    lines.push(
      `${title.padEnd(width)}  ${COLUMNS.map((column) => String(line[column]).padStart(11)).join('')}`,
    );
    if (line.leftAs.size > 0) lines.push(`      left: ${counts(line.leftAs)}`);
    if (line.repaired.size > 0) lines.push(`      repaired: ${counts(line.repaired)}`);
  }
  return lines.join('\n');
}

/** Rows and repairs over the whole import, derived records not counted. */
export function totals(tally: Tally): Record<(typeof COLUMNS)[number] | 'repaired', number> {
  const own = tally.lines.filter(({ derived }) => !derived);
  const sum = (value: (line: TallyLine) => number): number =>
    own.reduce((total, line) => total + value(line), 0);
  const rows = Object.fromEntries(COLUMNS.map((column) => [column, sum((line) => line[column])]));
  const repaired = sum((line) => [...line.repaired.values()].reduce((total, count) => total + count, 0));
  return { ...rows, repaired } as ReturnType<typeof totals>;
}

function titleOf({ subgraph, kind, derived }: TallyLine): string {
  return derived ? `    of which ${kind}` : `  ${subgraph ?? '(none)'}: ${kind}`;
}

/** Lines of one file together, files in the order in which they were read. */
function groupedByFile<T extends { line: TallyLine }>(rows: T[]): T[] {
  const files = [...new Set(rows.map(({ line }) => line.file))];
  return files.flatMap((file) => rows.filter(({ line }) => line.file === file).sort(bySubgraph));
}

function bySubgraph(a: { line: TallyLine }, b: { line: TallyLine }): number {
  const rank = ({ line }: { line: TallyLine }): string => `${line.subgraph ?? '~'}/${line.derived ? 1 : 0}`;
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

function counts(byName: Map<string, number>): string {
  return [...byName].map(([name, count]) => `${name}: ${count}`).join(', ');
}
