import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningGateway } from '@leerwegen/gateway/gateway-server';
import { PUBLIC_CODES } from '@leerwegen/shared/errors/public-codes';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import pino from 'pino';
import { type Answer, startTestGateway, startTestGraph, type TestGraph } from '../harness/test-graph';
import { CONTENT_MODES } from './hostile.content';
import { ERROR_MODES, LOOK_MODES } from './hostile.errors';
import { CANARY, type HostileMode } from './hostile.mode';
import { transportModes } from './hostile.transport';
import { type Door, startDoor, startDoors, urlsOf } from './misbehaving.door';
import { MISSED, partsWithout, WHOLE } from './whole.operation';

const ORIGINAL_PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);
const LATEST_MILLISECONDS = 2_500;
/** Of an answer to the question that all are asked, with errors. */
const MOST_CHARACTERS = 200_000;
const CODES = [...PUBLIC_CODES, 'INTERNAL_SERVER_ERROR'];

/** A gateway to which one of the subgraphs is hostile. */
interface Stand {
  readonly name: string;
  readonly providerType: string;
  readonly door: Door;
  readonly gateway: RunningGateway;
  /** Every line of its log. */
  readonly lines: string[];
}
interface Asked {
  readonly answer: Answer;
  /** Headers and body. */
  readonly text: string;
  readonly milliseconds: number;
}

let graph: TestGraph;
let doors: Record<string, Door>;
const stands: Stand[] = [];
const elsewhere = createServer((_request, response) => response.end(`{"data":{"secret":"${CANARY}"}}`));
let asksElsewhere = 0;
elsewhere.on('connection', () => (asksElsewhere += 1));
let whole: Answer;

beforeAll(async () => {
  graph = await startTestGraph();
  doors = await startDoors(graph.subgraphUrls);
  for (const { name, providerType } of SUBGRAPHS) {
    const door = await startDoor(doors[name]!.url);
    const lines: string[] = [];
    const gateway = await startTestGateway(
      { ...urlsOf(doors), [name]: door.url },
      {
        deadlineMilliseconds: 2_000,
        cacheBytes: 0,
        log: pino({ level: 'trace' }, { write: (line) => void lines.push(line) }),
      },
    );
    stands.push({ name, providerType, door, gateway, lines });
  }
  for (const stand of stands) whole = await untilWhole(stand);
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  elsewhere.close();
  for (const { gateway, door } of stands) {
    await gateway.stop();
    await door.shut();
  }
  for (const door of Object.values(doors)) await door.shut();
  await graph.stop();
});

async function ask({ gateway }: Stand): Promise<Asked> {
  const startedAt = performance.now();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(WHOLE),
  });
  const body = await response.text();
  const milliseconds = performance.now() - startedAt;
  const text = JSON.stringify([...response.headers]) + body;
  return { answer: JSON.parse(body) as Answer, text, milliseconds };
}

async function untilWhole(stand: Stand): Promise<Answer> {
  for (;;) {
    const { answer } = await ask(stand);
    if (!answer.errors) return answer;
  }
}

/** A log line without what it may say: the cause of an internal error. */
function withoutCause(line: string): string {
  const { cause, ...others } = JSON.parse(line) as Record<string, unknown>;
  return others['msg'] === 'internal error' ? JSON.stringify(others) : line + String(cause);
}

function expectNothingTold({ lines }: Stand, shown: readonly string[]): void {
  for (const text of [...shown, ...lines])
    expect(text.includes('canary-5b1f') && text.slice(0, 1_000)).toBe(false);
  for (const text of [...shown, ...lines.map(withoutCause)])
    expect(text.includes('said-5b1f') && text.slice(0, 1_000)).toBe(false);
}

function expectMissing({ name, providerType }: Stand, { errors = [] }: Answer): void {
  const places = errors.map(({ path, extensions }) => {
    expect(extensions).toEqual({ code: 'PROVIDER_UNAVAILABLE', providerType });
    return path!.join('.');
  });
  expect(places).toEqual(expect.arrayContaining([...MISSED[name]!]));
}

async function tryMode(stand: Stand, { behaviour, lookBehaviour, isNoAnswer }: HostileMode): Promise<void> {
  stand.lines.length = 0;
  Object.assign(stand.door, { behaviour, lookBehaviour });
  const { answer, text, milliseconds } = await ask(stand);
  const shown = [text];
  for (const path of lookBehaviour ? ['ready', 'metrics'] : [])
    shown.push(await (await fetch(`${stand.gateway.url}/${path}`)).text());
  Object.assign(stand.door, { behaviour: undefined, lookBehaviour: undefined });
  expect(partsWithout(answer, [stand.name])).toEqual(partsWithout(whole, [stand.name]));
  expect(milliseconds).toBeLessThan(LATEST_MILLISECONDS);
  expect(text.length).toBeLessThan(MOST_CHARACTERS);
  for (const { extensions } of answer.errors ?? []) expect(CODES).toContain(extensions.code);
  if (isNoAnswer) expectMissing(stand, answer);
  expectNothingTold(stand, shown);
  expect(await untilWhole(stand)).toEqual(whole);
}

/** Why it went wrong, if it did. */
async function failureOf(stand: Stand, mode: HostileMode): Promise<string[]> {
  return tryMode(stand, mode).then(
    () => [],
    (error: Error) => [`${stand.name}: ${error.message}`],
  );
}

/** Who only waits may wait together; the others would take the time of each other, since all is one process here. */
async function failuresOf(mode: HostileMode): Promise<string[]> {
  if (mode.takesLong) return (await Promise.all(stands.map((stand) => failureOf(stand, mode)))).flat();
  const failures: string[] = [];
  for (const stand of stands) failures.push(...(await failureOf(stand, mode)));
  return failures;
}

const elsewhereUrl = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/graphql`;
const MODES = [...transportModes(elsewhereUrl), ...CONTENT_MODES, ...ERROR_MODES, ...LOOK_MODES];

describe.each(MODES.map((mode) => [mode.name, mode] as const))(
  'a subgraph that answers %s',
  (_name, mode) => {
    it('spoils nothing of the others, tells no secret, and is whole again afterwards', async () => {
      expect(await failuresOf(mode)).toEqual([]);
      expect(asksElsewhere).toBe(0);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(ORIGINAL_PROTOTYPE);
    });
  },
);
