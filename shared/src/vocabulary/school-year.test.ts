import { schoolYearOf } from './school-year';

describe('a school year', () => {
  it.each([
    ['2026-08-31', 2025],
    ['2026-09-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-02-01', 2026],
    ['2027-06-30', 2026],
    ['2027-08-31', 2026],
    ['2028-02-29', 2027],
  ])('holds %s in the year that starts in %i', (date, year) => {
    expect(schoolYearOf(new Date(date))).toBe(year);
  });

  it('begins at midnight in Brussels', () => {
    expect(schoolYearOf(new Date('2026-08-31T21:59:00Z'))).toBe(2025);
    expect(schoolYearOf(new Date('2026-08-31T22:01:00Z'))).toBe(2026);
  });
});
