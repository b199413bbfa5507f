import { act, acted, PERSONAL, PROVIDERS, type Receiver, RECEIVERS, sent } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import {
  detailsOf,
  endsByWithdrawal,
  EXPIRES,
  OVERDUE,
  possible,
  type Side,
  type Status,
  STATUSES,
  WAY_TO,
} from './model/issue.table';
import { type JobRunner, startJobRunner } from './model/job.runner';

const SIDES: readonly Side[] = ['SENDER', 'RECEIVER'];
/** Later than anything that can be due, sooner than a personal part is erased. */
const LATE = new Date(NOW.getTime() + 340 * 86_400_000);

interface Seen {
  id: string;
  status: Status;
  version: number;
  learnerData: string;
  dueAt: string | null;
  history: { kind: string; from: Status | null; to: Status; party: string }[];
}
interface Tried {
  id: string;
  version: number;
}

let graph: TestGraph;
let jobs: JobRunner;
let tokens: Record<Receiver, Record<Side, string>>;
beforeAll(async () => {
  graph = await startTestGraph();
  jobs = await startJobRunner(graph.database.environment);
  const tokensOf = async (receiver: Receiver) => ({
    SENDER: await graph.token(PROVIDERS[receiver === 'School' ? 'Clb' : 'School']),
    RECEIVER: await graph.token(PROVIDERS[receiver]),
  });
  tokens = Object.fromEntries(
    await Promise.all(RECEIVERS.map(async (receiver) => [receiver, await tokensOf(receiver)])),
  ) as typeof tokens;
});
afterAll(async () => {
  await jobs?.stop();
  await graph?.stop();
});

const askOf = (receiver: Receiver) => (query: string, variables?: object, token?: string) =>
  graph.askSubgraph(receiver.toLowerCase(), query, variables, token);

async function see(receiver: Receiver, id: string, side: Side = 'RECEIVER'): Promise<Seen> {
  const name = receiver.toLowerCase();
  const { data, errors } = await askOf(receiver)(
    `query ($id: ID!) { one: ${name}Referral(id: $id) {
      id status version learnerData dueAt history { kind from to party } } }`,
    { id },
    tokens[receiver][side],
  );
  expect(errors).toBeUndefined();
  return (data as { one: Seen }).one;
}

async function feedLength(receiver: Receiver, side: Side): Promise<number> {
  const { data } = await askOf(receiver)(
    `{ feed: ${receiver.toLowerCase()}ReferralEvents(first: 1) { totalCount } }`,
    {},
    tokens[receiver][side],
  );
  return (data as { feed: { totalCount: number } }).feed.totalCount;
}

async function move(receiver: Receiver, { id, version }: Tried, to: Status, side: Side): Promise<Tried> {
  const input = { id, expectedVersion: version, to, ...detailsOf(to) };
  const done = await acted(askOf(receiver), 'move', receiver, input, tokens[receiver][side]);
  expect(done).toMatchObject({ referralId: id, status: to, version: version + 1 });
  return { id, version: done.version };
}

/** A new referral in a status, brought there by acts (and for EXPIRED by the deadline that passed). */
async function inStatus(receiver: Receiver, status: Status, input: object = {}): Promise<Tried> {
  const { SENDER } = tokens[receiver];
  const { referralId } = await sent(askOf(receiver), receiver, SENDER, { ...PERSONAL, ...input });
  let at: Tried = { id: referralId, version: 1 };
  if (status === 'EXPIRED') {
    await jobs.run(receiver.toLowerCase(), 'deadlines', LATE);
    return { ...at, version: 2 };
  }
  for (const to of WAY_TO[status])
    at = await move(receiver, at, to, to === 'WITHDRAWN' ? 'SENDER' : 'RECEIVER');
  return at;
}

/** What is refused, and says where one may go instead; null when it was done. */
async function refusal(receiver: Receiver, { id, version }: Tried, to: Status, side: Side) {
  const input = { id, expectedVersion: version, to, ...detailsOf(to) };
  const { data, errors } = await act(askOf(receiver), 'move', receiver, input, tokens[receiver][side]);
  if (!errors) return null;
  expect(data).toEqual({ acted: null });
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors as [NonNullable<typeof errors>[0]];
  // In whatever order they are told.
  return { message, ...extensions, expected: String(extensions.expected).split(', ').sort() };
}

function isRefusal(from: Status, to: Status, allowed: readonly Status[]): object {
  return {
    message: expect.stringMatching(new RegExp(`^input\\.to: .*${from}.*${to}`)),
    code: 'BAD_USER_INPUT',
    field: 'input.to',
    expected: allowed.length > 0 ? [...allowed].sort() : [expect.stringMatching(/^no move\b/)],
  };
}

