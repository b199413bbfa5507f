import { isAtMostYears, isWithin } from './calendar-date';

describe('whether at most so many years have passed', () => {
  it.each([
    ['2019-11-25', '2026-11-25', true, 'exactly seven years'],
    ['2019-11-24', '2026-11-25', false, 'seven years and a day'],
    ['2019-11-26', '2026-11-25', true, 'a day less'],
    ['2020-02-29', '2027-02-28', true, 'a leap day comes of age on 28 February'],
    ['2020-02-29', '2027-03-01', false, 'and is a day older on 1 March'],
    ['2021-02-28', '2028-02-28', true, 'exactly seven years in a leap year'],
    ['2021-02-28', '2028-02-29', false, 'a leap day is a day more'],
    ['2021-03-01', '2028-02-29', true, 'a day less than seven years'],
    ['2027-01-01', '2026-11-25', true, 'a day still to come'],
    ['0001-01-01', '0005-01-01', true, 'before the calendar begins'],
  ])('%s on %s: %s, %s', (since, on, expected) => {
    expect(isAtMostYears(since, on, 7)).toBe(expected);
  });
});

describe('whether a day lies within a period', () => {
  it.each([
    ['2026-09-01', '2026-09-01', '2027-08-31', true],
    ['2027-08-31', '2026-09-01', '2027-08-31', true],
    ['2026-08-31', '2026-09-01', null, false],
    ['2027-09-01', null, '2027-08-31', false],
    ['2027-09-01', null, null, true],
  ])('%s from %s to %s: %s', (day, first, last, expected) => {
    expect(isWithin(day, first, last)).toBe(expected);
  });
});
