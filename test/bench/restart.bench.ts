import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type RunningChild, startChild } from '@leerwegen/shared/server/child-process';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { freePortsOf } from '../harness/command';
import { post } from '../harness/test-graph';
import type { BenchArguments } from './bench-arguments';
import { withBenchDatabase } from './bench-subgraph';
import { OPERATIONS } from './gateway.operations';
import { type Balancer, startBalancer } from './restart.balancer';
import { type LoadReport, SteadyLoad } from './restart.load';

const ROOT = path.resolve(__dirname, '../..');
const { resolve } = createRequire(__filename);
const REPLICAS = [1, 2];
const POLL_MILLISECONDS = 50;
/** A part that has not come back by then never will. */
const PATIENCE_MILLISECONDS = 60_000;

/** Failures of one restart that are shown. */
const SHOWN = 5;
/**
 * Small questions, to every owner: nothing is kept, so that subgraphs are really asked, and 200 a second of larger ones would
 * be more than two cores answer, restarts or not.
 */
const QUERIES = [
  OPERATIONS.keyed!,
  OPERATIONS.links!,
  OPERATIONS.nested!,
  '{ leerwinkels(first: 3) { nodes { id name } } clbs(first: 3) { nodes { id name } } }',
];

type Options = BenchArguments & { signal: AbortSignal };

/**
 * Restarts every part of the system, one after the other, while clients ask 200 operations a second: first with one server
 * of each subgraph, then with two; at last new supergraphs for each gateway, a good one and a broken one.
 *
 * @returns requests that failed though a server was there for each of their parts
 */
