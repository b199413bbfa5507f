import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import fc from 'fast-check';
import { type DraftPart, partsOf } from './pathway.draft';
import { byMerit } from './pathway.rank';
import { MAX_PATHWAYS } from './pathway.selection';
import { remainingComponents } from './remaining.count';
import { composePathways, type ProviderSteps, rankedPathways } from './pathways.composer';
import { profile, step } from './step.fixtures';

const DAY = 86_400_000;
const MODULES = Array.from({ length: 12 }, (_, index) => `courseModule:C/${index}`);
const EXAMS = Array.from({ length: 12 }, (_, index) => `examSubject:${index}`);

/** What an owner would have given with these components: what remains is counted anew. */
function counted(values: PathwayStepValues): PathwayStepValues {
  const left = values.components.filter(({ state }) => state !== 'PROBABLY_EXEMPT').length;
  const start = Date.parse(values.startsOn ?? values.enrolFrom);
  return {
    ...values,
    remainingHours: values.pathway === 'EXAMENCOMMISSIE' ? null : left * 40,
    remainingExams: values.pathway === 'EXAMENCOMMISSIE' ? left : null,
    earliestEnd: values.earliestEnd && new Date(start + left * 30 * DAY).toISOString().slice(0, 10),
  };
}

const componentList = (own: string[], others: string[]): fc.Arbitrary<StepComponent[]> =>
  fc.uniqueArray(fc.constantFrom(...own), { maxLength: 6 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          title: fc.constant(id),
          sequence: fc.option(fc.integer({ min: 1, max: 9 })),
          hours: fc.constant(40),
          state: fc.constantFrom(
            'REMAINING' as const,
            'POSSIBLY_EXEMPT' as const,
            'PROBABLY_EXEMPT' as const,
          ),
          releases: fc.array(
            fc.record({
              componentIds: fc.uniqueArray(fc.constantFrom(...others), { minLength: 1, maxLength: 2 }),
              tableId: fc.constantFrom('table:1', 'table:2'),
            }),
            { maxLength: 2 },
          ),
        }),
      ),
    ),
  );

const stepList = (
  prefix: string,
  fixed: Partial<PathwayStepValues>,
  pathways: readonly PathwayStepValues['pathway'][],
  list: fc.Arbitrary<StepComponent[]>,
): fc.Arbitrary<PathwayStepValues[]> =>
  fc
    .array(
      fc.record({
        pathway: fc.constantFrom(...pathways),
        awards: fc.uniqueArray(
          fc.constantFrom('DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'GETUIGSCHRIFT', 'CERTIFICAAT'),
          { maxLength: 2 },
        ),
        grade: fc.constantFrom(null, 2, 3),
        finality: fc.constantFrom(null, 'DOORSTROOM', 'ARBEIDSMARKT'),
        deliveryMode: fc.constantFrom(null, 'CONTACT', 'BLENDED', 'DISTANCE', 'SELF_STUDY'),
        verdict: fc.constantFrom('ELIGIBLE', 'CONDITIONAL', 'UNKNOWN', 'NOT_ELIGIBLE'),
        startsOn: fc.constantFrom(null, '2026-12-01', '2027-02-01'),
        earliestEnd: fc.constantFrom(null, '2028-06-30'),
        distanceMeters: fc.constantFrom(null, 1_000, 2_000),
        title: fc.constantFrom('Zorg', 'zorg', 'Informatica'),
        components: list,
      }),
      { maxLength: 5 },
    )
    .map((rows) =>
      rows.map((row, index) =>
        counted(step({ ...fixed, ...(row as Partial<PathwayStepValues>), id: `${prefix}${index}` })),
      ),
    );

const CVO_PATHWAYS = [
  'TKO_GENERAL',
  'TKO_AAV',
  'TKO_VOCATIONAL',
  'VOCATIONAL_COURSE',
  'NT2',
  'TOEKAN',
] as const;
const given: fc.Arbitrary<Required<{ [Key in keyof ProviderSteps]: PathwayStepValues[] }>> = fc.record({
  school: stepList(
    's',
    { providerType: 'SCHOOL' },
    ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL', 'OKAN'],
    componentList(['studyProgramme:1', 'studyProgramme:2'], EXAMS),
  ),
  cvo: stepList('c', { providerType: 'CVO' }, CVO_PATHWAYS, componentList(MODULES, EXAMS)),
  exam: stepList(
    'e',
    { providerType: 'EXAMENCOMMISSIE' },
    ['EXAMENCOMMISSIE'],
    componentList(EXAMS, MODULES),
  ),
});

const who: fc.Arbitrary<LearnerProfile> = fc
  .record({
    age: fc.integer({ min: 15, max: 40 }),
    enrolledAt: fc.constantFrom(null, 'SCHOOL' as const, 'CVO' as const, 'EXAMENCOMMISSIE' as const),
    targetGroups: fc.constantFrom(
      [],
      ['NEWCOMER_15PLUS' as const],
      ['ANDERSTALIG' as const],
      ['GIFTED' as const],
    ),
    goal: fc.constantFrom('DIPLOMA_SO' as const, 'BEROEPSKWALIFICATIE' as const, 'GETUIGSCHRIFT' as const),
    nt2Level: fc.constantFrom(null, 'RG_1_2' as const, 'RG_3' as const),
  })
  .map(({ targetGroups, ...rest }) => profile({ ...rest, targetGroups: [...targetGroups] }));

const RUNS = { numRuns: 150 };

function isInOrder({ step: { components }, todo, releases }: DraftPart): boolean {
  const places = todo.map(({ sequence }) => sequence ?? Infinity);
  return (
    places.every((place, index) => index === 0 || places[index - 1]! <= place) &&
    todo.every((part) => components.includes(part) && part.state !== 'PROBABLY_EXEMPT') &&
    !releases.some(({ component }) => todo.includes(component))
  );
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

  it('their order does not matter', () => {
    const shuffled = given.chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        other: fc.record({
          school: fc.shuffledSubarray(steps.school, { minLength: steps.school.length }),
          cvo: fc.shuffledSubarray(steps.cvo, { minLength: steps.cvo.length }),
          exam: fc.shuffledSubarray(steps.exam, { minLength: steps.exam.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(who, shuffled, (learner, { steps, other }) => {
        expect(composePathways(learner, other)).toEqual(composePathways(learner, steps));
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
    fc.assert(
      fc.property(who, given, (learner, steps) => {
        const wrong = rankedPathways(learner, steps).filter(
          ({ draft, remaining }) =>
            new Set(remainingComponents(draft)).size !== remaining.components ||
            !partsOf(draft).every(isInOrder),
        );
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
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
