import { later } from '@leerwegen/shared/eligibility/birth-interval';
import { onFirstEligibleDay } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { remainingGoals } from '@leerwegen/shared/orientation/remaining-goals';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import {
  pathwayStep,
  type PathwayStep,
  type StepComponent,
} from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { SchoolContext } from '../catalogue/school.loaders';
import { SCHOOL_ELIGIBILITY } from './eligibility-rules.table';
import { nextStudyYear } from './next-study-year';
import { nearestProgrammes, type ProgrammeAtSchool } from './school-steps.query';

/** The year at the end of which the diploma is given; programmes with a seventh year give it after that one. */
const DIPLOMA_YEAR = 6;

/** Programmes of study that a learner could start or go on with, in the year that comes next. */
export async function schoolSteps(profile: LearnerProfile, context: SchoolContext): Promise<PathwayStep[]> {
  const places = await nearestProgrammes(context, profile);
  const steps = await Promise.all(places.map((place) => programmeStep(place, profile, context)));
  return steps.filter(({ verdict }) => verdict !== 'NOT_ELIGIBLE');
}

async function programmeStep(
  place: ProgrammeAtSchool,
  profile: LearnerProfile,
  { loaders }: SchoolContext,
): Promise<PathwayStep> {
  const { programme, pathway, languages } = place;
  // Whoever comes in during a school year starts when they come in.
  const startsOn = place.startsOn && later(place.startsOn, profile.intakeDate);
  const { enrolOn, eligibility } = onFirstEligibleDay(
    SCHOOL_ELIGIBILITY.rules,
    profile,
    { pathway, languages },
    [profile.intakeDate, startsOn],
  );
  const isBridge = pathway === 'OKAN';
  const next = nextStudyYear(profile);
  const components = isBridge ? [] : yearsLeft(place, next.year);
  const providerId = globalId('school', place.providerNumber);
  return pathwayStep({
    id: globalId('schoolOffering', place.offering),
    providerType: 'SCHOOL',
    providerId,
    offeringId: globalId('schoolOffering', place.offering),
    programmeId: programme.id,
    title: programme.title,
    pathway,
    awards: programme.awards ?? [],
    grade: programme.grade,
    finality: programme.finality,
    deliveryMode: place.deliveryMode,
    verdict: eligibility.verdict,
    reasons: eligibility.rules,
    enrolFrom: enrolOn,
    startsOn,
    earliestEnd: isBridge || next.told ? lastDay(place, components.length) : null,
    distanceMeters: place.meters,
    components,
    remainingHours: null,
    remainingExams: null,
    remainingGoalIds: remainingGoals(await loaders.goalsOfProgramme.load(programme.key), profile),
  });
}

/** Of a number of school years, the first of which is that of the offering. */
function lastDay({ schoolYear }: ProgrammeAtSchool, years: number): string {
  return `${schoolYear + Math.max(1, years)}-06-30`;
}

/** The years from the next one up to the diploma; which programme follows in a later grade is still to be chosen. */
function yearsLeft({ programme }: ProgrammeAtSchool, from: number): StepComponent[] {
  const count = Math.max(1, DIPLOMA_YEAR - from + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = from + index;
    return {
      id: `${programme.id}#${year}`,
      title: year <= 2 * (programme.grade ?? 3) ? `${programme.title}, ${year}` : `${year}`,
      sequence: index + 1,
      hours: null,
      state: 'REMAINING',
      concordanceTableIds: [],
      releases: [],
    };
  });
}
