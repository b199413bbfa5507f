import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { partsOf, type PathwayDraft, wholePart } from './pathway.draft';
import { BRIDGE_PATHWAYS } from './pathway.group';
import { neutralOrder, placeOf } from './neutral.order';

/** Bridges that fit before a road, the best first: a reception class before a school, TOEKAN and the like before the rest. */
const BEFORE_SCHOOL: readonly Pathway[] = ['OKAN'];
const BEFORE_OTHERS: readonly Pathway[] = ['TOEKAN', 'BENO', 'NT2', 'OKAN'];

export function isBridge({ pathway }: PathwayStepValues): boolean {
  return BRIDGE_PATHWAYS.includes(pathway);
}

/**
 * A road with a bridge as its first step; the road as it is when no bridge fits. Which bridge is taken depends on the kind of
 * bridge, then on distance, title and id, never on its provider.
 */
export function withBridge(road: PathwayDraft, bridges: readonly PathwayStepValues[]): PathwayDraft {
  const atSchool = partsOf(road).some(({ step }) => step.providerType === 'SCHOOL');
  const kinds = atSchool ? BEFORE_SCHOOL : BEFORE_OTHERS;
  const bridge = bridges
    .filter(({ pathway }) => kinds.includes(pathway))
    .sort(
      (a, b) => kinds.indexOf(a.pathway) - kinds.indexOf(b.pathway) || neutralOrder(placeOf(a), placeOf(b)),
    )[0];
  return bridge ? { ...road, stages: [[wholePart(bridge)], ...road.stages] } : road;
}
