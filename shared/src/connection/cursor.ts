import { createHash } from 'node:crypto';
import { badUserInput } from '../errors/user-error';
import { isCalendarDate } from '../vocabulary/calendar-date';

/** Where a page ended: the values of its sort columns, bound to the list (sort and filter) it came from. */
export type SortValue = string | number;

/** PostgreSQL type of a sort column. */
export type SortType = 'text' | 'int' | 'date';

/** Short fingerprint of a list: what it is, its sort and its filter. A cursor is only valid on the same list. */
export function listFingerprint(list: unknown): string {
  // A field that is null is a field that is absent.
  const text = JSON.stringify(list, (_key, value: unknown) => value ?? undefined);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** Opaque text for a position in a list. */
export function encodeCursor(fingerprint: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([fingerprint, ...values])).toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @param types the type of each sort column
 * @throws BAD_USER_INPUT for text that no list gave, or that another list gave
 */
export function decodeCursor(cursor: string, fingerprint: string, types: readonly SortType[]): SortValue[] {
  const parts = parseParts(cursor);
  if (parts === null || parts.length !== types.length + 1) throw malformed();
  if (parts[0] !== fingerprint) {
    throw badUserInput(
      'after',
      'the cursor belongs to another list',
      'a cursor of this list, same sort and filter',
    );
  }
  const values = parts.slice(1);
  if (!values.every((value, index) => isOfType(value, types[index]!))) throw malformed();
  return values as SortValue[];
}

const MAX_INT = 2_147_483_647;

/** A cursor comes from the network: only what its column can hold goes on to the database. */
function isOfType(value: unknown, type: SortType): boolean {
  if (type === 'int')
    return Number.isInteger(value) && (value as number) >= -MAX_INT - 1 && (value as number) <= MAX_INT;
  if (typeof value !== 'string' || value.includes('\0')) return false;
  return type === 'text' || value === 'infinity' || isCalendarDate(value);
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
