import { refused, type RefusedRow } from '../row-outcome';
import type { CatalogueRow } from './catalogue-row';

/** Schools plan so many school years after the current one. */
const YEARS_AHEAD = 2;

/** The start year of the school year of an offering, or why there is none. */
export function schoolYearCell(row: CatalogueRow, currentSchoolYear: number): number | RefusedRow {
  const text = row.text('jaar');
  if (!/^(19|20)\d{2}$/.test(text)) {
    return refused(
      'jaar',
      text,
      'is no year; expected the four digits of the year in which the school year starts',
    );
  }
  const last = currentSchoolYear + YEARS_AHEAD;
  return Number(text) > last ? refused('jaar', text, `is too far ahead; at most ${last}`) : Number(text);
}
