import { databaseUrl } from '../harness/template';
import type { BenchArguments } from './bench-arguments';
import {
  type BenchSubgraph,
  createBenchDatabase,
  dropBenchDatabase,
  fillBenchDatabase,
  startBenchSubgraph,
} from './bench-subgraph';
import { measureCounts } from './counts.measure';
import { measureKeyedRead } from './keyed-read.measure';
import { type Measurement, measurementHead, measurementLine } from './measurement.table';
import { measurePages } from './pages.measure';
import { pagingCases } from './paging.cases';

const SMALL = 10_000;

/**
 * Measures pages, keyed reads and counts of the schools' offerings on databases of its own, over HTTP.
 *
 * @returns what is wrong whatever the times say: other results than plain SQL, or a page that reads a whole table
 */
export async function pagingBench(options: BenchArguments & { signal: AbortSignal }): Promise<string[]> {
  const { server, offerings, keep, signal } = options;
  const made: string[] = [];
  const running: BenchSubgraph[] = [];
  const start = async (name: string, count: number): Promise<BenchSubgraph> => {
    const database = `leerwegen_bench_${process.pid}_${name}`;
    await createBenchDatabase(server, database);
    made.push(database);
    const url = databaseUrl(server, database);
    await fillBenchDatabase(url, count, signal);
    const subgraph = await startBenchSubgraph({ url }, count);
    running.push(subgraph);
    return subgraph;
  };
  try {
    return await measureAll(await start('small', SMALL), await start('large', offerings), signal);
  } finally {
    for (const subgraph of running) await subgraph.stop();
    for (const database of made)
      if (keep) console.log(`Kept: ${database}`);
      else await dropBenchDatabase(server, database);
  }
}

async function measureAll(
  small: BenchSubgraph,
  large: BenchSubgraph,
  signal: AbortSignal,
): Promise<string[]> {
  const failures: string[] = [];
  const show = (measurement: Measurement): void => {
    console.log(measurementLine(measurement));
    failures.push(...measurement.failures.map((failure) => `${measurement.name}: ${failure}`));
  };
  console.log(measurementHead(`Pages of 20, ${large.offerings} offerings (ms)`, 'page 1', 'deep page'));
  for (const one of pagingCases()) show(await measurePages(large, one, signal));
  console.log(measurementHead('Keyed read (ms)', 'small', 'large'));
  show(await measureKeyedRead(small, large, signal));
  console.log(measurementHead(`Counts, ${large.offerings} offerings (ms)`, 'plain SQL', 'graph'));
  for await (const measurement of measureCounts(large, signal)) show(measurement);
  return failures;
}
