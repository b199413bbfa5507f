import type { Award } from '../vocabulary/award.enum';
import type { CheckedEvidence } from '../evidence/evidence.check';
import type { Nt2Level } from '../vocabulary/nt2-level.enum';
import type { DeliveryMode } from '../vocabulary/offering.enum';
import type { StudyDomain } from '../vocabulary/programme.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import type { TargetGroup } from '../vocabulary/target-group.enum';

/**
 * What orientation keeps of a line of evidence: what was achieved, never where (DESIGN.md §3 rule 7). Of titles only the subject
 * of a school report is kept, which has no id: one of the list of subjects, folded.
 */
export type ProfileEvidence = Pick<
  CheckedEvidence,
  'kind' | 'title' | 'subjectId' | 'goalIds' | 'studyYear' | 'percentage' | 'date' | 'assurance'
>;

/**
 * A profile that was checked, in its canonical form: lists sorted and without doubles, defaults filled in. The same profile
 * in another order is the same object.
 */
export interface LearnerProfile {
  /** On the date of intake. */
  age: number;
  /** Whether 18 by 31 December of the year of intake; null when it was not told and age leaves it open (17). */
  adultBy31December: boolean | null;
  /** NIS code as of today; null when not told. */
  municipality: string | null;
  /** Null when not enrolled. */
  enrolledAt: ProviderType | null;
  targetGroups: TargetGroup[];
  evidence: ProfileEvidence[];
  goal: Award;
  /** Empty: all. */
  domains: StudyDomain[];
  /** Empty: not told. */
  languages: string[];
  nt2Level: Nt2Level | null;
  /** Empty: all. */
  deliveryModes: DeliveryMode[];
  hoursPerWeek: number | null;
  maxDistanceKm: number | null;
  /** `2026-11-23`. */
  intakeDate: string;
}
