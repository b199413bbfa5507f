import { createHmac, randomBytes } from 'node:crypto';

const salt = randomBytes(32);

/** Stands for a text for as long as this process lives; nobody can read or try the text from it. */
export function saltedKey(text: string): string {
  return createHmac('sha256', salt).update(text).digest('base64url').slice(0, 22);
}
