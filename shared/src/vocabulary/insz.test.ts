import fc from 'fast-check';
import { containsInsz } from './insz';

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
  ])('not: %s', (_name, text) => {
    expect(containsInsz(text)).toBe(false);
  });
});

/** A number whose rest divides by 97: the control number is then 97, not 0. */
function controlOf97(): string {
  for (let day = 1; day <= 28; day += 1)
    for (let number = 1; number < 998; number += 1) {
      const digits = insz(1974, 3, day, number);
      if (digits.endsWith('97')) return digits;
    }
  throw new Error('no such number');
}
