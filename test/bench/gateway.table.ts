import { CONTENDERS, REFERENCE } from './gateway.contenders';
import type { Load } from './gateway.load';
import { isKept, targetWithoutCaches } from './gateway.operations';

/** What was measured of one operation, by contender. */
export type Measured = ReadonlyMap<string, Load>;

/** Hive Gateway with its Rust planner is one. */
const ONE = 'hive-rust';
const CACHED_TARGETS = { [ONE]: 5, bytes: 0.5 };

/** One operation: every contender beside the others. */
export function operationTable(operation: string, bytes: number, measured: Measured): string {
  const head = `${operation}, ${(bytes / 1024).toFixed(1)} KB`;
  const rows = [...measured].map(([contender, load]) => {
    const sorted = Float64Array.from(load.latencies).sort();
    return line([
      CONTENDERS[contender]!.label,
      rate(load).toFixed(0),
      ratio(measured, contender, ONE).toFixed(2),
      quantile(sorted, 0.5).toFixed(2),
      quantile(sorted, 0.99).toFixed(2),
      ((load.cpuSeconds / load.requests) * 1000).toFixed(2),
      ((load.cpuSeconds / load.seconds) * 100).toFixed(0),
    ]);
  });
  return ['', line([head, 'req/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU s/1000', 'CPU %']), ...rows].join('\n');
}

/** All operations: ratios to Hive Gateway with its Rust planner, in answers per second and in CPU. */
export function ratioTables(measured: ReadonlyMap<string, Measured>): string {
  const contenders = Object.keys(CONTENDERS);
  const table = (title: string, of: Figure): string[] => [
    '',
    line([title, ...contenders]),
    ...[...measured].map(([operation, one]) =>
      line([operation, ...contenders.map((contender) => ratio(one, contender, ONE, of).toFixed(2))]),
    ),
  ];
  // Where others use the machine meanwhile, CPU says more than time.
  const rows = [...table('Answers/s, hive-rust = 1', rate), ...table('Answers/CPU s, hive-rust = 1', thrift)];
  return rows.join('\n');
}

/** What was wanted of each operation, and what there is. */
export function targetTable(
  measured: ReadonlyMap<string, Measured>,
  bytes: ReadonlyMap<string, number>,
): string {
  const rows = [...measured].flatMap(([operation, one]) => {
    const aims: [string, string, number][] = [
      [REFERENCE, ONE, targetWithoutCaches(bytes.get(operation)!)],
      ...(isKept(operation) ? Object.entries(CACHED_TARGETS) : []).map(
        ([base, target]): [string, string, number] => ['ours-cached', base, target],
      ),
    ];
    return aims
      .filter((aim) => one.has(aim[0]) && one.has(aim[1]))
      .map(([contender, base, target]) => {
        const reached = ratio(one, contender, base);
        const verdict = reached >= target ? 'reached' : 'UNDER';
        return line([`${operation}: ${contender} / ${base}`, reached.toFixed(2), String(target), verdict]);
      });
  });
  return ['', line(['Targets', 'ratio', 'target', '']), ...rows].join('\n');
}

/** One line under a table of {@link line}s. */
export function line([name, ...cells]: string[]): string {
  return name!.padEnd(40) + cells.map((cell) => cell.replace('NaN', '-').padStart(12)).join('');
}

/** Answers per second. */
export function rate(load: Load | undefined): number {
  return load ? load.requests / load.seconds : NaN;
}

function thrift(load: Load | undefined): number {
  return load ? load.requests / load.cpuSeconds : NaN;
}

type Figure = (load: Load | undefined) => number;

function ratio(measured: Measured, contender: string, base: string, of: Figure = rate): number {
  return of(measured.get(contender)) / of(measured.get(base));
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
