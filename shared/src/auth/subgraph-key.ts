import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { developmentSecret } from './development-secret';

const KEY_BYTES = 32;

/** What a key derived from a subgraph's key is for; each purpose has its own. */
export type KeyPurpose = 'wrap' | 'hash' | 'check';

/**
 * The secret key of one subgraph, under which the keys of its referrals are wrapped: `<NAME>_KEY` (32 bytes in base64),
 * or the file that `<NAME>_KEY_FILE` names; without either, a development key, which production refuses.
 *
 * @throws Error that names the variable and the expected form, never the value
 */
export function subgraphKey(name: string, environment: NodeJS.ProcessEnv): Buffer {
  const variable = `${name.toUpperCase()}_KEY`;
  const given = environment[variable];
  const file = environment[`${variable}_FILE`];
  if (given && file) throw new Error(`${variable} and ${variable}_FILE are both set; expected one`);
  if (given) return decoded(given, variable);
  if (file) return decoded(readKeyFile(file, `${variable}_FILE`), `${variable}_FILE`);
  if (environment.NODE_ENV === 'production')
    throw new Error(`${variable} is not set; expected 32 random bytes in base64, or ${variable}_FILE`);
  return developmentSecret(environment, `${name}-key`);
}

/** Whether a subgraph runs with the key of a development machine. */
export function usesDevelopmentKey(name: string, environment: NodeJS.ProcessEnv): boolean {
  const variable = `${name.toUpperCase()}_KEY`;
  return !environment[variable] && !environment[`${variable}_FILE`];
}

/** A key for one purpose; who has it learns nothing about the others. */
export function derivedKey(key: Buffer, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `leerwegen ${purpose}`, KEY_BYTES));
}

function readKeyFile(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `${variable} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

function decoded(text: string, variable: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Error(`${variable} holds ${key.length} bytes; expected 32 random bytes in base64`);
}
