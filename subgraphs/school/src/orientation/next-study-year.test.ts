import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { nextStudyYear, placeInGrade } from './next-study-year';

type Line = [kind: string, studyYear: number | null];
const next = (age: number, ...lines: Line[]): number =>
  nextStudyYear({
    age,
    evidence: lines.map(([kind, studyYear]) => ({ kind, studyYear })),
  } as LearnerProfile);

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
    // Passing the sixth leads to a seventh at most.
    [18, 7, [['ATTEST_A', 6]]],
    [19, 7, [['ATTEST_A', 7]]],
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
