import { parseArgs } from 'node:util';
import { MAX_OFFERINGS } from '@leerwegen/shared/catalogue/large-catalogue';
import { InputError } from '@leerwegen/shared/import/input-error';
import { CONTENDERS } from './gateway.contenders';
import { OPERATIONS } from './gateway.operations';

/** What can be measured. */
export const BENCHES = [
  'fuzz',
  'gateway',
  'orientation',
  'paging',
  'planning',
  'referrals',
  'restart',
  'start',
] as const;
export type BenchName = (typeof BENCHES)[number];

/** What a bench was asked for, and where. */
export interface BenchArguments {
  what: BenchName;
  /** URL of the PostgreSQL server on which the bench makes databases of its own. */
  server: string;
  offerings: number;
  /** Leaves the databases. */
  keep: boolean;
  /** How long each measurement of the gateway takes. */
  seconds: number;
  /** Operations and contenders of the gateway bench; all when there are none. */
  only: string[];
  /** How many requests the fuzzer sends, and of which seed: the same for the same seed and number. */
  requests: number;
  seed: string;
}

const DEFAULT_SECONDS = '4';
const DEFAULT_REQUESTS = '100000';
const USAGE = `Usage:
  npm run bench -- fuzz [--requests <number>] [--seed <text>]   what no client should send, to a gateway of its own
  npm run bench -- gateway [--seconds <number>] [--only <name>,<name>] [--keep]   the gateway beside other gateways
  npm run bench -- orientation [--offerings <number>] [--keep]   orientation beside one process, and over a large catalogue
  npm run bench -- paging [--offerings <number>] [--keep]   pages, keyed reads and counts over a large catalogue
  npm run bench -- planning                                 the worst operations that the gateway's limits allow
  npm run bench -- referrals [--keep]                       sends and moves of referrals, beside plain SQL
  npm run bench -- restart [--keep]                         every part restarted while 200 operations a second are asked
  npm run bench -- start                                    time and memory of npm start
Options:
  --offerings <number>   size of the large databases of orientation and paging, 1000000 when absent
  --keep                 leaves the databases that were made
  --requests <number>    of the fuzzer, ${DEFAULT_REQUESTS} when absent
  --seed <text>          of the fuzzer: the same requests for the same seed and number
  --seconds <number>     of each measurement of the gateway, ${DEFAULT_SECONDS} when absent
  --only <names>         some of ${Object.keys(OPERATIONS).join(', ')};
                         and of ${Object.keys(CONTENDERS).join(', ')}
The server is BENCH_DATABASE_URL, else TEST_DATABASE_URL, else postgresql://postgres@127.0.0.1:5432/postgres.`;
const DEFAULT_SERVER = 'postgresql://postgres@127.0.0.1:5432/postgres';

/** @throws InputError that names what is wrong and shows how the command is used */
export function benchArguments(given: string[], environment: NodeJS.ProcessEnv): BenchArguments {
  const { positionals, values } = parsed(given);
  const what = BENCHES.find((name) => positionals.length === 1 && name === positionals[0]);
  if (!what) throw new InputError(`What to measure? Expected one of ${BENCHES.join(', ')}.\n\n${USAGE}`);
  const offerings = /^\d{1,7}$/.test(values.offerings) ? Number(values.offerings) : 0;
  if (offerings < 1 || offerings > MAX_OFFERINGS)
    throw new InputError(
      `--offerings is ${JSON.stringify(values.offerings)}; expected 1 to ${MAX_OFFERINGS}\n\n${USAGE}`,
    );
  const server = environment.BENCH_DATABASE_URL || environment.TEST_DATABASE_URL || DEFAULT_SERVER;
  return {
    what,
    server,
    offerings,
    keep: values.keep,
    ...gatewayArguments(values),
    ...fuzzArguments(values),
  };
}

function fuzzArguments({ requests, seed }: Values): Pick<BenchArguments, 'requests' | 'seed'> {
  if (!/^[1-9]\d{0,6}$/.test(requests))
    throw new InputError(`--requests is ${JSON.stringify(requests)}; expected 1 to 9999999\n\n${USAGE}`);
  return { requests: Number(requests), seed };
}

function gatewayArguments({ seconds, only }: Values): Pick<BenchArguments, 'seconds' | 'only'> {
  if (!/^[1-9]\d?$/.test(seconds))
    throw new InputError(`--seconds is ${JSON.stringify(seconds)}; expected 1 to 99\n\n${USAGE}`);
  const names = only.split(',').filter(Boolean);
  const unknown = names.find((name) => !(name in OPERATIONS) && !(name in CONTENDERS));
  if (unknown) throw new InputError(`--only names ${unknown}, which is nothing\n\n${USAGE}`);
  return { seconds: Number(seconds), only: names };
}

interface Values {
  offerings: string;
  keep: boolean;
  seconds: string;
  only: string;
  requests: string;
  seed: string;
}

function parsed(given: string[]): { positionals: string[]; values: Values } {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        offerings: { type: 'string', default: '1000000' },
        keep: { type: 'boolean', default: false },
        seconds: { type: 'string', default: DEFAULT_SECONDS },
        only: { type: 'string', default: '' },
        requests: { type: 'string', default: DEFAULT_REQUESTS },
        seed: { type: 'string', default: '1' },
      },
    });
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
