import { alike, type RuleCases } from '@leerwegen/shared/eligibility/testing/rule-cases';
import {
  fullTimeCompletedCases,
  fullTimeCompulsoryCases,
} from '@leerwegen/shared/eligibility/testing/schooling.cases';
import { atSeptember, BORN_31_DECEMBER, C, general, M, other, S, shown } from './case-learners.fixtures';

/** Born on 29 February 2008, or one of the 365 days after it. */
const LEAP = { age: 17, adultBy31December: true, intakeDate: '2026-02-28' };

/** The day on which conditions about schooling are asked: outside the months of enrolment, so that only they count. */
const IN_SPRING = '2026-03-02';
const COURSES = ['VOCATIONAL_COURSE', 'NT2', 'TOEKAN'] as const;

/** Cases of the rules about age. */
export const AGE_RULE_CASES: RuleCases = {
  CVO_GENERAL_EDUCATION_FROM_18: [
    general(
      `18 on the day itself is enough (${C}; ${S}, part 1)`,
      { age: 18 },
      '2026-11-25',
      'ELIGIBLE',
      null,
    ),
    general(`18 on 31 December counts from 1 September (${C})`, BORN_31_DECEMBER, '2026-09-01', 'ELIGIBLE'),
    general(`not on 31 August (${C})`, BORN_31_DECEMBER, '2026-08-31', 'NOT_ELIGIBLE', '2026-09-01'),
    general(`18 on 31 December, enrolling that day (${C})`, BORN_31_DECEMBER, '2026-12-31', 'ELIGIBLE'),
    general(`18 since the day before, on 1 January (${C})`, BORN_31_DECEMBER, '2027-01-01', 'ELIGIBLE'),
    general(`18 by 31 December, on 1 September (${C})`, atSeptember(true), '2026-09-01', 'ELIGIBLE', null),
    general(`18 by 31 December, on 31 December (${C})`, atSeptember(true), '2026-12-31', 'ELIGIBLE', null),
    general(
      `not 18 by 31 December, on 1 September (${C})`,
      atSeptember(false),
      '2026-09-01',
      'NOT_ELIGIBLE',
      '2027-09-01',
    ),
    general(
      `not 18 by 31 December, on that day (${C})`,
      atSeptember(false),
      '2026-12-31',
      'NOT_ELIGIBLE',
      '2027-09-01',
    ),
    general(
      `17 on 1 January: from the birthday on, which may be that day (${C})`,
      atSeptember(false),
      '2027-01-01',
      'UNKNOWN',
      '2027-09-01',
    ),
    general(
      `17 on 1 February: the months of enrolment are over (${C})`,
      { age: 17, adultBy31December: true, intakeDate: '2027-02-01' },
      '2027-02-01',
      'NOT_ELIGIBLE',
      '2027-09-01',
    ),
    general(
      `17 on 1 February and not 18 that year (${C})`,
      { age: 17, adultBy31December: false, intakeDate: '2027-02-01' },
      '2027-02-01',
      'NOT_ELIGIBLE',
      '2028-02-01',
    ),
    general(
      `nothing told about 31 December: open from 1 September (${C})`,
      atSeptember(null),
      '2026-09-01',
      'UNKNOWN',
      '2027-09-01',
    ),
    general(`16 (${C})`, { age: 16 }, '2026-11-25', 'NOT_ELIGIBLE', '2028-09-01'),
    general(
      `completed full-time secondary education at 17 (${C})`,
      { age: 17, ...shown({}) },
      '2027-02-01',
      'ELIGIBLE',
      null,
    ),
    general(
      `passed the sixth year at 17 (${C})`,
      { age: 17, ...shown({ kind: 'ATTEST_A', studyYear: 6 }) },
      '2027-02-01',
      'ELIGIBLE',
    ),
    general(
      `passed the fifth year only (${C})`,
      { age: 17, adultBy31December: false, ...shown({ kind: 'ATTEST_A', studyYear: 5 }) },
      '2026-11-25',
      'NOT_ELIGIBLE',
    ),
    general(
      `a diploma that is still to come does not count yet (${C})`,
      { age: 17, adultBy31December: false, ...shown({ date: '2027-06-30' }) },
      '2026-11-25',
      'NOT_ELIGIBLE',
    ),
    general(
      `born on 29 February or later, on the day before (${C})`,
      LEAP,
      '2026-02-28',
      'NOT_ELIGIBLE',
      '2026-09-01',
    ),
    general(`born on 29 February, 18 on 1 March of an ordinary year (${C})`, LEAP, '2026-03-01', 'UNKNOWN'),
    ...fullTimeCompletedCases({
      pathway: 'TKO_GENERAL',
      on: IN_SPRING,
      source: C,
      fulfilled: 'ELIGIBLE',
      otherwise: 'NOT_ELIGIBLE',
    }),
    {
      because: `additional general education alike (${C})`,
      pathway: 'TKO_AAV',
      learner: { age: 16 },
      on: '2026-11-25',
      is: 'NOT_ELIGIBLE',
    },
    other(`no rule on vocational courses (${C})`, { age: 17 }, '2026-11-25', null),
  ],
  CVO_OTHER_COURSES_FROM_16: [
    other(`16 (${C}; ${S}, part 3.5)`, { age: 16 }, '2026-11-25', 'ELIGIBLE', null),
    other(
      `15 without two years of secondary education (${C})`,
      { age: 15 },
      '2026-11-25',
      'NOT_ELIGIBLE',
      '2027-11-25',
    ),
    ...fullTimeCompulsoryCases({
      pathway: 'TKO_VOCATIONAL',
      on: '2026-11-25',
      source: C,
      fulfilled: 'ELIGIBLE',
      otherwise: 'NOT_ELIGIBLE',
    }),
    other(
      `14 after two years (${C})`,
      { age: 14, ...shown({ kind: 'ATTEST_A', studyYear: 2 }) },
      '2026-11-25',
      'NOT_ELIGIBLE',
      '2027-11-25',
    ),
    other(`15, on a day on which 16 is possible (${C})`, { age: 15 }, '2027-02-01', 'UNKNOWN', '2027-11-25'),
    ...alike(other(`the other courses alike (${C})`, { age: 15 }, '2026-11-25', 'NOT_ELIGIBLE'), ...COURSES),
    general(`not general education (${C})`, { age: 17 }, '2026-11-25', null),
  ],
  CVO_BASIC_EDUCATION_FROM_18: [
    { because: `18 (${M})`, pathway: 'BENO', learner: { age: 18 }, on: '2026-11-25', is: 'ELIGIBLE' },
    {
      because: `18 by 31 December, in autumn (${M})`,
      pathway: 'BENO',
      learner: atSeptember(true),
      on: '2026-09-01',
      is: 'ELIGIBLE',
    },
    {
      because: `18, also outside autumn (${M})`,
      pathway: 'BENO',
      learner: { age: 18, intakeDate: IN_SPRING },
      on: IN_SPRING,
      is: 'ELIGIBLE',
    },
    {
      because: `17 in spring (${M})`,
      pathway: 'BENO',
      learner: { age: 17, intakeDate: IN_SPRING },
      on: IN_SPRING,
      is: 'CONDITIONAL',
    },
    // A diploma opens all of it, not only what is open from 16.
    ...fullTimeCompulsoryCases(
      { pathway: 'BENO', on: IN_SPRING, source: C, fulfilled: 'CONDITIONAL', otherwise: 'NOT_ELIGIBLE' },
      ['DIPLOMA_SO'],
    ),
    ...fullTimeCompletedCases({
      pathway: 'BENO',
      on: IN_SPRING,
      source: M,
      fulfilled: 'ELIGIBLE',
      otherwise: 'CONDITIONAL',
    }),
    {
      because: `16: only Dutch is open, the centre tells (${C})`,
      pathway: 'BENO',
      learner: { age: 16 },
      on: '2026-11-25',
      is: 'CONDITIONAL',
    },
    { because: `14 (${C})`, pathway: 'BENO', learner: { age: 14 }, on: '2026-11-25', is: 'NOT_ELIGIBLE' },
  ],
  CVO_GENERAL_EDUCATION_OWN_AGE: [
    {
      because: 'a course from 21, at 20 (minimum age that the centre tells)',
      pathway: 'TKO_GENERAL',
      learner: { age: 20 },
      on: '2026-11-25',
      offering: { minimumAge: 21 },
      is: 'NOT_ELIGIBLE',
      changesOn: '2027-11-25',
    },
    {
      because: 'a course from 21, at 21 (minimum age that the centre tells)',
      pathway: 'TKO_GENERAL',
      learner: { age: 21 },
      on: '2026-11-25',
      offering: { minimumAge: 21 },
      is: 'ELIGIBLE',
    },
    {
      because: 'a course from 19, at 18, of additional general education (minimum age that the centre tells)',
      pathway: 'TKO_AAV',
      learner: { age: 18 },
      on: '2026-11-25',
      offering: { minimumAge: 19 },
      is: 'NOT_ELIGIBLE',
    },
    {
      because:
        'a course from 18 asks what the law asks, with its exceptions (minimum age that the centre tells)',
      pathway: 'TKO_AAV',
      learner: atSeptember(true),
      on: '2026-09-01',
      offering: { minimumAge: 18 },
      is: null,
    },
    {
      because: 'an age that is not known asks nothing (minimum age that the centre tells)',
      pathway: 'TKO_AAV',
      learner: {},
      on: '2026-09-01',
      offering: { minimumAge: null },
      is: null,
    },
  ],
  CVO_COURSE_OWN_AGE: [
    {
      because: 'a vocational course from 18, at 17 (minimum age that the centre tells)',
      pathway: 'TKO_VOCATIONAL',
      learner: { age: 17 },
      on: '2026-11-25',
      offering: { minimumAge: 18 },
      is: 'NOT_ELIGIBLE',
      changesOn: '2027-11-25',
    },
    {
      because: 'the same, at 18 (minimum age that the centre tells)',
      pathway: 'TKO_VOCATIONAL',
      learner: { age: 18 },
      on: '2026-11-25',
      offering: { minimumAge: 18 },
      is: 'ELIGIBLE',
    },
    ...alike(
      {
        because: 'any course from 17, at 16 (minimum age that the centre tells)',
        pathway: null,
        learner: { age: 16 },
        on: '2026-11-25',
        offering: { minimumAge: 17 },
        is: 'NOT_ELIGIBLE',
      },
      ...COURSES,
    ),
    {
      because:
        'a course from 16 asks what the law asks, with its exception (minimum age that the centre tells)',
      pathway: 'VOCATIONAL_COURSE',
      learner: { age: 15 },
      on: '2026-11-25',
      offering: { minimumAge: 16 },
      is: null,
    },
  ],
};
