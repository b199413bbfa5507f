import { eligibility } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import { profileOf } from '@leerwegen/shared/eligibility/testing/profile.fixtures';
import {
  casesOf,
  resultOf,
  type RuleCase,
  type RuleCases,
  untested,
} from '@leerwegen/shared/eligibility/testing/rule-cases';
import { fullTimeCompletedCases } from '@leerwegen/shared/eligibility/testing/schooling.cases';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { EXAM_ELIGIBILITY_RULES } from './eligibility-rules.table';

const EC = 'Examencommissie, what to know first';
const L = 'circular on compulsory education';
const exam = (
  because: string,
  learner: Partial<LearnerProfileInput>,
  on: string,
  is: RuleCase['is'],
  changesOn?: string | null,
): RuleCase => ({ because, pathway: 'EXAMENCOMMISSIE', learner, on, is, changesOn });
const elsewhere: RuleCase = {
  because: `only its own programmes (${EC})`,
  pathway: 'REGULAR_SO',
  learner: {},
  on: '2026-11-25',
  is: null,
};

const CASES: RuleCases = {
  EXAM_OPEN_TO_EVERYBODY: [
    exam(`a child of 10 (${EC})`, { age: 10 }, '2026-11-25', 'ELIGIBLE'),
    exam(`somebody of 99 (${EC})`, { age: 99 }, '2026-11-25', 'ELIGIBLE'),
    elsewhere,
  ],
  EXAM_COMPULSORY_EDUCATION_GOES_ON: [
    exam(`16 and enrolled nowhere (${EC})`, { age: 16 }, '2026-11-25', 'CONDITIONAL', '2028-07-01'),
    exam(`16 and at school (${EC})`, { age: 16, enrolledAt: 'SCHOOL' }, '2026-11-25', 'ELIGIBLE'),
    exam(
      `16 and at a centre: that is no school (${EC})`,
      { age: 16, enrolledAt: 'CVO' },
      '2026-11-25',
      'CONDITIONAL',
    ),
    exam(`18 (${L}, 2)`, { age: 18 }, '2026-11-25', null),
    // 17 on 30 June 2026, and 18 by 31 December: on a day from July to December.
    exam(
      `18 between July and December, on 30 June (${L}, 2)`,
      { age: 17, adultBy31December: true, intakeDate: '2026-06-30' },
      '2026-06-30',
      'CONDITIONAL',
      '2026-07-01',
    ),
    exam(
      `18 between July and December, on 1 July (${L}, 2)`,
      { age: 17, adultBy31December: true, intakeDate: '2026-06-30' },
      '2026-07-01',
      'ELIGIBLE',
    ),
    ...fullTimeCompletedCases({
      pathway: 'EXAMENCOMMISSIE',
      on: '2026-11-25',
      source: `${L}, 3.1`,
      fulfilled: 'ELIGIBLE',
      otherwise: 'CONDITIONAL',
    }),
  ],
  EXAM_CHANGE_TO_HOME_EDUCATION: [
    exam(
      'a pupil of 16 is told how it goes (home education)',
      { age: 16, enrolledAt: 'SCHOOL' },
      '2026-11-25',
      'ELIGIBLE',
    ),
    exam(
      'so is one of 17 (home education)',
      { age: 17, enrolledAt: 'SCHOOL', adultBy31December: false },
      '2026-11-25',
      'ELIGIBLE',
    ),
    exam('who has left school is not (home education)', { age: 16 }, '2026-11-25', null),
    exam('an adult at school is not (home education)', { age: 18, enrolledAt: 'SCHOOL' }, '2026-11-25', null),
  ],
};

describe('a rule', () => {
  it.each(casesOf(CASES))('%s: %s', (id, _, each, expected) => {
    expect(resultOf(EXAM_ELIGIBILITY_RULES, id, each)).toEqual(expected);
  });

  it('has cases on either side of each of its boundaries', () => {
    expect(untested(EXAM_ELIGIBILITY_RULES, CASES)).toEqual([]);
  });
});

describe('a verdict of the Examencommissie', () => {
  const verdict = (learner: Partial<LearnerProfileInput>): string =>
    eligibility(EXAM_ELIGIBILITY_RULES, profileOf(learner), { pathway: 'EXAMENCOMMISSIE' }, '2026-11-25')
      .verdict;

  it('is that everybody may, minors while they stay in education', () => {
    expect(verdict({ age: 40 })).toBe('ELIGIBLE');
    expect(verdict({ age: 15, enrolledAt: 'SCHOOL' })).toBe('ELIGIBLE');
    expect(verdict({ age: 15 })).toBe('CONDITIONAL');
  });
});
