import { brusselsDate } from '../import/brussels-date';
import { isCalendarDate } from '../vocabulary/calendar-date';
import type { NoteTaker } from './evidence-note';
import { type RegisterElement, textAt } from './register-element';

/** The years that a learner's evidence can be of; the LED writes 1800 where it knows no year. */
const YEARS = /^(?:19|20|21)/;

/** A date as the registers write it, `2014-09-01` with or without a zone; a note when there is no such day. */
export function registerDate(text: string | null, notes: NoteTaker, element: string): string | undefined {
  const day =
    text === null ? null : brusselsDate(text.replace(/^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '$1'));
  if (day !== null && YEARS.test(day)) return day;
  notes.add(element, text === null ? 'is missing: the line has no date' : 'is no date of this time');
  return undefined;
}

/** The day that a credential was issued on; the LED may know a year or a month only, which is no day. */
export function issueDate(proof: RegisterElement, notes: NoteTaker): string | undefined {
  const element = 'Basis/Uitreikingsdatum';
  const [year, month, day] = ['Jaar', 'Maand', 'Dag'].map((part) => textAt(proof, `${element}/${part}`));
  const date = `${year}-${month}-${day}`;
  if (year && !YEARS.test(year)) notes.add(element, 'stands for a day that the register does not know');
  else if (!year || !month || !day) notes.add(element, 'is no whole date: the line has none');
  else if (!isCalendarDate(date)) notes.add(element, 'is no day that exists');
  else return date;
  return undefined;
}
