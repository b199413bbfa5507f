import { randomUUID } from 'node:crypto';
import { STRANGERS } from '../harness/referrals';
import { mutationBody, mutationCase, type Subject, versionOf } from './authorization-cases';
import { KINDS } from './authorization-kinds';
import type { MadeCase } from './authorization-made';
import { makeCase } from './authorization-made-cases';
import { mayRead } from './authorization-oracle';
import { everythingOf, inputOf, PERSONAL_SIDES, type PersonalSide, typeOf } from './authorization-schema';
import { type Actor, senderTo, sideOf, unknownId, type Way, WAYS, World } from './authorization-world';

let world: World;
const askers = new Map<string, Actor[]>();
beforeAll(async () => {
  world = await World.start();
  for (const { root, receiver } of PERSONAL_SIDES) askers.set(root, await world.actors(receiver));
}, 120_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);
const BY_WAY = PERSONAL_SIDES.flatMap((side) => WAYS.map((way) => [side.root, way, side] as const));

/** Everybody to whom a case does not exist. */
const outsiders = (side: PersonalSide, made: MadeCase): Actor[] =>
  askers.get(side.root)!.filter((actor) => !mayRead(actor, sideOf(actor, made)));

/** What somebody is answered, to the byte, with every id that differs taken out. */
async function blurred(
  way: Way,
  side: PersonalSide,
  body: object,
  actor: Actor,
  ...ids: string[]
): Promise<string> {
  const { status, text } = await world.raw(way, side.receiver, body, actor.token);
  return ids.reduce((so, id) => so.replaceAll(id, '(id)'), `${status} ${text}`);
}

const fieldOf = (side: PersonalSide): string => everythingOf(side, typeOf(side));
const READ_BODIES: Record<string, (side: PersonalSide, id: string) => object> = {
  'by its id': (side, id) => ({
    query: `query ($id: ID!) { one: ${side.root}(id: $id) ${fieldOf(side)} }`,
    variables: { id },
  }),
  'by its id, written in the document': (side, id) => ({
    query: `{ one: ${side.root}(id: "${id}") { id } }`,
  }),
  'as an entity': (side, id) => ({
    query: `query ($references: [_Any!]!) { _entities(representations: $references) {
      __typename ... on ${typeOf(side)} ${fieldOf(side)} } }`,
    variables: { references: [{ __typename: typeOf(side), id }] },
  }),
};

describe.each(BY_WAY)('to who has no business with it, a %s reads by the %s', (_name, way, side) => {
  it.each(Object.keys(READ_BODIES))('like one that never existed, %s', async (how) => {
    const made = await makeCase(world, side, 'read');
    const body = READ_BODIES[how]!;
    for (const actor of outsiders(side, made)) {
      const unknown = unknownId(side);
      const real = await blurred(way, side, body(side, made.id), actor, made.id);
      expect([actor.name, real]).toEqual([
        actor.name,
        await blurred(way, side, body(side, unknown), actor, unknown),
      ]);
      // Who shows no token, or has no such case, is told nothing at all.
      if (how !== 'as an entity' && actor.kind !== 'REFUSED_TOKEN')
        expect([actor.name, real]).toEqual([actor.name, '200 {"data":{"one":null}}\n']);
    }
  });
});

/** Mutations that name a case which exists, from the schema: their input has an id, or a code that stands for one. */
const ACTS = BY_WAY.flatMap(([, way, side]) =>
  side.mutations
    .filter((mutation) => /\bid\b|claimCode/.test(inputFields(side, mutation)))
    .map((mutation) => [mutation, way, side] as const),
);

function inputFields(side: PersonalSide, mutation: string): string {
  const type = side.schema.getType(inputOf(side, mutation).replace('!', ''));
  return Object.keys((type as unknown as { getFields(): object }).getFields()).join(' ');
}

/** The same input for a case that never existed. */
function ofUnknown(side: PersonalSide, input: any): any {
  if (input.claimCode) return { ...input, claimCode: 'aB3d-eF5h-jK7m' };
  return { ...input, id: unknownId(side) };
}

