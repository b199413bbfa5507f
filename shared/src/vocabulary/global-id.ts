/**
 * Global ids are `<typeName>:<natural key>`, such as `school:039107`: type and owner can be read from the
 * prefix, and an import that runs twice gives the same ids.
 */
export function globalId(prefix: string, key: string): string {
  return `${prefix}:${key}`;
}

/** The prefix of the ids of a type: its name with a small first letter. */
export function idPrefix(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/**
 * The natural key behind a global id of one type, or `null` when the id is of another type or malformed. No key holds
 * a NUL, which PostgreSQL cannot even be asked for.
 */
export function keyOf(prefix: string, id: string): string | null {
  if (!id.startsWith(`${prefix}:`) || id.includes('\0')) return null;
  return id.slice(prefix.length + 1) || null;
}

/**
 * Instellingsnummer: at most 6 digits in the official exports, left-padded with zeros here.
 *
 * @returns the 6 digits, or `null` when the text is no such number.
 */
export function institutionNumber(text: string): string | null {
  return /^\d{1,6}$/.test(text) ? text.padStart(6, '0') : null;
}
