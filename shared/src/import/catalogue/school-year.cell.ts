import { refused, type RefusedRow } from '../row-outcome';
import type { CatalogueRow } from './catalogue-row';

/** The start year of the school year of an offering, or why there is none. */
export function schoolYearCell(row: CatalogueRow): number | RefusedRow {
  const text = row.text('jaar');
  return /^(19|20)\d{2}$/.test(text)
    ? Number(text)
    : refused(
        'jaar',
        text,
        'is no year; expected the four digits of the year in which the school year starts',
      );
}
