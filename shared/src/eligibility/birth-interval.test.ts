import fc from 'fast-check';
import { birthInterval } from './birth-interval';
import { daysLater, yearsLater } from './calendar';

const interval = (age: number, adultBy31December: boolean | null, intakeDate: string) =>
  birthInterval({ age, adultBy31December, intakeDate });

describe('the days of birth that a profile leaves open', () => {
  it.each([
    // A whole year, when nothing else is told.
    [17, null, '2026-11-25', '2008-11-26', '2009-11-25'],
    [17, true, '2026-11-25', '2008-11-26', '2008-12-31'],
    [17, false, '2026-11-25', '2009-01-01', '2009-11-25'],
    // Told by the age already.
    [18, true, '2026-11-25', '2007-11-26', '2008-11-25'],
    [16, false, '2026-11-25', '2009-11-26', '2010-11-25'],
    // On the last day but one of the year, one day is left.
    [17, true, '2026-12-30', '2008-12-31', '2008-12-31'],
    [17, false, '2026-01-01', '2009-01-01', '2009-01-01'],
    // Born on 29 February: 18 on 1 March of an ordinary year, on 29 February of a leap year.
    [17, null, '2026-02-28', '2008-02-29', '2009-02-28'],
    [18, null, '2026-02-28', '2007-03-01', '2008-02-28'],
    [18, null, '2026-03-01', '2007-03-02', '2008-03-01'],
    [20, null, '2028-02-29', '2007-03-01', '2008-02-29'],
    [19, null, '2028-02-29', '2008-03-01', '2009-02-28'],
  ])('at %d, adult %s, on %s, are %s to %s', (age, adult, on, earliest, latest) => {
    expect(interval(age, adult, on)).toEqual({ earliest, latest });
  });

  it('hold the day of birth of everybody, and no day that gives another age', () => {
    const day = fc.integer({ min: 0, max: 40 * 365 }).map((days) => daysLater('1990-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 10 * 366, max: 40 * 366 }), (birth, days) => {
        const on = daysLater(birth, days);
        const age = [...Array(60).keys()].filter((years) => yearsLater(birth, years) <= on).at(-1)!;
        const adult = yearsLater(birth, 18) <= `${on.slice(0, 4)}-12-31`;
        const { earliest, latest } = interval(age, adult, on);
        expect(earliest <= birth && birth <= latest).toBe(true);
        for (const edge of [earliest, latest]) {
          expect(yearsLater(edge, age) <= on && on < yearsLater(edge, age + 1)).toBe(true);
          expect(yearsLater(edge, 18) <= `${on.slice(0, 4)}-12-31`).toBe(adult);
        }
      }),
    );
  });
});
