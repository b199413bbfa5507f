import { CHECKED_ON } from '../eligibility/eligibility.sources';
import { type Guard, GUARDS, isDistanceWhole } from '../eligibility/guard.table';
import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { StoredComponent } from './trajectory.row';

/** What guards look at. */
export interface Composed {
  /** Components that are planned or under way. */
  components: readonly StoredComponent[];
  /** Whether the learner is 18 on the first day of a component; null when the year of birth leaves it open. */
  adultAt(component: StoredComponent): boolean | null;
  /** Pathways that are an exception where this provider type leads. */
  exceptions: Readonly<Partial<Record<Pathway, Guard>>>;
}

/** One guard of trajectories (DESIGN.md §6 rules 1 to 5): when it trips, and what lifts it. */
export interface TrajectoryGuard {
  rule(composed: Composed): RegulationRule;
  trips(composed: Composed): boolean;
  /** What the message says that it refuses. */
  what: string;
  field: string;
  /** What to give instead. */
  expected: string;
  /** Whether a justification lifts it. */
  justifiable: boolean;
}

const VOCATIONAL: readonly (Pathway | null)[] = ['TKO_VOCATIONAL', 'VOCATIONAL_COURSE'];
const COMPULSORY_GENERAL: readonly (Pathway | null)[] = ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL'];
const ADULT_GENERAL: readonly (Pathway | null)[] = ['TKO_GENERAL', 'TKO_AAV'];

/** Who may enrol in general education for adults, as this project reads the circular. */
export const GENERAL_EDUCATION_FROM_18: RegulationRule = {
  id: 'trajectory-general-education-from-18',
  text: {
    nl: 'Algemene vorming en aanvullende algemene vorming staan open vanaf 18 jaar bij de inschrijving. Wie inschrijft van 1 september tot en met 31 december, moet 18 worden ten laatste op 31 december van dat jaar.',
    en: 'General education and additional general education are open from 18 at enrolment. Who enrols from 1 September to 31 December must turn 18 by 31 December of that year.',
  },
  source:
    'Omzendbrief De centrumorganisatie van de centra voor volwassenenonderwijs en de centra voor basiseducatie, 1.1.1 (decreet van 15 juni 2007 betreffende het volwassenenonderwijs)',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=14281',
  confidence: 'CONFIRMED',
  checkedOn: CHECKED_ON,
};

const isGuidance = ({ pathway }: StoredComponent): boolean => pathway === null;
const exceptionIn = ({ components, exceptions }: Composed): Guard | undefined =>
  components.map(({ pathway }) => pathway && exceptions[pathway]).find((guard) => guard != null) ?? undefined;

export const TRAJECTORY_GUARDS: readonly TrajectoryGuard[] = [
  {
    rule: () => GUARDS.distanceWhole,
    trips: ({ components }) =>
      isDistanceWhole(components.filter((one) => !isGuidance(one)).map(({ deliveryMode }) => deliveryMode)),
    what: 'a trajectory wholly at a distance without justification',
    field: 'input.justification',
    expected: 'why it suits here',
    justifiable: true,
  },
  {
    rule: (composed) => exceptionIn(composed)!,
    trips: (composed) => exceptionIn(composed) !== undefined,
    what: 'this pathway under this lead without justification',
    field: 'input.justification',
    expected: 'why the exception is made',
    justifiable: true,
  },
  {
    rule: () => GUARDS.minorGeneralEducation,
    trips: ({ components, adultAt }) =>
      components.some((one) => VOCATIONAL.includes(one.pathway) && adultAt(one) !== true) &&
      !components.some(({ pathway }) => COMPULSORY_GENERAL.includes(pathway)),
    what: 'a vocational course of who is younger than 18 without general education',
    field: 'input.components',
    expected: 'a component of general education at a school, or adultAtStart for who is 18 by then',
    justifiable: false,
  },
  {
    rule: () => GENERAL_EDUCATION_FROM_18,
    trips: ({ components, adultAt }) =>
      components.some((one) => ADULT_GENERAL.includes(one.pathway) && adultAt(one) !== true),
    what: 'general education for adults of who is younger than 18',
    field: 'input.components',
    expected: 'a later start, another pathway, or adultAtStart for who is 18 by then',
    justifiable: false,
  },
];

/** Whether the guards need to know how old the learner is. */
export function asksAge({ pathway }: StoredComponent): boolean {
  return VOCATIONAL.includes(pathway) || ADULT_GENERAL.includes(pathway);
}

/** Whether enrolling for this component follows the rule of 31 December. */
export function countsToYearEnd({ pathway }: StoredComponent): boolean {
  return ADULT_GENERAL.includes(pathway);
}
