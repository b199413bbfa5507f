import type { LearnerProfile } from './learner-profile';

const SPEAKERS_OF_ANOTHER_LANGUAGE = ['ANDERSTALIG', 'NEWCOMER_15PLUS'] as const;

/** Whether somebody learns Dutch, as far as the profile tells: bridges are for them. */
export function learnsDutch({
  targetGroups,
  nt2Level,
}: Pick<LearnerProfile, 'targetGroups' | 'nt2Level'>): boolean {
  return nt2Level !== null || SPEAKERS_OF_ANOTHER_LANGUAGE.some((group) => targetGroups.includes(group));
}
