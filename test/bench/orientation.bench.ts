import { createDataSource } from '@leerwegen/shared/database/data-source';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { BenchArguments } from './bench-arguments';
import { fillBenchDatabase, type Statement, withBenchDatabase } from './bench-subgraph';
import { explainedFacts } from './explained.facts';
import { type Measurement, measurementHead, measurementLine } from './measurement.table';
import { startOrientationGraph } from './orientation.graph';
import { benchLearner } from './orientation.learners';
import { pathwaysInProcess, type StepOwner, stepsInProcess } from './orientation.process';
import { planViolations } from './plan.check';

/** Learners whose time counts, after some with whom everything warms up. */
const LEARNERS = 100;
const WARMING_UP = 20;
/** How many times the same work in one process a request through the gateway may take. */
const TARGET_RATIO = 4;
/** In which one owner finds its steps among a million offerings for 95 of 100 learners. */
const TARGET_MILLISECONDS = 250;
const LARGE_LEARNERS = 30;
const LARGE: readonly StepOwner[] = ['school', 'cvo'];

/**
 * Measures orientation through the gateway beside the same work in one process, over the demonstration catalogue; and what
 * the owners with many offerings take to find steps among as many as asked.
 *
 * @returns what is wrong whatever the times say: other pathways than in one process, or a statement that reads the table
 */
export async function orientationBench(options: BenchArguments & { signal: AbortSignal }): Promise<string[]> {
  const failures = await withBenchDatabase('demonstration', options, (url) =>
    besideOneProcess(url, options.signal),
  );
  console.log(`\nSteps of one owner among ${options.offerings} offerings, ${LARGE_LEARNERS} learners (ms)`);
  for (const owner of LARGE)
    failures.push(...(await withBenchDatabase(owner, options, (url) => amongMany(owner, url, options))));
  return failures;
}

async function besideOneProcess(url: string, signal: AbortSignal): Promise<string[]> {
  const graph = await startOrientationGraph(url);
  const failures: string[] = [];
  const times = { process: [] as number[], gateway: [] as number[] };
  try {
    for (let number = -WARMING_UP; number < LEARNERS; number += 1) {
      signal.throwIfAborted();
      const learner = benchLearner(number + WARMING_UP);
      const direct = await timed(() => pathwaysInProcess(graph.dataSources, learner));
      const asked = await timed(() => graph.ask(learner));
      if (asked.result.join() !== direct.result.pathways.map(({ id }) => id).join())
        failures.push(`learner ${number}: other pathways through the gateway than in one process`);
      if (number < 0) continue;
      times.process.push(direct.milliseconds);
      times.gateway.push(asked.milliseconds);
    }
  } finally {
    await graph.stop();
  }
  console.log(measurementHead(`Orientation of ${LEARNERS} learners (ms)`, 'process', 'gateway'));
  for (const [name, share] of [
    ['median', 0.5],
    ['95 of 100', 0.95],
  ] as const) {
    const base = quantile(times.process, share);
    const measured = quantile(times.gateway, share);
    const one: Measurement = { name, note: '', base, measured, target: TARGET_RATIO, failures: [] };
    console.log(measurementLine(one));
  }
  return failures;
}

/** What one owner does to find its steps, with plans of the statements that look for offerings. */
async function amongMany(
  owner: StepOwner,
  url: string,
  { offerings, signal }: BenchArguments & { signal: AbortSignal },
): Promise<string[]> {
  const definition = SUBGRAPHS.find(({ name }) => name === owner)!;
  await fillBenchDatabase(url, offerings, signal, definition);
  const heard: Statement[] = [];
  const dataSource = await createDataSource(definition, { url }, (text, parameters) =>
    heard.push({ text, parameters }),
  ).initialize();
  try {
    const times: number[] = [];
    let found = 0;
    for (let number = 0; number < LARGE_LEARNERS; number += 1) {
      signal.throwIfAborted();
      const { milliseconds, result } = await timed(() =>
        stepsInProcess(owner, dataSource, benchLearner(number)),
      );
      times.push(milliseconds);
      found += result.length;
    }
    const looking = heard.filter(({ text }) => /\boffering o\b/.test(text));
    const facts = await explainedFacts(dataSource, looking);
    const read = Math.max(...facts.map((fact) => fact.read));
    const [p50, p95] = [0.5, 0.95].map((share) => quantile(times, share));
    const verdict = p95! <= TARGET_MILLISECONDS ? 'within' : 'OVER';
    console.log(
      `${owner.padEnd(10)} median ${p50!.toFixed(1)}, 95 of 100 ${p95!.toFixed(1)}, target ${TARGET_MILLISECONDS} ${verdict}; ${found} steps; offerings read at most ${read}`,
    );
    // What is sorted is sites, once for each subject.
    const violations = new Set(facts.flatMap((fact) => planViolations({ ...fact, sorted: 0 }, offerings)));
    return [...violations, ...(found === 0 ? ['finds no steps'] : [])].map((text) => `${owner}: ${text}`);
  } finally {
    await dataSource.destroy();
  }
}

async function timed<T>(action: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const startedAt = performance.now();
  const result = await action();
  return { milliseconds: performance.now() - startedAt, result };
}

/** The value below which such a share of all is. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
