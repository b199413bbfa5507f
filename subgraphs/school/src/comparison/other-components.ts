import type { AskedComparison } from '@leerwegen/shared/comparison/goal-comparison.factory';
import type { ComponentGoals } from '@leerwegen/shared/vocabulary/component-goals.type';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';

/** The fields in which other owners answer `compareGoals`. */
export const OTHER_COMPONENTS = {
  CVO: 'cvoComponents',
  EXAMENCOMMISSIE: 'examComponents',
} as const satisfies Partial<Record<ProviderType, string>>;

/** What is needed of them to compare: the argument of `@requires`. */
export const REQUIRED_COMPONENTS = Object.values(OTHER_COMPONENTS)
  .map((field) => `${field} { componentId known goalIds }`)
  .join(' ');

/**
 * What another owner answered for its components of a question. It came over the network: what has not the right form
 * counts as no answer, and what was not asked is left out.
 *
 * @returns null when the owner did not answer
 */
export function otherComponents(
  owner: keyof typeof OTHER_COMPONENTS,
  { components, answers }: AskedComparison,
): ComponentGoals[] | null {
  const answer = answers[OTHER_COMPONENTS[owner]];
  if (!Array.isArray(answer) || !answer.every(isComponentGoals)) return null;
  const byId = new Map(answer.map((component) => [component.componentId, component]));
  const own = components.filter((component) => component.owner === owner);
  if (own.some(({ id }) => !byId.has(id))) return null;
  return own.map(({ id, sides }) => ({ ...byId.get(id)!, sides }));
}

function isComponentGoals(value: unknown): value is ComponentGoals {
  if (typeof value !== 'object' || value === null) return false;
  const { componentId, known, goalIds } = value as Partial<Record<keyof ComponentGoals, unknown>>;
  return (
    typeof componentId === 'string' &&
    typeof known === 'boolean' &&
    Array.isArray(goalIds) &&
    goalIds.every((id) => typeof id === 'string' && keyOf('goal', id) !== null)
  );
}
