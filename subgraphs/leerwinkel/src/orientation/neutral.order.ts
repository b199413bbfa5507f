import { foldText } from '@leerwegen/shared/search/search-text';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';

/** What the neutral order looks at: of a step or of a pathway. */
export interface NeutralPlace {
  distanceMeters?: number | null;
  /** Title as it is compared, folded once: there are many comparisons. */
  sortTitle: string;
  id: string;
}

/** Where a step stands in the neutral order. */
export function placeOf({ distanceMeters, title, id }: PathwayStepValues): NeutralPlace {
  return { distanceMeters, sortTitle: foldText(title), id };
}

/** Text order that is the same on every machine. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is unknown comes last. */
export function smallestFirst(a: number | null | undefined, b: number | null | undefined): number {
  const left = a ?? Number.MAX_SAFE_INTEGER;
  const right = b ?? Number.MAX_SAFE_INTEGER;
  return left - right;
}

/** By distance, title and id (DESIGN.md §6 rule 6): nothing of the provider counts. */
export function neutralOrder(a: NeutralPlace, b: NeutralPlace): number {
  return (
    smallestFirst(a.distanceMeters, b.distanceMeters) ||
    textOrder(a.sortTitle, b.sortTitle) ||
    textOrder(a.id, b.id)
  );
}
