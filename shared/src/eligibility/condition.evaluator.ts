import type { Verdict } from '../vocabulary/eligibility.enum';
import { Nt2Level } from '../vocabulary/nt2-level.enum';
import { type BirthInterval, earlier, endOfCompulsoryEducation, later, MAJORITY } from './birth-interval';
import { startOfSchoolYear, yearsLater } from './calendar';
import type { AcceptedEvidence, Condition, EligibilitySubject } from './eligibility-rule';
import type { LearnerProfile } from './learner-profile';
import { learnsDutch } from './learns-dutch';
import { best, worst } from './verdict.order';

/** How a condition works out. */
export interface Outcome {
  verdict: Verdict;
  /** First day on which it is certainly fulfilled; null when it is now, or when time alone does not help. */
  changesOn: string | null;
}

/** Who wants to enrol in what, and when. */
export interface Enrolment {
  profile: LearnerProfile;
  birth: BirthInterval;
  subject: EligibilitySubject;
  /** `2026-09-01`. */
  on: string;
}

const FULFILLED: Outcome = { verdict: 'ELIGIBLE', changesOn: null };
const ASKED: Outcome = { verdict: 'CONDITIONAL', changesOn: null };
const OPEN: Outcome = { verdict: 'UNKNOWN', changesOn: null };
const FAILED: Outcome = { verdict: 'NOT_ELIGIBLE', changesOn: null };

/** How a condition works out for an enrolment; pure, and without a database. */
export function evaluate(condition: Condition, enrolment: Enrolment): Outcome {
  const { profile, birth, subject, on } = enrolment;
  switch (condition.kind) {
    case 'minimumAge':
      return reaches(condition.years, birth, on);
    case 'offeringMinimumAge':
      return subject.minimumAge == null ? FULFILLED : reaches(subject.minimumAge, birth, on);
    case 'underAge':
      return opposite(reaches(condition.years, birth, on));
    case 'adultByEndOfYear':
      return adultByEndOfYear(birth, on);
    case 'ageOn31December':
      return ageOn31December(condition.least, condition.below, birth, on);
    case 'compulsoryEducationEnded':
      return since(endOfCompulsoryEducation(birth.earliest), endOfCompulsoryEducation(birth.latest), on);
    case 'evidence':
      return when(condition.anyOf.some((accepted) => shows(profile, accepted, on)));
    case 'enrolledIn':
      return when(isEnrolledIn(profile, condition.providers));
    case 'notEnrolledIn':
      return when(!isEnrolledIn(profile, condition.providers));
    case 'targetGroup':
      return when(condition.anyOf.some((group) => profile.targetGroups.includes(group)));
    case 'followsLessons':
      return when(followsLessons(profile, subject.languages ?? null, condition.dutchFrom));
    case 'languagesTold':
      return when(languagesTold(profile));
    case 'offeringAsksMoreThan':
      return when((subject.minimumAge ?? 0) > condition.years);
    case 'anyOf':
      return anyOf(condition.of.map((part) => evaluate(part, enrolment)));
    case 'allOf':
      return allOf(condition.of.map((part) => evaluate(part, enrolment)));
    case 'ask':
      return ASKED;
    case 'notAsked':
    case 'open':
      return OPEN;
    case 'never':
      return FAILED;
  }
}

/** Fulfilled from a day that lies between two: certainly from the last on, certainly not before the first. */
function since(first: string, last: string, on: string): Outcome {
  if (last <= on) return FULFILLED;
  return { verdict: first <= on ? 'UNKNOWN' : 'NOT_ELIGIBLE', changesOn: last };
}

function reaches(years: number, { earliest, latest }: BirthInterval, on: string): Outcome {
  return since(yearsLater(earliest, years), yearsLater(latest, years), on);
}

/** Outside the months of enrolment it is never fulfilled; then the first day of the next ones is when it is. */
function adultByEndOfYear(birth: BirthInterval, on: string): Outcome {
  const year = on.slice(0, 4);
  const verdict =
    on >= `${year}-09-01` ? reaches(MAJORITY, birth, `${year}-12-31`).verdict : ('NOT_ELIGIBLE' as const);
  const certain = yearsLater(birth.latest, MAJORITY).slice(0, 4);
  return verdict === 'ELIGIBLE' ? FULFILLED : { verdict, changesOn: `${later(certain, year)}-09-01` };
}

function ageOn31December(least: number, below: number, birth: BirthInterval, on: string): Outcome {
  const lastDay = `${startOfSchoolYear(on).slice(0, 4)}-12-31`;
  const outcome = allOf([reaches(least, birth, lastDay), opposite(reaches(below, birth, lastDay))]);
  return { ...outcome, changesOn: null };
}

function shows(
  { evidence }: LearnerProfile,
  { kinds, fromStudyYear, thisSchoolYear }: AcceptedEvidence,
  on: string,
): boolean {
  return evidence.some(
    ({ kind, studyYear, date }) =>
      kind !== null &&
      kinds.includes(kind) &&
      (fromStudyYear === undefined || (studyYear ?? 0) >= fromStudyYear) &&
      (date === null || date <= on) &&
      (thisSchoolYear !== true || date === null || date >= startOfSchoolYear(on)),
  );
}

function isEnrolledIn({ enrolledAt }: LearnerProfile, providers: readonly string[]): boolean {
  return enrolledAt !== null && providers.includes(enrolledAt);
}

function languagesTold(profile: LearnerProfile): boolean {
  return profile.languages.length > 0 || learnsDutch(profile);
}

function followsLessons(
  { languages, nt2Level }: LearnerProfile,
  taught: readonly string[] | null,
  dutchFrom: Nt2Level,
): boolean {
  const levels = Object.keys(Nt2Level);
  const enoughDutch = nt2Level !== null && levels.indexOf(nt2Level) >= levels.indexOf(dutchFrom);
  // What is not known of an offering in this graph is taught in Dutch.
  const inLanguages = taught ?? ['nl'];
  return (
    inLanguages.some((language) => languages.includes(language)) ||
    (enoughDutch && inLanguages.includes('nl'))
  );
}

function anyOf(outcomes: readonly Outcome[]): Outcome {
  const verdict = best(outcomes.map((outcome) => outcome.verdict));
  if (verdict === 'ELIGIBLE') return FULFILLED;
  const days = outcomes.flatMap(({ changesOn }) => changesOn ?? []);
  return { verdict, changesOn: days.length === 0 ? null : days.reduce(earlier) };
}

function allOf(outcomes: readonly Outcome[]): Outcome {
  const verdict = worst(outcomes.map((outcome) => outcome.verdict));
  if (verdict === 'ELIGIBLE') return FULFILLED;
  const missing = outcomes.filter((outcome) => outcome.verdict !== 'ELIGIBLE');
  const days = missing.map(({ changesOn }) => changesOn);
  return { verdict, changesOn: days.reduce((last, day) => last && day && later(last, day)) };
}

function opposite({ verdict }: Outcome): Outcome {
  if (verdict === 'ELIGIBLE') return FAILED;
  return verdict === 'NOT_ELIGIBLE' ? FULFILLED : { verdict, changesOn: null };
}

function when(fulfilled: boolean): Outcome {
  return fulfilled ? FULFILLED : FAILED;
}
