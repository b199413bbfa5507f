import fc from 'fast-check';
import { containsInsz, idHoldsInsz } from './insz';

/** A number for an invented birth date: `yymmdd`, a serial number and the control number. */
function insz(year: number, month: number, day: number, serial: number): string {
  const rest =
    String(year % 100).padStart(2, '0') +
    String(month).padStart(2, '0') +
    String(day).padStart(2, '0') +
    String(serial).padStart(3, '0');
  const control = 97 - (Number(year >= 2000 ? `2${rest}` : rest) % 97);
  return rest + String(control).padStart(2, '0');
}

const parts = (digits: string): string[] => [
  digits.slice(0, 2),
  digits.slice(2, 4),
  digits.slice(4, 6),
  digits.slice(6, 9),
  digits.slice(9),
];
const OLD = insz(1985, 7, 30, 33);
const NEW = insz(2009, 2, 14, 118);
const [yy, mm, dd, serial, control] = parts(OLD);
const wrong = (digits: string, by: number): string =>
  digits.slice(0, 9) + String((Number(digits.slice(9)) + by) % 100).padStart(2, '0');

const people = fc.record({
  year: fc.integer({ min: 1920, max: 2026 }),
  // Numbers for who is not in the register have the month raised by 20 or 40.
  month: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 20, 40)).map(([m, add]) => m + add),
  day: fc.integer({ min: 1, max: 31 }),
  serial: fc.integer({ min: 1, max: 998 }),
});

describe('a text holds a national number', () => {
  it('for every birth date and serial number, with and without the usual separators', () => {
    fc.assert(
      fc.property(people, (person) => {
        const digits = insz(person.year, person.month, person.day, person.serial);
        const [a, b, c, d, e] = parts(digits);
        expect(containsInsz(digits)).toBe(true);
        expect(containsInsz(`${a}.${b}.${c}-${d}.${e}`)).toBe(true);
        expect(containsInsz(`${a} ${b} ${c} ${d} ${e}`)).toBe(true);
        expect(containsInsz(`${a}${b}${c}-${d}${e}`)).toBe(true);
        expect(containsInsz(`${a}${b}${c} ${d} ${e}`)).toBe(true);
      }),
    );
  });

  it.each([
    ['born before 2000', OLD],
    ['born from 2000 on', NEW],
    ['whose control number is 97', controlOf97()],
    ['in a sentence', `Mijn nummer is ${OLD}.`],
    ['between brackets', `(${OLD})`],
    ['against letters', `nr${OLD}x`],
    ['on a line of its own', `zorg\n${NEW}\ngent`],
    ['after a postcode', `9000 ${OLD}`],
    ['after a telephone number', `0470 00 00 00 ${OLD}`],
    ['after a number that fails the check', `${wrong(OLD, 1)} ${OLD}`],
    ['before a number that fails the check', `${NEW} ${wrong(OLD, 1)}`],
    ['with dots throughout', `${yy}.${mm}.${dd}.${serial}.${control}`],
    ['with a date in slashes', `${yy}/${mm}/${dd}-${serial}.${control}`],
    ['with spaces around the hyphen', `${yy}.${mm}.${dd} - ${serial}.${control}`],
    ['with a blank between all digits', [...OLD].join(' ')],
    ['with letters between', `${yy}x${mm}x${dd}x${serial}x${control}`],
    ['in fullwidth digits', inScript(OLD, 0xff10)],
    ['in Arabic-Indic digits', inScript(NEW, 0x0660)],
    ['in the second of two rows of digits that touch', inScript(OLD, 0x1d7d8)],
    ['in digits with signs that are not seen', [...OLD].join('\u200b\u2060\u200d')],
    ['after a date and a time', `op 12/05/2026 9u30: ${[...OLD].join(' ')}`],
    ['right behind digits in the same grouping', `11 22 33 444 ${yy} ${mm} ${dd} ${serial} ${control}`],
  ])('%s', (_name, text) => {
    expect(containsInsz(text)).toBe(true);
  });

  it.each([
    ['no text', ''],
    ['no digits', 'zorgkundige in Gent'],
    ['11 digits that fail the check', wrong(OLD, 1)],
    ['the same with separators', `${yy}.${mm}.${dd}-${serial}.${wrong(OLD, 1).slice(9)}`],
    ['11 digits of who is born from 2000 on that fail the check', wrong(NEW, 7)],
    ['12 digits that begin with one', `${OLD}0`],
    ['12 digits that end with one', `1${OLD}`],
    ['10 digits', OLD.slice(0, 10)],
    ['dates and years', '2026-09-01 tot 2027-06-30'],
    ['a postcode and a house number', '9000 Gent, Molenstraat 41'],
    ['a number with three signs between its digits', [...OLD].join(' - ')],
    ['what begins with no date of birth, in no usual groups', [...startingWith('9913')].join(' ')],
    ['a telephone number with its country', `+${spacedOut(OLD)}`],
  ])('not: %s', (_name, text) => {
    expect(containsInsz(text)).toBe(false);
  });
});

