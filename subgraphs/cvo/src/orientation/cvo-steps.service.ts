import { onFirstEligibleDay } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { endOfLessons } from '@leerwegen/shared/orientation/pace';
import { remainingGoals } from '@leerwegen/shared/orientation/remaining-goals';
import { type AdvisingOwner, stepComponents } from '@leerwegen/shared/orientation/step-components';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import {
  pathwayStep,
  type PathwayStep,
  type StepComponent,
} from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { Course } from '../catalogue/course.entity';
import type { CourseModule } from '../catalogue/course-module.entity';
import type { CvoContext } from '../catalogue/cvo.loaders';
import { cvoAdvice } from '../exemption/cvo-concordances';
import { type CourseAtCentre, nearestCourses } from './cvo-steps.query';
import { CVO_ELIGIBILITY_RULES } from './eligibility-rules.table';

const ADVISING: AdvisingOwner<CvoContext> = { advice: cvoAdvice, tablePrefix: 'cvoConcordanceTable' };

/** Courses that a learner could start, with what is left to do in each. */
export async function cvoSteps(profile: LearnerProfile, context: CvoContext): Promise<PathwayStep[]> {
  const { loaders } = context;
  const found = await nearestCourses(context, profile);
  const codes = [...new Set(found.map(({ subject }) => subject))];
  const [courses, modules] = await Promise.all([
    loaders.courses.loadMany(codes),
    loaders.modulesOfCourse.loadMany(codes),
  ]);
  const ofCourse = new Map(
    codes.map((code, index) => [
      code,
      { course: courses[index] as Course, modules: modules[index] as CourseModule[] },
    ]),
  );
  const all = [...ofCourse.values()].flatMap((one) => one.modules.map(ownComponent));
  const components = await stepComponents(ADVISING, context, all, profile);
  const steps = await Promise.all(
    found.map(async (place) => {
      const { course, modules: own } = ofCourse.get(place.subject)!;
      const list = own.map(({ key }) => components.get(globalId('courseModule', key))!);
      return courseStep(place, course, list, profile, context);
    }),
  );
  return steps.filter(({ verdict }) => verdict !== 'NOT_ELIGIBLE');
}

async function courseStep(
  place: CourseAtCentre,
  course: Course,
  components: StepComponent[],
  profile: LearnerProfile,
  { loaders }: CvoContext,
): Promise<PathwayStep> {
  const { pathway, languages, startsOn } = place;
  const { enrolOn, eligibility } = onFirstEligibleDay(
    CVO_ELIGIBILITY_RULES,
    profile,
    { pathway, minimumAge: course.minimumAge, languages },
    [profile.intakeDate, startsOn],
  );
  const left = components.filter(({ state }) => state !== 'PROBABLY_EXEMPT');
  const hours = left.map((component) => component.hours ?? null);
  const remainingHours = hours.includes(null) ? null : hours.reduce<number>((sum, one) => sum + one!, 0);
  const goals = await loaders.goalsOfModule.loadMany(left.map(({ id }) => id.slice('courseModule:'.length)));
  return pathwayStep({
    id: globalId('cvoOffering', place.offering),
    providerType: 'CVO',
    providerId: globalId('cvo', place.providerNumber),
    offeringId: globalId('cvoOffering', place.offering),
    programmeId: course.id,
    title: course.title,
    pathway,
    awards: course.awards,
    grade: null,
    finality: course.finality,
    deliveryMode: place.deliveryMode,
    verdict: eligibility.verdict,
    reasons: eligibility.rules,
    enrolFrom: enrolOn,
    startsOn,
    earliestEnd: endOfLessons(startsOn, remainingHours, profile.hoursPerWeek),
    distanceMeters: place.meters,
    components,
    remainingHours,
    remainingExams: null,
    remainingGoalIds: remainingGoals(goals.flat() as string[], profile),
  });
}

function ownComponent({ key, title, sequence, hours }: CourseModule) {
  return { id: globalId('courseModule', key), title, sequence, hours };
}
