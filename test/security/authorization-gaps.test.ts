import { buildSchema } from '@leerwegen/shared/server/subgraph-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { randomUUID } from 'node:crypto';
import { Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { mutationCase, type Subject } from './authorization-cases';
import { KINDS } from './authorization-kinds';
import { fullInput, Journey, LEARNER } from './authorization-referrals';
import { everythingOf, inputOf, PERSONAL_SIDES, type PersonalSide, returnedBy } from './authorization-schema';
import { type AuditRow, senderTo, unknownId, World } from './authorization-world';

let world: World;
beforeAll(async () => {
  world = await World.start();
}, 120_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);

async function audited(side: PersonalSide, body: object, token?: string): Promise<Partial<AuditRow>[]> {
  const requestId = `gap-${randomUUID()}`;
  await world.raw('gateway', side.receiver, body, token, requestId);
  const rows = await world.audit(side.receiver, requestId);
  return rows.map(({ action, outcome, referral_ids, organisation }) => ({
    action,
    outcome,
    referral_ids,
    organisation,
  }));
}

describe.each(CASES)('a read at %s with a token that is refused', (_name, side) => {
  it.each([
    ['READ', (root: string, id: string) => `{ ${root}(id: "${id}") { status } }`],
    ['READ', (root: string, _id: string, list: string) => `{ ${root}s(direction: ${list}) { totalCount } }`],
    ['READ_FEED', (root: string) => `{ ${root}Events { totalCount } }`],
  ])('leaves one refusal: %s', async (action, query) => {
    const token = (await world.actors(side.receiver)).at(-1)!.token;
    const id = unknownId(side);
    const list = KINDS[side.kind].directions.RECEIVER;
    const rows = await audited(side, { query: query(side.root, id, list) }, token);
    expect(rows).toEqual([expect.objectContaining({ action, outcome: 'REFUSED', organisation: null })]);
  });
});

const REPEATABLE = PERSONAL_SIDES.flatMap((side) =>
  side.mutations
    .filter((mutation) => mutationCase(side, mutation).act !== 'issueCode')
    .map((mutation) => [mutation, side] as const),
);

describe.each(REPEATABLE)('%s, repeated with its key', (mutation, side) => {
  it.each([
    ['everything', everythingOf(side, returnedBy(side, mutation))],
    ['the status only', '{ status }'],
  ])('leaves one event when it asks back %s', async (_what, selection) => {
    const { act, by, subject, input } = mutationCase(side, mutation);
    const about: Subject = await subject(world, side);
    const organisation = by === 'SENDER' ? senderTo(side.receiver) : (about.made?.receiverId ?? '');
    const token = act === 'sendAsPartner' ? undefined : await world.token(organisation);
    const given = input(about, by, side);
    const query = `mutation ($input: ${inputOf(side, mutation)}) { ${mutation}(input: $input) ${selection} }`;
    const body = { query, variables: { input: { ...given, idempotencyKey: randomUUID() } } };
    expect(await audited(side, body, token)).toHaveLength(1);
    expect(await audited(side, body, token)).toHaveLength(1);
  });
});

const REFERRALS = CASES.filter(([, { kind }]) => kind === 'Referral');

describe.each(REFERRALS)('a coordinator at %s, who follows without seeing who it is about', (_name, side) => {
  let token: string;
  beforeAll(async () => {
    await Journey.send(world, side.receiver, 'followed', fullInput(side.receiver));
    token = await world.token(senderTo(side.receiver), 'COORDINATOR');
  });

  it('cannot find out by a case reference whom it is about', async () => {
    const count = async (caseReference: string): Promise<unknown> => {
      const query = `query ($filter: ReferralFilter) { of: ${side.root}s(direction: SENT, filter: $filter) { totalCount } }`;
      const { data, errors } = await world.ask(
        'gateway',
        side.receiver,
        query,
        { filter: { caseReference } },
        token,
      );
      return JSON.stringify([data, errors]);
    };
    expect(await count(LEARNER.caseReference)).toBe(await count('dossier-of-nobody'));
  });
});

const PERSONAL = '@tag(name: "personal")';
const cvo = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
const build = (resolver: Function) => (): unknown =>
  buildSchema({ ...cvo, resolvers: [resolver], references: {} });

@ObjectType('ReferralLearner', { description: 'Test.' })
@Directive(PERSONAL)
class Learner {
  @Field(() => String, { nullable: true, description: 'Test.' })
  firstName?: string;
}

@ObjectType({ description: 'Test.' })
class Leaflet {
  @Field(() => String, { nullable: true, description: 'Test.' })
  @Directive(PERSONAL)
  reader?: string;
}

@ObjectType({ description: 'Test.' })
class Booklet {
  @Field(() => Learner, { nullable: true, description: 'Test.' })
  reader?: Learner;
}

describe('a subgraph refuses to start', () => {
  it('with a personal field of a public type that nobody decided about', () => {
    @Resolver()
    class Leaflets {
      @Query(() => Leaflet, { nullable: true, description: 'Test.' })
      leaflet(): null {
        return null;
      }
    }
    expect(build(Leaflets)).toThrow('Leaflet.reader');
  });

  it('with a public type that leads to a part of a referral', () => {
    @Resolver()
    class Booklets {
      @Query(() => Booklet, { nullable: true, description: 'Test.' })
      booklet(): null {
        return null;
      }
    }
    expect(build(Booklets)).toThrow('Booklet.reader');
  });

  it('with a root field without a tag that returns a part of a referral', () => {
    @Resolver()
    class Learners {
      @Query(() => Learner, { nullable: true, description: 'Test.' })
      lastLearner(): null {
        return null;
      }
    }
    expect(build(Learners)).toThrow('Query.lastLearner');
  });
});
