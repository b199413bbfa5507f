import type { Award } from '@leerwegen/shared/vocabulary/award.enum';
import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { awardsOf, furthestFirst } from './award.order';
import { type DraftPart, partsOf, type PathwayDraft, remainingOf, wholePart } from './pathway.draft';
import { BRIDGE_PATHWAYS, isMinor, SO_PATHWAYS, VOCATIONAL_PATHWAYS } from './pathway.group';
import { type ReleasePlan, releasePlan } from './release.plan';
import { reachOf } from './single.drafts';

type Steps = readonly PathwayStepValues[];

/**
 * TKO_EC, both ways: what leads to the goal on one side, and of a step of the other side only what releases from it. That part
 * comes first, since the release needs its result.
 */
export function adultAndExamDrafts(roads: readonly PathwayDraft[], cvo: Steps, exam: Steps): PathwayDraft[] {
  const isExam = ({ step }: DraftPart): boolean => step.pathway === 'EXAMENCOMMISSIE';
  const examRoads = roads.filter((road) => partsOf(road).every(isExam));
  const cvoIds = new Set(cvo.map(({ id }) => id));
  const cvoRoads = roads.filter((road) => partsOf(road).every(({ step }) => cvoIds.has(step.id)));
  const courses = cvo.filter(({ pathway }) => !BRIDGE_PATHWAYS.includes(pathway));
  const parts = new ReleasedParts();
  return [
    ...examRoads.flatMap((road) => courses.flatMap((course) => releasedDraft(road, course, parts))),
    ...cvoRoads.flatMap((road) => exam.flatMap((programme) => releasedDraft(road, programme, parts))),
  ];
}

/** A step as far as another one does not release from it, and what of that other one is needed for it. */
interface ReleasedPart {
  part: DraftPart;
  needed: ReleasePlan['needed'];
}

/** What steps release from in each other: pairs of courses ask the same again and again. */
class ReleasedParts {
  private readonly known = new Map<PathwayStepValues, Map<PathwayStepValues, ReleasedPart>>();

  of(taker: PathwayStepValues, giver: PathwayStepValues): ReleasedPart {
    const byGiver = this.known.get(taker) ?? new Map<PathwayStepValues, ReleasedPart>();
    this.known.set(taker, byGiver);
    const found = byGiver.get(giver) ?? releasedPart(taker, giver);
    byGiver.set(giver, found);
    return found;
  }
}

function releasedPart(taker: PathwayStepValues, giver: PathwayStepValues): ReleasedPart {
  const { releases, needed } = releasePlan(taker, giver);
  const released = new Set(releases.map(({ component }) => component));
  const todo = remainingOf(taker).filter((component) => !released.has(component));
  return { part: { step: taker, todo, releases, supports: false }, needed };
}

/** A road with what of another step releases from it; none when nothing does. */
function releasedDraft(
  road: PathwayDraft,
  giver: PathwayStepValues,
  releasedParts: ReleasedParts,
): PathwayDraft[] {
  const planned = partsOf(road).map(({ step }) => releasedParts.of(step, giver));
  if (planned.every(({ part }) => part.releases.length === 0)) return [];
  const needed = new Set(planned.flatMap((one) => one.needed));
  const todo = remainingOf(giver).filter((component) => needed.has(component));
  const support: DraftPart = { step: giver, todo, releases: [], supports: true };
  return [{ ...road, combination: 'TKO_EC', stages: [[support], planned.map(({ part }) => part)] }];
}

/** SO_EC: who is enrolled at a school stays there and takes exams; programmes of the same grade where there are any. */
export function schoolAndExamDrafts(profile: LearnerProfile, school: Steps, exam: Steps): PathwayDraft[] {
  if (profile.enrolledAt !== 'SCHOOL') return [];
  const programmes = exam.filter((step) => reachOf(step, profile.goal) === 'NOW');
  return soSteps(school).flatMap((step) => {
    const sameGrade = programmes.filter(({ grade }) => grade != null && grade === step.grade);
    return (sameGrade.length > 0 ? sameGrade : programmes).map((programme) =>
      besideDraft('SO_EC', step, programme, profile.goal),
    );
  });
}

/** SO_TKO: general education at a school and a vocational course at a cvo; for who is at a school, or under 18 and has to be. */
export function schoolAndAdultDrafts(profile: LearnerProfile, school: Steps, cvo: Steps): PathwayDraft[] {
  if (profile.enrolledAt !== 'SCHOOL' && !isMinor(profile)) return [];
  const courses = cvo.filter(({ pathway }) => VOCATIONAL_PATHWAYS.includes(pathway));
  return soSteps(school).flatMap((step) =>
    courses
      .map((course) => besideDraft('SO_TKO', step, course, profile.goal))
      .filter(({ reachesGoal }) => reachesGoal),
  );
}

function soSteps(school: Steps): PathwayStepValues[] {
  return school.filter(({ pathway }) => SO_PATHWAYS.includes(pathway));
}

/** Two steps at the same time, of which at least one leads to the goal. */
function besideDraft(
  combination: 'SO_EC' | 'SO_TKO',
  first: PathwayStepValues,
  second: PathwayStepValues,
  goal: Award,
): PathwayDraft {
  const reaches = [reachOf(first, goal), reachOf(second, goal)];
  const reachesGoal = reaches.some((reach) => reach !== 'NOT');
  return {
    combination,
    stages: [[wholePart(first), wholePart(second)]],
    awards: furthestFirst([...awardsOf(first), ...awardsOf(second), ...(reachesGoal ? [goal] : [])]),
    reachesGoal,
    throughLaterYears: reachesGoal && !reaches.includes('NOW'),
  };
}
