import type {
  ComponentRelease,
  PathwayStepValues,
  StepComponent,
} from '@leerwegen/shared/vocabulary/pathway-step.type';
import { remainingOf } from './pathway.draft';

/** A component that need not be done, and through what. */
export interface Release {
  component: StepComponent;
  by: readonly StepComponent[];
  tableId: string;
}

/** What doing a part of one step saves in another. */
export interface ReleasePlan {
  releases: readonly Release[];
  /** What has to be done for it, in the sequence of the giving step. */
  needed: readonly StepComponent[];
}

/**
 * What `giver` can release from in `taker`. Of several ways, the one with the fewest components is taken, whatever has been
 * acquired already: so a further exemption never makes a plan longer.
 */
export function releasePlan(taker: PathwayStepValues, giver: PathwayStepValues): ReleasePlan {
  const given = componentsOf(giver);
  const releases = remainingOf(taker).flatMap((component): Release[] => {
    const way = shortest(component.releases ?? [], given);
    return way ? [{ component, by: way.componentIds.map((id) => given.get(id)!), tableId: way.tableId }] : [];
  });
  if (releases.length === 0) return NOTHING;
  const used = new Set(releases.flatMap(({ by }) => by));
  return { releases, needed: remainingOf(giver).filter((component) => used.has(component)) };
}

const NOTHING: ReleasePlan = { releases: [], needed: [] };

/** Steps are never changed, and are asked by every other one. */
const known = new WeakMap<PathwayStepValues, ReadonlyMap<string, StepComponent>>();

function componentsOf(step: PathwayStepValues): ReadonlyMap<string, StepComponent> {
  const found = known.get(step) ?? new Map(step.components.map((component) => [component.id, component]));
  known.set(step, found);
  return found;
}

function shortest(
  ways: readonly ComponentRelease[],
  given: ReadonlyMap<string, StepComponent>,
): ComponentRelease | undefined {
  const key = ({ componentIds, tableId }: ComponentRelease): string =>
    JSON.stringify([[...componentIds].sort(), tableId]);
  return ways
    .filter(({ componentIds }) => componentIds.length > 0 && componentIds.every((id) => given.has(id)))
    .sort((a, b) => a.componentIds.length - b.componentIds.length || (key(a) < key(b) ? -1 : 1))[0];
}
