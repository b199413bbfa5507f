import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchArguments } from './bench-arguments';
import { withBenchDatabase } from './bench-subgraph';
import { CONTENDERS, REFERENCE } from './gateway.contenders';
import { type LineUp, startLineUp } from './gateway.line-up';
import { askOnce, joinLoads, type Load, measureLoad } from './gateway.load';
import { OPERATIONS, requestBody } from './gateway.operations';
import { line, operationTable, rate, ratioTables, targetTable } from './gateway.table';
import { processUsage } from './process.usage';

const ROOT = path.resolve(__dirname, '../..');
const { resolve } = createRequire(__filename);
const ROUNDS = 2;

type Options = BenchArguments & { signal: AbortSignal };

/**
 * Measures this gateway beside others on the same supergraph and subgraphs, each as a process of its own: answers per
 * second, latency, CPU and memory. Subgraphs answer from memory (`gateway.recorder.ts`).
 *
 * @returns what is wrong whatever the times say: an operation that the gateway does not answer, or not always
 */
export async function gatewayBench(options: Options): Promise<string[]> {
  const compiler = [resolve('typescript/bin/tsc'), '-b', 'gateway'];
  execFileSync(process.execPath, compiler, { cwd: ROOT, stdio: 'inherit' });
  const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-bench-'));
  const operations = chosen(OPERATIONS, options.only);
  const contenders = chosen(CONTENDERS, options.only);
  try {
    return await withBenchDatabase('gateway', options, async (url) => {
      const lineUp = await startLineUp(url, folder, operations, contenders);
      try {
        return await measureAll(lineUp, options);
      } finally {
        await lineUp.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those that were asked for; all when none of them was. */
function chosen(all: Readonly<Record<string, unknown>>, only: readonly string[]): string[] {
  const names = Object.keys(all);
  const some = names.filter((name) => only.includes(name));
  return some.length > 0 ? some : names;
}

async function measureAll(lineUp: LineUp, options: Options): Promise<string[]> {
  const failures: string[] = [];
  for (const [operation, answer] of lineUp.answers)
    if (JSON.parse(answer).errors) failures.push(`${operation}: ${answer.slice(0, 300)}`);
  for (const [contender, operations] of lineUp.different)
    for (const operation of operations)
      console.log(`${CONTENDERS[contender]!.label} answers ${operation} with other data: not measured`);
  const asked = lineUp.forwards();
  const measured = new Map<string, Map<string, Load>>();
  const bytes = new Map<string, number>();
  for (const [operation, answer] of lineUp.answers) {
    const loads = await measureOperation(operation, lineUp, options);
    measured.set(operation, loads);
    bytes.set(operation, Buffer.byteLength(answer));
    console.log(operationTable(operation, bytes.get(operation)!, loads));
    for (const [contender, { failed }] of loads)
      if (failed > 0) failures.push(`${operation}: ${failed} requests failed with ${contender}`);
  }
  console.log(ratioTables(measured));
  console.log(targetTable(measured, bytes));
  console.log(memoryTable(lineUp));
  // Who varies what it asks makes the subgraphs work instead of what plays them.
  console.log(`\nAsked of the subgraphs themselves while measuring: ${lineUp.forwards() - asked} requests`);
  if (lineUp.contenders.has(REFERENCE)) console.log(await unrecordedTable(lineUp, measured, options));
  return failures;
}

/** In turns, so that whatever else the machine does burdens all alike. */
async function measureOperation(
  operation: string,
  { contenders, different }: LineUp,
  { seconds, signal }: Options,
): Promise<Map<string, Load>> {
  const loads = new Map<string, Load>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, contender] of contenders) {
      signal.throwIfAborted();
      if (different.get(name)!.includes(operation)) continue;
      const load = await measureLoad(contender, requestBody(operation), seconds);
      loads.set(name, joinLoads(loads.get(name), load));
    }
  }
  return loads;
}

/** Most memory that each contender had at any time. */
function memoryTable({ contenders }: LineUp): string {
  const rows = [...contenders].map(([name, { pid }]) =>
    line([CONTENDERS[name]!.label, (processUsage(pid)?.peakMegabytes ?? NaN).toFixed(0)]),
  );
  return ['', line(['Memory', 'peak MB']), ...rows].join('\n');
}

/** What is left of it when subgraphs look everything up. */
async function unrecordedTable(
  lineUp: LineUp,
  measured: ReadonlyMap<string, ReadonlyMap<string, Load>>,
  { seconds, signal }: Options,
): Promise<string> {
  const contender = await lineUp.startUnrecorded();
  const rows = [];
  for (const [operation, loads] of measured) {
    signal.throwIfAborted();
    await askOnce(contender.url, requestBody(operation));
    const load = await measureLoad(contender, requestBody(operation), seconds);
    rows.push(line([operation, rate(loads.get(REFERENCE)).toFixed(0), rate(load).toFixed(0)]));
  }
  const head = line([`${CONTENDERS[REFERENCE]!.label} (req/s)`, 'recorded', 'databases']);
  return ['', head, ...rows].join('\n');
}
