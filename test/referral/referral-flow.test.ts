import { acted, PERSONAL, PROVIDERS, sent } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

describe('a referral from a clb to a cvo', () => {
  it('goes from sent to completed, and its sender sees what became of it', async () => {
    const sender = await graph.token(PROVIDERS.Clb);
    const receiver = await graph.token(PROVIDERS.Cvo, 'INTAKE');
    const ask = (query: string, variables?: object, token?: string) =>
      graph.askSubgraph('cvo', query, variables, token);
    const referral = await sent(ask, 'Cvo', sender, PERSONAL);
    expect(referral).toMatchObject({ status: 'SENT', version: 1, claimCode: null });
    const step = (to: string, expectedVersion: number, more: object = {}) =>
      acted(ask, 'move', 'Cvo', { id: referral.referralId, expectedVersion, to, ...more }, receiver);
    await step('RECEIVED', 1);
    await step('IN_INTAKE', 2);
    await step('COMPLETED', 3, { outcome: 'INFORMED' });
    const { data, errors } = await ask(
      `query ($id: ID!) { cvoReferral(id: $id) {
        status version outcome learner { firstName contact } overdue sender { __typename id }
        receiver { name } history { kind from to party organisationId role } consent { givenBy ruleId scope }
        parentId classCouncilDecision { needs } evidence { title } } 
        cvoReferrals(direction: SENT) { totalCount nodes { id } }
        cvoReferralEvents { nodes { sequence referralId kind status version } } }`,
      { id: referral.referralId },
      sender,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      cvoReferral: {
        status: 'COMPLETED',
        version: 4,
        outcome: 'INFORMED',
        learner: { firstName: 'Noor', contact: 'noor@example.org' },
        sender: { __typename: 'Clb', id: PROVIDERS.Clb },
        history: [
          { to: 'SENT', party: 'SENDER' },
          { to: 'RECEIVED' },
          { to: 'IN_INTAKE' },
          { to: 'COMPLETED' },
        ],
      },
      cvoReferrals: { totalCount: 1, nodes: [{ id: referral.referralId }] },
      cvoReferralEvents: { nodes: [1, 2, 3, 4].map((sequence) => ({ sequence })) },
    });
  });
});
