import { startTestGraph, type TestGraph } from '../harness/test-graph';

const SUBJECT = 'cultuurwetenschappen-3';
const MODULE = 'courseModule:D101/D10112';
const COMPARE = `{ compareGoals(of: ["examSubject:${SUBJECT}"], with: ["${MODULE}"]) {
  examComponents { known goalIds } coverage counts { shared missing } sets { differences { kind } } } }`;

let now: string;
let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ clock: () => new Date(now) });
});
afterAll(() => graph.stop());

describe('a comparison', () => {
  // The vakfiche of 2023 begins on 1 September 2023 in Brussels, the goals of the set on that day too.
  it.each([
    ['2023-08-31T21:59:00Z', 0, 0],
    ['2023-08-31T22:01:00Z', 6, 1],
    ['2026-12-31T12:00:00Z', 6, 1],
    ['2027-01-01T12:00:00Z', 6, 1],
  ])('at %s takes the vakfiche of that day in Brussels: %i goals', async (moment, goals, coverage) => {
    now = moment;
    const { compareGoals } = await graph.answer(COMPARE);
    expect(compareGoals.examComponents).toMatchObject([{ known: true }]);
    expect(compareGoals.examComponents[0].goalIds).toHaveLength(goals);
    expect(compareGoals).toMatchObject({ coverage, counts: { shared: goals, missing: 6 - goals } });
    expect(compareGoals.sets[0].differences).toEqual(goals === 0 ? [{ kind: 'NOT_YET_VALID' }] : []);
  });
});
