import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { worst } from '@leerwegen/shared/eligibility/verdict.order';
import { statusImpacts } from '@leerwegen/shared/eligibility/status-impact.table';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { furthestFirst } from './award.order';
import { isBridge, withBridge } from './bridge.drafts';
import { adultAndExamDrafts, schoolAndAdultDrafts, schoolAndExamDrafts } from './combined.drafts';
import type { ComposedPathwayValues } from './composed-pathway.type';
import { interimSuccesses } from './interim-success.list';
import { isReachedAlready, nothingFitsText, REACHED_ALREADY } from './nothing-fits.text';
import { partsOf, type PathwayDraft } from './pathway.draft';
import { planOf } from './pathway.plan';
import { startsAsMinor, startsInCompulsoryEducation } from './pathway.start';
import { explanationOf } from './pathway.explanation';
import { needsBridge } from './pathway.group';
import { byRank, ORDERING, rankedDraft, type RankedDraft } from './pathway.rank';
import { selectedPathways } from './pathway.selection';
import { questionsOf, warningsOf } from './pathway.warnings';
import { remainingComponents, remainingGoalIds } from './remaining.count';
import { generalAndVocationalDrafts, singleDraft } from './single.drafts';

/** Steps as the providers gave them; null: that provider did not answer. */
export interface ProviderSteps {
  school: readonly PathwayStepValues[] | null;
  cvo: readonly PathwayStepValues[] | null;
  exam: readonly PathwayStepValues[] | null;
}

/** What composing gives. */
export interface Composition {
  /** The best first, at most `MAX_PATHWAYS`. */
  pathways: ComposedPathwayValues[];
  /** What their order is, in words. */
  ordering: LocalizedText;
  /** What to do and whom to talk to when none leads to the goal; null when one does. */
  nothingFits: LocalizedText | null;
}

/**
 * Pathways from the steps of all providers: pure, and the same whatever the order of the steps. What a learner may not start
 * is left out, and a provider that did not answer is too.
 */
export function composePathways(profile: LearnerProfile, steps: ProviderSteps): Composition {
  if (isReachedAlready(profile)) return { pathways: [], ordering: ORDERING, nothingFits: REACHED_ALREADY };
  const ranked = rankedPathways(profile, steps);
  const pathways = selectedPathways(ranked, profile).map((one) => described(one, profile));
  const complete = Object.values(steps).every((list) => list !== null);
  const fits = pathways.some(({ reachesGoal }) => reachesGoal);
  const nothingFits = fits ? null : nothingFitsText(profile, pathways.length, complete);
  return { pathways, ordering: ORDERING, nothingFits };
}

/** Every pathway that can be composed, the best first, before there are too many to show. */
export function rankedPathways(profile: LearnerProfile, steps: ProviderSteps): RankedDraft[] {
  const school = startable(steps.school);
  const cvo = startable(steps.cvo);
  const exam = startable(steps.exam);
  const all = [...school, ...cvo, ...exam];
  const bridges = needsBridge(profile) ? all.filter(isBridge) : [];
  const singles = all.filter((step) => !isBridge(step)).map((step) => singleDraft(step, profile.goal));
  const roads = [...singles, ...generalAndVocationalDrafts(cvo, profile.goal)];
  const toGoal = roads.filter(({ reachesGoal }) => reachesGoal);
  const drafts: PathwayDraft[] = [
    ...roads,
    ...adultAndExamDrafts(toGoal, cvo, exam),
    ...schoolAndExamDrafts(profile, school, exam),
    ...schoolAndAdultDrafts(profile, school, cvo),
  ].map((draft) => (draft.reachesGoal ? withBridge(draft, bridges) : draft));
  return [...drafts, ...bridges.map((step) => singleDraft(step, profile.goal))]
    .map((draft) => rankedDraft(draft, profile))
    .sort(byRank);
}

/** What may be started, each step once. */
function startable(steps: readonly PathwayStepValues[] | null): PathwayStepValues[] {
  const byId = new Map((steps ?? []).map((step) => [step.id, step]));
  return [...byId.values()].filter(({ verdict }) => verdict !== 'NOT_ELIGIBLE');
}

function described(one: RankedDraft, profile: LearnerProfile): ComposedPathwayValues {
  const { draft, remaining } = one;
  const steps = partsOf(draft).map(({ step }) => step);
  const pathways = [...new Set(steps.map(({ pathway }) => pathway))];
  const successes = interimSuccesses(draft);
  return {
    id: one.id,
    combination: draft.combination,
    pathways,
    steps,
    plan: planOf(draft, profile.hoursPerWeek).map(({ part, stage, from, to }) => ({
      stepId: part.step.id,
      stage,
      from,
      to,
      componentIds: part.todo.map(({ id }) => id),
    })),
    awards: furthestFirst([...draft.awards, ...successes.map(({ award }) => award)]),
    reachesGoal: draft.reachesGoal,
    verdict: worst(steps.map(({ verdict }) => verdict)),
    remainingComponents: remaining.components,
    remainingComponentIds: remainingComponents(draft).map(({ id }) => id),
    remainingHours: remaining.hours,
    remainingExams: remaining.exams,
    remainingGoalIds: remainingGoalIds(draft),
    earliestEnd: remaining.earliestEnd,
    interimSuccesses: successes,
    warnings: warningsOf(draft, profile),
    statusImpacts: statusImpacts({
      from: profile.enrolledAt,
      to: pathways,
      minor: startsAsMinor(draft, profile),
      compulsory: startsInCompulsoryEducation(draft, profile),
    }),
    questions: questionsOf(draft, profile),
    explanation: explanationOf(one, profile),
  };
}
