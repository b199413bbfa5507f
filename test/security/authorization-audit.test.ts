import { randomUUID } from 'node:crypto';
import { PROVIDERS } from '../harness/referrals';
import { mutationBody, mutationCase, partiesOf } from './authorization-cases';
import { KINDS } from './authorization-kinds';
import type { MadeCase } from './authorization-made';
import { makeCase } from './authorization-made-cases';
import { type Act, outcomeOf } from './authorization-oracle';
import { LEARNER, type MadeReferral } from './authorization-referrals';
import { everythingOf, PERSONAL_SIDES, type PersonalSide, typeOf } from './authorization-schema';
import { type Actor, type AuditRow, sideOf, unknownId, type Way, WAYS, World } from './authorization-world';

let world: World;
const askers = new Map<string, Actor[]>();
beforeAll(async () => {
  world = await World.start();
  for (const { root, receiver } of PERSONAL_SIDES) askers.set(root, await world.actors(receiver));
}, 120_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);
const BY_WAY = PERSONAL_SIDES.flatMap((side) => WAYS.map((way) => [side.root, way, side] as const));

/** What each act is called in the audit trail. */
const ACTIONS: Readonly<Record<Act, string>> = {
  move: 'MOVE',
  answer: 'ANSWER',
  withdrawConsent: 'WITHDRAW_CONSENT',
  complete: 'COMPLETE_DATA',
  linkDecision: 'LINK_DECISION',
  send: 'SEND',
  issueCode: 'ISSUE_CODE',
  sendAsPartner: 'SEND_AS_PARTNER',
  draft: 'DRAFT',
  amend: 'AMEND',
  moveRequest: 'MOVE',
  decide: 'DECIDE',
};

type Event = Pick<AuditRow, 'action' | 'outcome' | 'referral_ids'>;
const event = (action: string, outcome: string, ...referral_ids: string[]): Event => ({
  action,
  outcome,
  referral_ids,
});

/** Sends a request with an id of its own and gives what the trail of its receiver tells of it. */
async function audited(way: Way, side: PersonalSide, body: object, actor: Actor): Promise<AuditRow[]> {
  const requestId = `matrix-${randomUUID()}`;
  await world.raw(way, side.receiver, body, actor.token, requestId);
  const rows = await world.audit(side.receiver, requestId);
  // Whoever acts, nothing of what is in a case is in the trail.
  const told = JSON.stringify(rows);
  for (const content of [...Object.values(LEARNER).map(String), 'DROPPED_OUT', actor.token ?? 'Bearer'])
    if (content.length > 4) expect(told).not.toContain(content);
  return rows;
}

/** The event as it must be: by whom, too. */
const by = ({ role, organisation }: Actor, { action, outcome, referral_ids }: Event): object =>
  expect.objectContaining({
    subject: role && `${role.toLowerCase()}-1`,
    organisation,
    role,
    action,
    outcome,
    referral_ids,
  });

const someone = (name: string, who: string): Actor => askers.get(name)!.find((actor) => actor.name === who)!;

const MUTATIONS = BY_WAY.flatMap(([, way, side]) =>
  side.mutations.map((mutation) => [mutation, way, side] as const),
);

describe.each(MUTATIONS)('%s by the %s', (mutation, way, side) => {
  it('leaves one event, whether it is done or refused', async () => {
    world.later();
    const { act, subject, input } = mutationCase(side, mutation);
    let about = await subject(world, side);
    for (const actor of askers.get(side.root)!) {
      const at = sideOf(actor, partiesOf(side, about));
      const expected = outcomeOf(act, actor, at, actor.organisation?.startsWith(`${side.name}:`) ?? false);
      const rows = await audited(way, side, mutationBody(side, mutation, input(about, at, side)), actor);
      expect(rows).toHaveLength(1);
      const [row] = rows;
      const { outcome, referral_ids } = row!;
      expect([actor.name, outcome]).toEqual([actor.name, expected === 'DONE' ? 'ALLOWED' : 'REFUSED']);
      // A partner acts without an account, whatever token comes along.
      if (act !== 'sendAsPartner')
        expect(row).toEqual(by(actor, event(ACTIONS[act], outcome, ...referral_ids)));
      expect(row!.action).toBe(ACTIONS[act]);
      if (about.made && act !== 'complete') expect(referral_ids).toEqual([about.made.id]);
      if (expected === 'DONE') about = await subject(world, side);
    }
  });
});

