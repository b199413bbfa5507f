import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { partsOf } from './pathway.draft';
import { isNewcomer } from './pathway.group';
import type { RankedDraft } from './pathway.rank';

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
 * education besides what is at a distance); then the first of each kind
 * that leads to the goal, so that all roads are seen; then the rest in their order.
 */
export function selectedPathways(ranked: readonly RankedDraft[], profile: LearnerProfile): RankedDraft[] {
  if (ranked.length <= MAX_PATHWAYS) return [...ranked];
  const kinds = new Set<string>();
  const firstOfKinds = ranked.filter((one) => {
    const kind = kindOf(one);
    return one.draft.reachesGoal && !kinds.has(kind) && kinds.add(kind);
  });
  const kept = [
    ranked[0],
    isNewcomer(profile) ? ranked.find(isGeneralRoute) : undefined,
    profile.deliveryModes.length > 0 ? ranked.find(keepsTo(profile.deliveryModes)) : undefined,
    ranked.find(hasMode('CONTACT')),
    ranked.find(hasMode('BLENDED')),
    ...firstOfKinds,
    ...ranked,
  ].filter((one) => one !== undefined);
  const chosen = new Set([...new Set(kept)].slice(0, MAX_PATHWAYS));
  return ranked.filter((one) => chosen.has(one));
}

const hasMode =
  (mode: DeliveryMode) =>
  ({ draft }: RankedDraft): boolean =>
    partsOf(draft).some(({ step }) => step.deliveryMode === mode);

/** Whether all that is taught is taught in one of some modes; self-study for exams goes with any. */
const keepsTo =
  (modes: readonly DeliveryMode[]) =>
  ({ draft }: RankedDraft): boolean => {
    const taught = partsOf(draft).filter(({ step }) => step.deliveryMode !== 'SELF_STUDY');
    const inMode = taught.every(({ step }) => step.deliveryMode && modes.includes(step.deliveryMode));
    return draft.reachesGoal && inMode && (taught.length > 0 || modes.includes('SELF_STUDY'));
  };

function kindOf({ draft }: RankedDraft): string {
  const pathways = partsOf(draft).map(({ step }) => step.pathway);
  return JSON.stringify([draft.combination, pathways]);
}
