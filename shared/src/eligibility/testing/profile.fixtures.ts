import type { LearnerProfileInput } from '../../vocabulary/learner-profile.input';
import { checkedProfile } from '../profile.check';
import type { LearnerProfile, ProfileEvidence } from '../learner-profile';

/** The day on which tests ask. */
export const TODAY = '2026-11-25';

/** A profile as it comes out of its check, asked on `TODAY`. */
export function profileOf(change: Partial<LearnerProfileInput> = {}): LearnerProfile {
  return checkedProfile({ age: 17, ...change }, TODAY);
}

/** A line of evidence as a profile keeps it. */
export function evidenceOf(change: Partial<ProfileEvidence>): ProfileEvidence {
  return {
    kind: 'OTHER',
    title: null,
    subjectId: null,
    goalIds: null,
    studyYear: null,
    percentage: null,
    date: null,
    assurance: 'SEEN',
    ...change,
  };
}
