import { randomUUID } from 'node:crypto';
import {
  act,
  type Acted,
  acted,
  CONTENT,
  PERSONAL,
  PROVIDERS,
  type Receiver,
  sent,
} from '../harness/referrals';
import type { Answer } from '../harness/test-graph';
import { detailsOf } from './model/issue.table';
import { type Replicas, startReplicas } from './model/replicas';
import { countReferrals, readFeed, seeReferral } from './model/seen.referral';

const AT_ONCE = 100;
/** The embedded database is one session: fewer there. */
const SENDS = process.env.TEST_DATABASE_URL ? 50 : 10;
const SCHOOL = PROVIDERS.School;

/** One subgraph on two servers, with everybody's tokens. */
interface Place {
  receiver: Receiver;
  replicas: Replicas;
  sender: string;
  intake: string;
}

async function startPlace(receiver: Receiver): Promise<Place> {
  const replicas = await startReplicas(receiver.toLowerCase(), 2);
  const token = (providerId: string) =>
    replicas.token({ providerId, role: 'COUNSELLOR', subject: 'begeleider-1' });
  return { receiver, replicas, sender: await token(SCHOOL), intake: await token(PROVIDERS[receiver]) };
}

/** The same thing asked many times at once, of both servers in turn. */
function atOnce(
  { replicas: { asks } }: Place,
  one: (ask: Replicas['asks'][0]) => Promise<Answer>,
): Promise<Answer[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(asks[index % asks.length]!)));
}

/** All were answered alike, without an error; that answer. */
function theOneAnswer(answers: Answer[]): Acted {
  expect([...new Set(answers.map((answer) => JSON.stringify(answer.errors ?? 'fine')))]).toEqual(['"fine"']);
  const kinds = [...new Set(answers.map(({ data }) => JSON.stringify(data)))];
  expect(kinds).toHaveLength(1);
  return (JSON.parse(kinds[0]!) as { acted: Acted }).acted;
}

function expectConflict({ data, errors }: Answer): void {
  expect(data).toEqual({ acted: null });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'CONFLICT' }]);
}

async function expectFeeds({ receiver, replicas, sender, intake }: Place, lines: number): Promise<void> {
  for (const token of [sender, intake]) {
    const feed = await readFeed(replicas.asks[0]!, receiver, token);
    expect(feed.lines.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: lines }, (_, index) => index + 1),
    );
  }
}

describe(`replays of sends to a cvo, ${AT_ONCE} at once`, () => {
  let place: Place;
  beforeAll(async () => {
    place = await startPlace('Cvo');
  });
  afterAll(() => place?.replicas.stop());

  it(`${SENDS} sends, ${SENDS * AT_ONCE} times asked: one referral each, the first answer each time`, async () => {
    const { sender } = place;
    const ids = new Set<string>();
    for (let send = 0; send < SENDS; send += 1) {
      const body = {
        receiverId: PROVIDERS.Cvo,
        ...CONTENT,
        ...(send % 2 === 0 && PERSONAL),
        idempotencyKey: randomUUID(),
      };
      const first = theOneAnswer(await atOnce(place, (ask) => act(ask, 'send', 'Cvo', body, sender)));
      expect(first).toMatchObject({ status: 'SENT', version: 1 });
      expect(first.claimCode === null).toBe(send % 2 === 0);
      ids.add(first.referralId);
      for (const ask of place.replicas.asks)
        expectConflict(await act(ask, 'send', 'Cvo', { ...body, urgency: 'URGENT' }, sender));
    }
    expect(ids.size).toBe(SENDS);
    expect(await countReferrals(place.replicas.asks[0]!, 'Cvo', 'SENT', sender)).toBe(SENDS);
    expect(await countReferrals(place.replicas.asks[1]!, 'Cvo', 'RECEIVED', place.intake)).toBe(SENDS);
    await expectFeeds(place, SENDS);
    console.log(`${SENDS * AT_ONCE} replays of ${SENDS} sends, ${AT_ONCE} at once, on two servers`);
  }, 600_000);
});

