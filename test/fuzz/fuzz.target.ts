import path from 'node:path';
import { startChild } from '@leerwegen/shared/server/child-process';
import { secretsOf, urlVariables } from '../harness/test-graph';
import { type Canaries, plantCanaries } from './canaries';
import { startStandIns } from './stand-in.subgraphs';

const ROOT = path.resolve(__dirname, '../..');

/** A gateway in a process of its own over subgraphs that are none, with secrets around it. */
export interface FuzzTarget {
  port: number;
  canaries: Canaries;
  /** How many fetches reached a subgraph. */
  fetches(): number;
  /** Bytes that the process holds after a collection of garbage. */
  memory(): Promise<HeldMemory>;
  /** Whether the process still runs. */
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** What a process holds. */
export interface HeldMemory {
  /** Memory that the machine gave it. */
  resident: number;
  /** What can be reached in it. */
  reachable: number;
}

/** @param entry of the gateway; a `.ts` file runs from source */
export async function startFuzzTarget(entry: string): Promise<FuzzTarget> {
  let urls: readonly string[] = [];
  const canaries = plantCanaries(() => urls, ROOT);
  const standIns = await startStandIns(canaries.failure);
  urls = Object.values(standIns.urls);
  let told: (text: string) => void = () => undefined;
  const gateway = await startChild(path.join(ROOT, entry), [], environment(canaries, standIns.urls), (text) =>
    told(text),
  ).catch(async (error: unknown) => {
    await standIns.stop();
    throw error;
  });
  return {
    port: Number(new URL(/http:\S+/.exec(gateway.told!)![0]).port),
    canaries,
    fetches: standIns.fetches,
    memory: async () => {
      const text = await new Promise<string>((resolve) => {
        told = resolve;
        gateway.process.send('memory');
      });
      const { rss, heapUsed, external } = JSON.parse(text) as NodeJS.MemoryUsage;
      return { resident: rss, reachable: heapUsed + external };
    },
    isAlive: () => gateway.process.exitCode === null && gateway.process.signalCode === null,
    stop: async () => {
      await gateway.stop();
      await standIns.stop();
    },
  };
}

function environment(canaries: Canaries, urls: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...urlVariables(urls),
    ...secretsOf(canaries.gatewaySecret),
    DATABASE_URL: `postgresql://leerwegen:${canaries.environment}@127.0.0.1:5432/leerwegen`,
    NODE_ENV: 'production',
    NODE_OPTIONS: `--require ${path.join(__dirname, 'memory.preload.cjs')}`,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    RATE_LIMIT: 'off',
    GATEWAY_CACHE: '',
    TRUST_PROXY: '',
  };
}
