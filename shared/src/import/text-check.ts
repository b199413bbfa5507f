import { foldText } from '../search/search-text';
import { containsInsz } from '../vocabulary/insz';
import { collapseSpace, storable } from './clean-text';
import { refused, type RefusedRow } from './row-outcome';

/** How long a text of some kind may be, in characters. */
export const LIMITS = { code: 100, name: 1_000, text: 100_000 } as const;

/** A name is indexed in its folded form; some scripts grow when they are folded, and an index entry has an end. */
const MAX_FOLDED_NAME = 1_200;

/** Whether a text holds a national number (INSZ), however it was broken over spaces and lines. */
export function holdsInsz(text: string): boolean {
  return [text, collapseSpace(text), text.replace(/\s*[\r\n]\s*/g, '')].some(containsInsz);
}

/** Why a text cannot be taken as a value of a field, or null when it can. */
export function unusableText(
  field: string,
  text: string | null,
  kind: keyof typeof LIMITS,
): RefusedRow | null {
  if (text === null) return null;
  if (tooLong(text, kind)) return refused(field, '', `is too long; at most ${LIMITS[kind]} characters`);
  if (holdsInsz(text)) return refused(field, '[removed]', 'holds a national number (INSZ)');
  if (!storable(text)) return refused(field, '', 'holds a character that is no text');
  return null;
}

function tooLong(text: string, kind: keyof typeof LIMITS): boolean {
  return (
    text.length > LIMITS[kind] || (kind === 'name' && Buffer.byteLength(foldText(text)) > MAX_FOLDED_NAME)
  );
}
