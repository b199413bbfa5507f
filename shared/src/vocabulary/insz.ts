// Anything that is neither letter nor digit, a few at a time: blanks, points, hyphens of all kinds, invisible ones.
const SEPARATOR = '[^\\p{L}\\p{N}]{0,4}';
// Looked for at every position, since groups of digits before a number may look like a part of it.
const CANDIDATE = new RegExp(
  `(?<!\\d)(?=(${['\\d{2}', '\\d{2}', '\\d{2}', '\\d{3}', '\\d{2}'].join(SEPARATOR)})(?!\\d))`,
  'gu',
);

/**
 * Whether a text holds an INSZ (national number): 11 digits, with or without the usual separators, whose last
 * two are 97 minus the rest modulo 97 (with a 2 before the rest for who was born from 2000 on). The graph
 * refuses it wherever it appears.
 *
 * @see https://www.ibz.rrn.fgov.be (Rijksregister, controlegetal)
 */
export function containsInsz(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([, candidate]) => {
    const digits = candidate!.replace(/\D/g, '');
    const check = Number(digits.slice(9));
    const rest = digits.slice(0, 9);
    return [Number(rest), Number(`2${rest}`)].some((number) => 97 - (number % 97) === check);
  });
}
