import { type Guard, GUARDS, isDistanceWhole } from '../eligibility/guard.table';
import { GENERAL_EDUCATION_FROM_18 } from '../eligibility/schooling-rule.table';
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
