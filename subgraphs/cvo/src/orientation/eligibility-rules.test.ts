import { eligibility } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import { profileOf } from '@leerwegen/shared/eligibility/testing/profile.fixtures';
import {
  casesOf,
  resultOf,
  type RuleCases,
  untested,
} from '@leerwegen/shared/eligibility/testing/rule-cases';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { AGE_RULE_CASES } from './age-rules.cases';
import { atSeptember } from './case-learners.fixtures';
import { CVO_ELIGIBILITY_RULES } from './eligibility-rules.table';
import { OTHER_RULE_CASES } from './other-rules.cases';

const CASES: RuleCases = { ...AGE_RULE_CASES, ...OTHER_RULE_CASES };

describe('a rule', () => {
  it.each(casesOf(CASES))('%s: %s', (id, _, each, expected) => {
    expect(resultOf(CVO_ELIGIBILITY_RULES, id, each)).toEqual(expected);
  });

  it('has cases on either side of each of its boundaries', () => {
    expect(untested(CVO_ELIGIBILITY_RULES, CASES)).toEqual([
      // No mistake: who has the diploma may follow all of basic education, not only what is open from 16.
      'CVO_BASIC_EDUCATION_FROM_18: condition anyOf [1] allOf [0] anyOf [1] allOf [1] evidence [2] kinds without DIPLOMA_SO',
    ]);
  });
});

describe('a verdict of a centre', () => {
  const verdict = (pathway: Pathway, learner: Partial<LearnerProfileInput>, on: string): string =>
    eligibility(CVO_ELIGIBILITY_RULES, profileOf(learner), { pathway, minimumAge: null }, on).verdict;

  it('is the worst of its rules', () => {
    expect(verdict('TKO_GENERAL', { age: 30 }, '2026-11-25')).toBe('CONDITIONAL');
    expect(verdict('TKO_GENERAL', atSeptember(true), '2026-09-01')).toBe('ELIGIBLE');
    expect(verdict('TKO_GENERAL', { age: 16, targetGroups: ['NEWCOMER_15PLUS'] }, '2026-11-25')).toBe(
      'NOT_ELIGIBLE',
    );
    expect(verdict('TKO_VOCATIONAL', { age: 16 }, '2026-11-25')).toBe('CONDITIONAL');
    expect(verdict('VOCATIONAL_COURSE', { age: 15 }, '2026-11-25')).toBe('NOT_ELIGIBLE');
    expect(verdict('NT2', { age: 16, targetGroups: ['ANDERSTALIG'] }, '2026-11-25')).toBe('ELIGIBLE');
    expect(verdict('OKOT', { age: 30 }, '2026-11-25')).toBe('UNKNOWN');
  });

  it('is not made better by a proposal, nor worse', () => {
    const learner = atSeptember(true, { targetGroups: ['NEWCOMER_15PLUS'], languages: ['nl'] });
    expect(verdict('TKO_AAV', learner, '2026-09-01')).toBe('ELIGIBLE');
  });
});
