import { GUARDS, isDistanceWhole } from '../eligibility/guard.table';
import { COMPULSORY_EDUCATION_GOES_ON, GENERAL_EDUCATION_FROM_18 } from '../eligibility/schooling-rule.table';
import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import type { LearnerFacts } from './learner-facts';
import type { StoredComponent } from './trajectory.row';

/** What guards look at. */
export interface Composed {
  /** Components that are planned or under way. */
  components: readonly StoredComponent[];
  facts: LearnerFacts;
  /** The provider type that leads. */
  lead: ProviderType;
  /** Whether the learner is 18 on the first day of a component; null when the year of birth leaves it open. */
  adultAt(component: StoredComponent): boolean | null;
  /** Whether compulsory education has certainly ended for what is still to come of a component. */
  compulsoryEndedAt(component: StoredComponent): boolean;
  /** Whether one of the others runs in days of a component. */
  isBeside(component: StoredComponent, others: readonly StoredComponent[]): boolean;
}

/** One guard of trajectories (DESIGN.md §6 rules 1 to 5): when it trips, and what lifts it. */
export interface TrajectoryGuard {
  rule: RegulationRule;
  trips(composed: Composed): boolean;
  /** What the message says that it refuses. */
  what: string;
  field: string;
  /** What to give instead. */
  expected: string;
  /** Whether a justification lifts it. */
  justifiable: boolean;
}

type Pathways = readonly (Pathway | null)[];
const VOCATIONAL: Pathways = ['TKO_VOCATIONAL', 'VOCATIONAL_COURSE'];
const COMPULSORY_GENERAL: Pathways = ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL'];
const AT_SCHOOL: Pathways = [...COMPULSORY_GENERAL, 'OKAN', 'LEARN_WORK'];
const ADULT_GENERAL: Pathways = ['TKO_GENERAL', 'TKO_AAV'];
const EXAMS: Pathways = ['EXAMENCOMMISSIE'];

const isGuidance = ({ pathway }: StoredComponent): boolean => pathway === null;
const within = (components: readonly StoredComponent[], pathways: Pathways): StoredComponent[] =>
  components.filter(({ pathway }) => pathways.includes(pathway));

/** Components that run, while compulsory education may last, without one of the others beside them. */
function uncovered(composed: Composed, pathways: Pathways, besides: Pathways): StoredComponent[] {
  const { components, compulsoryEndedAt, isBeside } = composed;
  const others = within(components, besides);
  return within(components, pathways).filter((one) => !compulsoryEndedAt(one) && !isBeside(one, others));
}

/** Exams in compulsory education, which no school and no declaration covers: who is enrolled at a school stays there. */
function isOutsideSchool(composed: Composed): boolean {
  return composed.facts.homeEducationDeclared !== true && uncovered(composed, EXAMS, AT_SCHOOL).length > 0;
}

export const TRAJECTORY_GUARDS: readonly TrajectoryGuard[] = [
  {
    rule: GUARDS.distanceWhole,
    trips: ({ components }) =>
      isDistanceWhole(components.filter((one) => !isGuidance(one)).map(({ deliveryMode }) => deliveryMode)),
    what: 'a trajectory wholly at a distance without justification',
    field: 'input.justification',
    expected: 'why it suits here',
    justifiable: true,
  },
  {
    rule: GUARDS.examPreparation,
    // Whoever leads: who is at school and takes exams is prepared there, and so is who a school leads to them.
    trips: (composed) =>
      within(composed.components, EXAMS).length > 0 &&
      (composed.lead === 'SCHOOL' ||
        within(composed.components, AT_SCHOOL).length > 0 ||
        (composed.facts.enrolledAt === 'SCHOOL' && isOutsideSchool(composed))),
    what: 'exams of the Examencommissie with a school, without justification',
    field: 'input.justification',
    expected: 'why the exception is made',
    justifiable: true,
  },
  {
    rule: GUARDS.minorGeneralEducation,
    trips: (composed) => uncovered(composed, VOCATIONAL, COMPULSORY_GENERAL).length > 0,
    what: 'a vocational course in compulsory education without general education in the same months',
    field: 'input.components',
    expected:
      'a component of general education at a school in its months, adultAtStart for who is 18 by then, or completedFullTimeSecondary',
    justifiable: false,
  },
  {
    rule: GENERAL_EDUCATION_FROM_18,
    trips: ({ components, facts, adultAt }) =>
      facts.completedFullTimeSecondary !== true &&
      within(components, ADULT_GENERAL).some((one) => adultAt(one) !== true),
    what: 'general education for adults of who is younger than 18',
    field: 'input.components',
    expected:
      'a later start, another pathway, adultAtStart for who is 18 by then, or completedFullTimeSecondary',
    justifiable: false,
  },
  {
    rule: COMPULSORY_EDUCATION_GOES_ON,
    trips: (composed) => composed.facts.enrolledAt !== 'SCHOOL' && isOutsideSchool(composed),
    what: 'exams in compulsory education outside a school, without its declaration,',
    field: 'input.homeEducationDeclared',
    expected:
      'true once home education was declared, a component at a school in the same months, enrolledAt SCHOOL, adultAtStart for who is 18 by then, or completedFullTimeSecondary',
    justifiable: false,
  },
];

/** Whether the guards need to know how old the learner is. */
export function asksAge({ pathway }: StoredComponent): boolean {
  return [VOCATIONAL, ADULT_GENERAL, EXAMS].some((pathways) => pathways.includes(pathway));
}

/** Whether enrolling for this component follows the rule of 31 December. */
export function countsToYearEnd({ pathway }: StoredComponent): boolean {
  return ADULT_GENERAL.includes(pathway);
}
