import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { nextStudyYear, placeInGrade } from './next-study-year';

type Line = [kind: string, studyYear: number | null, date?: string];
const nextOf = (age: number, ...lines: Line[]) =>
  nextStudyYear({
    age,
    intakeDate: '2026-11-25',
    evidence: lines.map(([kind, studyYear, date = null]) => ({ kind, studyYear, date })),
  } as LearnerProfile);
const next = (age: number, ...lines: Line[]): number => nextOf(age, ...lines).year;

describe('the year that comes next', () => {
  it.each<[number, number, Line[]]>([
    [17, 6, [['ATTEST_A', 5]]],
    [17, 6, [['ATTEST_B', 5]]],
    // Not passed: the same year again, also where an earlier one was passed.
    [19, 6, [['ATTEST_C', 6]]],
    [
      19,
      6,
      [
        ['ATTEST_A', 5],
        ['ATTEST_C', 6],
      ],
    ],
    [16, 4, [['ENROLMENT', 4]]],
    // Passing the sixth leads to a seventh, and passing that one to none.
    [18, 7, [['ATTEST_A', 6]]],
    [19, 8, [['ATTEST_A', 7]]],
    // What most of that age have behind them tells nothing of now: by age.
    [18, 5, [['ATTEST_A', 1]]],
    [18, 5, [['ATTEST_C', 2]]],
    // Who is in a year is in it, at any age.
    [18, 2, [['ENROLMENT', 2]]],
    // An enrolment of before this school year is no more than a year that was followed.
    [18, 2, [['ENROLMENT', 2, '2026-09-01']]],
    [18, 5, [['ENROLMENT', 2, '2026-08-31']]],
    [18, 6, [['ENROLMENT', 6, '2025-09-01']]],
    // Nothing tells a year: by age.
    [16, 5, []],
    [15, 3, []],
    [13, 1, []],
    [
      17,
      5,
      [
        ['ATTEST_A', null],
        ['SCHOOL_REPORT', 3],
      ],
    ],
  ])('at %d is the %d', (age, year, lines) => {
    expect(next(age, ...lines)).toBe(year);
  });

  it('is told by a year that somebody is in, or by attests up to the year of most of that age', () => {
    expect(nextOf(17, ['ENROLMENT', 3]).told).toBe(true);
    expect(nextOf(17, ['ATTEST_A', 4]).told).toBe(true);
    expect(nextOf(17, ['ATTEST_A', 3]).told).toBe(false);
    expect(nextOf(17).told).toBe(false);
  });

  it('never comes earlier by more evidence of years passed', () => {
    for (let year = 1; year <= 7; year += 1)
      expect(next(17, ['ATTEST_A', 3], ['ATTEST_A', year])).toBeGreaterThanOrEqual(next(17, ['ATTEST_A', 3]));
  });
});

it.each([
  [1, 1, 1],
  [2, 1, 2],
  [3, 2, 1],
  [4, 2, 2],
  [5, 3, 1],
  [6, 3, 2],
  [7, 3, 3],
])('year %d is in grade %d, year %d', (studyYear, grade, year) => {
  expect(placeInGrade(studyYear)).toEqual({ grade, year });
});
