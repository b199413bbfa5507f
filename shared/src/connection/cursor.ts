import { createHash } from 'node:crypto';
import { badUserInput } from '../errors/user-error';

/** Where a page ended: the values of its sort columns, bound to the list (sort and filter) it came from. */
export type SortValue = string | number;

/** Short fingerprint of a list: what it is, its sort and its filter. A cursor is only valid on the same list. */
export function listFingerprint(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);
}

/** Opaque text for a position in a list. */
export function encodeCursor(fingerprint: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([fingerprint, ...values])).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param types the type of each sort value, as `typeof` names it
 * @throws BAD_USER_INPUT for text that no list gave, or that another list gave
 */
export function decodeCursor(
  cursor: string,
  fingerprint: string,
  types: readonly ('string' | 'number')[],
): SortValue[] {
  const parts = parseParts(cursor);
  if (parts === null || parts.length !== types.length + 1) throw malformed();
  if (parts[0] !== fingerprint) {
    throw badUserInput(
      'after',
      'the cursor belongs to another list',
      'a cursor of this list, same sort and filter',
    );
  }
  const values = parts.slice(1) as SortValue[];
  if (values.some((value, index) => typeof value !== types[index])) throw malformed();
  if (values.some((value) => typeof value === 'number' && !Number.isSafeInteger(value))) throw malformed();
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) throw malformed();
  return values;
}

function parseParts(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function malformed(): Error {
  return badUserInput('after', 'not a cursor', 'the `endCursor` or `cursor` of an earlier page');
}
