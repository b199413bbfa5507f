import { latinDigits } from './latin-digits';

// Anything that is neither letter nor digit, a few at a time: blanks, points, hyphens of all kinds.
const SEPARATOR = '[^\\p{L}\\p{N}]{0,4}';
/** As it is officially grouped, perhaps with the century of birth before it. Looked for at every position, since digits before a number may look like a part of it. */
const GROUPED = new RegExp(
  `(?:(?<!\\d)|(?<=(?<!\\d)(?:19|20)))(?=(${['\\d{2}', '\\d{2}', '\\d{2}', '\\d{3}', '\\d{2}'].join(SEPARATOR)})(?!\\d))`,
  'gu',
);
/** In any other writing: at most two signs or letters between digits. Telephone numbers begin with +. */
const SCATTERED = /(?<![\d+])(?=(\d(?:\D{0,2}\d){10})(?!\d))/gu;

const UUID = String.raw`(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])`;
const UUIDS = new RegExp(UUID, 'gi');
/** Dates of four-digit years and school years, which with a time or house number behind them often have eleven digits; and UUIDs. */
const NO_NUMBER = new RegExp(
  [
    String.raw`(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d{2} ?[-/–] ?(?:19|20)\d{2}(?!\d)`,
    UUID,
  ].join('|'),
  'gi',
);

/**
 * Whether a text holds an INSZ (national number): 11 digits whose last two are 97 minus the rest modulo 97 (with a 2
 * before the rest for who was born from 2000 on). The graph refuses it wherever it appears, in digits of any script.
 * Where the digits are not grouped as usual, they count only if they begin with what may be a date of birth.
 *
 * @see https://www.ibz.rrn.fgov.be (Rijksregister, controlegetal)
 */
export function containsInsz(text: string): boolean {
  const latin = latinDigits(text);
  return (
    candidates(latin.replace(UUIDS, ' ... '), GROUPED).some(passesCheck) ||
    candidates(latin.replace(NO_NUMBER, ' ... '), SCATTERED).some(
      (digits) => mayBeginWithBirth(digits) && passesCheck(digits),
    )
  );
}

/**
 * The same for ids and keys, in which letters and signs between digits mean something: in its usual groups only, since
 * by chance one in some dozens of long ids would hold a number in another writing. A UUID holds none: one in some thousands
 * would by chance.
 */
export function idHoldsInsz(id: string): boolean {
  return candidates(latinDigits(id).replace(UUIDS, '...'), GROUPED).some(passesCheck);
}

function candidates(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([, candidate]) => candidate!.replace(/\D/g, ''));
}

function passesCheck(digits: string): boolean {
  const check = Number(digits.slice(9));
  const rest = digits.slice(0, 9);
  return [Number(rest), Number(`2${rest}`)].some((number) => 97 - (number % 97) === check);
}

/** Month and day, which are 0 when they are not known; numbers for who is not in the register raise the month by 20 or 40. */
function mayBeginWithBirth(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  return month < 60 && month % 20 <= 12 && Number(digits.slice(4, 6)) <= 31;
}
