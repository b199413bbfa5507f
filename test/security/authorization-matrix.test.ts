import { buildSchema as parseSchema, getNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mayRead, maySee } from './authorization-oracle';
import {
  allLists,
  expectedLists,
  listsOf,
  READ_ROOTS,
  READS,
  rootOf,
  type Shown,
} from './authorization-reads';
import { allKinds, LEARNER, type MadeReferral } from './authorization-referrals';
import {
  everythingOf,
  fieldsBelow,
  fieldsOf,
  noteValues,
  PERSONAL_SIDES,
  type PersonalSide,
} from './authorization-schema';
import { type Actor, sideOf, WAYS, World } from './authorization-world';

let world: World;
const made = new Map<string, MadeReferral[]>();
const askers = new Map<string, Actor[]>();
beforeAll(async () => {
  world = await World.start();
  for (const side of PERSONAL_SIDES) {
    made.set(side.name, await allKinds(world, side));
    askers.set(side.name, await world.actors(side.receiver));
  }
}, 240_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.name, side] as const);
const typeOf = ({ receiver }: PersonalSide): string => `${receiver}Referral`;
const counsellor = (name: string, relation: string): Actor =>
  askers.get(name)!.find((actor) => actor.name === `COUNSELLOR of the ${relation}`)!;

/** What there is to see: each field as the party that may see it reads it itself. */
async function truthOf(side: PersonalSide, referrals: MadeReferral[]): Promise<Record<string, any>> {
  const read = READS['one by one at the subgraph']!;
  const sender = counsellor(side.name, 'sender');
  const [atReceiver, atSender] = await Promise.all([
    read(world, side, referrals, counsellor(side.name, 'receiver')),
    read(world, side, referrals, sender),
  ]);
  const ofSender = fieldsOf(side, typeOf(side)).filter(
    (field) => !maySee(counsellor(side.name, 'receiver'), 'RECEIVER', field),
  );
  return Object.fromEntries(
    referrals.map(({ id }) => [
      id,
      {
        ...atReceiver[id],
        ...Object.fromEntries(ofSender.map((field) => [field, atSender[id]?.[field] ?? null])),
      },
    ]),
  );
}

/** Cells of the matrix where an asker saw something else than the oracle says. */
function wrongCells(side: PersonalSide, actor: Actor, truth: Record<string, any>, shown: Shown): string[] {
  return made.get(side.name)!.flatMap((referral) => {
    const { id, what } = referral;
    const at = sideOf(actor, referral);
    if (!mayRead(actor, at)) return shown[id] ? [`${actor.name} sees a referral: ${what}`] : [];
    if (!shown[id]) return [`${actor.name} does not see a referral: ${what}`];
    return fieldsOf(side, typeOf(side)).flatMap((field) => {
      const value = maySee(actor, at, field) ? truth[id][field] : null;
      // The reference of a decision is a free text: for who sees the learner.
      const isPartial = field === 'requiredDecision' && value && !maySee(actor, at, 'learner');
      const expected = JSON.stringify(isPartial ? { ...value, reference: null } : value);
      const got = JSON.stringify(shown[id]![field]);
      return got === expected ? [] : [`${actor.name}, ${what}, ${field}: ${got} is not ${expected}`];
    });
  });
}

describe.each(CASES)('the fields of a referral at %s', (name, side) => {
  it.each(Object.keys(READS))('are seen by who may and by nobody else, %s', async (way) => {
    const referrals = made.get(name)!;
    const truth = await truthOf(side, referrals);
    const wrong: string[] = [];
    for (const actor of askers.get(name)!)
      wrong.push(...wrongCells(side, actor, truth, await READS[way]!(world, side, referrals, actor)));
    expect(wrong).toEqual([]);
  });

  it('tell those who may what was sent', async () => {
    const [completed] = made.get(name)!;
    const truth = await truthOf(side, [completed!]);
    expect(truth[completed!.id]).toMatchObject({ id: completed!.id, learner: LEARNER, status: 'COMPLETED' });
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

describe.each(CASES)('a status code at %s', (name, side) => {
  it.each(WAYS)('tells anybody the status and nothing more, by the %s', async (way) => {
    const [referral] = made.get(name)!;
    const query = `query ($code: String!) {
      progress: ${rootOf(side)}Progress(statusCode: $code) ${everythingOf(side, 'ReferralProgress')} }`;
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
    const patterns = side.queries.map((root) => root.replace(rootOf(side), '*'));
    const unknown = patterns.filter((pattern) => !READ_ROOTS.includes(pattern));
    // A field that stands here is read by nobody yet: add it to READ_ROOTS and to what is asked above.
    expect(unknown).toEqual([]);
  });

  it('has a value for every field below them, at one receiver or another', async () => {
    const seen = new Set<string>();
    const all = new Set<string>();
    // What is `CvoReferral.outcome` at one is `ClbReferral.outcome` at another.
    const general = ({ receiver }: PersonalSide, field: string): string =>
      field.replace(new RegExp(`^${receiver}(?=Referral)`), '*');
    for (const side of PERSONAL_SIDES) {
      const types = [`${typeOf(side)}Connection`, `${typeOf(side)}EventConnection`];
      fieldsBelow(side, types).forEach((field) => all.add(general(side, field)));
      for (const relation of ['sender', 'receiver']) {
        const { token } = counsellor(side.name, relation);
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
    expect(reads.map(({ name }) => name).sort()).toEqual(
      PERSONAL_SIDES.flatMap(({ queries }) => queries).sort(),
    );
    expect(Object.keys(api.getMutationType()!.getFields()).sort()).toEqual(
      PERSONAL_SIDES.flatMap(({ mutations }) => mutations).sort(),
    );
  });

  it.each(CASES)('finds no way to personal data at %s that carries no tag', (_name, { untagged }) => {
    expect(untagged).toEqual([]);
  });
});
