import { parseArgs } from 'node:util';
import { MAX_OFFERINGS } from '@leerwegen/shared/catalogue/large-catalogue';
import { InputError } from '@leerwegen/shared/import/input-error';

/** What the command was asked for. */
export interface SeedLargeArguments {
  offerings: number;
  subgraph: string;
  seed: number;
}

/** How the command is used. */
export const USAGE = `Usage:
  npm run seed:large -- --offerings <number> [--subgraph <name>] [--seed <number>]
Fills the database of one subgraph with a generated catalogue: invented providers, marked as demonstration.
Options:
  --offerings <number>   how many offerings, from 1 to ${MAX_OFFERINGS}
  --subgraph <name>      school when absent
  --seed <number>        1 when absent; the same seed and number of offerings give the same rows`;

const MAX_SEED = 2 ** 32 - 1;

/**
 * @param subgraphs names of the subgraphs that can generate a catalogue
 * @throws InputError that names the option and shows how the command is used
 */
export function seedLargeArguments(given: string[], subgraphs: string[]): SeedLargeArguments {
  const { offerings, subgraph, seed } = parsed(given);
  if (offerings === undefined) throw misused('--offerings is missing; expected how many, such as 1000000');
  if (!subgraphs.includes(subgraph))
    throw misused(`--subgraph is ${JSON.stringify(subgraph)}; expected one of ${subgraphs.join(', ')}`);
  return {
    offerings: wholeNumber('--offerings', offerings, 1, MAX_OFFERINGS),
    subgraph,
    seed: wholeNumber('--seed', seed, 0, MAX_SEED),
  };
}

/** @throws InputError that names the option, for text that is no whole number from `min` to `max` */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw misused(`${option} is ${JSON.stringify(text)}; expected a whole number from ${min} to ${max}`);
}

function parsed(given: string[]): { offerings: string | undefined; subgraph: string; seed: string } {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        offerings: { type: 'string' },
        subgraph: { type: 'string', default: 'school' },
        seed: { type: 'string', default: '1' },
      },
    });
    return { offerings: values.offerings, subgraph: values.subgraph, seed: values.seed };
  } catch (error) {
    throw misused((error as Error).message);
  }
}

function misused(problem: string): InputError {
  return new InputError(`${problem}\n\n${USAGE}`);
}
