import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import fc from 'fast-check';
import { type DraftPart, partsOf, type PathwayDraft } from './pathway.draft';
import { byMerit } from './pathway.rank';
import { MAX_PATHWAYS } from './pathway.selection';
import { remainingComponents } from './remaining.count';
import { composePathways, type ProviderSteps, rankedPathways } from './pathways.composer';
import { anybody as who, counted, givenSteps as given } from './step.arbitraries';

const RUNS = { numRuns: 150 };

function isInOrder({ step: { components }, todo, releases }: DraftPart): boolean {
  const places = todo.map(({ sequence }) => sequence ?? Infinity);
  return (
    places.every((place, index) => index === 0 || places[index - 1]! <= place) &&
    todo.every((part) => components.includes(part) && part.state !== 'PROBABLY_EXEMPT') &&
    !releases.some(({ component }) => todo.includes(component))
  );
}

/** Whether what releases from components of a part was done in a stage before it, as far as it is not exempt itself. */
const isReleasedBefore =
  (earlier: PathwayDraft['stages']) =>
  ({ releases }: DraftPart): boolean => {
    const done = new Set(earlier.flat().flatMap(({ todo }) => todo));
    return releases.every(({ by }) => by.every((one) => done.has(one) || one.state === 'PROBABLY_EXEMPT'));
  };

function withTurnedReleases(component: StepComponent): StepComponent {
  const releases = (component.releases ?? []).map((one) => ({
    ...one,
    componentIds: [...one.componentIds].reverse(),
  }));
  return { ...component, releases: releases.reverse() };
}

describe('whatever the steps', () => {
  it('a pathway is made of steps that were given and may be started, and not too many are shown', () => {
    fc.assert(
      fc.property(who, given, (learner, steps) => {
        const all = Object.values(steps).flat();
        const { pathways } = composePathways(learner, steps);
        expect(pathways.length).toBeLessThanOrEqual(MAX_PATHWAYS);
        expect(new Set(pathways.map(({ id }) => id)).size).toBe(pathways.length);
        for (const pathway of pathways) {
          expect(pathway.verdict).not.toBe('NOT_ELIGIBLE');
          expect(pathway.steps.filter((one) => !all.includes(one) || one.verdict === 'NOT_ELIGIBLE')).toEqual(
            [],
          );
        }
      }),
      RUNS,
    );
  });

  it('neither their order nor that of what releases from their components matters', () => {
    const turned = (list: readonly PathwayStepValues[]): PathwayStepValues[] =>
      list.map((one) => ({ ...one, components: one.components.map(withTurnedReleases) }));
    const shuffled = given.chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        other: fc.record({
          school: fc.shuffledSubarray(turned(steps.school), { minLength: steps.school.length }),
          cvo: fc.shuffledSubarray(turned(steps.cvo), { minLength: steps.cvo.length }),
          exam: fc.shuffledSubarray(turned(steps.exam), { minLength: steps.exam.length }),
        }),
      }),
    );
    // The steps themselves are passed on as they came.
    const told = (learner: LearnerProfile, steps: ProviderSteps): object => {
      const { pathways, ...rest } = composePathways(learner, steps);
      return { ...rest, pathways: pathways.map((one) => ({ ...one, steps: one.steps.map(({ id }) => id) })) };
    };
    fc.assert(
      fc.property(who, shuffled, (learner, { steps, other }) => {
        expect(told(learner, other)).toEqual(told(learner, steps));
      }),
      RUNS,
    );
  });

  it('a further exemption makes the best pathway no worse, and takes no road to the goal away', () => {
    fc.assert(
      fc.property(who, given, fc.nat(), (learner, steps, pick) => {
        const open = Object.values(steps)
          .flat()
          .flatMap((one) =>
            one.components.filter(({ state }) => state === 'REMAINING').map(({ id }) => [one.id, id]),
          );
        fc.pre(open.length > 0);
        const [stepId, componentId] = open[pick % open.length]!;
        const exempted = (list: PathwayStepValues[]): PathwayStepValues[] =>
          list.map((one) =>
            one.id !== stepId
              ? one
              : counted({
                  ...one,
                  components: one.components.map((part) =>
                    part.id === componentId ? { ...part, state: 'PROBABLY_EXEMPT' } : part,
                  ),
                }),
          );
        const before = rankedPathways(learner, steps);
        const after = rankedPathways(learner, {
          school: exempted(steps.school),
          cvo: exempted(steps.cvo),
          exam: exempted(steps.exam),
        });
        if (before.length > 0) expect(byMerit(after[0]!, before[0]!)).toBeLessThanOrEqual(0);
        // A combination of which nothing is left to release is the road to the goal without its support.
        const roads = (list: typeof before): string[] =>
          list
            .filter(({ draft }) => draft.reachesGoal)
            .map(({ draft }) =>
              partsOf(draft)
                .filter(({ supports }) => !supports)
                .map((part) => part.step.id)
                .join('+'),
            );
        expect(new Set(roads(after))).toEqual(new Set(roads(before)));
      }),
      { numRuns: RUNS.numRuns * 3 },
    );
  });

  it('modules keep their sequence, and nothing is done twice or without need', () => {
    const seen = { releases: 0, supports: 0 };
    fc.assert(
      fc.property(who, given, (learner, steps) => {
        const ranked = rankedPathways(learner, steps);
        const wrong = ranked.filter(
          ({ draft, remaining }) =>
            new Set(remainingComponents(draft)).size !== remaining.components ||
            !partsOf(draft).every(isInOrder) ||
            !draft.stages.every((stage, index) =>
              stage.every(isReleasedBefore(draft.stages.slice(0, index))),
            ),
        );
        expect(wrong).toEqual([]);
        for (const { id, remainingComponentIds } of composePathways(learner, steps).pathways) {
          const { draft } = ranked.find((one) => one.id === id)!;
          expect(remainingComponentIds).toEqual(
            partsOf(draft).flatMap(({ todo }) => todo.map((one) => one.id)),
          );
        }
        const parts = ranked.flatMap(({ draft }) => partsOf(draft));
        seen.releases += parts.filter(({ releases }) => releases.length > 0).length;
        seen.supports += parts.filter(({ supports, todo }) => supports && todo.length > 1).length;
      }),
      RUNS,
    );
    // Else nothing was shown.
    expect(seen.releases).toBeGreaterThan(40);
    expect(seen.supports).toBeGreaterThan(8);
  });

  it('aanvullende algemene vorming alone never reaches the diploma, nor does a bridge', () => {
    fc.assert(
      fc.property(who, given, (learner, steps) => {
        const { pathways } = composePathways({ ...learner, goal: 'DIPLOMA_SO' }, steps);
        for (const pathway of pathways) {
          const alone = pathway.steps.every(({ pathway: road }) =>
            ['TKO_AAV', 'NT2', 'TOEKAN', 'OKAN'].includes(road),
          );
          if (alone) {
            expect(pathway.reachesGoal).toBe(false);
            expect(pathway.awards).not.toContain('DIPLOMA_SO');
          }
        }
      }),
      RUNS,
    );
  });

  it('something is said when nothing leads to the goal, and only then', () => {
    fc.assert(
      fc.property(who, given, (learner, steps) => {
        const { pathways, nothingFits } = composePathways(learner, steps);
        expect(nothingFits === null).toBe(pathways.some(({ reachesGoal }) => reachesGoal));
      }),
      RUNS,
    );
  });
});