describe.each(BY_WAY)('what %s tells by the %s', (name, way, side) => {
  let one: MadeCase;
  let other: MadeCase;
  beforeAll(async () => {
    one = await makeCase(world, side, 'one');
    other = await makeCase(world, side, 'other');
  });
  const field = (alias: string, id: string, selection: string): string =>
    `${alias}: ${side.root}(id: "${id}") { ${selection} }`;
  const read = (who: string, query: string): Promise<AuditRow[]> =>
    audited(way, side, { query }, someone(name, who));

  it.each(['COUNSELLOR of the sender', 'INTAKE of the receiver', 'INTEGRATION of the receiver'])(
    'to a %s is one event for a request, the stronger one for each case',
    async (who) => {
      const actor = someone(name, who);
      expect(await read(who, `{ ${field('a', one.id, 'status')} ${field('b', one.id, 'id')} }`)).toEqual([
        by(actor, event('READ', 'ALLOWED', one.id)),
      ]);
      expect(
        await read(
          who,
          `{ ${field('a', one.id, 'status')} ${field('b', one.id, 'learner { note } evidence { kind }')} }`,
        ),
      ).toEqual([by(actor, event('READ_LEARNER', 'ALLOWED', one.id))]);
      expect(
        await read(who, `{ ${field('a', one.id, 'id')} ${field('b', other.id, 'learner { note }')} }`),
      ).toEqual(
        expect.arrayContaining([
          by(actor, event('READ', 'ALLOWED', one.id)),
          by(actor, event('READ_LEARNER', 'ALLOWED', other.id)),
        ]),
      );
    },
  );

  it('in a list is one event that names each', async () => {
    const who = 'COUNSELLOR of the receiver';
    const query = (selection: string): string =>
      `{ ${side.root}s(direction: ${KINDS[side.kind].directions.RECEIVER}, first: 2) { totalCount nodes { id ${selection} } edges { node { id } } } }`;
    for (const [selection, action] of [
      ['', 'READ'],
      ['learner { firstName }', 'READ_LEARNER'],
    ] as const) {
      const rows = await read(who, query(selection));
      expect(rows).toEqual([by(someone(name, who), event(action, 'ALLOWED', ...rows[0]!.referral_ids))]);
      expect(new Set(rows[0]!.referral_ids).size).toBe(2);
    }
  });

  it.each([
    ['COUNSELLOR of the stranger of the receiver’s type'],
    ['ANALYST of the receiver'],
    ['INTAKE of the sender'],
    ['the public'],
  ])('to a %s is a refusal, the same for what does not exist', async (who) => {
    const actor = someone(name, who);
    const unknown = unknownId(side);
    for (const id of [one.id, unknown])
      expect(await read(who, `{ ${field('a', id, 'status learner { note }')} }`)).toEqual([
        by(actor, event('READ', 'REFUSED', id)),
      ]);
    expect(await read(who, `{ ${field('a', one.id, 'id')} ${field('b', unknown, 'id')} }`)).toEqual([
      by(actor, { ...event('READ', 'REFUSED'), referral_ids: expect.arrayContaining([one.id, unknown]) }),
    ]);
  });

  it('in a list or feed that somebody may not have is a refusal', async () => {
    const actor = someone(name, 'ANALYST of the receiver');
    const query = `{ ${side.root}s(direction: ${KINDS[side.kind].directions.RECEIVER}) { totalCount } ${side.root}Events { totalCount } }`;
    const rows = await read(actor.name, query);
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([by(actor, event('READ', 'REFUSED')), by(actor, event('READ_FEED', 'REFUSED'))]),
    );
  });

  it('in the feed is one event', async () => {
    const who = 'COORDINATOR of the receiver';
    expect(
      await read(who, `{ ${side.root}Events(first: 1) { totalCount nodes { ${KINDS[side.kind].feedId} } } }`),
    ).toEqual([by(someone(name, who), event('READ_FEED', 'ALLOWED'))]);
  });

  if (side.kind !== 'Referral') return;

  it('for a status code is one event, also for a wrong code', async () => {
    world.later();
    const progress = (code: string): string => `{ ${side.root}Progress(statusCode: "${code}") { status } }`;
    const actor = someone(name, 'the public');
    expect(await read(actor.name, progress((one as MadeReferral).statusCode))).toEqual([
      by(actor, event('READ_PROGRESS', 'ALLOWED', one.id)),
    ]);
    expect(await read(actor.name, progress('aB3d-eF5h-jK7m'))).toEqual([
      by(actor, event('READ_PROGRESS', 'REFUSED')),
    ]);
  });
});

describe.each(CASES)('what %s tells', (name, side) => {
  it('through entities is one event for all of them', async () => {
    const ids = [];
    for (const what of ['one', 'other']) ids.push((await makeCase(world, side, what)).id);
    const body = {
      query: `query ($references: [_Any!]!) { _entities(representations: $references) {
        ... on ${typeOf(side)} ${everythingOf(side, typeOf(side))} } }`,
      variables: { references: ids.map((id) => ({ __typename: typeOf(side), id })) },
    };
    const reader = someone(name, 'COUNSELLOR of the receiver');
    expect(await audited('subgraph', side, body, reader)).toEqual([
      by(reader, event('READ_LEARNER', 'ALLOWED', ...ids)),
    ]);
    const stranger = someone(name, 'COUNSELLOR of the stranger of the receiver’s type');
    expect(await audited('subgraph', side, body, stranger)).toEqual([
      by(stranger, event('READ', 'REFUSED', ...ids)),
    ]);
  });

  it('of the catalogue is no event', async () => {
    const root = Object.keys(side.schema.getQueryType()!.getFields()).find(
      (field) => field.endsWith('Offerings') || field.endsWith('Services') || field === 'examProgrammes',
    )!;
    const reader = someone(name, 'COUNSELLOR of the receiver');
    expect(
      await audited('subgraph', side, { query: `{ ${root}(first: 1) { totalCount } }` }, reader),
    ).toEqual([]);
  });

  it.each([
    ['a wrong version', { expectedVersion: 99, to: KINDS[side.kind].firstMove }],
    ['a step that does not exist', { to: KINDS[side.kind].wrongMove }],
    ['a key of another form', { to: KINDS[side.kind].firstMove, idempotencyKey: 'x' }],
  ])('of an act with %s is its refusal, although the act was rolled back', async (_what, input) => {
    const { id, version } = await makeCase(world, side, 'refused');
    const actor = someone(name, 'COUNSELLOR of the receiver');
    const given = { id, expectedVersion: version, ...input };
    const body = mutationBody(side, `move${typeOf(side)}`, given);
    expect(await audited('gateway', side, body, actor)).toEqual([by(actor, event('MOVE', 'REFUSED', id))]);
    expect(PROVIDERS[side.receiver]).toBe(actor.organisation);
  });
});
