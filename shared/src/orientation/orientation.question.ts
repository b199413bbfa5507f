import type { GraphQLSchema } from 'graphql';
import { checkedProfile } from '../eligibility/profile.check';
import type { LearnerProfile } from '../eligibility/learner-profile';
import { CanonicalQuestion } from '../search/canonical-question';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { LearnerProfileInput } from '../vocabulary/learner-profile.input';

/** A profile with the id of its question. */
export interface OrientationQuestion {
  id: string;
  profile: LearnerProfile;
}

const QUESTION = new CanonicalQuestion<LearnerProfile>({
  input: 'LearnerProfileInput',
  version: 'v1.',
  argument: 'profile',
});

/**
 * What `orientation` asks: the checked profile is the question, so that the id holds no more than what was checked, and the
 * day that was meant when no day was given.
 *
 * @throws BAD_USER_INPUT that names the field
 */
export function orientationQuestion(input: LearnerProfileInput, now: Date): OrientationQuestion {
  const profile = checkedProfile(input, brusselsDay(now));
  return { id: QUESTION.encode(profile), profile };
}

/** The question behind an id; null for an id that is none. Nothing in it is taken on trust. */
export function questionOf(id: string, schema: GraphQLSchema, now: Date): OrientationQuestion | null {
  const input = QUESTION.decode(id, schema) as LearnerProfileInput | null;
  return input && orientationQuestion(input, now);
}