describe(`replays of every act on a referral to a leerwinkel, ${AT_ONCE} at once`, () => {
  let place: Place;
  let lines = 0;
  beforeAll(async () => {
    place = await startPlace('Leerwinkel');
  });
  afterAll(() => place?.replicas.stop());

  type ActName = Parameters<typeof act>[1];
  /** Replays one act, then the same key with another body, and answers the first answer. */
  async function replayed(name: ActName, input: object, other: object, token: string): Promise<Acted> {
    const body = { ...input, idempotencyKey: randomUUID() };
    const answers = await atOnce(place, (ask) => act(ask, name, 'Leerwinkel', body, token));
    lines += 1;
    const first = theOneAnswer(answers);
    expectConflict(await act(place.replicas.asks[0]!, name, 'Leerwinkel', { ...body, ...other }, token));
    await expectFeeds(place, lines);
    return first;
  }
  async function move(id: string, expectedVersion: number, to: string, token = place.intake): Promise<void> {
    const input = { id, expectedVersion, to, ...detailsOf(to) };
    await acted(place.replicas.asks[1]!, 'move', 'Leerwinkel', input, token);
    lines += 1;
  }
  async function send(input: object = PERSONAL): Promise<Acted> {
    lines += 1;
    return sent(place.replicas.asks[0]!, 'Leerwinkel', place.sender, input);
  }

  it('moves', async () => {
    const { referralId: id } = await send();
    const input = { id, expectedVersion: 1, to: 'RECEIVED' };
    const first = await replayed('move', input, { to: 'WITHDRAWN' }, place.intake);
    expect(first).toMatchObject({ referralId: id, status: 'RECEIVED', version: 2 });
    // Also when the referral has gone on since.
    await move(id, 2, 'IN_INTAKE');
    const again = await replayed(
      'move',
      { id, expectedVersion: 3, to: 'ACCEPTED' },
      { to: 'WAITLISTED' },
      place.intake,
    );
    expect(again).toMatchObject({ status: 'ACCEPTED', version: 4 });
    expect(
      (await seeReferral(place.replicas.asks[0]!, 'Leerwinkel', id, place.sender))!.history,
    ).toHaveLength(4);
  });

  it('answers', async () => {
    const { referralId: id } = await send();
    await move(id, 1, 'RECEIVED');
    await move(id, 2, 'INFO_REQUESTED');
    const input = { id, expectedVersion: 3, pathway: 'NT2', ...PERSONAL };
    const first = await replayed('answer', input, { pathway: 'TKO_GENERAL' }, place.sender);
    expect(first).toMatchObject({ referralId: id, status: 'RECEIVED', version: 4 });
  });

  it('withdrawals of a consent', async () => {
    const { referralId: id } = await send();
    const input = { id, expectedVersion: 1 };
    const first = await replayed('withdrawConsent', input, { expectedVersion: 2 }, place.sender);
    expect(first).toMatchObject({ referralId: id, status: 'WITHDRAWN', version: 2 });
  });

  it('completions with a claim code', async () => {
    const { referralId: id, claimCode } = await send({});
    const input = { claimCode, ...PERSONAL };
    const other = { learner: { ...PERSONAL.learner, firstName: 'Sam' } };
    const first = await replayed('complete', input, other, place.intake);
    expect(first).toMatchObject({ referralId: id, status: 'SENT', version: 2 });
  });

  it('decisions that are linked', async () => {
    const requiredDecision = { kind: 'CLASS_COUNCIL', providerId: 'school:990002' };
    const { referralId: id } = await send({ requiredDecision });
    const input = { id, expectedVersion: 1, takenOn: '2026-11-20', favourable: true };
    const first = await replayed('linkDecision', input, { favourable: false }, place.sender);
    expect(first).toMatchObject({ referralId: id, status: 'SENT', version: 2 });
  });
});

describe(`replays of a partner's send, ${AT_ONCE} at once`, () => {
  let place: Place;
  beforeAll(async () => {
    place = await startPlace('Leerwinkel');
  });
  afterAll(() => place?.replicas.stop());

  it('one code, one referral, the first receipt each time', async () => {
    const ask = place.replicas.asks[0]!;
    const coordinator = await place.replicas.token({
      providerId: PROVIDERS.Leerwinkel,
      role: 'COORDINATOR',
      subject: 'coordinator-1',
    });
    const issued = await ask(
      `mutation ($input: IssuePartnerCodeInput!) { code: issueLeerwinkelPartnerCode(input: $input) { code } }`,
      { input: { partnerName: 'OCMW Voorbeeld', idempotencyKey: randomUUID() } },
      coordinator,
    );
    const { code } = (issued.data as { code: { code: string } }).code;
    const body = { ...CONTENT, ...PERSONAL, code, idempotencyKey: randomUUID() };
    const receipt = theOneAnswer(await atOnce(place, (one) => partnerSends(one, body)));
    expect(receipt).toMatchObject({ status: 'SENT', claimCode: null });
    expectConflict(await partnerSends(ask, { ...body, urgency: 'URGENT' }));
    expect(await countReferrals(ask, 'Leerwinkel', 'RECEIVED', place.intake)).toBe(1);
    const { lines } = await readFeed(ask, 'Leerwinkel', place.intake);
    expect(lines).toMatchObject([{ sequence: 1, kind: 'SENT', version: 1 }]);
  });
});

function partnerSends(ask: Replicas['asks'][0], input: object): Promise<Answer> {
  return ask(
    `mutation ($input: SendPartnerReferralInput!) {
      acted: sendLeerwinkelPartnerReferral(input: $input) { status warnings statusCode claimCode } }`,
    { input },
  );
}
