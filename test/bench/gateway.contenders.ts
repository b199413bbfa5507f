import path from 'node:path';
import { runNode } from '../harness/command';
import { startHiveGateway } from '../harness/hive-gateway';

const ROOT = path.resolve(__dirname, '../..');

/** A process that answers the operations. */
export interface RunningContender {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** What a contender is started with. */
export interface Surroundings {
  /** Addresses and secrets of the subgraphs, by variable. */
  environment: NodeJS.ProcessEnv;
  /** Operations with their answers, for who only repeats them. */
  answersFile: string;
}

interface Contender {
  label: string;
  start(surroundings: Surroundings): Promise<RunningContender>;
}

/** The gateway of this repository without caches: others are held against its answers. */
export const REFERENCE = 'ours';

/** Who is compared, by name on the command line. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  stock: { label: 'stock ApolloGateway', start: (given) => startFile('test/bench/gateway.stock.mjs', given) },
  hive: { label: 'Hive Gateway', start: (given) => startHive('js', given) },
  'hive-rust': { label: 'Hive Gateway, Rust planner', start: (given) => startHive('rust', given) },
  'ours-apollo': {
    label: "ours, Apollo's executor, no caches",
    start: (given) => startOurs(given, { GATEWAY_EXECUTOR: 'apollo', GATEWAY_CACHE: 'off' }),
  },
  ours: { label: 'ours, no caches', start: (given) => startOurs(given, { GATEWAY_CACHE: 'off' }) },
  'ours-cached': { label: 'ours', start: (given) => startOurs(given, {}) },
  bytes: {
    label: 'Node, same bytes',
    start: (given) => startFile('test/bench/gateway.bytes.mjs', given, [given.answersFile]),
  },
};

function startOurs(given: Surroundings, settings: NodeJS.ProcessEnv): Promise<RunningContender> {
  const environment = {
    ...given.environment,
    GATEWAY_CACHE: '',
    GATEWAY_EXECUTOR: '',
    RATE_LIMIT: 'off',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  };
  return startFile('gateway/dist/main.js', { ...given, environment });
}

async function startHive(planner: string, { environment }: Surroundings): Promise<RunningContender> {
  const { url, command, stop } = await startHiveGateway({ ...environment, HIVE_PLANNER: planner });
  return { url, pid: command.process.pid!, stop };
}

/** Runs a file that prints the address on which it listens. */
async function startFile(
  file: string,
  { environment }: Surroundings,
  args: string[] = [],
): Promise<RunningContender> {
  const command = runNode(ROOT, [path.join(ROOT, file), ...args], environment);
  await command.printed('\n');
  return {
    url: /http:\S+/.exec(command.output())![0],
    pid: command.process.pid!,
    stop: async () => {
      command.process.kill('SIGTERM');
      await command.ended;
    },
  };
}
