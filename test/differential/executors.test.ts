import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { startBrokenSubgraph } from './broken.subgraph';
import { type Contenders, startHive, startOurs, startStock } from './contenders';
import { failurePlans, QUERIES_PER_PLAN, readRun, soundNumbers } from './differential.run';
import { ExecutorComparison } from './executor.comparison';
import { readValuePool, type ValuePool } from './value.pool';

const run = readRun(process.env);
const sound = soundNumbers(run);
const plans = failurePlans(run);
/** Long enough for any machine: what counts is the answers. */
const timeout = (queries: number): number => 120_000 + queries * 3_000;

let graph: TestGraph;
let pool: ValuePool;
beforeAll(async () => {
  graph = await startTestGraph();
  pool = await readValuePool((query) => graph.answer(query));
});
afterAll(() => graph.stop());

/** Compares what contenders answer, and stops them. What is known is told where somebody asked for a number of queries. */
async function compare(
  numbers: readonly number[],
  contenders: Contenders,
  isSound: boolean,
): Promise<ExecutorComparison> {
  const comparison = new ExecutorComparison(run.seed, pool, isSound);
  try {
    for (const number of numbers) await comparison.compare(number, contenders);
  } finally {
    for (const { stop } of contenders) await stop();
  }
  if (process.env['DIFFERENTIAL_QUERIES'])
    for (const [why, times] of comparison.known) process.stdout.write(`${times} times: ${why}\n`);
  return comparison;
}

describe('the executors give the same data and the same places of errors', () => {
  it(
    `for ${sound.length} queries`,
    async () => {
      const ours = await startOurs(graph.subgraphUrls);
      const others = [await startStock(graph.subgraphUrls), await startHive(graph.subgraphUrls)];
      const comparison = await compare(sound, [...ours, ...others], true);
      expect(comparison.report()).toBe('');
    },
    timeout(sound.length),
  );

  // Only ours: the others throw where a subgraph fails, and blank whatever depends on it.
  for (const { name, failures, numbers } of plans)
    it(
      `while subgraphs fail: ${name}`,
      async () => {
        const urls = { ...graph.subgraphUrls };
        const broken = await Promise.all(
          failures.map(([subgraph, failure]) => startBrokenSubgraph(failure, urls[subgraph]!)),
        );
        failures.forEach(([subgraph], index) => (urls[subgraph] = broken[index]!.url));
        const comparison = await compare(numbers, await startOurs(urls), false);
        for (const { stop } of broken) await stop();
        expect(comparison.report()).toBe('');
      },
      timeout(QUERIES_PER_PLAN),
    );
});
