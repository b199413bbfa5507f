import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { partsOf } from './pathway.draft';
import { isNewcomer } from './pathway.group';
import type { RankedDraft } from './pathway.rank';
import { keepsToModes } from './pathway.wishes';

/** At most so many pathways are shown: what a learner and a counsellor can still talk through. */
export const MAX_PATHWAYS = 12;
/** Of which so many of one kind, before the rest. */
const MOST_OF_A_KIND = 3;

/** Whether a pathway is general education towards higher education. */
export function isGeneralRoute({ draft }: RankedDraft): boolean {
  return (
    draft.reachesGoal &&
    partsOf(draft).some(
      ({ step, supports }) => !supports && (step.pathway === 'TKO_GENERAL' || step.finality === 'DOORSTROOM'),
    )
  );
}

/**
 * The pathways that are shown, in the order they came in. When there are too many, the first one stays, and the first of
 * what may not be lost (a general road for a newcomer; what keeps to the wished delivery modes; classes and blended
 * education besides what is at a distance); then the first of each kind that leads to the goal, so that all roads are seen; then
 * a few more of each kind, with other programmes or courses; then the rest in their order.
 */
export function selectedPathways(ranked: readonly RankedDraft[], profile: LearnerProfile): RankedDraft[] {
  if (ranked.length <= MAX_PATHWAYS) return [...ranked];
  const toGoal = ranked.filter(({ draft }) => draft.reachesGoal);
  const kept = [
    ranked[0],
    isNewcomer(profile) ? ranked.find(isGeneralRoute) : undefined,
    profile.deliveryModes.length > 0
      ? ranked.find(({ draft }) => draft.reachesGoal && keepsToModes(draft, profile))
      : undefined,
    ranked.find(hasMode('CONTACT')),
    ranked.find(hasMode('BLENDED')),
    ...firstOfEach(toGoal, kindOf),
    ...atMostOfEach(firstOfEach(ranked, programmesOf), kindOf, MOST_OF_A_KIND),
    ...ranked,
  ].filter((one) => one !== undefined);
  const chosen = new Set([...new Set(kept)].slice(0, MAX_PATHWAYS));
  return ranked.filter((one) => chosen.has(one));
}

const hasMode =
  (mode: DeliveryMode) =>
  ({ draft }: RankedDraft): boolean =>
    partsOf(draft).some(({ step }) => step.deliveryMode === mode);

type Group = (one: RankedDraft) => string;

function firstOfEach(ranked: readonly RankedDraft[], groupOf: Group): RankedDraft[] {
  return atMostOfEach(ranked, groupOf, 1);
}

function atMostOfEach(ranked: readonly RankedDraft[], groupOf: Group, most: number): RankedDraft[] {
  const seen = new Map<string, number>();
  return ranked.filter((one) => {
    const count = (seen.get(groupOf(one)) ?? 0) + 1;
    seen.set(groupOf(one), count);
    return count <= most;
  });
}

function programmesOf({ draft }: RankedDraft): string {
  return JSON.stringify([draft.combination, partsOf(draft).map(({ step }) => step.programmeId)]);
}

function kindOf({ draft }: RankedDraft): string {
  const pathways = partsOf(draft).map(({ step }) => step.pathway);
  return JSON.stringify([draft.combination, pathways]);
}