describe('a national number in any writing', () => {
  const separator = fc.constantFrom('', ' ', '. ', '-', 'x', 'nr', ' _', '\u00a0', '\u200b', '·', '،');
  // Fullwidth, Arabic-Indic, Devanagari, Thai, Adlam; 0 is Latin.
  const script = fc.constantFrom(0x30, 0xff10, 0x0660, 0x0966, 0x0e50, 0x1e950);

  it('is found with whatever stands between the digits, in whatever script', () => {
    const digits = fc.array(fc.tuple(separator, script), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(people, digits, (person, writing) => {
        const number = insz(person.year, person.month, person.day, person.serial);
        const text = writing
          .map(([before, zero], i) => (i ? before : '') + inScript(number[i]!, zero))
          .join('');
        expect(containsInsz(`Nummer: ${text}, bedankt`)).toBe(true);
      }),
    );
  });

  it('is not seen in runs of 10 or 12 digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(10, 12), fc.infiniteStream(fc.nat(9)), script, (length, stream, zero) => {
        const digits = [...stream.take(length)].join('');
        expect(containsInsz(`Code ${inScript(digits, zero)} van de module`)).toBe(false);
      }),
    );
  });

  it('is not seen in dates, times and school years', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    const written = fc.tuple(day, fc.nat(5)).map(([date, form]) => {
      const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-') as [
        string,
        string,
        string,
      ];
      const [m, d] = [Number(month), Number(dayOfMonth)];
      return [
        `${year}-${month}-${dayOfMonth}`,
        `${d}/${m}/${year}`,
        `${dayOfMonth}.${month}.${year} 9u30`,
        `${d}-${m}-${year} om 10:15`,
        `${d} september ${year}`,
        `${year}-${Number(year) + 1}`,
      ][form]!;
    });
    const joined = fc.tuple(
      fc.array(written, { maxLength: 6 }),
      fc.constantFrom(', ', ' en ', ' tot ', '\n'),
    );
    fc.assert(
      fc.property(joined, ([dates, between]) => {
        expect(containsInsz(`Gesprekken op ${dates.join(between)}.`)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is found with the century of birth before it', () => {
    expect(containsInsz(`Geboren ${OLD.replace(/^/, '19')}.`)).toBe(true);
    expect(containsInsz(`nr. 19${yy}.${mm}.${dd}-${serial}.${control}`)).toBe(true);
  });

  it('is seen in ids in its usual groups only', () => {
    expect(idHoldsInsz(`school:${OLD}`)).toBe(true);
    expect(idHoldsInsz(`school:${yy}.${mm}.${dd}-${serial}.${control}`)).toBe(true);
    expect(idHoldsInsz(`school:${[...OLD].join('a')}`)).toBe(false);
    // 44-3434-70350 among its digits passes the check.
    expect(idHoldsInsz('schoolTrajectory:7c57b80d-051c-4aab-a9e6-b44343470350')).toBe(false);
  });

  it('is not seen in the digits and letters of UUIDs', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect([idHoldsInsz(id), containsInsz(`Zie ${id}, punt 3`)]).toEqual([false, false]);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Digits of another script, whose 0 has this code point. */
function inScript(digits: string, zero: number): string {
  return [...digits].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
}

/** A number that passes the check, though it begins with these digits. */
function startingWith(start: string): string {
  const rest = start.padEnd(9, '0');
  return rest + String(97 - (Number(rest) % 97)).padStart(2, '0');
}

/** In groups in which telephone numbers are written. */
function spacedOut(digits: string): string {
  return digits.replace(/^(\d{2})(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
}

/** A number whose rest divides by 97: the control number is then 97, not 0. */
function controlOf97(): string {
  for (let day = 1; day <= 28; day += 1)
    for (let number = 1; number < 998; number += 1) {
      const digits = insz(1974, 3, day, number);
      if (digits.endsWith('97')) return digits;
    }
  throw new Error('no such number');
}
