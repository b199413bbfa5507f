import type { RunningGateway } from '@leerwegen/gateway/gateway-server';
import { PROVIDER_TYPES, type ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type Answer, post, startTestGateway, startTestGraph, type TestGraph } from '../harness/test-graph';
import { type Door, hang, startDoors, urlsOf } from './misbehaving.door';
import { MISSED, partsWithout, STEP_OWNERS, valueAt, WHOLE } from './whole.operation';

const DEADLINE_MILLISECONDS = 2_000;
const LATEST_MILLISECONDS = 2_500;
/** Who is asked in vain answers at the deadline; who is not asked, well before. */
const FAST_MILLISECONDS = DEADLINE_MILLISECONDS / 2;

const NAMES = SUBGRAPHS.map(({ name }) => name);
const typeOf = (name: string): ProviderType => SUBGRAPHS.find((one) => one.name === name)!.providerType;
const offeringOf = (name: string): string => PROVIDER_TYPES[typeOf(name)].Offering.toLowerCase();
/** All sets but the empty one. */
const SETS = Array.from({ length: 2 ** NAMES.length - 1 }, (_, index) =>
  NAMES.filter((_name, at) => (index + 1) & (1 << at)),
);
const HANGING_SETS = [
  ...NAMES.map((name) => [name]),
  ['school', 'clb'],
  ['cvo', 'examencommissie', 'leerwinkel'],
  NAMES,
];

let graph: TestGraph;
let gateway: RunningGateway;
let doors: Record<string, Door>;
let whole: Answer;
beforeAll(async () => {
  graph = await startTestGraph();
  doors = await startDoors(graph.subgraphUrls);
  gateway = await startTestGateway(urlsOf(doors), {
    deadlineMilliseconds: DEADLINE_MILLISECONDS,
    // What is in memory needs no subgraph.
    cacheBytes: 0,
  });
  whole = await untilWhole();
});
afterAll(async () => {
  await gateway.stop();
  for (const door of Object.values(doors)) await door.shut();
  await graph.stop();
});

async function ask(): Promise<{ answer: Answer; milliseconds: number }> {
  const startedAt = performance.now();
  const answer = await post(`${gateway.url}/graphql`, WHOLE.query, WHOLE.variables);
  return { answer, milliseconds: performance.now() - startedAt };
}

/** Asks until nobody is missing. */
async function untilWhole(): Promise<Answer> {
  for (;;) {
    const { answer } = await ask();
    if (!answer.errors) return answer;
  }
}

function expectAnswerWithout(missing: readonly string[], answer: Answer): void {
  expect(partsWithout(answer, missing)).toEqual(partsWithout(whole, missing));
  expectNamed(missing, answer);
  if (!missing.includes('leerwinkel')) expectComposedWithout(missing, answer);
}

/** Each missing provider type at each place where it is missed, and nobody else. */
function expectNamed(missing: readonly string[], { data, errors = [] }: Answer): void {
  const places = errors.map(({ path, extensions }) => {
    expect(extensions).toEqual({ code: 'PROVIDER_UNAVAILABLE', providerType: expect.any(String) });
    return `${String(extensions.providerType)} ${path!.join('.')}`;
  });
  for (const name of missing)
    for (const path of MISSED[name]!) {
      expect(places).toContain(`${typeOf(name)} ${path}`);
      expect(valueAt(data, path.split('.'))).toBeNull();
    }
  const named = new Set(errors.map(({ extensions }) => extensions.providerType));
  expect([...named].sort()).toEqual(missing.map(typeOf).sort());
}

/** Pathways are composed of the steps of those that answered. */
function expectComposedWithout(missing: readonly string[], { data: { orientation } }: Answer): void {
  const missingSteps = missing.filter((name) => STEP_OWNERS.includes(name));
  expect(orientation.missingProviders).toEqual(missingSteps.map(typeOf));
  const used = orientation.pathways.flatMap(({ steps }: any) =>
    steps.map(({ id }: any) => id.split(':')[0].toLowerCase()),
  );
  for (const name of missingSteps) expect(used).not.toContain(offeringOf(name));
  if (missingSteps.length < STEP_OWNERS.length) expect(used.length).toBeGreaterThan(0);
}

it('answers everything when all are there', () => {
  const values = Object.values(partsWithout(whole, [])).flat(3);
  expect(values.filter((value) => value === null || value === undefined)).toEqual([]);
  expect(whole.data.orientation.missingProviders).toEqual([]);
});

describe.each(SETS.map((names) => [names.join(', '), names] as const))('without %s', (_names, missing) => {
  it('answers all of the others, names the missing, and is whole again when they are back', async () => {
    for (const name of missing) await doors[name]!.shut();
    const first = await ask();
    expectAnswerWithout(missing, first.answer);
    expect(first.milliseconds).toBeLessThan(LATEST_MILLISECONDS);
    const second = await ask();
    expectAnswerWithout(missing, second.answer);
    expect(second.milliseconds).toBeLessThan(FAST_MILLISECONDS);
    for (const name of missing) await doors[name]!.open();
    expect(await untilWhole()).toEqual(whole);
  });
});

describe.each(HANGING_SETS.map((names) => [names.join(', '), names] as const))(
  'while %s hang',
  (_names, missing) => {
    it('answers at the deadline, then at once, and is whole again when they go on', async () => {
      for (const name of missing) Object.assign(doors[name]!, { behaviour: hang, lookBehaviour: hang });
      const first = await ask();
      expectAnswerWithout(missing, first.answer);
      expect(first.milliseconds).toBeLessThan(LATEST_MILLISECONDS);
      const second = await ask();
      expectAnswerWithout(missing, second.answer);
      expect(second.milliseconds).toBeLessThan(FAST_MILLISECONDS);
      for (const name of missing)
        Object.assign(doors[name]!, { behaviour: undefined, lookBehaviour: undefined });
      expect(await untilWhole()).toEqual(whole);
    });
  },
);
