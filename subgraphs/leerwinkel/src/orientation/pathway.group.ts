import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { learnsDutch } from '@leerwegen/shared/eligibility/learns-dutch';
import { Nt2Level } from '@leerwegen/shared/vocabulary/nt2-level.enum';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';

/** Regular and flexible secondary education, in all its forms (full-time or dual). */
export const SO_PATHWAYS: readonly Pathway[] = ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL'];

/** Roads that can give the diploma without another one. */
export const DIPLOMA_PATHWAYS: readonly Pathway[] = [
  ...SO_PATHWAYS,
  'TKO_GENERAL',
  'EXAMENCOMMISSIE',
  'LEARN_WORK',
];

/** Courses of adult education that prepare for a profession. */
export const VOCATIONAL_PATHWAYS: readonly Pathway[] = ['TKO_VOCATIONAL', 'VOCATIONAL_COURSE'];

/** What prepares newcomers and speakers of other languages for a road. */
export const BRIDGE_PATHWAYS: readonly Pathway[] = ['OKAN', 'TOEKAN', 'BENO', 'NT2'];

/** Adult education in modules, each of which gives a deelcertificaat. */
export const MODULAR_PATHWAYS: readonly Pathway[] = ['TKO_GENERAL', 'TKO_AAV', ...VOCATIONAL_PATHWAYS, 'NT2'];

const LEVELS = Object.keys(Nt2Level) as Nt2Level[];
/** Level from which lessons in Dutch are followed without a bridge (policy of this project). */
const ENOUGH: Nt2Level = 'RG_2_2';

export function isMinor(profile: LearnerProfile): boolean {
  return profile.age < 18;
}

export function isNewcomer(profile: LearnerProfile): boolean {
  return profile.targetGroups.includes('NEWCOMER_15PLUS');
}

/** Whether Dutch is still in the way of who learns it: the level is lower, or not told. */
export function needsBridge(profile: LearnerProfile): boolean {
  if (!learnsDutch(profile)) return false;
  if (profile.nt2Level === null) return !profile.languages.includes('nl');
  return LEVELS.indexOf(profile.nt2Level) < LEVELS.indexOf(ENOUGH);
}

/** Whether a school may build a flexible pathway for one of the five groups of the circular. */
export function isOfFlexibleGroup(profile: LearnerProfile): boolean {
  return (['GIFTED', 'LEARNING_DELAY', 'REPEATING', 'ILLNESS_OR_PREGNANCY', 'TALENT'] as const).some(
    (group) => profile.targetGroups.includes(group),
  );
}
