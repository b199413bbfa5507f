import { endOfCompulsoryEducation, MAJORITY } from '../eligibility/birth-interval';
import { badUserInput } from '../errors/user-error';
import { ENROLLING_TYPES, type ProviderType } from '../vocabulary/provider-types';
import type { StoredConsent } from '../case/consent.check';
import type { TrajectoryBinding } from './trajectory.binding';
import type { TrajectoryContentInput } from './trajectory.inputs';
import type { TrajectoryParts } from './trajectory-parts';

/** What is told of a learner, as far as guards look at it. */
export interface LearnerFacts {
  birthYear: number | null;
  /** Told for the year of the birthday. */
  adultAtStart: boolean | null;
  completedFullTimeSecondary?: boolean | null;
  homeEducationDeclared?: boolean | null;
  /** Where the learner is enrolled before the trajectory; null when nowhere. */
  enrolledAt?: ProviderType | null;
}
/** The same as it is kept, beside the learner. */
export type StoredFacts = Omit<Partial<LearnerFacts>, 'birthYear'>;

type Told = Pick<
  TrajectoryContentInput,
  'adultAtStart' | 'completedFullTimeSecondary' | 'homeEducationDeclared' | 'enrolledAt'
> & { learner?: { birthYear?: number | null } | null };

/**
 * What is told now, or was told before. Who leads and teaches has the learner enrolled, unless it says otherwise.
 *
 * @throws BAD_USER_INPUT for a provider type where nobody enrols
 */
export function learnerFacts(
  { providerType }: TrajectoryBinding,
  told: Told,
  { FACTS: kept, LEARNER }: Pick<TrajectoryParts, 'FACTS' | 'LEARNER'>,
): LearnerFacts {
  const { learner, enrolledAt } = told;
  if (enrolledAt != null && !ENROLLING_TYPES.includes(enrolledAt))
    throw badUserInput('input.enrolledAt', 'nobody enrols there', ENROLLING_TYPES.join(', '));
  return {
    birthYear: learner?.birthYear ?? LEARNER?.birthYear ?? null,
    adultAtStart: told.adultAtStart ?? (learner ? null : (kept?.adultAtStart ?? null)),
    completedFullTimeSecondary: told.completedFullTimeSecondary ?? kept?.completedFullTimeSecondary ?? null,
    homeEducationDeclared: told.homeEducationDeclared ?? kept?.homeEducationDeclared ?? null,
    enrolledAt:
      enrolledAt ?? kept?.enrolledAt ?? (ENROLLING_TYPES.includes(providerType) ? providerType : null),
  };
}

/** What is kept of it: what tells how old somebody is only where the consent covers the year of birth. */
export function storedFacts(
  { birthYear: _year, enrolledAt, ...ofAge }: LearnerFacts,
  { scope }: Pick<StoredConsent, 'scope'>,
): StoredFacts {
  return { enrolledAt, ...(scope.includes('BIRTH_YEAR') && ofAge) };
}

const AUTUMN = '09-01';

/** Whether a learner is 18 on a day; null when the year of birth leaves it open and nobody told. */
export function adultOn(
  { birthYear, adultAtStart }: LearnerFacts,
  day: string,
  toYearEnd = false,
): boolean | null {
  if (birthYear === null) return null;
  const reached = Number(day.slice(0, 4)) - birthYear;
  if (reached !== MAJORITY) return reached > MAJORITY;
  return toYearEnd && day.slice(5) >= AUTUMN ? true : adultAtStart;
}

/**
 * Whether compulsory education has certainly ended on a day: at 18, after 30 June for who turns 18 later in that year, or with
 * what full-time secondary education leads to.
 */
export function compulsoryEducationEnded(facts: LearnerFacts, day: string): boolean {
  const { birthYear, completedFullTimeSecondary } = facts;
  return (
    completedFullTimeSecondary === true ||
    adultOn(facts, day) === true ||
    (birthYear !== null && day >= endOfCompulsoryEducation(`${birthYear}-12-31`))
  );
}
