/** Text that the database cannot hold: a NUL, or half of a surrogate pair. */
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

/** Whether a text can be stored at all. */
export function storable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** One space for each run of white space, line breaks included; none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
