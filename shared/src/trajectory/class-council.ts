import { checkedClassCouncil, type StoredClassCouncil } from '../case/class-council.check';
import { ownerOf } from '../case/global-id.check';
import { GUARDS } from '../eligibility/guard.table';
import { badUserInput, refusedByRule } from '../errors/user-error';
import type { ClassCouncilDecisionInput } from '../vocabulary/referral-parts.type';
import { isLive } from './trajectory-guards.check';
import type { StoredComponent } from './trajectory.row';

/** What the class council of one school weighed, and about which components. */
export interface CouncilRecord extends StoredClassCouncil {
  about: string[];
}
/** By school. */
export type CouncilRecords = Readonly<Record<string, CouncilRecord>>;

const FIELD = 'input.classCouncilDecision';

/** An organisation that acts, and what its class council is asked about. */
interface Council {
  organisation: string;
  leadId: string;
  components: readonly StoredComponent[];
  recorded: CouncilRecords | undefined;
}

/**
 * What the class council of a school has to weigh (DESIGN.md §6 rule 3): each component that is not the usual road, all of them
 * where the school leads, its own otherwise. None for who has no class council.
 */
export function deviating({
  organisation,
  leadId,
  components,
}: Omit<Council, 'recorded'>): StoredComponent[] {
  if (!hasClassCouncil(organisation)) return [];
  return components.filter(
    (one) =>
      isLive(one) &&
      one.pathway !== null &&
      one.pathway !== 'REGULAR_SO' &&
      (organisation === leadId || one.providerId === organisation),
  );
}

/**
 * The decisions after an act, with the one that was given; null when they stay as they are.
 *
 * @param asked whether what deviates may not go on without a decision about it
 * @throws BAD_USER_INPUT with the rule, when one is missing
 */
export function weighed(
  council: Council,
  decision: ClassCouncilDecisionInput | null | undefined,
  asked: boolean,
  now: Date,
): CouncilRecords | null {
  const { organisation, recorded = {} } = council;
  if (decision && !hasClassCouncil(organisation))
    throw badUserInput(FIELD, 'only a school has a class council', 'none');
  const about = deviating(council).map(nameOf);
  if (decision)
    return { ...recorded, [organisation]: { ...checkedClassCouncil(FIELD, decision, now), about } };
  const known = recorded[organisation]?.about ?? [];
  if (asked && about.some((name) => !known.includes(name)))
    throw refusedByRule(FIELD, 'a deviating trajectory without it', GUARDS.classCouncil, 'what was weighed');
  return null;
}

/** Whether an organisation is one that has a class council. */
export function hasClassCouncil(organisation: string): boolean {
  return ownerOf('Provider', organisation) === 'SCHOOL';
}

/** A component with another pathway is another deviation. */
function nameOf({ offeringId, pathway }: StoredComponent): string {
  return `${offeringId} ${pathway}`;
}
