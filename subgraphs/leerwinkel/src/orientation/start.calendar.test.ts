import { nextStart, schoolYearsEnd } from './start.calendar';

describe('the next start', () => {
  it.each([
    ['SCHOOL', '2027-06-30', '2027-09-01'],
    ['SCHOOL', '2027-09-01', '2027-09-01'],
    ['SCHOOL', '2027-09-02', '2028-09-01'],
    ['CVO', '2027-01-31', '2027-02-01'],
    ['CVO', '2027-02-02', '2027-09-01'],
    ['CVO', '2027-09-02', '2028-02-01'],
    ['EXAMENCOMMISSIE', '2027-02-02', '2027-02-02'],
  ] as const)('at a %s, not before %s, is %s', (type, day, start) => {
    expect(nextStart(type, day)).toBe(start);
  });
});

describe('as many school years, begun later', () => {
  it.each([
    // Two, of which the first was joined during the year.
    ['2027-09-01', '2026-11-25', '2028-06-30', '2029-06-30'],
    ['2027-09-01', '2026-09-01', '2027-06-30', '2028-06-30'],
    // At least one.
    ['2027-09-01', '2026-11-25', '2026-12-31', '2028-06-30'],
  ])('from %s instead of %s until %s, end on %s', (begin, start, end, later) => {
    expect(schoolYearsEnd(begin, start, end)).toBe(later);
  });
});
