import { eligibility } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import { profileOf } from '@leerwegen/shared/eligibility/testing/profile.fixtures';
import {
  alike,
  casesOf,
  resultOf,
  type RuleCase,
  type RuleCases,
  untested,
} from '@leerwegen/shared/eligibility/testing/rule-cases';
import { fullTimeCompulsoryCases } from '@leerwegen/shared/eligibility/testing/schooling.cases';
import type { EvidenceInput } from '@leerwegen/shared/vocabulary/evidence.type';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { SCHOOL_ELIGIBILITY_RULES } from './eligibility-rules.table';

const TODAY = '2026-11-25';
const of =
  (pathway: Pathway, source: string) =>
  (because: string, learner: Partial<LearnerProfileInput>, is: RuleCase['is'], on = TODAY): RuleCase => ({
    because: `${because} (${source})`,
    pathway,
    learner,
    on,
    is,
  });
const shows = (kind: EvidenceInput['kind'], studyYear?: number): Partial<LearnerProfileInput> => ({
  evidence: [{ kind, studyYear, assurance: 'SEEN' }],
});
const enrolled = (studyYear: number, date: string): Partial<LearnerProfileInput> => ({
  evidence: [{ kind: 'ENROLMENT', studyYear, date, assurance: 'SEEN' }],
});
const regular = of('REGULAR_SO', 'circular on structure and organisation');
const flexible = of('FLEXIBLE_SO', 'SO/2005/04, advice note 1');
const dual = of('DUAL', 'circular on dual learning, 1');
const okan = of('OKAN', 'Flemish government, OKAN');
const learnWork = of('LEARN_WORK', 'decision of 18 December 2020');
const dko = of('DKO', 'advice, part 4');

const FLEXIBLE_AND_DUAL = ['FLEXIBLE_SO', 'DUAL'] as const;

