import { firstSchoolYear } from './first-school-year';

describe('the school year in which a learner can start', () => {
  it.each([
    ['2026-11-25', null, 2026],
    ['2026-12-31', null, 2026],
    ['2027-01-01', null, 2026],
    ['2027-02-28', null, 2026],
    ['2027-03-01', null, 2027],
    ['2027-03-01', 'CVO' as const, 2027],
    ['2027-03-01', 'SCHOOL' as const, 2026],
    ['2027-06-30', 'SCHOOL' as const, 2026],
    ['2027-07-01', 'SCHOOL' as const, 2027],
    ['2027-08-31', null, 2027],
    ['2027-09-01', null, 2027],
  ])('on %s, enrolled at %s, begins in %i', (intakeDate, enrolledAt, year) => {
    expect(firstSchoolYear({ intakeDate, enrolledAt })).toBe(year);
  });
});
