import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runFuzz, type FuzzReport } from '../fuzz/fuzz.run';
import { startFuzzTarget } from '../fuzz/fuzz.target';
import type { BenchArguments } from './bench-arguments';

const ROOT = path.resolve(__dirname, '../..');
const MEGABYTE = 1024 * 1024;
const PATIENCE_MILLISECONDS = 3_000;
const TARGET_MEGABYTES = 50;
const { resolve } = createRequire(__filename);

/**
 * Sends a gateway what no client should send, from random bytes to operations that are almost right.
 *
 * @returns answers 5xx, requests without an end, and what an answer gives away; and memory that is not let go of
 */
export async function fuzzBench(options: BenchArguments & { signal: AbortSignal }): Promise<string[]> {
  const { requests, seed, signal } = options;
  const compiler = [resolve('typescript/bin/tsc'), '-b', 'gateway'];
  execFileSync(process.execPath, compiler, { cwd: ROOT, stdio: 'inherit' });
  const target = await startFuzzTarget('gateway/dist/main.js');
  try {
    const startedAt = performance.now();
    const report = await runFuzz(target, {
      requests,
      seed,
      patience: PATIENCE_MILLISECONDS,
      signal,
      onProgress,
    });
    const seconds = (performance.now() - startedAt) / 1000;
    console.log(
      `\n${requests} requests of seed ${seed} in ${seconds.toFixed(0)} s, ${target.fetches()} fetches from subgraphs`,
    );
    printCounts('requests', report.kinds);
    printCounts('answers', report.statuses);
    console.log(`slowest ${report.slowest.toFixed(0)} ms`);
    return [...report.failures, ...memoryFailures(report)];
  } finally {
    await target.stop();
  }
}

function memoryFailures({ growth }: FuzzReport): string[] {
  return Object.entries(growth).flatMap(([name, bytes]) => {
    const megabytes = bytes / MEGABYTE;
    console.log(`${name} memory grew by ${megabytes.toFixed(1)} MB; at most ${TARGET_MEGABYTES} are wanted`);
    return megabytes > TARGET_MEGABYTES ? [`${name} memory grew by ${megabytes.toFixed(1)} MB`] : [];
  });
}

function onProgress(done: number): void {
  if (done % 10_000 === 0) console.log(`${done} requests`);
}

function printCounts(what: string, counts: ReadonlyMap<unknown, number>): void {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  console.log(`${what}: ${sorted.map(([name, count]) => `${String(name)} ${count}`).join(', ')}`);
}