const CASES: RuleCases = {
  SCHOOL_PREVIOUS_SCHOOLING: [
    regular('the school looks at what came before', { age: 16 }, 'CONDITIONAL'),
    ...alike(regular('the others alike', { age: 16 }, 'CONDITIONAL'), ...FLEXIBLE_AND_DUAL),
    okan('not for reception education', { age: 16 }, null),
  ],
  SCHOOL_YEAR_BY_AGE: [
    regular('no year told', { age: 13 }, 'CONDITIONAL'),
    flexible('nor on a flexible pathway', { age: 16 }, 'CONDITIONAL'),
    dual('nor in a dual programme', { age: 16 }, 'CONDITIONAL'),
    okan('a reception class has no year', { age: 16 }, null),
    regular('a report is about a year that need not be over', shows('SCHOOL_REPORT', 6), 'CONDITIONAL'),
    regular('the year that is followed, at any age', { age: 16, ...shows('ENROLMENT', 1) }, 'ELIGIBLE'),
    regular('not told which', { age: 16, ...shows('ENROLMENT') }, 'CONDITIONAL'),
    regular(
      'followed from the first day of this school year',
      { age: 16, ...enrolled(1, '2026-09-01') },
      'ELIGIBLE',
    ),
    regular('followed until the day before it', { age: 16, ...enrolled(1, '2026-08-31') }, 'CONDITIONAL'),
    regular('16, in the fifth year before', { age: 16, ...enrolled(5, '2025-09-01') }, 'ELIGIBLE'),
    regular('16, in the fourth before', { age: 16, ...enrolled(4, '2025-09-01') }, 'CONDITIONAL'),
    regular('15, in the third before', { age: 15, ...enrolled(3, '2025-09-01') }, 'ELIGIBLE'),
    regular('13, in the first before', { age: 13, ...enrolled(1, '2025-09-01') }, 'ELIGIBLE'),
    ...(['ATTEST_A', 'ATTEST_B', 'GETUIGSCHRIFT'] as const).flatMap((kind) => [
      regular(`16, ${kind} of the fourth year`, { age: 16, ...shows(kind, 4) }, 'ELIGIBLE'),
      regular(`16, ${kind} of an earlier one`, { age: 16, ...shows(kind, 3) }, 'CONDITIONAL'),
      regular(`15, ${kind} of the second year`, { age: 15, ...shows(kind, 2) }, 'ELIGIBLE'),
      regular(`16, ${kind} of the second year`, { age: 16, ...shows(kind, 2) }, 'CONDITIONAL'),
      regular(`14, ${kind} of the first`, { age: 14, ...shows(kind, 1) }, 'CONDITIONAL'),
      regular(`13, ${kind} of the first`, { age: 13, ...shows(kind, 1) }, 'ELIGIBLE'),
      regular(`13, ${kind} of no year`, { age: 13, ...shows(kind) }, 'CONDITIONAL'),
    ]),
    regular('16, not passed the fifth year', { age: 16, ...shows('ATTEST_C', 5) }, 'ELIGIBLE'),
    regular('16, not passed an earlier one', { age: 16, ...shows('ATTEST_C', 4) }, 'CONDITIONAL'),
    regular('15, not passed the third year', { age: 15, ...shows('ATTEST_C', 3) }, 'ELIGIBLE'),
    regular('15, not passed an earlier one', { age: 15, ...shows('ATTEST_C', 2) }, 'CONDITIONAL'),
    regular('13, not passed the first year', { age: 13, ...shows('ATTEST_C', 1) }, 'ELIGIBLE'),
    regular('13, not passed, of no year', { age: 13, ...shows('ATTEST_C') }, 'CONDITIONAL'),
  ],
  SCHOOL_ATTEST_B: [
    regular('with an attest B', shows('ATTEST_B', 4), 'CONDITIONAL'),
    ...alike(regular('alike', shows('ATTEST_B', 4), 'CONDITIONAL'), ...FLEXIBLE_AND_DUAL),
    regular('without', shows('ATTEST_A', 4), null),
  ],
  SCHOOL_ATTEST_C: [
    regular('with an attest C', shows('ATTEST_C', 4), 'CONDITIONAL'),
    ...alike(regular('alike', shows('ATTEST_C', 4), 'CONDITIONAL'), ...FLEXIBLE_AND_DUAL),
    regular('without', {}, null),
  ],
  SCHOOL_AGE_LIMIT: [
    regular('24: not said', { age: 24 }, null),
    regular('25: its text was not read', { age: 25 }, 'UNKNOWN'),
    ...alike(regular('alike', { age: 25 }, 'UNKNOWN'), ...FLEXIBLE_AND_DUAL),
    okan('reception education has its own', { age: 25 }, null),
  ],
  SCHOOL_FLEXIBLE_FIVE_GROUPS: [
    ...(['GIFTED', 'LEARNING_DELAY', 'REPEATING', 'TALENT'] as const).map((group) =>
      flexible(group, { targetGroups: [group] }, 'ELIGIBLE'),
    ),
    flexible('the fifth group is not told', {}, 'UNKNOWN'),
    flexible('another situation is none of them', { targetGroups: ['AT_RISK'] }, 'UNKNOWN'),
    regular('not the usual road', {}, null),
  ],
  SCHOOL_FLEXIBLE_CLASS_COUNCIL: [
    flexible('the class council decides', {}, 'CONDITIONAL'),
    regular('not on the usual road', {}, null),
  ],
  SCHOOL_DUAL_FULL_TIME_COMPULSORY_FULFILLED: [
    ...fullTimeCompulsoryCases({
      pathway: 'DUAL',
      on: TODAY,
      source: 'circular on dual learning, 1',
      fulfilled: 'ELIGIBLE',
      otherwise: 'NOT_ELIGIBLE',
    }),
    dual('15, on a day on which 16 is possible', { age: 15 }, 'UNKNOWN', '2027-02-01'),
    regular('not the usual road', { age: 12 }, null),
  ],
  SCHOOL_DUAL_READY_FOR_WORKPLACE: [
    dual('advice that does not bind', { age: 16 }, 'CONDITIONAL'),
    regular('not on the usual road', { age: 16 }, null),
  ],
  SCHOOL_RECEPTION_AGE: [
    okan('12 already', { age: 12 }, 'ELIGIBLE'),
    okan('12 on 31 December or later', { age: 11 }, 'UNKNOWN'),
    okan('11 on 31 December', { age: 10 }, 'NOT_ELIGIBLE'),
    okan('17 on 31 December', { age: 17, adultBy31December: false }, 'ELIGIBLE'),
    okan('18 on 31 December', { age: 17, adultBy31December: true }, 'NOT_ELIGIBLE'),
    okan(
      '17, and in the next school year 18',
      { age: 17, adultBy31December: false },
      'NOT_ELIGIBLE',
      '2027-09-01',
    ),
    okan('18', { age: 18 }, 'NOT_ELIGIBLE'),
  ],
  SCHOOL_RECEPTION_NEWCOMER: [
    okan('a newcomer: the school checks the rest', { targetGroups: ['NEWCOMER_15PLUS'] }, 'CONDITIONAL'),
    okan('a speaker of another language', { targetGroups: ['ANDERSTALIG'] }, 'CONDITIONAL'),
    okan('nothing told', {}, 'UNKNOWN'),
  ],
  SCHOOL_LEARN_WORK_FULL_TIME_COMPULSORY_FULFILLED: [
    ...fullTimeCompulsoryCases({
      pathway: 'LEARN_WORK',
      on: '2025-08-31',
      source: 'decision of 18 December 2020, on the last day',
      fulfilled: 'ELIGIBLE',
      otherwise: 'NOT_ELIGIBLE',
    }),
    learnWork('the day after', { age: 16, intakeDate: '2025-08-31' }, null, '2025-09-01'),
  ],
  SCHOOL_LEARN_WORK_ENDED: [
    learnWork('the last day', { age: 16, intakeDate: '2025-08-31' }, null, '2025-08-31'),
    learnWork('the day after', { age: 16, intakeDate: '2025-08-31' }, 'NOT_ELIGIBLE', '2025-09-01'),
    learnWork('now', { age: 16 }, 'NOT_ELIGIBLE'),
  ],
  SCHOOL_DKO_PROPOSED: [
    dko('not in force', { age: 18 }, 'UNKNOWN'),
    regular('not about schools', { age: 18 }, null),
  ],
  SCHOOL_LANGUAGE_OF_THE_LESSONS: [
    regular('level 2.1', { nt2Level: 'RG_2_1' }, 'CONDITIONAL'),
    ...alike(regular('alike', { nt2Level: 'RG_2_1' }, 'CONDITIONAL'), ...FLEXIBLE_AND_DUAL),
    regular('level 2.2', { nt2Level: 'RG_2_2' }, 'ELIGIBLE'),
    regular('nothing told', {}, null),
    okan('reception education is where one learns it', { nt2Level: 'RG_1_1' }, null),
  ],
};

