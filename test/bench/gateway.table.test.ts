import type { Load } from './gateway.load';
import { operationTable, ratioTables, targetTable } from './gateway.table';

/** So many answers in ten seconds, each of which took a quarter of a millisecond of CPU. */
function load(requests: number): Load {
  return { requests, seconds: 10, cpuSeconds: requests / 4000, latencies: [3, 1, 2], failed: 0 };
}

/** The cells of the row that begins with a text. */
function row(table: string, beginning: string): string[] {
  const found = table.split('\n').find((line) => line.startsWith(beginning))!;
  return found.slice(40).trim().split(/\s+/);
}

const loads = new Map([
  ['hive-rust', load(100)],
  ['ours', load(140)],
  ['ours-cached', load(600)],
  ['bytes', load(1000)],
]);
const measured = new Map([
  ['keyed', loads],
  ['listing', loads],
  ['orientation', loads],
]);
const bytes = new Map([
  ['keyed', 200],
  ['listing', 60_000],
  ['orientation', 200],
]);

it('shows answers per second, latencies and CPU of each contender', () => {
  const table = operationTable('listing', 60_000, loads);
  expect(row(table, 'ours, no caches')).toEqual(['14', '1.40', '2.00', '3.00', '0.25', '0']);
});

it('shows ratios to Hive Gateway with its Rust planner, and nothing for who was not measured', () => {
  expect(row(ratioTables(measured), 'keyed')).toEqual(['-', '-', '1.00', '-', '1.40', '6.00', '10.00']);
});

it('holds large and small answers against targets of their own', () => {
  const table = targetTable(measured, bytes);
  expect(row(table, 'keyed: ours / hive-rust')).toEqual(['1.40', '1.1', 'reached']);
  expect(row(table, 'listing: ours / hive-rust')).toEqual(['1.40', '1.5', 'UNDER']);
  expect(row(table, 'keyed: ours-cached / hive-rust')).toEqual(['6.00', '5', 'reached']);
  expect(row(table, 'keyed: ours-cached / bytes')).toEqual(['0.60', '0.5', 'reached']);
  expect(table).not.toContain('orientation: ours-cached');
  expect(row(table, 'orientation: ours / hive-rust')).toEqual(['1.40', '1.1', 'reached']);
});
