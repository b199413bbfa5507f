import {
  casesOf,
  resultOf,
  type RuleCase,
  type RuleCases,
  untested,
} from '@leerwegen/shared/eligibility/testing/rule-cases';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { LEERWINKEL_ELIGIBILITY_RULES } from './eligibility-rules.table';

const shop = (
  because: string,
  learner: Partial<LearnerProfileInput>,
  is: RuleCase['is'],
  minimumAge: number | null = null,
  changesOn?: string | null,
): RuleCase => ({
  because,
  pathway: null,
  offering: { guidance: true, minimumAge },
  learner,
  on: '2026-11-25',
  is,
  changesOn,
});

const CASES: RuleCases = {
  LEERWINKEL_ADULTS_AND_NOT_ENROLLED: [
    shop('an adult (advice, 3.2)', { age: 40 }, 'ELIGIBLE'),
    shop('an adult at school (advice, 3.2)', { age: 18, enrolledAt: 'SCHOOL' }, 'ELIGIBLE'),
    shop('somebody of 16 who left school (advice, 3.1)', { age: 16 }, 'ELIGIBLE'),
    shop(
      'somebody of 16 at a centre, which has no clb (advice, 3.5)',
      { age: 16, enrolledAt: 'CVO' },
      'ELIGIBLE',
    ),
    shop(
      'a pupil of 16 (advice, 3.2)',
      { age: 16, enrolledAt: 'SCHOOL' },
      'NOT_ELIGIBLE',
      null,
      '2028-11-25',
    ),
  ],
  LEERWINKEL_AGE_OF_THE_SERVICE: [
    shop('its own age, reached (minimum age that it tells)', { age: 16 }, 'ELIGIBLE', 16),
    shop(
      'its own age, not reached (minimum age that it tells)',
      { age: 15 },
      'NOT_ELIGIBLE',
      16,
      '2027-11-25',
    ),
    shop('any age is one (minimum age that it tells)', { age: 15 }, 'ELIGIBLE', 1),
    shop('no age of its own (minimum age that it tells)', { age: 15 }, null),
  ],
};

describe('a rule', () => {
  it.each(casesOf(CASES))('%s: %s', (id, _, each, expected) => {
    expect(resultOf(LEERWINKEL_ELIGIBILITY_RULES, id, each)).toEqual(expected);
  });

  it('has cases on either side of each of its boundaries', () => {
    expect(untested(LEERWINKEL_ELIGIBILITY_RULES, CASES)).toEqual([]);
  });
});
