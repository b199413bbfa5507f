/** Digits of other scripts than Latin. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Signs without a width of their own, and marks on the sign before. */
const INVISIBLE = /[\p{Cf}\p{M}]/gu;

/** A text as it is read for its numbers: digits of every script and form are 0 to 9, and what is not seen is gone. */
export function latinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(OTHER_DIGIT, (digit) => String(valueOf(digit.codePointAt(0)!)));
}

/** Decimal digits stand in rows of ten, from 0 to 9; two such rows may touch. */
function valueOf(codePoint: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return before % 10;
}
