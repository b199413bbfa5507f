import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { PathwayStepValues, StepComponent } from '@leerwegen/shared/vocabulary/pathway-step.type';
import fc from 'fast-check';
import type { ProviderSteps } from './pathways.composer';
import { examStep, profile, step } from './step.fixtures';

const DAY = 86_400_000;
/** Few, so that steps often release from each other. */
const MODULES = Array.from({ length: 6 }, (_, index) => `courseModule:C/${index}`);
const EXAMS = Array.from({ length: 6 }, (_, index) => `examSubject:${index}`);

/** What an owner would have given with these components: what remains is counted anew. */
export function counted(values: PathwayStepValues): PathwayStepValues {
  const left = values.components.filter(({ state }) => state !== 'PROBABLY_EXEMPT').length;
  const start = Date.parse(values.startsOn ?? values.enrolFrom);
  return {
    ...values,
    remainingHours: values.pathway === 'EXAMENCOMMISSIE' ? null : left * 40,
    remainingExams: values.pathway === 'EXAMENCOMMISSIE' ? left : null,
    earliestEnd: values.earliestEnd && new Date(start + left * 30 * DAY).toISOString().slice(0, 10),
  };
}

const componentList = (own: string[], others: string[], least = 0): fc.Arbitrary<StepComponent[]> =>
  fc.uniqueArray(fc.constantFrom(...own), { minLength: least, maxLength: 6 }).chain((ids) =>
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
type GivenSteps = Required<{ [Key in keyof ProviderSteps]: PathwayStepValues[] }>;

const anySteps: fc.Arbitrary<GivenSteps> = fc.record({
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

/** A course and an exam programme to the diploma, many components of which release from each other. */
const releasingSteps: fc.Arbitrary<GivenSteps> = fc
  .record({ modules: componentList(MODULES, EXAMS, 4), exams: componentList(EXAMS, MODULES, 4) })
  .map(({ modules, exams }) => ({
    school: [],
    cvo: [counted(step({ id: 'c0', components: modules }))],
    exam: [counted(examStep({ id: 'e0', components: exams }))],
  }));

/** Steps of all providers, of any kind. */
export const givenSteps: fc.Arbitrary<GivenSteps> = fc.oneof(anySteps, releasingSteps);

/** Anybody who could ask. */
export const anybody: fc.Arbitrary<LearnerProfile> = fc
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
