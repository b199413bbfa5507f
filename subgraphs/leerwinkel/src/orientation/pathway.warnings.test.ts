import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  component,
  evidence,
  examStep,
  profile,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

function pathway(id: string, who: LearnerProfile, given: Partial<ProviderSteps>) {
  return composePathways(who, steps(given)).pathways.find((one) => one.id === id)!;
}
function warnings(id: string, who: LearnerProfile, given: Partial<ProviderSteps>): string[] {
  return pathway(id, who, given).warnings.map((rule) => rule.id);
}
const pupil = profile({ age: 17, enrolledAt: 'SCHOOL' });
const newcomer = profile({ targetGroups: ['NEWCOMER_15PLUS'], nt2Level: 'RG_3' });
const all = {
  school: [schoolStep({ id: 's', components: [] })],
  cvo: [aavStep({ id: 'a' }), vocationalStep({ id: 'v' }), step({ id: 'c' })],
  exam: [examStep({ id: 'e' })],
};

describe('warnings', () => {
  it.each([
    ['nothing for an adult in classes', 'ONE_ROAD:c', profile(), []],
    ['nothing for self-study', 'ONE_ROAD:e', profile(), []],
    ['nothing for a pupil who stays at school', 'ONE_ROAD:s', pupil, []],
    [
      'school first, and the status check, for a pupil who leaves',
      'ONE_ROAD:e',
      pupil,
      ['GUARD_SCHOOL_FIRST', 'GUARD_STATUS_CHECK'],
    ],
    [
      'general education for a minor in a vocational course',
      'ONE_ROAD:a+v',
      profile({ age: 17 }),
      ['GUARD_MINOR_GENERAL_EDUCATION'],
    ],
    [
      'the status check for a switch from a cvo to exams',
      'ONE_ROAD:e',
      profile({ enrolledAt: 'CVO' }),
      ['GUARD_STATUS_CHECK'],
    ],
    ['no status check within adult education', 'ONE_ROAD:a+v', profile({ enrolledAt: 'CVO' }), []],
    [
      'the general road for a newcomer on a vocational one',
      'ONE_ROAD:a+v',
      newcomer,
      ['GUARD_NEWCOMER_GENERAL_ROUTE'],
    ],
    ['nothing for a newcomer on a general road', 'ONE_ROAD:c', newcomer, []],
    [
      'that aanvullende algemene vorming alone is no diploma',
      'ONE_ROAD:a',
      profile(),
      ['GUARD_AAV_NO_DIPLOMA'],
    ],
    [
      'the exception, the class council and agreements for exams beside school',
      'SO_EC:s+e',
      pupil,
      [
        'GUARD_SCHOOL_FIRST',
        'GUARD_STATUS_CHECK',
        'GUARD_EXAM_PREPARATION_BY_SCHOOL',
        'GUARD_CLASS_COUNCIL_DECIDES',
        'GUARD_COMBINED_GUIDANCE',
      ],
    ],
  ] as const)('hold %s', (_what, id, who, expected) => {
    expect(warnings(id, who, all)).toEqual(expected);
  });

  it('speak of a pathway that is wholly at a distance, also when all is wished to be', () => {
    const who = profile({ deliveryModes: ['DISTANCE'] });
    const cvo = [step({ id: 'd', deliveryMode: 'DISTANCE' }), step({ id: 'b', deliveryMode: 'BLENDED' })];
    expect(warnings('ONE_ROAD:d', who, { cvo })).toEqual(['GUARD_DISTANCE_WHOLE']);
    expect(warnings('ONE_ROAD:b', who, { cvo })).toEqual([]);
    const mixed = [aavStep({ id: 'a', deliveryMode: 'DISTANCE' }), vocationalStep({ id: 'v' })];
    expect(warnings('ONE_ROAD:a+v', who, { cvo: mixed })).toEqual([]);
  });

  it('tell that a concordance only advises where something is, or may be, exempt', () => {
    for (const state of ['POSSIBLY_EXEMPT', 'PROBABLY_EXEMPT'] as const) {
      const cvo = [step({ id: 'c', components: [component({ id: 'm', state })] })];
      expect(warnings('ONE_ROAD:c', profile(), { cvo })).toEqual(['GUARD_CONCORDANCE_ADVISES']);
    }
  });
});

describe('open questions', () => {
  const questions = (id: string, who: LearnerProfile): string[] =>
    pathway(id, who, all).questions.map((one) => one.id);

  it.each([
    [
      'of exams',
      'ONE_ROAD:e',
      profile(),
      ['EXAMS_AT_A_DISTANCE_OR_LOCALLY', 'MODERNISATION_AT_THE_EXAMENCOMMISSIE'],
    ],
    [
      'of a minor newcomer in general adult education',
      'ONE_ROAD:c',
      { ...newcomer, age: 16, adultBy31December: false },
      ['NEW_GOALS_IN_TKO', 'GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16'],
    ],
    ['of an adult there', 'ONE_ROAD:c', profile(), ['NEW_GOALS_IN_TKO']],
    ['of a minor in a vocational course', 'ONE_ROAD:v', profile({ age: 16 }), ['GUIDANCE_OF_MINORS_IN_CVO']],
    [
      'of who switches',
      'ONE_ROAD:v',
      profile({ enrolledAt: 'EXAMENCOMMISSIE' }),
      ['STATUS_EFFECTS_OF_SWITCHING'],
    ],
    [
      'of who has a proof of EVC',
      'ONE_ROAD:v',
      profile({ evidence: [evidence('EVC_PROOF')] }),
      ['EVC_ROLLOUT'],
    ],
    ['of a pupil who stays', 'ONE_ROAD:s', pupil, []],
    ['of an adult who returns to school', 'ONE_ROAD:s', profile(), ['AGE_LIMIT_SECONDARY_SCHOOL']],
  ] as const)('%s', (_what, id, who, expected) => {
    expect(questions(id, who)).toEqual(expected);
  });

  it('of work placement are asked in the second grade only, and say nothing of how they were found', () => {
    const given = { ...all, school: [schoolStep({ id: 's', grade: 2, awards: ['GETUIGSCHRIFT'] })] };
    const asked = pathway('SO_EC:s+e', pupil, given).questions;
    expect(asked.map(({ id }) => id)).toContain('EXAM_PREPARATION_WORK_PLACEMENT');
    expect(questions('SO_EC:s+e', pupil)).not.toContain('EXAM_PREPARATION_WORK_PLACEMENT');
    for (const question of asked) expect(question).not.toHaveProperty('concerns');
  });
});

describe('the status check of a pathway', () => {
  it('is that of all its roads together', () => {
    const effect = (id: string) =>
      pathway(id, pupil, all).statusImpacts.find(({ topic }) => topic === 'COMPULSORY_EDUCATION')!.effect;
    expect(effect('ONE_ROAD:e')).toBe('KNOWN_EFFECT');
    expect(effect('SO_EC:s+e')).toBe('NO_EFFECT_REPORTED');
  });
});
