import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { freePortsOf } from '../harness/command';
import { post } from '../harness/test-graph';

const ROOT = path.resolve(__dirname, '../..');
const EXAMPLES = path.join(ROOT, 'gateway/examples');
const QUERIES = 1_000;
const TARGETS = { firstSeconds: 45, secondSeconds: 10, megabytes: 700 };

/**
 * Measures `npm start` on an empty folder and again on the same one: seconds until it is ready, and the resident memory
 * of all its processes after a thousand mixed queries.
 */
export async function startBench({ signal }: { signal: AbortSignal }): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-bench-'));
  const ports = await freePortsOf(SUBGRAPHS.map(({ name }) => name));
  const environment = { ...process.env, ...ports, LEERWEGEN_DATA: folder, DATABASE_URL: '' };
  const failures: string[] = [];
  try {
    const first = await start(environment);
    report('npm start, first time (s)', first.seconds, TARGETS.firstSeconds);
    failures.push(...(await ask(`http://127.0.0.1:${ports.PORT}/graphql`, signal)));
    report(`memory after ${QUERIES} queries (MB)`, megabytesOf(first.process.pid!), TARGETS.megabytes);
    await stop(first.process);
    const second = await start(environment);
    report('npm start, second time (s)', second.seconds, TARGETS.secondSeconds);
    await stop(second.process);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failures;
}

function report(name: string, value: number, target: number): void {
  const verdict = value <= target ? 'within' : 'OVER';
  console.log(`${name.padEnd(40)}${value.toFixed(1).padStart(10)}${String(target).padStart(10)}  ${verdict}`);
}

/** Runs the command in a process group of its own, which is stopped as a whole. */
async function start(environment: NodeJS.ProcessEnv): Promise<{ process: ChildProcess; seconds: number }> {
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready in')) resolve();
    });
    child.once('exit', () => reject(new Error(`npm start ended early:\n${output}`)));
  });
  return { process: child, seconds: (performance.now() - startedAt) / 1000 };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid!, 'SIGINT');
  await ended;
}

/** The example queries in turns, four at a time. */
async function ask(url: string, signal: AbortSignal): Promise<string[]> {
  const queries = readdirSync(EXAMPLES).map((file) => readFileSync(path.join(EXAMPLES, file), 'utf8'));
  const failures: string[] = [];
  let asked = 0;
  const client = async (): Promise<void> => {
    while (asked < QUERIES) {
      signal.throwIfAborted();
      const { errors } = await post(url, queries[asked++ % queries.length]!);
      if (errors) failures.push(JSON.stringify(errors));
    }
  };
  await Promise.all([client(), client(), client(), client()]);
  return failures;
}

/** Resident memory of a process and all that it started. */
function megabytesOf(pid: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [number, number, number]);
  const kilobytesBelow = (parent: number): number =>
    rows
      .filter(([, ppid]) => ppid === parent)
      .reduce((sum, [child, , rss]) => sum + rss + kilobytesBelow(child), 0);
  const own = rows.find(([id]) => id === pid)?.[2] ?? 0;
  return (own + kilobytesBelow(pid)) / 1024;
}