describe.each(ACTS)('%s by the %s', (mutation, way, side) => {
  const subject = (): Promise<Subject> => mutationCase(side, mutation).subject(world, side);

  it('says of another’s case what it says of one that never existed', async () => {
    const about = await subject();
    const before = await versionOf(world, side, about.made!.id);
    for (const actor of outsiders(side, about.made!)) {
      world.later();
      const right: any = mutationCase(side, mutation).input(about, sideOf(actor, about.made!), side);
      // Versions are compared only after access: a wrong one is no CONFLICT.
      for (const input of [right, { ...right, ...('id' in right && { expectedVersion: 99 }) }]) {
        const idempotencyKey = randomUUID();
        const other = ofUnknown(side, input);
        const ids = [right.id, other.id, right.claimCode, other.claimCode].filter(Boolean) as string[];
        const real = await blurred(
          way,
          side,
          mutationBody(side, mutation, { ...input, idempotencyKey }),
          actor,
          ...ids,
        );
        const unknown = await blurred(
          way,
          side,
          mutationBody(side, mutation, { ...other, idempotencyKey }),
          actor,
          ...ids,
        );
        expect([actor.name, real]).toEqual([actor.name, unknown]);
        expect(real).toContain(actor.kind === 'REFUSED_TOKEN' ? '"UNAUTHENTICATED"' : '"NOT_FOUND"');
      }
    }
    expect(await versionOf(world, side, about.made!.id)).toBe(before);
  });

  it('tells a stranger with somebody else’s key and input nothing, and spoils nothing', async () => {
    const about = await subject();
    const at = mutationCase(side, mutation).by;
    const { senderId, receiverId } = about.made!;
    const doer = await world.token((at === 'SENDER' ? senderId : receiverId)!);
    const idempotencyKey = randomUUID();
    const input = { ...mutationCase(side, mutation).input(about, at, side), idempotencyKey };
    const body = mutationBody(side, mutation, input);
    const first = await world.raw(way, side.receiver, body, doer);
    expect(first.text).not.toContain('"errors"');
    world.later();
    for (const actor of outsiders(side, about.made!).filter(({ kind }) => kind === 'TOKEN')) {
      if (actor.organisation === about.made!.receiverId) continue;
      const other = ofUnknown(side, input);
      const real = await blurred(way, side, body, actor);
      expect([actor.name, real]).toEqual([
        actor.name,
        await blurred(way, side, mutationBody(side, mutation, other), actor),
      ]);
      expect(real).toContain('"NOT_FOUND"');
    }
    expect(await world.raw(way, side.receiver, body, doer)).toEqual(first);
  });
});

describe.each(CASES)('at %s', (name, side) => {
  it('another organisation opens a case with the same key and input, and gets one of its own', async () => {
    const idempotencyKey = randomUUID();
    const mutation = side.mutations.find((one) => /^(?:send|draft)/.test(one))!;
    const { subject, input } = mutationCase(side, mutation);
    const given = input(await subject(world, side), 'SENDER', side);
    const body = mutationBody(side, mutation, { ...given, idempotencyKey });
    const organisations = [
      senderTo(side.receiver),
      side.receiver === 'Clb' ? STRANGERS.School : STRANGERS.Clb,
    ];
    const ids = [];
    for (const organisation of organisations) {
      const { data, errors } = await world.ask(
        'gateway',
        side.receiver,
        body.query,
        body.variables,
        await world.token(organisation),
      );
      expect(errors).toBeUndefined();
      ids.push(data.done[KINDS[side.kind].feedId]);
    }
    expect(new Set(ids).size).toBe(2);
  });

  it('who may read it hears of a wrong version, with the right one', async () => {
    const made = await makeCase(world, side, 'version');
    const input = { id: made.id, expectedVersion: 99, to: KINDS[side.kind].firstMove };
    const { query, variables } = mutationBody(side, `move${typeOf(side)}`, input);
    const { errors } = await world.ask(
      'gateway',
      side.receiver,
      query,
      variables,
      await world.token(made.receiverId),
    );
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', currentVersion: made.version } }]);
  });

  it('a cursor of somebody else’s list or feed says what one of no list says', async () => {
    await makeCase(world, side, 'cursor');
    const lists: [string, (after?: string) => string][] = [
      [
        'list',
        (after) =>
          `${side.root}s(direction: ${KINDS[side.kind].directions.SENDER}${after ? `, after: "${after}"` : ''})`,
      ],
      ['feed', (after) => `${side.root}Events${after ? `(after: "${after}")` : ''}`],
    ];
    for (const [, field] of lists) {
      const own = await world.ask(
        'subgraph',
        side.receiver,
        `{ of: ${field()} { pageInfo { endCursor } } }`,
        {},
        await world.token(senderTo(side.receiver)),
      );
      const cursor = own.data.of.pageInfo.endCursor as string;
      const invented = Buffer.from(
        Buffer.from(cursor, 'base64url')
          .toString()
          .replace(/^\["[^"]*"/, '["AAAAAAAAAAAA"'),
      ).toString('base64url');
      for (const actor of askers
        .get(name)!
        .filter(({ organisation }) => organisation !== senderTo(side.receiver))) {
        const ask = (after: string): Promise<string> =>
          blurred(
            'subgraph',
            side,
            { query: `{ of: ${field(after)} { totalCount nodes { __typename } } }` },
            actor,
          );
        const real = await ask(cursor);
        expect([actor.name, real]).toEqual([actor.name, await ask(invented)]);
        expect(real).not.toContain(`${side.root}:`);
      }
    }
  });
});
