import {
  casesOf,
  resultOf,
  type RuleCase,
  type RuleCases,
  untested,
} from '@leerwegen/shared/eligibility/testing/rule-cases';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { CLB_ELIGIBILITY_RULES } from './eligibility-rules.table';

const clb = (because: string, learner: Partial<LearnerProfileInput>, is: RuleCase['is']): RuleCase => ({
  because: `${because} (decree on pupil guidance)`,
  pathway: null,
  offering: { guidance: true },
  learner,
  on: '2026-11-25',
  is,
});

const CASES: RuleCases = {
  CLB_PUPILS_OF_ITS_SCHOOLS: [
    clb('a pupil', { age: 15, enrolledAt: 'SCHOOL' }, 'ELIGIBLE'),
    clb('a pupil of 19: it follows enrolment, not age', { age: 19, enrolledAt: 'SCHOOL' }, 'ELIGIBLE'),
    clb('somebody of 15 who is enrolled nowhere', { age: 15 }, 'NOT_ELIGIBLE'),
    clb('a learner of a centre: that has no clb', { age: 17, enrolledAt: 'CVO' }, 'NOT_ELIGIBLE'),
  ],
};

describe('a rule', () => {
  it.each(casesOf(CASES))('%s: %s', (id, _, each, expected) => {
    expect(resultOf(CLB_ELIGIBILITY_RULES, id, each)).toEqual(expected);
  });

  it('has cases on either side of each of its boundaries', () => {
    expect(untested(CLB_ELIGIBILITY_RULES, CASES)).toEqual([]);
  });
});
