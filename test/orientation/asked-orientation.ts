import type { Answer, TestGraph } from '../harness/test-graph';

/** A profile as a client sends it. */
export type Profile = Readonly<Record<string, unknown>>;

const RULE = '{ id confidence }';
export const STEP = `{ id providerType providerId title pathway awards finality deliveryMode verdict
  reasons { rule ${RULE} verdict } enrolFrom startsOn earliestEnd distanceMeters
  components { id sequence state concordanceTableIds } remainingHours remainingExams }`;
const GUIDANCE = '{ providerId serviceId contactPoints { targetGroup } reasons { id } }';
export const PATHWAY = `{ id combination pathways steps { id pathway finality deliveryMode verdict } awards reachesGoal verdict
  remainingComponents remainingComponentIds remainingHours remainingExams earliestEnd warnings { id } questions { id } }`;

/** Everything that orientation answers. */
export const ORIENTATION = `query ($p: LearnerProfileInput!) { orientation(profile: $p) {
  schoolSteps ${STEP} cvoSteps ${STEP} examSteps ${STEP} clbGuidance ${GUIDANCE} leerwinkelGuidance ${GUIDANCE}
  pathways ${PATHWAY} nothingFits { nl en } missingProviders talkTo { order providerType rule { id source } } } }`;

/** What a learner gets, from an answer without errors. */
export async function oriented(graph: TestGraph, p: Profile): Promise<any> {
  const { data, errors }: Answer = await graph.ask(ORIENTATION, { p });
  expect(errors).toBeUndefined();
  return data.orientation;
}

export const withId = (list: readonly any[], id: string): any => list.find((one) => one.id === id);
export const onRoad = (list: readonly any[], pathway: string): any[] =>
  list.filter((one) => one.pathway === pathway);
/** Composed pathways of one combination; null: those that keep to one road. */
export const combined = (list: readonly any[], combination: string | null): any[] =>
  list.filter((one) => one.combination === combination);
/** Verdicts of the rules behind a verdict, by their ids. */
export const ruled = ({ reasons }: any): Record<string, string> =>
  Object.fromEntries(reasons.map(({ rule, verdict }: any) => [rule.id, verdict]));
export const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
/** State of each component of a step, by the last part of its id. */
export const states = ({ components }: any): Record<string, string> =>
  Object.fromEntries(components.map(({ id, state }: any) => [id.split(/[:/]/).at(-1), state]));
