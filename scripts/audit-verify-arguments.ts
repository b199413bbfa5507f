import { parseArgs } from 'node:util';
import type { ExpectedHead } from '@leerwegen/shared/audit/audit.verify';
import { InputError } from '@leerwegen/shared/import/input-error';

/** What the command was asked for. */
export interface AuditVerifyArguments {
  /** Names of subgraphs; none is all whose database is known. */
  names: string[];
  /** Heads of earlier runs, by subgraph. */
  expected: Map<string, ExpectedHead>;
}

/** How the command is used. */
export const USAGE = `Usage:
  npm run audit:verify [-- <subgraph>...] [--expect <subgraph>=<head>]...
Computes the audit chain of every subgraph again, or of those that are named, and tells what was edited, deleted,
reordered or cut off.
Options:
  --expect cvo=56:ab12...   a head that an earlier run printed: the chain must still hold it`;

const EXPECTATION = /^([a-z]+)=(\d{1,15}):([0-9a-f]{64})$/;

/**
 * @param known names of all subgraphs
 * @throws InputError that names what is wrong and shows how the command is used
 */
export function auditVerifyArguments(given: string[], known: readonly string[]): AuditVerifyArguments {
  const { names, expect } = parsed(given);
  for (const name of names) checkName(name, known);
  const expected = new Map<string, ExpectedHead>();
  for (const text of expect) {
    const [, name, number, digest] = EXPECTATION.exec(text) ?? [];
    if (!name)
      throw misused(
        `--expect is ${JSON.stringify(text)}; expected <subgraph>=<number>:<64 hexadecimal digits>`,
      );
    checkName(name, known);
    if (names.length > 0 && !names.includes(name))
      throw misused(`--expect names ${name}, which is not among what is verified: ${names.join(', ')}`);
    if (expected.has(name)) throw misused(`--expect names ${name} twice; expected one head for each`);
    expected.set(name, { number: Number(number), digest: digest! });
  }
  return { names, expected };
}

function parsed(given: string[]): { names: string[]; expect: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: { expect: { type: 'string', multiple: true, default: [] } },
    });
    return { names: positionals, expect: values.expect };
  } catch (error) {
    throw misused((error as Error).message);
  }
}

function checkName(name: string, known: readonly string[]): void {
  if (!known.includes(name))
    throw misused(`Unknown subgraph ${JSON.stringify(name)}; expected some of: ${known.join(', ')}`);
}

function misused(what: string): InputError {
  return new InputError(`${what}\n\n${USAGE}`);
}
