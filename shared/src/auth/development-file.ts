import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../database/embedded-location';

/**
 * Stops what is for development only from running in production.
 *
 * @param what is asked for, such as `The development issuer`
 * @param instead what production needs, such as `configure ISSUERS_FILE`
 * @throws Error when `NODE_ENV` is `production`
 */
export function forbidInProduction(environment: NodeJS.ProcessEnv, what: string, instead: string): void {
  if (environment.NODE_ENV === 'production')
    throw new Error(`${what} is for development only and NODE_ENV is production: ${instead}.`);
}

/**
 * The text of a file below `<LEERWEGEN_DATA>/development`, which only this user may read. It is made on first use;
 * processes that start at once agree on the content of the first.
 *
 * @param name file name: small letters, digits, points and hyphens
 * @throws Error when the folder or file cannot be written or read
 */
export function developmentFile(
  environment: NodeJS.ProcessEnv,
  name: string,
  make: () => string,
): { file: string; text: string } {
  if (!/^[a-z][a-z0-9-]*(\.[a-z]+)?$/.test(name)) throw new Error(`${name} is no name of a development file`);
  const folder = path.join(dataFolder(environment), 'development');
  const file = path.join(folder, name);
  const there = textOf(file);
  if (there !== null) return { file, text: there };
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // It may have been made by hand, readable to all.
  chmodSync(folder, 0o700);
  create(file, make());
  return { file, text: readFileSync(file, 'utf8') };
}

/** A hard link appears at once with its whole content, and never takes the place of a file that is there. */
function create(file: string, text: string): void {
  const temporary = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    writeWhole(temporary, text);
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
