import type { LearnerProfile, ProfileEvidence } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { ProviderSteps } from './pathways.composer';

type Component = Partial<StepComponent> & { id: string };

/** A component for tests; its title is its id. */
export function component(values: Component): StepComponent {
  return {
    title: values.id,
    sequence: null,
    hours: 40,
    state: 'REMAINING',
    concordanceTableIds: [],
    releases: [],
    ...values,
  };
}

/** Components in sequence, with the given ids. */
export function components(...ids: string[]): StepComponent[] {
  return ids.map((id, index) => component({ id, sequence: index + 1 }));
}

/** A release by one table: doing `by` elsewhere releases from `id`. */
export function released(id: string, ...by: string[]): StepComponent {
  return component({ id, hours: null, releases: [{ componentIds: by, tableId: `table:${id}` }] });
}

/** A step for tests, with an id that says what it is. */
export function step(values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues {
  const list = values.components ?? components(`${values.id}/1`, `${values.id}/2`);
  const left = list.filter(({ state }) => state !== 'PROBABLY_EXEMPT');
  return {
    providerType: 'CVO',
    providerId: 'cvo:991001',
    offeringId: `cvoOffering:${values.id}`,
    programmeId: `course:${values.id}`,
    title: values.id,
    pathway: 'TKO_GENERAL',
    awards: ['DIPLOMA_SO'],
    grade: null,
    finality: null,
    deliveryMode: 'CONTACT',
    verdict: 'ELIGIBLE',
    reasons: [],
    enrolFrom: '2026-11-25',
    startsOn: '2027-01-10',
    earliestEnd: '2028-06-30',
    distanceMeters: 5_000,
    remainingHours: left.length * 40,
    remainingExams: null,
    remainingGoalIds: null,
    ...values,
    components: list,
  };
}

export const schoolStep = (values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues =>
  step({
    providerType: 'SCHOOL',
    providerId: 'school:990001',
    pathway: 'REGULAR_SO',
    grade: 3,
    finality: 'DOORSTROOM',
    remainingHours: null,
    ...values,
  });

export const aavStep = (values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues =>
  step({ pathway: 'TKO_AAV', awards: ['CERTIFICAAT'], ...values });

export const vocationalStep = (values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues =>
  step({ pathway: 'TKO_VOCATIONAL', awards: ['CERTIFICAAT', 'BEROEPSKWALIFICATIE'], ...values });

export const bridgeStep = (values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues =>
  step({ pathway: 'NT2', awards: ['CERTIFICAAT'], ...values });

export const examStep = (values: Partial<PathwayStepValues> & { id: string }): PathwayStepValues =>
  step({
    providerType: 'EXAMENCOMMISSIE',
    providerId: 'examencommissie:so',
    pathway: 'EXAMENCOMMISSIE',
    grade: 3,
    finality: 'DOORSTROOM',
    deliveryMode: 'SELF_STUDY',
    startsOn: null,
    distanceMeters: null,
    remainingHours: null,
    remainingExams: values.components?.filter(({ state }) => state !== 'PROBABLY_EXEMPT').length ?? 2,
    ...values,
  });

/** Steps of all providers; who is not named has none. */
export function steps(values: Partial<ProviderSteps>): ProviderSteps {
  return { school: [], cvo: [], exam: [], ...values };
}

/** An adult who is enrolled nowhere and wants the diploma. */
export function profile(values: Partial<LearnerProfile> = {}): LearnerProfile {
  const age = values.age ?? 24;
  return {
    age,
    adultBy31December: age >= 18,
    municipality: '44021',
    enrolledAt: null,
    targetGroups: [],
    evidence: [],
    goal: 'DIPLOMA_SO',
    domains: [],
    languages: [],
    nt2Level: null,
    deliveryModes: [],
    hoursPerWeek: null,
    maxDistanceKm: null,
    intakeDate: '2026-11-25',
    ...values,
  };
}

export function evidence(kind: ProfileEvidence['kind']): ProfileEvidence {
  return {
    kind,
    title: null,
    subjectId: null,
    goalIds: [],
    studyYear: null,
    percentage: null,
    date: null,
    assurance: 'SELF_DECLARED',
  };
}
