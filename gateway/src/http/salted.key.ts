import { hash, randomBytes } from 'node:crypto';

const salt = randomBytes(32).toString('base64url');

/** Stands for a text for as long as this process lives; nobody can read or try the text from it. */
export function saltedKey(text: string): string {
  return hash('sha256', salt + text, 'base64url').slice(0, 22);
}
