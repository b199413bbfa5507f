import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { InputError } from '@leerwegen/shared/import/input-error';

/** What the kill test was asked for. */
export interface KillArguments {
  database: 'embedded' | 'postgresql';
  referrals: number;
  kills: number;
  clients: number;
  seed: number;
  /** What parts log, to find out why something failed. */
  logLevel: string;
  /** A PostgreSQL server whose connections are ended instead of killing one of the test's own. */
  server: string | undefined;
}

const USAGE = `Usage: npm run test:kill -- [options]
  --database <embedded|postgresql>   embedded when absent
  --referrals <number>               journeys of referrals, 2000 when absent
  --kills <number>                   20 when absent
  --clients <number>                 at once, 8 when absent
  --seed <number>                    a new one when absent; it is printed
  --log <level>                      log level of all parts, silent when absent
PostgreSQL is a server of the test's own, made from the binaries of this machine; KILL_DATABASE_URL names another, whose
connections are then ended instead. Without binaries it is TEST_DATABASE_URL, else postgresql://postgres@127.0.0.1:5432/postgres.`;

const OPTIONS = {
  database: { type: 'string', default: 'embedded' },
  referrals: { type: 'string', default: '2000' },
  kills: { type: 'string', default: '20' },
  clients: { type: 'string', default: '8' },
  seed: { type: 'string', default: '' },
  log: { type: 'string', default: 'silent' },
} as const;

/** @throws InputError that says how the command is used */
export function killArguments(given: string[], environment: NodeJS.ProcessEnv): KillArguments {
  const values = parsed(given);
  const { database } = values;
  if (database !== 'embedded' && database !== 'postgresql')
    throw new InputError(`--database is ${JSON.stringify(database)}\n\n${USAGE}`);
  return {
    database,
    referrals: wholeNumber('referrals', values.referrals, 1),
    kills: wholeNumber('kills', values.kills, 0),
    clients: wholeNumber('clients', values.clients, 1),
    seed: values.seed === '' ? randomInt(1_000_000_000) : wholeNumber('seed', values.seed, 0),
    logLevel: values.log,
    server: environment.KILL_DATABASE_URL || undefined,
  };
}

function parsed(given: string[]) {
  try {
    return parseArgs({ args: given, options: OPTIONS }).values;
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number >= least) return number;
  throw new InputError(
    `--${name} is ${JSON.stringify(text)}; expected a whole number from ${least} on\n\n${USAGE}`,
  );
}
