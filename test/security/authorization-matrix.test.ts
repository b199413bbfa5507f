import { buildSchema as parseSchema, getNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS } from './authorization-kinds';
import type { MadeCase } from './authorization-made';
import { allKinds } from './authorization-made-cases';
import { mayRead, maySee, TEXTS_WITHIN } from './authorization-oracle';
import { allLists, expectedLists, listsOf, READS, type Shown } from './authorization-reads';
import { LEARNER, type MadeReferral } from './authorization-referrals';
import {
  everythingOf,
  fieldsBelow,
  fieldsOf,
  isOfRequest,
  noteValues,
  PERSONAL_SIDES,
  type PersonalSide,
  typeOf,
} from './authorization-schema';
import { type Actor, sideOf, WAYS, World } from './authorization-world';

let world: World;
const made = new Map<string, MadeCase[]>();
const askers = new Map<string, Actor[]>();
beforeAll(async () => {
  world = await World.start();
  for (const side of PERSONAL_SIDES) {
    made.set(side.root, await allKinds(world, side));
    askers.set(side.root, await world.actors(side.receiver));
  }
}, 240_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);
const counsellor = (name: string, relation: string): Actor =>
  askers.get(name)!.find((actor) => actor.name === `COUNSELLOR of the ${relation}`)!;

/** What there is to see: each field as the party that may see it reads it itself. */
async function truthOf(side: PersonalSide, cases: MadeCase[]): Promise<Record<string, any>> {
  const read = READS['one by one at the subgraph']!;
  const sender = counsellor(side.root, 'sender');
  const [atReceiver, atSender] = await Promise.all([
    read(world, side, cases, counsellor(side.root, 'receiver')),
    read(world, side, cases, sender),
  ]);
  const ofSender = fieldsOf(side, typeOf(side)).filter(
    (field) => !maySee(side.kind, counsellor(side.root, 'receiver'), 'RECEIVER', field),
  );
  return Object.fromEntries(
    cases.map(({ id }) => [
      id,
      {
        // A draft is its sender's alone.
        ...(atReceiver[id] ?? atSender[id]),
        ...Object.fromEntries(ofSender.map((field) => [field, atSender[id]?.[field] ?? null])),
        historyOf: { SENDER: atSender[id]?.['history'], RECEIVER: atReceiver[id]?.['history'] },
      },
    ]),
  );
}

/** Cells of the matrix where an asker saw something else than the oracle says. */
function wrongCells(side: PersonalSide, actor: Actor, truth: Record<string, any>, shown: Shown): string[] {
  return made.get(side.root)!.flatMap((one) => {
    const { id, what } = one;
    const at = sideOf(actor, one);
    if (!mayRead(actor, at)) return shown[id] ? [`${actor.name} sees one: ${what}`] : [];
    if (!shown[id]) return [`${actor.name} does not see one: ${what}`];
    return fieldsOf(side, typeOf(side)).flatMap((field) => {
      // What happened before something was submitted is told to its sender only.
      const told = field === 'history' ? truth[id].historyOf[at] : truth[id][field];
      const value = maySee(side.kind, actor, at, field) ? told : null;
      const text = TEXTS_WITHIN[side.kind][field];
      const isPartial = text !== undefined && value && !maySee(side.kind, actor, at, 'learner');
      const expected = JSON.stringify(isPartial ? without(text, value) : value);
      const got = JSON.stringify(shown[id]![field]);
      return got === expected ? [] : [`${actor.name}, ${what}, ${field}: ${got} is not ${expected}`];
    });
  });
}

/** The same without a free text in it, or in each of its lines. */
function without(text: string, value: object | object[]): object {
  return Array.isArray(value) ? value.map((line) => without(text, line)) : { ...value, [text]: null };
}

describe.each(CASES)('the fields of a %s', (name, side) => {
  it.each(Object.keys(READS))('are seen by who may and by nobody else, %s', async (way) => {
    const cases = made.get(name)!;
    const truth = await truthOf(side, cases);
    const wrong: string[] = [];
    for (const actor of askers.get(name)!)
      wrong.push(...wrongCells(side, actor, truth, await READS[way]!(world, side, cases, actor)));
    expect(wrong).toEqual([]);
  });

  it('tell those who may what was sent', async () => {
    const [first] = made.get(name)!;
    const truth = await truthOf(side, [first!]);
    const status = KINDS[side.kind].firstStatus;
    expect(truth[first!.id]).toMatchObject({ id: first!.id, learner: LEARNER, status });
  });
});

