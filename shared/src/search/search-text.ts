/**
 * Text as it is compared: lower case, without accents, words apart. Both what is searched and what is searched
 * for go through here.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Sort key of a title or name: folded, so that case and accents do not matter. */
export const sortKey = foldText;