describe.each(STATUSES)('from %s, at a cvo', (status) => {
  const receiver = 'Cvo';

  it('every move that the issue does not allow is refused, tells what is possible and writes nothing', async () => {
    const at = await inStatus(receiver, status);
    const before = await see(receiver, at.id);
    const lines = await Promise.all(SIDES.map((side) => feedLength(receiver, side)));
    expect(before).toMatchObject({ status, version: at.version });
    for (const side of SIDES) {
      const allowed = possible(status, side, 'INFORMATION');
      for (const to of STATUSES.filter((one) => !allowed.includes(one)))
        expect({ side, to, error: await refusal(receiver, at, to, side) }).toMatchObject({
          side,
          to,
          error: isRefusal(status, to, allowed),
        });
    }
    expect(await see(receiver, at.id)).toEqual(before);
    expect(await Promise.all(SIDES.map((side) => feedLength(receiver, side)))).toEqual(lines);
  });

  it.each(SIDES)('every move that the issue allows the %s is made, once', async (side) => {
    for (const to of possible(status, side, 'INFORMATION')) {
      const at = await inStatus(receiver, status);
      const before = await see(receiver, at.id);
      await move(receiver, at, to, side);
      const after = await see(receiver, at.id);
      expect(after).toMatchObject({ status: to, version: at.version + 1 });
      expect(after.history).toEqual([...before.history, { kind: 'MOVED', from: status, to, party: side }]);
      expect(await see(receiver, at.id, 'SENDER')).toEqual(after);
    }
  });

  it.each(SIDES)(
    'an answer of the %s leads back from INFO_REQUESTED only, and only for the sender',
    async (side) => {
      const at = await inStatus(receiver, status);
      const before = await see(receiver, at.id);
      const input = { id: at.id, expectedVersion: at.version, pathway: 'TKO_GENERAL' };
      const { errors } = await act(askOf(receiver), 'answer', receiver, input, tokens[receiver][side]);
      const after = await see(receiver, at.id);
      if (status === 'INFO_REQUESTED' && side === 'SENDER') {
        expect(errors).toBeUndefined();
        expect(after).toMatchObject({ status: 'RECEIVED', version: at.version + 1 });
        expect(after.history.at(-1)).toEqual({ kind: 'ANSWERED', from: status, to: 'RECEIVED', party: side });
      } else {
        // A receiver answers nothing; its role may only read here.
        const refusal =
          side === 'SENDER' ? { code: 'BAD_USER_INPUT', field: 'input.id' } : { code: 'FORBIDDEN' };
        expect(errors?.[0]?.extensions).toMatchObject(refusal);
        expect(after).toEqual(before);
      }
    },
  );

  it.each(SIDES)(
    'a withdrawal of the consent by the %s erases, and ends what has not started',
    async (side) => {
      const at = await inStatus(receiver, status);
      const { history } = await see(receiver, at.id);
      const input = { id: at.id, expectedVersion: at.version };
      await acted(askOf(receiver), 'withdrawConsent', receiver, input, tokens[receiver][side]);
      const after = await see(receiver, at.id);
      const to = endsByWithdrawal(status) ? 'WITHDRAWN' : status;
      expect(after).toMatchObject({ status: to, version: at.version + 1, learnerData: 'ERASED' });
      expect(after.history).toEqual([
        ...history,
        { kind: 'CONSENT_WITHDRAWN', from: status, to, party: side },
      ]);
    },
  );

  it('a moment that passed lets it expire, tells that it is overdue or does nothing; once', async () => {
    const at = await inStatus(receiver, status);
    const before = await see(receiver, at.id);
    await jobs.run('cvo', 'deadlines', LATE);
    await jobs.run('cvo', 'deadlines', LATE);
    const after = await see(receiver, at.id);
    if (EXPIRES.includes(status))
      expect(after).toMatchObject({
        status: 'EXPIRED',
        version: at.version + 1,
        dueAt: null,
        history: [...before.history, { kind: 'MOVED', from: status, to: 'EXPIRED', party: 'SYSTEM' }],
      });
    else if (OVERDUE.includes(status))
      expect(after).toEqual({
        ...before,
        history: [...before.history, { kind: 'OVERDUE', from: status, to: status, party: 'SYSTEM' }],
      });
    else expect(after).toEqual(before);
  });
});

describe('INFO_REQUESTED', () => {
  it('leads back to the intake that it left', async () => {
    const at = await move('Cvo', await inStatus('Cvo', 'IN_INTAKE'), 'INFO_REQUESTED', 'RECEIVER');
    const input = { id: at.id, expectedVersion: at.version };
    expect(await acted(askOf('Cvo'), 'answer', 'Cvo', input, tokens.Cvo.SENDER)).toMatchObject({
      status: 'IN_INTAKE',
      version: at.version + 1,
    });
  });
});

describe('an intake', () => {
  const asked: [Receiver, string][] = [
    ['School', 'INFO_SESSION'],
    ['Examencommissie', 'REGISTRATION'],
    ['Clb', 'INTAKE'],
    ['Cvo', 'ENROLMENT'],
    ['Clb', 'GUIDANCE'],
    ['Leerwinkel', 'INFORMATION'],
  ];
  it.each(asked)(
    'at a %s for %s completes it only for information or guidance',
    async (receiver, request) => {
      const at = await inStatus(receiver, 'IN_INTAKE', { request });
      const allowed = possible('IN_INTAKE', 'RECEIVER', request);
      const refused = await refusal(receiver, at, 'COMPLETED', 'RECEIVER');
      if (['INFORMATION', 'GUIDANCE'].includes(request)) expect(refused).toBeNull();
      else expect(refused).toMatchObject(isRefusal('IN_INTAKE', 'COMPLETED', allowed));
    },
  );
});

describe.each(RECEIVERS.filter((one) => one !== 'Cvo'))('the table of a %s', (receiver) => {
  it.each(STATUSES)('is that of the others from %s', async (status) => {
    const at = await inStatus(receiver, status);
    for (const side of SIDES)
      expect(await refusal(receiver, at, 'SENT', side)).toMatchObject(
        isRefusal(status, 'SENT', possible(status, side, 'INFORMATION')),
      );
  });
});
