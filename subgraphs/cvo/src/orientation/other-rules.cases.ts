import { alike, type RuleCases } from '@leerwegen/shared/eligibility/testing/rule-cases';
import { fullTimeCompletedCases } from '@leerwegen/shared/eligibility/testing/schooling.cases';
import { atSeptember, BORN_31_DECEMBER, general, M, other, S, shown } from './case-learners.fixtures';

/** Cases of the rules about anything but a minimum age. */
export const OTHER_RULE_CASES: RuleCases = {
  CVO_LEGAL_RESIDENCE_FROM_18: [
    general(`18: the centre asks (${M})`, { age: 18 }, '2026-11-25', 'CONDITIONAL', null),
    other(`18, in any course (${M})`, { age: 18 }, '2026-11-25', 'CONDITIONAL'),
    general(`17: not asked (${M})`, { age: 17 }, '2026-11-25', null),
    general(`18 on 31 December, the day before (${M})`, BORN_31_DECEMBER, '2026-12-30', null),
    general(`18 on 31 December, that day (${M})`, BORN_31_DECEMBER, '2026-12-31', 'CONDITIONAL'),
    general(
      `18 or not: it may be asked (${M})`,
      { age: 17, adultBy31December: false },
      '2027-02-01',
      'CONDITIONAL',
    ),
  ],
  CVO_MINORS_COMBINE_WITH_GENERAL_EDUCATION: [
    other(`16 (${S}, part 1, note 2)`, { age: 16 }, '2026-11-25', 'CONDITIONAL', '2028-07-01'),
    other(`17, 18 next year (${S}, part 1, note 2)`, atSeptember(false), '2026-09-01', 'CONDITIONAL'),
    other(
      '17, 18 between July and December: compulsory education ended on 30 June (circular on compulsory education, 2)',
      atSeptember(true),
      '2026-09-01',
      'ELIGIBLE',
    ),
    other(
      '17 with the diploma: it ended (circular on compulsory education, 3.1)',
      { age: 17, ...shown({}) },
      '2026-11-25',
      'ELIGIBLE',
    ),
    ...fullTimeCompletedCases({
      pathway: 'TKO_VOCATIONAL',
      on: '2026-11-25',
      source: 'circular on compulsory education, 3.1',
      fulfilled: 'ELIGIBLE',
      otherwise: 'CONDITIONAL',
    }),
    ...alike(
      other(`17 (${S}, part 1, note 2)`, { age: 17 }, '2026-11-25', 'CONDITIONAL'),
      'VOCATIONAL_COURSE',
      'TOEKAN',
    ),
    other(`18: not concerned (${S}, part 1, note 2)`, { age: 18 }, '2026-11-25', null),
    general(`not general education (${S}, part 1, note 2)`, { age: 17 }, '2026-11-25', null),
  ],
  CVO_GENERAL_EDUCATION_FOR_NEWCOMERS_PROPOSED: [
    general(
      `a newcomer of 16 (${S}, parts 3.5 and 4)`,
      { age: 16, targetGroups: ['NEWCOMER_15PLUS'] },
      '2026-11-25',
      'UNKNOWN',
    ),
    ...alike(
      general(
        `a newcomer of 17 (${S}, parts 3.5 and 4)`,
        { age: 17, adultBy31December: false, targetGroups: ['NEWCOMER_15PLUS'] },
        '2026-11-25',
        'UNKNOWN',
      ),
      'TKO_AAV',
      'TOEKAN',
      'BENO',
    ),
    general(
      `a newcomer of 18 does not need it (${S})`,
      { age: 18, targetGroups: ['NEWCOMER_15PLUS'] },
      '2026-11-25',
      null,
    ),
    general(`a newcomer of 15 (${S})`, { age: 15, targetGroups: ['NEWCOMER_15PLUS'] }, '2026-11-25', null),
    general(`who is no newcomer (${S})`, { age: 16 }, '2026-11-25', null),
  ],
  CVO_BRIDGE_FOR_SPEAKERS_OF_OTHER_LANGUAGES: [
    {
      because: `a newcomer (${S}, part 3.5)`,
      pathway: 'TOEKAN',
      learner: { age: 18, targetGroups: ['NEWCOMER_15PLUS'] },
      on: '2026-11-25',
      is: 'ELIGIBLE',
    },
    {
      because: `a speaker of another language (${S}, part 3.5)`,
      pathway: 'BENO',
      learner: { age: 18, targetGroups: ['ANDERSTALIG'] },
      on: '2026-11-25',
      is: 'ELIGIBLE',
    },
    {
      because: `somebody who told nothing (${S}, part 3.5)`,
      pathway: 'NT2',
      learner: { age: 18 },
      on: '2026-11-25',
      is: 'CONDITIONAL',
    },
    general(`general education is for everybody (${S})`, { age: 18 }, '2026-11-25', null),
  ],
  CVO_LANGUAGE_OF_THE_LESSONS: [
    general('level 2.2 in Dutch lessons (policy)', { age: 18, nt2Level: 'RG_2_2' }, '2026-11-25', 'ELIGIBLE'),
    general(
      'level 2.1 in Dutch lessons (policy)',
      { age: 18, nt2Level: 'RG_2_1' },
      '2026-11-25',
      'CONDITIONAL',
    ),
    general(
      'a speaker of another language who told no level (policy)',
      { age: 18, targetGroups: ['ANDERSTALIG'] },
      '2026-11-25',
      'CONDITIONAL',
    ),
    general(
      'lessons in Dutch for who told Dutch (policy)',
      { age: 18, languages: ['nl', 'ar'] },
      '2026-11-25',
      'ELIGIBLE',
    ),
    {
      because: 'lessons in French too (policy)',
      pathway: 'VOCATIONAL_COURSE',
      learner: { age: 18, languages: ['fr'] },
      on: '2026-11-25',
      offering: { languages: ['nl', 'fr'] },
      is: 'ELIGIBLE',
    },
    ...alike(
      general(
        'level 2.1 in any course (policy)',
        { age: 18, nt2Level: 'RG_2_1' },
        '2026-11-25',
        'CONDITIONAL',
      ),
      'TKO_AAV',
      'TKO_VOCATIONAL',
    ),
    general('nothing told (policy)', { age: 18 }, '2026-11-25', null),
  ],
};
