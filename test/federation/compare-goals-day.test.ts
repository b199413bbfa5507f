import { startTestGraph, type TestGraph } from '../harness/test-graph';

const SUBJECT = 'examSubject:cultuurwetenschappen-3';
const MODULE = 'courseModule:D101/D10112';
const COMPARE = `{ compareGoals(of: ["${MODULE}"], with: ["${SUBJECT}"]) {
  examComponents { known goalIds } coverage counts { shared missing extra } sets { setId differences { kind } } } }`;

/** Goals of the demonstration: of the vakfiche of 2023, which the module has too, and of the one that holds from 1 January 2027. */
const OLD = [1, 2, 3, 4, 5, 6].map((n) => `goal:DEMO_HW_CULTUUR_3/90020${n}`);
const NEW = [1, 2, 3, 4, 5].map((n) => `goal:DEMO_HW_CULTUUR_3_2027/90070${n}`);

let now: string;
let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ clock: () => new Date(now) });
});
beforeEach(() => (now = '2026-11-23T12:00:00Z'));
afterAll(() => graph.stop());

describe('a comparison', () => {
  // The vakfiche of 2023 begins on 1 September 2023 in Brussels, the goals of the set on that day too; the next one on 1 January 2027.
  it.each<[string, string[], object, number | null, string[][]]>([
    ['2023-08-31T21:59:00Z', [], { shared: 0, missing: 0, extra: 6 }, null, [['NOT_YET_VALID']]],
    ['2023-08-31T22:01:00Z', OLD, { shared: 6, missing: 0, extra: 0 }, 1, [[]]],
    ['2026-12-31T22:59:00Z', OLD, { shared: 6, missing: 0, extra: 0 }, 1, [[]]],
    [
      '2026-12-31T23:01:00Z',
      NEW,
      { shared: 0, missing: 5, extra: 6 },
      0,
      [['OTHER_VERSION'], ['OTHER_VERSION']],
    ],
  ])(
    'at %s takes the vakfiche of that day in Brussels',
    async (moment, goals, counts, coverage, differences) => {
      now = moment;
      const { compareGoals } = await graph.answer(COMPARE);
      expect(compareGoals.examComponents).toEqual([{ known: true, goalIds: goals }]);
      expect(compareGoals).toMatchObject({ coverage, counts });
      const kinds = compareGoals.sets.map((set: any) => set.differences.map(({ kind }: any) => kind));
      expect(kinds).toEqual(differences);
    },
  );
});

/** Everything that the vakfiche of 2023 asks was reached. */
const REACHED = { kind: 'OTHER', goalIds: OLD, date: '2026-06-30', assurance: 'SEEN' };

describe('advice on an exam subject', () => {
  it.each([
    ['2023-08-31', { total: 0, covered: 0, missing: 0, ratio: null, missingGoalIds: [] }],
    ['2026-12-31', { total: 6, covered: 6, missing: 0, ratio: 1, missingGoalIds: [] }],
    ['2027-01-01', { total: 5, covered: 0, missing: 5, ratio: 0, missingGoalIds: NEW }],
  ])('on %s holds what was reached against the vakfiche of that day', async (on, goalCoverage) => {
    const query = `query ($evidence: [EvidenceInput!]!, $on: Date) {
      examencommissieExemptionAdvice(components: ["${SUBJECT}"], evidence: $evidence, on: $on) {
        goalCoverage { total covered missing ratio missingGoalIds } } }`;
    const { data, errors } = await graph.ask(query, { evidence: [REACHED], on });
    expect(errors).toBeUndefined();
    expect(data.examencommissieExemptionAdvice).toEqual([{ goalCoverage }]);
  });
});

describe('a step towards the exams', () => {
  it.each([
    ['2026-12-31', []],
    ['2027-01-01', NEW],
  ])('from %s on leaves the goals of the vakfiche of that day', async (intakeDate, left) => {
    const query = `query ($profile: LearnerProfileInput!) {
      orientation(profile: $profile) { examSteps { id remainingGoalIds components { id state } } } }`;
    const profile = { age: 20, intakeDate, evidence: [REACHED] };
    const { data, errors } = await graph.ask(query, { profile });
    expect(errors).toBeUndefined();
    const step = data.orientation.examSteps.find(
      ({ id }: any) => id === 'examProgramme:humane-wetenschappen-3',
    );
    expect(step.components).toContainEqual({ id: SUBJECT, state: 'REMAINING' });
    expect(step.remainingGoalIds.filter((id: string) => id.includes('CULTUUR'))).toEqual(left);
    // Another subject, whose vakfiche stays the same, keeps its goals.
    expect(step.remainingGoalIds).toContain('goal:DEMO_HW_GEDRAG_3/900101');
  });
});
