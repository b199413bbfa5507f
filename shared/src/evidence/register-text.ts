import { holdsPersonalValue, type NoteTaker } from './evidence-note';

/** Control characters and halves of characters, which no input takes. */
const UNSTORABLE = /[\0-\u001f\u007f]|\p{Surrogate}/gu;

/**
 * An official text as a line of evidence takes it: what is too long is cut at a word, and what holds a national number
 * or an e-mail address is left out, with a note.
 *
 * @param most most characters
 */
export function officialText(
  text: string | null,
  most: number,
  notes: NoteTaker,
  element: string,
): string | undefined {
  if (text === null) return undefined;
  const cut = cutAtWord(text.replace(UNSTORABLE, ' ').trim(), most);
  // The cut may end inside a number.
  if (!holdsPersonalValue(text) && !holdsPersonalValue(cut)) return cut || undefined;
  notes.add(element, 'is left out: the text holds a national number (INSZ) or an e-mail address');
  return undefined;
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const space = text.charAt(most - 1) === ' ' ? start.length : start.lastIndexOf(' ');
  const cut = space > most / 2 ? start.slice(0, space) : start;
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
