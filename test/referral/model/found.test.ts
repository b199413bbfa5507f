import { act, acted, PERSONAL, PROVIDERS, type Receiver, sent } from '../../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../../harness/test-graph';
import { detailsOf, type Status } from './issue.table';
import { type JobRunner, startJobRunner } from './job.runner';
import { addDays, dayOf } from './reference.deadlines';
import { seeReferral, type SeenReferral } from './seen.referral';

let graph: TestGraph;
let jobs: JobRunner;
let sender: string;
let school: string;
const clock = { now: NOW };
beforeAll(async () => {
  graph = await startTestGraph({ clock: () => clock.now });
  jobs = await startJobRunner(graph.database.environment);
  sender = await graph.token(PROVIDERS.Clb);
  school = await graph.token(PROVIDERS.School);
});
beforeEach(() => {
  clock.now = NOW;
});
afterAll(async () => {
  await jobs?.stop();
  await graph?.stop();
});

const receiver: Receiver = 'School';
const ask = (query: string, variables?: object, token?: string) =>
  graph.askSubgraph('school', query, variables, token);
const see = async (id: string): Promise<SeenReferral> => (await seeReferral(ask, receiver, id, school))!;
async function moves(id: string, from: number, list: [Status, object?][]): Promise<void> {
  for (const [index, [to, more]] of list.entries()) {
    const input = { id, expectedVersion: from + index, to, ...detailsOf(to), ...more };
    await acted(ask, 'move', receiver, input, school);
  }
}
const DEVIATING = {
  deviatingTrajectory: true,
  classCouncilDecision: { takenOn: '2026-11-20', needs: 'Kleine groep.', capacity: 'Er is een begeleider.' },
};

/** Small, what long random runs came upon: the model test itself needs luck to find it again. */
describe('found by the model', () => {
  it('a claim code completes a referral on which a class council was recorded', async () => {
    const { referralId: id, claimCode } = await sent(ask, receiver, sender);
    await moves(id, 1, [['RECEIVED'], ['ACCEPTED', DEVIATING]]);
    expect(await acted(ask, 'complete', receiver, { claimCode, ...PERSONAL }, school)).toMatchObject({
      referralId: id,
      status: 'ACCEPTED',
      version: 4,
    });
    expect(await see(id)).toMatchObject({ learnerData: 'PRESENT', learner: { firstName: 'Noor' } });
  });

  it('a claim code holds until the referral has ended', async () => {
    const { referralId: id, claimCode } = await sent(ask, receiver, sender);
    await moves(id, 1, [['RECEIVED'], ['ACCEPTED'], ['STARTED']]);
    const completed = await acted(ask, 'complete', receiver, { claimCode, ...PERSONAL }, school);
    expect(completed).toMatchObject({ referralId: id, status: 'STARTED', version: 5 });
  });

  it('a claim code does not hold any longer', async () => {
    const { referralId: id, claimCode } = await sent(ask, receiver, sender);
    await moves(id, 1, [['RECEIVED'], ['NOT_REACHED']]);
    const { errors } = await act(ask, 'complete', receiver, { claimCode, ...PERSONAL }, school);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.claimCode' });
  });

  it('what came in with a claim code is kept as long as after any other event', async () => {
    const { referralId: id, claimCode } = await sent(ask, receiver, sender);
    clock.now = addDays(NOW, 360);
    const consent = { ...PERSONAL.consent, validUntil: dayOf(addDays(clock.now, 90)) };
    await acted(ask, 'complete', receiver, { claimCode, ...PERSONAL, consent }, school);
    await jobs.run('school', 'retention', addDays(NOW, 370));
    expect(await see(id)).toMatchObject({ learnerData: 'PRESENT' });
  });

  it('a class council recorded after the erasure is erased in its turn', async () => {
    const { referralId: id } = await sent(ask, receiver, sender, PERSONAL);
    await moves(id, 1, [['RECEIVED']]);
    await jobs.run('school', 'retention', addDays(NOW, 400));
    clock.now = addDays(NOW, 401);
    await moves(id, 3, [['ACCEPTED', DEVIATING], ['NOT_STARTED']]);
    await jobs.run('school', 'retention', addDays(NOW, 2_000));
    const key = id.slice('schoolReferral:'.length);
    for (const table of ['school.referral_personal', 'school_keys.referral_key'])
      expect(await jobs.query('school', `SELECT FROM ${table} WHERE referral_key = '${key}'`)).toEqual([]);
  });

  it('deadlines that run twice at once tell once what is overdue', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      const { referralId } = await sent(ask, receiver, sender);
      await moves(referralId, 1, [['RECEIVED']]);
      ids.push(referralId);
    }
    const runs = Array.from({ length: 4 }, () => jobs.run('school', 'deadlines', addDays(NOW, 20)));
    await Promise.all(runs);
    for (const id of ids)
      expect((await see(id)).history.map(({ kind }) => kind)).toEqual(['SENT', 'MOVED', 'OVERDUE']);
  });

  it('nothing is asked any more of who withdrew', async () => {
    const { referralId: id } = await sent(ask, receiver, sender);
    await moves(id, 1, [['RECEIVED'], ['INFO_REQUESTED']]);
    await acted(ask, 'move', receiver, { id, expectedVersion: 3, to: 'WITHDRAWN' }, sender);
    expect(await see(id)).toMatchObject({ status: 'WITHDRAWN', questions: [] });
  });

  it('a send is answered again when its consent has passed since', async () => {
    const consent = { ...PERSONAL.consent, validUntil: dayOf(addDays(NOW, 5)) };
    const input = { ...PERSONAL, consent, idempotencyKey: 'found-by-the-model' };
    const first = await sent(ask, receiver, sender, input);
    clock.now = addDays(NOW, 20);
    expect(await sent(ask, receiver, sender, input)).toEqual(first);
  });

  it('referrals can be sent after 2038', async () => {
    clock.now = new Date('2041-03-01T12:00:00Z');
    expect(await sent(ask, receiver, sender)).toMatchObject({ status: 'SENT', version: 1 });
  });
});
