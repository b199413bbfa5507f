import { badUserInput, refusedByRule } from '../errors/user-error';
import { GUARDS } from '../eligibility/guard.table';
import { statusImpacts } from '../eligibility/status-impact.table';
import type { StatusImpact } from '../vocabulary/eligibility.type';
import { combinationOf } from './combination';
import { comingDay, firstDay, runsDuring } from './component-days';
import { adultOn, compulsoryEducationEnded, type LearnerFacts } from './learner-facts';
import { ownerOf } from '../case/global-id.check';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import type { TrajectoryBinding } from './trajectory.binding';
import { asksAge, type Composed, countsToYearEnd, TRAJECTORY_GUARDS } from './trajectory-guard.table';
import type { StoredComponent, TrajectoryRow } from './trajectory.row';

/**
 * What guards say of a trajectory (DESIGN.md §6 rules 1 to 5).
 *
 * @throws BAD_USER_INPUT with the rule that refuses it, and what would lift that
 */
export function checkGuards(
  { providerType }: TrajectoryBinding,
  components: readonly StoredComponent[],
  facts: LearnerFacts,
  justification: string | null,
  today: string,
): void {
  const live = components.filter(isLive);
  if (facts.birthYear === null && live.some(asksAge))
    throw badUserInput(
      'input.learner',
      'the year of birth is asked here, and not kept',
      'learner and consent',
    );
  const composed: Composed = {
    components: live,
    facts,
    lead: providerType,
    adultAt: (one) => adultOn(facts, firstDay(one, today), countsToYearEnd(one)),
    compulsoryEndedAt: (one) => compulsoryEducationEnded(facts, comingDay(one, today)),
    isBeside: (one, others) => others.some((other) => runsDuring(other, one, today)),
  };
  for (const { trips, rule, what, field, expected, justifiable } of TRAJECTORY_GUARDS)
    if (trips(composed) && !(justifiable && justification !== null))
      throw refusedByRule(field, what, rule, expected);
}

/** Planned or under way. */
export function isLive({ state }: StoredComponent): boolean {
  return state === 'PLANNED' || state === 'ACTIVE';
}

const pathwaysOf = (components: readonly StoredComponent[]): Pathway[] => [
  ...new Set(components.flatMap(({ pathway }) => (pathway === null ? [] : [pathway]))),
];
const hasBegun = ({ state }: StoredComponent): boolean => state === 'ACTIVE' || state === 'DONE';

/** Pathways with who gives them: some are given at schools and at centres, and who goes from one to the other switches. */
const roadsIn = (components: readonly StoredComponent[]): string[] =>
  components.flatMap(({ pathway, providerId }) =>
    pathway === null ? [] : [`${ownerOf('Provider', providerId)} ${pathway}`],
  );

/**
 * Whether a change adds a pathway, or starts one beside those that had begun. A trajectory that holds none at the moment may
 * have held another one, or have left the learner where they are enrolled: what is added to it is a switch too.
 */
export function isSwitch(before: readonly StoredComponent[], after: readonly StoredComponent[]): boolean {
  const begun = roadsIn(before.filter(hasBegun));
  const adds = (from: readonly string[], to: readonly string[]): boolean =>
    to.some((road) => !from.includes(road));
  return (
    adds(roadsIn(before), roadsIn(after.filter(isLive))) ||
    (begun.length > 0 && adds(begun, roadsIn(after.filter(({ state }) => state === 'ACTIVE'))))
  );
}

/** Whether live components of teaching or exams are elsewhere than where the learner is enrolled. */
export function leaves(
  enrolledAt: ProviderType | null | undefined,
  after: readonly StoredComponent[],
): boolean {
  return enrolledAt != null && taughtAt(after).some((type) => type !== enrolledAt);
}

/** The provider types at which a learner follows something, or will. */
function taughtAt(components: readonly StoredComponent[]): (ProviderType | null)[] {
  return components
    .filter((one) => isLive(one) && one.pathway !== null)
    .map(({ providerId }) => ownerOf('Provider', providerId));
}

/**
 * What to look at before a switch, as somebody says that they did.
 *
 * @param before components of before; none for a new trajectory, where it is what the learner leaves that matters
 * @throws BAD_USER_INPUT with the rule, when nobody looked
 */
export function checkedImpacts(
  before: readonly StoredComponent[],
  after: readonly StoredComponent[],
  facts: LearnerFacts,
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
  const enrolled = taughtAt(before.filter(({ state }) => state === 'ACTIVE'));
  const adult = adultOn(facts, today);
  return statusImpacts({
    from: enrolled.sort(schoolFirst)[0] ?? facts.enrolledAt ?? null,
    to: pathwaysOf(after.filter(isLive)),
    minor: adult === null ? null : !adult,
    compulsory: compulsoryEducationEnded(facts, today) ? false : adult === null ? null : true,
  });
}

/** Who is at a school and elsewhere is enrolled at the school, as far as the status goes. */
function schoolFirst(one: string | null, other: string | null): number {
  return Number(other === 'SCHOOL') - Number(one === 'SCHOOL');
}

type Warned = Pick<TrajectoryRow, 'components' | 'exemptionRequestIds'>;

/** Ids of the guards that never refuse, but warn. */
export function trajectoryWarnings(
  { components, exemptionRequestIds }: Warned,
  switches: boolean,
  enrolledAt: ProviderType | null = null,
): string[] {
  const pathways = pathwaysOf(components.filter(isLive));
  const told: [{ id: string }, boolean][] = [
    [GUARDS.schoolFirst, enrolledAt === 'SCHOOL' && leaves(enrolledAt, components)],
    [GUARDS.statusCheck, switches],
    [GUARDS.combinedGuidance, combinationOf(pathways) !== null],
    [GUARDS.aavAlone, pathways.length === 1 && pathways[0] === 'TKO_AAV'],
    [GUARDS.newcomerGeneralRoute, comesFromReception(components) && !pathways.some(isGeneral)],
    [GUARDS.concordanceAdvises, exemptionRequestIds.length > 0],
  ];
  return told.flatMap(([{ id }, holds]) => (holds ? [id] : []));
}

/** A newcomer is told by the bridge from the reception class: nobody is asked where a learner comes from. */
function comesFromReception(components: readonly StoredComponent[]): boolean {
  return pathwaysOf(components).some((pathway) => ['OKAN', 'TOEKAN', 'BENO'].includes(pathway));
}

/** Roads that can lead to higher education. */
function isGeneral(pathway: Pathway): boolean {
  return ['REGULAR_SO', 'FLEXIBLE_SO', 'TKO_GENERAL', 'EXAMENCOMMISSIE'].includes(pathway);
}
