import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { partsOf } from './pathway.draft';
import { isNewcomer } from './pathway.group';
import type { RankedDraft } from './pathway.rank';
import { keepsToModes } from './pathway.wishes';

/** At most so many pathways are shown: what a learner and a counsellor can still talk through. */
export const MAX_PATHWAYS = 12;

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
 * each programme or course where it is first, before the same at another place; then the rest in their order.
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
    ...firstOfEach(ranked, programmesOf),
    ...ranked,
  ].filter((one) => one !== undefined);
  const chosen = new Set([...new Set(kept)].slice(0, MAX_PATHWAYS));
  return ranked.filter((one) => chosen.has(one));
}

const hasMode =
  (mode: DeliveryMode) =>
  ({ draft }: RankedDraft): boolean =>
    partsOf(draft).some(({ step }) => step.deliveryMode === mode);

function firstOfEach(ranked: readonly RankedDraft[], groupOf: (one: RankedDraft) => string): RankedDraft[] {
  const first = new Map<string, RankedDraft>();
  for (const one of ranked) if (!first.has(groupOf(one))) first.set(groupOf(one), one);
  return [...first.values()];
}

function programmesOf({ draft }: RankedDraft): string {
  return JSON.stringify([draft.combination, partsOf(draft).map(({ step }) => step.programmeId)]);
}

function kindOf({ draft }: RankedDraft): string {
  const pathways = partsOf(draft).map(({ step }) => step.pathway);
  return JSON.stringify([draft.combination, pathways]);
}