describe.each(CASES)('the lists and the feed of %s', (name, side) => {
  it.each(WAYS)('hold and count what is one’s own, by the %s', async (way) => {
    for (const actor of askers.get(name)!)
      expect([actor.name, await listsOf(world, way, side, actor)]).toEqual([
        actor.name,
        expectedLists(made.get(name)!, actor),
      ]);
  });
});

const REFERRALS = CASES.filter(([, { kind }]) => kind === 'Referral');

describe.each(REFERRALS)('a status code of a %s', (name, side) => {
  it.each(WAYS)('tells anybody the status and nothing more, by the %s', async (way) => {
    const [referral] = made.get(name)! as MadeReferral[];
    const query = `query ($code: String!) {
      progress: ${side.root}Progress(statusCode: $code) ${everythingOf(side, 'ReferralProgress')} }`;
    for (const { token } of askers.get(name)!) {
      world.later();
      const right = await world.ask(way, side.receiver, query, { code: referral!.statusCode }, token);
      expect(right).toEqual({ data: { progress: { status: 'COMPLETED', since: expect.any(String) } } });
      const wrong = await world.ask(way, side.receiver, query, { code: 'aB3d-eF5h-jK7m' }, token);
      expect(wrong).toEqual({ data: { progress: null } });
    }
  });
});

describe('the matrix', () => {
  it.each(CASES)('knows every personal root field of %s that reads', (_name, side) => {
    const patterns = side.queries.map((root) => root.replace(side.root, '*'));
    const unknown = patterns.filter((pattern) => !KINDS[side.kind].readRoots.includes(pattern));
    // A field that stands here is read by nobody yet: add it to `readRoots` and to what is asked above.
    expect(unknown).toEqual([]);
  });

  it('has a value for every field below them, at one receiver or another', async () => {
    const seen = new Set<string>();
    const all = new Set<string>();
    // What is `CvoReferral.outcome` at one is `ClbReferral.outcome` at another.
    const general = ({ receiver, kind }: PersonalSide, field: string): string =>
      field.replace(new RegExp(`^${receiver}(?=${kind})`), '*');
    for (const side of PERSONAL_SIDES) {
      const types = [`${typeOf(side)}Connection`, `${typeOf(side)}EventConnection`];
      fieldsBelow(side, types).forEach((field) => all.add(general(side, field)));
      for (const relation of ['sender', 'receiver']) {
        const { token } = counsellor(side.root, relation);
        const { data } = await world.ask('subgraph', side.receiver, allLists(side), {}, token);
        const own = new Set<string>();
        for (const [root, value] of Object.entries(data))
          noteValues(side, types[root === 'feed' ? 1 : 0]!, value, own);
        own.forEach((field) => seen.add(general(side, field)));
      }
    }
    expect([...all].filter((field) => !seen.has(field))).toEqual([]);
  });

  it('knows the same personal root fields as the schema that clients see', () => {
    const api = parseSchema(readFileSync(path.resolve(__dirname, '../../gateway/api.graphql'), 'utf8'));
    const personal = new Set(PERSONAL_SIDES.flatMap(({ types }) => [...types]));
    const reads = Object.values(api.getQueryType()!.getFields()).filter(({ type }) =>
      personal.has(getNamedType(type).name),
    );
    expect(
      reads
        .map(({ name }) => name)
        .filter(isOfRequest)
        .sort(),
    ).toEqual(PERSONAL_SIDES.flatMap(({ queries }) => queries).sort());
    expect(Object.keys(api.getMutationType()!.getFields()).filter(isOfRequest).sort()).toEqual(
      PERSONAL_SIDES.flatMap(({ mutations }) => mutations).sort(),
    );
  });

  it.each(CASES)('finds no way to personal data at %s that carries no tag', (_name, { untagged }) => {
    expect(untagged).toEqual([]);
  });
});