describe('a rule', () => {
  it.each(casesOf(CASES))('%s: %s', (id, _, each, expected) => {
    expect(resultOf(SCHOOL_ELIGIBILITY_RULES, id, each)).toEqual(expected);
  });

  it('has cases on either side of each of its boundaries', () => {
    expect(untested(SCHOOL_ELIGIBILITY_RULES, CASES)).toEqual([]);
  });
});

describe('a verdict of a school', () => {
  const verdict = (pathway: Pathway, learner: Partial<LearnerProfileInput>): string =>
    eligibility(SCHOOL_ELIGIBILITY_RULES, profileOf(learner), { pathway }, TODAY).verdict;

  it('is the worst of its rules', () => {
    expect(verdict('REGULAR_SO', { age: 16 })).toBe('CONDITIONAL');
    expect(verdict('REGULAR_SO', { age: 45 })).toBe('UNKNOWN');
    expect(verdict('FLEXIBLE_SO', { age: 16, targetGroups: ['TALENT'] })).toBe('CONDITIONAL');
    expect(verdict('FLEXIBLE_SO', { age: 16 })).toBe('UNKNOWN');
    expect(verdict('DUAL', { age: 15 })).toBe('NOT_ELIGIBLE');
    expect(verdict('OKAN', { age: 16, targetGroups: ['NEWCOMER_15PLUS'] })).toBe('CONDITIONAL');
    expect(verdict('OKAN', { age: 18, targetGroups: ['NEWCOMER_15PLUS'] })).toBe('NOT_ELIGIBLE');
    expect(verdict('LEARN_WORK', { age: 16 })).toBe('NOT_ELIGIBLE');
    expect(verdict('DKO', { age: 20 })).toBe('UNKNOWN');
    expect(verdict('TRANSITION', { age: 17 })).toBe('UNKNOWN');
  });
});
