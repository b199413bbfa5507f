import type { LearnerProfile } from '../eligibility/learner-profile';
import { globalId } from '../vocabulary/global-id';

/**
 * Global ids of the goals that are left: those of what remains to be done, without those that the evidence shows. Null when
 * no goals are known.
 *
 * @param keys keys of the goals of what remains
 */
export function remainingGoals(keys: readonly string[], { evidence }: LearnerProfile): string[] | null {
  if (keys.length === 0) return null;
  const shown = new Set(evidence.flatMap(({ goalIds }) => goalIds ?? []));
  const ids = [...new Set(keys)].map((key) => globalId('goal', key));
  return ids.filter((id) => !shown.has(id)).sort();
}
