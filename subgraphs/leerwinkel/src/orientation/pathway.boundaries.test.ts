import { GUARDS } from '@leerwegen/shared/eligibility/guard.table';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { composePathways } from './pathways.composer';
import { REGULATORY_QUESTIONS } from './regulatory-questions.table';
import {
  aavStep,
  component,
  evidence,
  examStep,
  profile,
  released,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

/** A pathway of somebody, by its id, among the steps that there are. */
type Situation = readonly [id: string, who: LearnerProfile, ...given: PathwayStepValues[]];
/** Where something is said, and beside it, with one thing different, where it is not. */
type Boundary = readonly [said: Situation, ...not: Situation[]];

const adult = profile({ age: 18 });
const minor = profile({ age: 17 });
const pupil = profile({ age: 17, enrolledAt: 'SCHOOL' });
const newcomer = profile({ targetGroups: ['NEWCOMER_15PLUS'], nt2Level: 'RG_3' });
const s = schoolStep({ id: 's', components: [] });
const flexible = { ...s, pathway: 'FLEXIBLE_SO' } as const;
const secondGrade = { ...s, grade: 2 };
const e = examStep({ id: 'e' });
const a = aavStep({ id: 'a' });
const v = vocationalStep({ id: 'v' });
const c = step({ id: 'c' });
const dual = { ...s, pathway: 'DUAL' } as const;
const takes = examStep({ id: 'e', components: [released('e/1', 'c/1')] });
const exempt = step({ id: 'c', components: [component({ id: 'm', state: 'POSSIBLY_EXEMPT' })] });
const inWork = { ...adult, evidence: [evidence('EVC_PROOF')] };

const GUARD_BOUNDARIES: Readonly<Record<keyof typeof GUARDS, readonly Boundary[]>> = {
  distanceWhole: [
    [
      ['ONE_ROAD:c', adult, { ...c, deliveryMode: 'DISTANCE' }],
      ['ONE_ROAD:c', adult, { ...c, deliveryMode: 'BLENDED' }],
      ['ONE_ROAD:c', adult, { ...c, deliveryMode: null }],
    ],
    [
      ['ONE_ROAD:a+v', adult, { ...a, deliveryMode: 'DISTANCE' }, { ...v, deliveryMode: 'DISTANCE' }],
      ['ONE_ROAD:a+v', adult, { ...a, deliveryMode: 'DISTANCE' }, v],
    ],
  ],
  minorGeneralEducation: [
    [
      ['ONE_ROAD:a+v', minor, a, v],
      ['ONE_ROAD:a+v', adult, a, v],
      ['SO_TKO:s+v', minor, s, v],
      ['ONE_ROAD:c', minor, c],
    ],
  ],
  examPreparation: [
    [
      ['SO_EC:s+e', pupil, s, e],
      ['ONE_ROAD:e', pupil, s, e],
      ['SO_TKO:s+v', pupil, s, v],
    ],
  ],
  workPlacementSecondGrade: [
    [
      ['SO_EC:s+e', pupil, secondGrade, e],
      ['SO_EC:s+e', pupil, s, e],
      ['SO_TKO:s+v', pupil, secondGrade, v],
    ],
  ],
  classCouncil: [
    [
      ['ONE_ROAD:s', pupil, flexible],
      ['ONE_ROAD:s', pupil, s],
    ],
    [
      ['SO_TKO:s+v', pupil, s, v],
      ['ONE_ROAD:a+v', pupil, a, v],
    ],
    [
      ['SO_EC:s+e', pupil, s, e],
      ['ONE_ROAD:e', pupil, e],
    ],
  ],
  combinedGuidance: [
    [
      ['TKO_EC:c+e', adult, c, takes],
      ['ONE_ROAD:e', adult, c, takes],
      ['ONE_ROAD:a+v', adult, a, v],
    ],
  ],
  concordanceAdvises: [
    [
      ['ONE_ROAD:c', adult, exempt],
      ['ONE_ROAD:c', adult, c],
    ],
    [
      ['TKO_EC:c+e', adult, c, takes],
      ['ONE_ROAD:e', adult, c, takes],
    ],
  ],
  fullTimeSchool: [
    [
      ['ONE_ROAD:s', { ...adult, hoursPerWeek: 26 }, s],
      ['ONE_ROAD:s', { ...adult, hoursPerWeek: 27 }, s],
      ['ONE_ROAD:s', adult, s],
      ['ONE_ROAD:c', { ...adult, hoursPerWeek: 1 }, c],
    ],
  ],
  aavAlone: [
    [
      ['ONE_ROAD:a', adult, a, v],
      ['ONE_ROAD:a+v', adult, a, v],
      ['ONE_ROAD:v', adult, a, v],
    ],
  ],
  statusCheck: [
    [
      ['ONE_ROAD:c', pupil, c],
      ['ONE_ROAD:c', { ...pupil, enrolledAt: 'CVO' }, c],
      ['ONE_ROAD:c', { ...pupil, enrolledAt: null }, c],
    ],
  ],
  schoolFirst: [
    [
      ['ONE_ROAD:c', pupil, c],
      ['ONE_ROAD:s', pupil, s],
      ['ONE_ROAD:c', { ...pupil, enrolledAt: 'CVO' }, c],
    ],
  ],
  newcomerGeneralRoute: [
    [
      ['ONE_ROAD:a+v', newcomer, a, v],
      ['ONE_ROAD:a+v', adult, a, v],
      ['ONE_ROAD:c', newcomer, c],
    ],
    [
      ['ONE_ROAD:s', newcomer, { ...s, finality: 'DUBBEL' }],
      ['ONE_ROAD:s', newcomer, s],
    ],
  ],
  // Said where a referral is declined, of no pathway.
  declinedReferral: [],
};

const QUESTION_BOUNDARIES: Readonly<Record<string, readonly Boundary[]>> = {
  ACQUIRED_COMPETENCES_TRANSPARENCY: [
    [
      ['TKO_EC:c+e', adult, c, takes],
      ['ONE_ROAD:e', adult, c, takes],
    ],
  ],
  EVC_ROLLOUT: [
    [
      ['ONE_ROAD:v', inWork, v],
      ['ONE_ROAD:v', adult, v],
      ['ONE_ROAD:e', inWork, e],
    ],
  ],
  NEW_GOALS_IN_TKO: [
    [
      ['ONE_ROAD:a+v', adult, a, v],
      ['ONE_ROAD:v', adult, a, v],
    ],
  ],
  EXAM_PREPARATION_EVALUATION: [
    [
      ['SO_EC:s+e', pupil, s, e],
      ['ONE_ROAD:e', pupil, s, e],
    ],
  ],
  EXAM_PREPARATION_WORK_PLACEMENT: [
    [
      ['SO_EC:s+e', pupil, secondGrade, e],
      ['SO_EC:s+e', pupil, s, e],
    ],
  ],
  GUIDANCE_OF_MINORS_IN_CVO: [
    [
      ['ONE_ROAD:v', minor, v],
      ['ONE_ROAD:v', adult, v],
      ['ONE_ROAD:c', minor, c],
    ],
  ],
  GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16: [
    [
      ['ONE_ROAD:c', { ...newcomer, age: 17, adultBy31December: false }, c],
      ['ONE_ROAD:c', { ...newcomer, age: 18 }, c],
      ['ONE_ROAD:c', minor, c],
    ],
  ],
  STATUS_EFFECTS_OF_SWITCHING: [
    [
      ['ONE_ROAD:e', pupil, e],
      ['ONE_ROAD:e', { ...pupil, enrolledAt: 'EXAMENCOMMISSIE' }, e],
    ],
  ],
  LEARN_WORK_FLEXIBILITY: [
    [
      ['ONE_ROAD:s', pupil, dual],
      ['ONE_ROAD:s', pupil, s],
    ],
  ],
  TRANSITION_TRAJECTORIES: [
    [
      ['ONE_ROAD:s', pupil, { ...s, pathway: 'TRANSITION' }],
      ['ONE_ROAD:s', pupil, s],
    ],
  ],
  PART_TIME_ART_EDUCATION_AS_ROAD: [
    [
      ['ONE_ROAD:s', pupil, { ...s, pathway: 'DKO' }],
      ['ONE_ROAD:s', pupil, s],
    ],
  ],
  EXAMS_AT_A_DISTANCE_OR_LOCALLY: [
    [
      ['ONE_ROAD:e', adult, e],
      ['ONE_ROAD:c', adult, c],
    ],
  ],
  MODERNISATION_AT_THE_EXAMENCOMMISSIE: [
    [
      ['ONE_ROAD:e', adult, e],
      ['ONE_ROAD:c', adult, c],
    ],
  ],
  AGE_LIMIT_SECONDARY_SCHOOL: [
    [
      ['ONE_ROAD:s', adult, s],
      ['ONE_ROAD:s', minor, s],
      ['ONE_ROAD:c', adult, c],
    ],
  ],
};

function composed([id, who, ...given]: Situation) {
  const of = (type: string): PathwayStepValues[] => given.filter((one) => one.providerType === type);
  const all = { school: of('SCHOOL'), cvo: of('CVO'), exam: of('EXAMENCOMMISSIE') };
  const found = composePathways(who, steps(all)).pathways.find((one) => one.id === id);
  if (!found) throw new Error(`there is no pathway ${id}`);
  return found;
}

const rows = (boundaries: Readonly<Record<string, readonly Boundary[]>>) =>
  Object.entries(boundaries).flatMap(([name, list]) =>
    list.map(([said, ...not]) => [name, said[0], said, not] as const),
  );

describe('a guard', () => {
  it.each(rows(GUARD_BOUNDARIES))('%s warns on %s, and not beside it', (name, _where, said, not) => {
    const { id, source } = GUARDS[name as keyof typeof GUARDS];
    const warned = (situation: Situation): string[] => composed(situation).warnings.map((rule) => rule.id);
    expect(source).toMatch(/\S{5,}/);
    expect(warned(said)).toContain(id);
    for (const beside of not)
      expect([beside[0], warned(beside)]).not.toEqual([beside[0], expect.arrayContaining([id])]);
  });

  it('has a case on either side of where it warns', () => {
    expect(Object.keys(GUARD_BOUNDARIES).sort()).toEqual(Object.keys(GUARDS).sort());
    const silent = Object.entries(GUARD_BOUNDARIES).filter(([, list]) => list.every((one) => one.length < 2));
    expect(silent.map(([name]) => name)).toEqual(['declinedReferral']);
  });
});

describe('an open question', () => {
  it.each(rows(QUESTION_BOUNDARIES))('%s is asked of %s, and not beside it', (id, _where, said, not) => {
    const asked = (situation: Situation): string[] => composed(situation).questions.map((one) => one.id);
    expect(asked(said)).toContain(id);
    for (const beside of not)
      expect([beside[0], asked(beside)]).not.toEqual([beside[0], expect.arrayContaining([id])]);
  });

  it('has a case on either side of whom it concerns', () => {
    expect(Object.keys(QUESTION_BOUNDARIES)).toEqual(REGULATORY_QUESTIONS.map(({ id }) => id));
  });
});