export async function restartBench(options: Options): Promise<string[]> {
  const compiler = [resolve('typescript/bin/tsc'), '-b', 'scripts'];
  execFileSync(process.execPath, compiler, { cwd: ROOT, stdio: 'inherit' });
  const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-bench-'));
  try {
    return await withBenchDatabase('restart', options, async (url) => {
      const parts = await Parts.start(url, folder);
      try {
        return await restartAll(parts, options.signal);
      } finally {
        await parts.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function restartAll(parts: Parts, signal: AbortSignal): Promise<string[]> {
  const failures: string[] = [];
  const load = await SteadyLoad.start(parts.url, QUERIES);
  const tell = (what: string, report: LoadReport): void => {
    const { requests, degraded, slowestMilliseconds } = report;
    const counts = `${requests} requests, ${degraded} without it, ${report.failures.length} failed`;
    console.log(`${what.padEnd(32)}${counts}, slowest ${slowestMilliseconds.toFixed(0)} ms`);
    failures.push(...report.failures.slice(0, SHOWN).map((failure) => `${what}: ${failure}`));
  };
  const during = async (what: string, action: () => Promise<void>): Promise<void> => {
    signal.throwIfAborted();
    await action();
    await parts.allReady();
    tell(what, load.take());
  };
  try {
    console.log('One server of each subgraph:');
    for (const { name, providerType } of SUBGRAPHS) {
      load.down.add(providerType);
      await during(name, () => parts.restart(name, 1));
      load.down.delete(providerType);
    }
    await during('none', () => delay(1_000));
    console.log('Two servers of each subgraph:');
    for (const { name } of SUBGRAPHS) await parts.run(name, 2);
    load.take();
    for (const name of [...SUBGRAPHS.map((one) => one.name), 'gateway'])
      for (const replica of REPLICAS) await during(`${name} ${replica}`, () => parts.restart(name, replica));
    for (const replica of REPLICAS) {
      await during(`gateway ${replica}, new supergraph`, () => parts.changeSupergraph(replica));
      await during(`gateway ${replica}, broken supergraph`, () => parts.breakSupergraph(replica));
    }
  } finally {
    tell('at the end', await load.stop());
  }
  return failures;
}

/** Every server of the system, each a process, behind one address for all of its kind. */
class Parts {
  private readonly running = new Map<string, RunningChild>();
  private readonly balancers = new Map<string, Balancer>();

  private constructor(
    private readonly ports: Record<string, string>,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly folder: string,
  ) {}

  static async start(databaseUrl: string, folder: string): Promise<Parts> {
    const names = [...SUBGRAPHS.map(({ name }) => name), 'gateway'];
    const ports = await freePortsOf(names.flatMap((name) => REPLICAS.map((replica) => `${name}${replica}`)));
    const environment = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      LEERWEGEN_DATA: folder,
      DRAIN_SECONDS: '1',
      // What the gateway remembers would hide what a subgraph drops.
      GATEWAY_CACHE: 'off',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
    };
    const parts = new Parts(ports, environment, folder);
    for (const replica of REPLICAS)
      copyFileSync(path.join(ROOT, 'gateway/supergraph.graphql'), parts.supergraphFile(replica));
    for (const name of names)
      parts.balancers.set(name, await startBalancer(REPLICAS.map((replica) => parts.port(name, replica))));
    for (const { name } of SUBGRAPHS) await parts.run(name, 1);
    for (const replica of REPLICAS) await parts.run('gateway', replica);
    await parts.allReady();
    return parts;
  }

  /** Where clients ask. */
  get url(): string {
    return this.balancers.get('gateway')!.url;
  }

  async run(name: string, replica: number): Promise<void> {
    const urls = SUBGRAPHS.map((one) => [
      `${one.name.toUpperCase()}_URL`,
      `${this.balancers.get(one.name)!.url}/graphql`,
    ]);
    const isGateway = name === 'gateway';
    const port = { [isGateway ? 'PORT' : `${name.toUpperCase()}_PORT`]: String(this.port(name, replica)) };
    const file = isGateway ? 'gateway/dist/main.js' : 'scripts/dist/start-subgraph.js';
    const environment = {
      ...this.environment,
      SUPERGRAPH_FILE: this.supergraphFile(replica),
      ...Object.fromEntries(urls),
      ...port,
    };
    const child = await startChild(path.join(ROOT, file), isGateway ? [] : [name], environment);
    this.running.set(`${name}${replica}`, child);
  }

  async restart(name: string, replica: number): Promise<void> {
    await this.running.get(`${name}${replica}`)!.stop();
    await this.run(name, replica);
  }

  /** Waits until both gateways say that every subgraph answers, and none is spared any more. */
  async allReady(): Promise<void> {
    for (const replica of REPLICAS)
      await until(async () => {
        const response = await fetch(`http://127.0.0.1:${this.port('gateway', replica)}/ready`);
        const { subgraphs } = (await response.json()) as { subgraphs: Record<string, { breaker: string }> };
        return response.ok && Object.values(subgraphs).every(({ breaker }) => breaker === 'closed');
      });
  }

  /** Changes a description, and waits until the gateway tells it. */
  async changeSupergraph(replica: number): Promise<void> {
    const file = this.supergraphFile(replica);
    const described = await this.description(replica);
    const changed = `${described} (herladen)`;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(described, changed));
    await until(async () => (await this.description(replica)) === changed);
  }

  /** Cuts the file off; the description that is served stays. */
  async breakSupergraph(replica: number): Promise<void> {
    const file = this.supergraphFile(replica);
    const described = await this.description(replica);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.length / 2));
    // Longer than a gateway takes to notice.
    await delay(2_000);
    if ((await this.description(replica)) !== described) throw new Error('The broken supergraph is served.');
  }

  async stop(): Promise<void> {
    for (const child of [...this.running.values()].reverse()) await child.stop();
    for (const balancer of this.balancers.values()) await balancer.stop();
  }

  private async description(replica: number): Promise<string> {
    const url = `http://127.0.0.1:${this.port('gateway', replica)}/graphql`;
    const { data } = await post(url, '{ __type(name: "School") { description } }');
    return data.__type.description as string;
  }

  private supergraphFile(replica: number): string {
    return path.join(this.folder, `supergraph${replica}.graphql`);
  }

  private port(name: string, replica: number): number {
    return Number(this.ports[`${name.toUpperCase()}${replica}_PORT`]);
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > deadline) throw new Error('A part did not come back.');
    await delay(POLL_MILLISECONDS);
  }
}
