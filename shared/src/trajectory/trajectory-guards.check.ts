import { badUserInput, refusedByRule } from '../errors/user-error';
import { GUARDS } from '../eligibility/guard.table';
import { statusImpacts } from '../eligibility/status-impact.table';
import type { StatusImpact } from '../vocabulary/eligibility.type';
import { combinationOf } from './combination';
import { ownerOf } from '../case/global-id.check';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { TrajectoryBinding } from './trajectory.binding';
import { asksAge, countsToYearEnd, TRAJECTORY_GUARDS } from './trajectory-guard.table';
import type { StoredComponent, TrajectoryRow } from './trajectory.row';

/** What is known of how old a learner is. */
export interface LearnerAge {
  birthYear: number | null;
  /** Told for the year of the birthday. */
  adultAtStart: boolean | null;
}

const MAJORITY = 18;
const AUTUMN = '09-01';

/** Whether a learner is 18 on a day; null when the year of birth leaves it open and nobody told. */
export function adultOn(
  { birthYear, adultAtStart }: LearnerAge,
  day: string,
  toYearEnd = false,
): boolean | null {
  if (birthYear === null) return null;
  const reached = Number(day.slice(0, 4)) - birthYear;
  if (reached !== MAJORITY) return reached > MAJORITY;
  return toYearEnd && day.slice(5) >= AUTUMN ? true : adultAtStart;
}

/**
 * What guards say of a trajectory (DESIGN.md §6 rules 1 to 5).
 *
 * @throws BAD_USER_INPUT with the rule that refuses it, and what would lift that
 */
export function checkGuards(
  { exceptions = {} }: TrajectoryBinding,
  components: readonly StoredComponent[],
  age: LearnerAge,
  justification: string | null,
  today: string,
): void {
  const live = components.filter(isLive);
  if (age.birthYear === null && live.some(asksAge))
    throw badUserInput(
      'input.learner',
      'the year of birth is asked here, and not kept',
      'learner and consent',
    );
  const composed = {
    components: live,
    exceptions,
    adultAt: (one: StoredComponent) =>
      adultOn(age, one.startedOn ?? one.plannedStart ?? today, countsToYearEnd(one)),
  };
  for (const { trips, rule, what, field, expected, justifiable } of TRAJECTORY_GUARDS)
    if (trips(composed) && !(justifiable && justification !== null))
      throw refusedByRule(field, what, rule(composed), expected);
}

/** Planned or under way. */
export function isLive({ state }: StoredComponent): boolean {
  return state === 'PLANNED' || state === 'ACTIVE';
}

const pathwaysOf = (components: readonly StoredComponent[]): Pathway[] => [
  ...new Set(components.flatMap(({ pathway }) => (pathway === null ? [] : [pathway]))),
];
const hasBegun = ({ state }: StoredComponent): boolean => state === 'ACTIVE' || state === 'DONE';

/** Whether a change adds a pathway to those that were there, or starts one beside those that had begun. */
export function isSwitch(before: readonly StoredComponent[], after: readonly StoredComponent[]): boolean {
  const adds = (from: Pathway[], to: Pathway[]): boolean =>
    from.length > 0 && to.some((pathway) => !from.includes(pathway));
  return (
    adds(pathwaysOf(before), pathwaysOf(after.filter(isLive))) ||
    adds(pathwaysOf(before.filter(hasBegun)), pathwaysOf(after.filter(({ state }) => state === 'ACTIVE')))
  );
}

/**
 * What to look at before a switch, as somebody says that they did.
 *
 * @throws BAD_USER_INPUT with the rule, when nobody looked
 */
export function checkedImpacts(
  before: readonly StoredComponent[],
  after: readonly StoredComponent[],
  age: LearnerAge,
  statusChecked: boolean | null | undefined,
  today: string,
): StatusImpact[] {
  if (statusChecked !== true)
    throw refusedByRule(
      'input.statusChecked',
      'a switch of pathway without a status check',
      GUARDS.statusCheck,
      'true, once you looked at what it changes',
    );
  const enrolled = before.filter(({ state, pathway }) => state === 'ACTIVE' && pathway !== null);
  const adult = adultOn(age, today);
  return statusImpacts({
    from: enrolled.map(({ providerId }) => ownerOf('Provider', providerId)).sort(schoolFirst)[0] ?? null,
    to: pathwaysOf(after.filter(isLive)),
    minor: adult === null ? null : !adult,
  });
}

/** Who is at a school and elsewhere is enrolled at the school, as far as the status goes. */
function schoolFirst(one: string | null, other: string | null): number {
  return Number(other === 'SCHOOL') - Number(one === 'SCHOOL');
}

type Warned = Pick<TrajectoryRow, 'components' | 'exemptionRequestIds'>;

/** Ids of the guards that never refuse, but warn. */
export function trajectoryWarnings({ components, exemptionRequestIds }: Warned, switches: boolean): string[] {
  const pathways = pathwaysOf(components.filter(isLive));
  const told: [{ id: string }, boolean][] = [
    [GUARDS.statusCheck, switches],
    [GUARDS.combinedGuidance, combinationOf(pathways) !== null],
    [GUARDS.aavAlone, pathways.length === 1 && pathways[0] === 'TKO_AAV'],
    [GUARDS.concordanceAdvises, exemptionRequestIds.length > 0],
  ];
  return told.flatMap(([{ id }, holds]) => (holds ? [id] : []));
}
