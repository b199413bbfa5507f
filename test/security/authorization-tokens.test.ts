import { isRequiredArgument } from 'graphql';
import { PROVIDERS } from '../harness/referrals';
import { KINDS } from './authorization-kinds';
import { makeCase } from './authorization-made-cases';
import { everythingOf, PERSONAL_SIDES, type PersonalSide, typeOf } from './authorization-schema';
import { senderTo, unknownId, WAYS, World } from './authorization-world';

let world: World;
/** Tokens that nobody accepts, and why. */
const wrong = new Map<string, (side: PersonalSide) => Promise<string>>([
  ['forged', async (side) => (await world.actors(side.receiver)).at(-1)!.token!],
  ['expired', (side) => world.expiredToken(PROVIDERS[side.receiver])],
  ['unsigned', async (side) => unsigned(await world.token(PROVIDERS[side.receiver]))],
  ['not even a token', async () => 'canary-token'],
]);
beforeAll(async () => {
  world = await World.start();
}, 120_000);
afterAll(() => world?.stop());

const BY_WAY = PERSONAL_SIDES.flatMap((side) => WAYS.map((way) => [side.root, way, side] as const));
const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);

function unsigned(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}

/** Root fields of the catalogue that can be asked without arguments, as they are in the schema. */
function catalogueFields({ schema, personalQueries }: PersonalSide): string[] {
  return Object.values(schema.getQueryType()!.getFields())
    .filter(
      ({ name, args }) =>
        !name.startsWith('_') && !personalQueries.includes(name) && !args.some(isRequiredArgument),
    )
    .map(({ name }) => `${name} { __typename }`);
}

describe.each(BY_WAY)('a token that is wrong, shown to %s by the %s', (_name, way, side) => {
  it.each([...wrong.keys()])(
    'and %s, is refused for what is personal; the catalogue answers',
    async (kind) => {
      const made = await makeCase(world, side, 'read');
      const { root } = side;
      const { directions, feedId } = KINDS[side.kind];
      const [first] = catalogueFields(side);
      const token = await wrong.get(kind)!(side);
      for (const id of [made.id, unknownId(side)]) {
        const query = `{ catalogue: ${first} one: ${root}(id: "${id}") { id learner { firstName } }
        sent: ${root}s(direction: ${directions.SENDER}) { totalCount } received: ${root}s(direction: ${directions.RECEIVER}) { nodes { id } }
        feed: ${root}Events { totalCount nodes { ${feedId} } } }`;
        const { data, errors } = await world.ask(way, side.receiver, query, {}, token);
        expect(data).toEqual({
          catalogue: expect.anything(),
          one: null,
          sent: null,
          received: null,
          feed: null,
        });
        expect(errors?.map(({ path }) => path[0]).sort()).toEqual(['feed', 'one', 'received', 'sent']);
        for (const { extensions } of errors!) expect(extensions.code).toBe('UNAUTHENTICATED');
        expect(JSON.stringify(errors)).not.toContain(token);
        expect(JSON.stringify(errors)).not.toContain(made.id);
      }
    },
  );
});

describe.each(BY_WAY)('the catalogue of %s by the %s', (_name, way, side) => {
  it('is the same for everybody', async () => {
    const tokens = [
      undefined,
      await world.token(PROVIDERS[side.receiver]),
      await world.token(senderTo(side.receiver), 'ANALYST'),
      await wrong.get('forged')!(side),
    ];
    for (const field of catalogueFields(side)) {
      const answers = await Promise.all(
        tokens.map((token) => world.raw(way, side.receiver, { query: `{ of: ${field} }` }, token)),
      );
      expect(answers[0]!.text).not.toContain('"errors"');
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    }
  });
});

describe.each(CASES)('a forged reference sent to %s', (_name, side) => {
  let made: Awaited<ReturnType<typeof makeCase>>;
  beforeAll(async () => {
    made = await makeCase(world, side, 'referenced');
  });
  const type = typeOf(side);
  const ask = async (representation: object, organisation: string) => {
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) {
      __typename ... on ${type} ${everythingOf(side, type)} } }`;
    const variables = { references: [representation] };
    return world.raw('subgraph', side.receiver, { query, variables }, await world.token(organisation));
  };

  it('does not make a stranger a party', async () => {
    const stranger = 'cvo:991005';
    const claimed = {
      __typename: type,
      id: made.id,
      senderId: stranger,
      receiverId: stranger,
      sender: { id: stranger },
    };
    expect((await ask(claimed, stranger)).text).toBe('{"data":{"_entities":[null]}}\n');
    const invented = { ...claimed, id: unknownId(side), learner: { firstName: 'Noor' } };
    expect((await ask(invented, stranger)).text).toBe('{"data":{"_entities":[null]}}\n');
  });

  it('finds no case under the name of another personal type', async () => {
    const others = [...side.types].filter((one) => one !== type);
    expect(others.length).toBeGreaterThan(10);
    for (const __typename of others) {
      const { text } = await ask({ __typename, id: made.id, referralId: made.id }, 'cvo:991005');
      const { data } = JSON.parse(text) as { data?: { _entities?: (object | null)[] } | null };
      // What another owner keeps is a stub here: its name, and nothing of it.
      const fields = Object.keys(data?._entities?.[0] ?? {}).filter((field) => field !== '__typename');
      expect([__typename, fields]).toEqual([__typename, []]);
      expect(text).not.toContain('Noor');
    }
  });

  it('cannot be sent through the gateway', async () => {
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) { __typename } }`;
    const variables = { references: [{ __typename: type, id: made.id }] };
    const { data, errors } = await world.ask(
      'gateway',
      side.receiver,
      query,
      variables,
      await world.token(made.receiverId),
    );
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
  });
});
