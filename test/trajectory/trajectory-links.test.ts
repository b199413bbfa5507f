import { actedOn, fullDraft } from '../harness/exemption-requests';
import { acted, PROVIDERS, sent } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CVO, AT_SCHOOL, CLASS_COUNCIL } from '../harness/trajectories';
import { type At, problemOf, TrajectoryJourneys } from './trajectory.journey';

let graph: TestGraph;
let clb: TrajectoryJourneys;
let at: At;
const ids = { toCvo: '', toClb: '', request: '' };
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await TrajectoryJourneys.of(graph, 'Clb');
  const school = await graph.token(PROVIDERS.School);
  ids.toCvo = (await sent(graph.ask, 'Cvo', clb.tokens.LEAD)).referralId;
  ids.toClb = (await sent(graph.ask, 'Clb', school)).referralId;
  const draft = await actedOn(graph.ask, 'draft', 'Cvo', fullDraft('Cvo'), clb.tokens.LEAD);
  ids.request = draft.exemptionRequestId;
  at = await clb.agreed({
    components: [AT_CVO, AT_SCHOOL],
    agreements: [],
    referralIds: [ids.toCvo, ids.toClb],
    exemptionRequestIds: [ids.request],
  });
  at = { id: at.id, version: at.version + 1 };
  const agree = { id: at.id, expectedVersion: at.version - 1, agreed: true };
  await clb.act('agree', { ...agree, classCouncilDecision: CLASS_COUNCIL }, school);
});
afterAll(() => graph?.stop());

const read = async (provider?: string, role?: Parameters<TestGraph['token']>[1]) => {
  const { data, errors } = await graph.ask(
    `query ($id: ID!) { one: clbTrajectory(id: $id) {
      referrals { __typename id status receiver { name } }
      exemptionRequests { __typename id status decider { name } learner { firstName } } } }`,
    { id: at.id },
    provider === undefined ? undefined : await graph.token(provider, role),
  );
  expect(errors).toBeUndefined();
  return data.one;
};
const ANY_NAME = { name: expect.any(String) };

describe('what belongs to a trajectory', () => {
  it('shows its status as it is now, whoever keeps it', async () => {
    expect(await read(PROVIDERS.Clb)).toEqual({
      referrals: [
        { __typename: 'CvoReferral', id: ids.toCvo, status: 'SENT', receiver: ANY_NAME },
        { __typename: 'ClbReferral', id: ids.toClb, status: 'SENT', receiver: ANY_NAME },
      ],
      exemptionRequests: [
        {
          __typename: 'CvoExemptionRequest',
          id: ids.request,
          status: 'DRAFT',
          decider: ANY_NAME,
          learner: { firstName: 'Noor' },
        },
      ],
    });
    await acted(
      graph.ask,
      'move',
      'Cvo',
      { id: ids.toCvo, expectedVersion: 1, to: 'RECEIVED' },
      clb.tokens.PARTNER,
    );
    const submit = { id: ids.request, expectedVersion: 1, to: 'SUBMITTED' };
    await actedOn(graph.ask, 'move', 'Cvo', submit, clb.tokens.LEAD);
    const now = await read(PROVIDERS.Clb);
    expect(now.referrals.map(({ status }: any) => status)).toEqual(['RECEIVED', 'SENT']);
    expect(now.exemptionRequests).toMatchObject([{ status: 'SUBMITTED' }]);
  });

  it('shows of each no more than its owner shows who asks', async () => {
    const closed = { status: null, receiver: null };
    const ofSchool = await read(PROVIDERS.School);
    // Nothing but the id of what others keep; what the lead keeps itself is null.
    expect(ofSchool.referrals[0]).toEqual({ __typename: 'CvoReferral', id: ids.toCvo, ...closed });
    expect(ofSchool.referrals[1]).toMatchObject({ id: ids.toClb, status: 'SENT' });
    expect(ofSchool.exemptionRequests).toMatchObject([{ status: null, decider: null, learner: null }]);
    const ofCvo = await read(PROVIDERS.Cvo);
    expect(ofCvo.referrals[0]).toMatchObject({ id: ids.toCvo, status: 'RECEIVED' });
    expect(ofCvo.referrals[1]).toBeNull();
    expect(ofCvo.exemptionRequests).toMatchObject([{ status: 'SUBMITTED', learner: { firstName: 'Noor' } }]);
  });

  it('is not there for who does not see the trajectory as a whole', async () => {
    expect(await read(PROVIDERS.Cvo, 'INTAKE')).toEqual({ referrals: null, exemptionRequests: null });
    expect(await read(PROVIDERS.Leerwinkel)).toBeNull();
    expect(await read()).toBeNull();
  });

  it.each([
    ['referralIds', 'cvoReferral:x'],
    ['referralIds', 'cvoExemptionRequest:00000000-0000-4000-8000-000000000000'],
    ['referralIds', 'cvo:991001'],
    ['exemptionRequestIds', 'clbExemptionRequest:00000000-0000-4000-8000-000000000000'],
    ['exemptionRequestIds', 'cvoReferral:00000000-0000-4000-8000-000000000000'],
  ])('is refused when it is none: %s %s', async (field, id) => {
    const input = { id: at.id, expectedVersion: at.version, [field]: [id] };
    const problem = problemOf(await clb.act('change', input));
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: `input.${field}[0]` });
    expect(problem!.message).not.toContain(id);
  });
});
