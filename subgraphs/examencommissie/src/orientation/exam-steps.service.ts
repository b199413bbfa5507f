import { eligibility } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { endOfLessons } from '@leerwegen/shared/orientation/pace';
import { remainingGoals } from '@leerwegen/shared/orientation/remaining-goals';
import { type AdvisingOwner, stepComponents } from '@leerwegen/shared/orientation/step-components';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import {
  pathwayStep,
  type PathwayStep,
  type StepComponent,
} from '@leerwegen/shared/vocabulary/pathway-step.type';
import type { ExamProgramme } from '../catalogue/exam-programme.entity';
import { goalKeysOn } from '../catalogue/exam-subject.service';
import type { ExamSubject } from '../catalogue/exam-subject.entity';
import type { ExamencommissieContext } from '../catalogue/examencommissie.loaders';
import { examencommissieAdvice } from '../exemption/examencommissie-concordances';
import { EXAM_ELIGIBILITY } from './eligibility-rules.table';
import { firstSessionEnds, fittingProgrammes } from './exam-steps.query';

const ADVISING: AdvisingOwner<ExamencommissieContext> = {
  advice: examencommissieAdvice,
  tablePrefix: 'examencommissieConcordanceTable',
};
/** Hours of study for one exam, where nobody knows better (policy of this project). */
const HOURS_PER_EXAM = 80;
/** Programmes in one answer: those of which least is left. */
const MOST = 8;

/** Exam programmes that a learner could start, with the exams that are left. */
export async function examSteps(
  profile: LearnerProfile,
  context: ExamencommissieContext,
): Promise<PathwayStep[]> {
  const { loaders } = context;
  const keys = await fittingProgrammes(context, profile);
  const [programmes, subjectKeys] = await Promise.all([
    loaders.offerings.loadMany(keys),
    loaders.subjectsOfProgramme.loadMany(keys),
  ]);
  const all = [...new Set((subjectKeys as string[][]).flat())];
  const subjects = (await loaders.subjects.loadMany(all)) as ExamSubject[];
  const components = await stepComponents(ADVISING, context, subjects.map(ownComponent), profile);
  const sessions = firstSessionEnds(context.dataSource, profile.intakeDate);
  const steps = await Promise.all(
    (programmes as ExamProgramme[]).map((programme, index) => {
      const own = (subjectKeys[index] as string[]).map((key) =>
        components.get(globalId('examSubject', key))!,
      );
      return programmeStep(programme, own, sessions, profile, context);
    }),
  );
  return steps
    .filter(({ verdict }) => verdict !== 'NOT_ELIGIBLE')
    .sort((a, b) => a.remainingExams! - b.remainingExams!)
    .slice(0, MOST);
}

async function programmeStep(
  programme: ExamProgramme,
  components: StepComponent[],
  sessions: ReturnType<typeof firstSessionEnds>,
  profile: LearnerProfile,
  context: ExamencommissieContext,
): Promise<PathwayStep> {
  const { rules, subject } = EXAM_ELIGIBILITY;
  const verdict = eligibility(rules, profile, subject(programme), profile.intakeDate);
  const left = components.filter(({ state }) => state !== 'PROBABLY_EXEMPT');
  const keys = left.map(({ id }) => keyOf('examSubject', id)!);
  const [ends, goals] = await Promise.all([
    sessions.loadMany(keys),
    Promise.all(keys.map((key) => goalKeysOn(key, profile.intakeDate, context))),
  ]);
  const known = ends.every((end) => typeof end === 'string');
  return pathwayStep({
    id: programme.id,
    providerType: 'EXAMENCOMMISSIE',
    providerId: globalId('examencommissie', programme.providerNumber),
    offeringId: programme.id,
    programmeId: programme.id,
    title: programme.title,
    pathway: 'EXAMENCOMMISSIE',
    awards: programme.awards ?? [],
    grade: programme.grade,
    finality: programme.finality,
    deliveryMode: programme.deliveryMode,
    verdict: verdict.verdict,
    reasons: verdict.rules,
    enrolFrom: profile.intakeDate,
    startsOn: null,
    earliestEnd: known ? earliestEnd(ends as string[], profile) : null,
    distanceMeters: null,
    components,
    remainingHours: null,
    remainingExams: left.length,
    remainingGoalIds: remainingGoals(goals.flat(), profile),
  });
}

/** After the last of the first sessions, and not before all exams can have been studied for. */
function earliestEnd(sessionEnds: readonly string[], { intakeDate, hoursPerWeek }: LearnerProfile): string {
  const studied = endOfLessons(intakeDate, sessionEnds.length * HOURS_PER_EXAM, hoursPerWeek)!;
  return [studied, ...sessionEnds].sort().at(-1)!;
}

function ownComponent({ key, title }: ExamSubject) {
  return { id: globalId('examSubject', key), title, sequence: null, hours: null };
}
