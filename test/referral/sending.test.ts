import { act, CONTENT, PERSONAL, PROVIDERS, sent, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
let clb: string;
let cvo: string;
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await graph.token(PROVIDERS.Clb);
  cvo = await graph.token(PROVIDERS.Cvo);
});
afterAll(() => graph?.stop());

describe('an act whose answer asks for too much', () => {
  it('is told all the same that it was done', async () => {
    const lists = Array.from(
      { length: 14 },
      (_, index) =>
        `l${index}: receiver { offerings(first: 100) { nodes { provider { offerings(first: 100) { nodes { id } } } } } }`,
    );
    const input = { receiverId: PROVIDERS.Cvo, ...CONTENT, idempotencyKey: 'een-groot-antwoord' };
    const { data, errors } = await graph.askSubgraph(
      'cvo',
      `mutation ($input: SendReferralInput!) { sendCvoReferral(input: $input) { referralId version referral { ${lists.join(' ')} } } }`,
      { input },
      clb,
    );
    expect(data.sendCvoReferral).toMatchObject({
      referralId: expect.stringContaining('cvoReferral:'),
      version: 1,
    });
    expect(errors).toMatchObject([{ message: expect.stringContaining('20000 items') }]);
  });
});

describe('what can be asked', () => {
  it('is limited by the receiver: the Examencommissie gives no guidance', async () => {
    const input = { receiverId: PROVIDERS.Examencommissie, ...CONTENT, request: 'GUIDANCE' };
    const { errors } = await act(graph.ask, 'send', 'Examencommissie', input, clb);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          field: 'input.request',
          expected: 'INFORMATION, INFO_SESSION, REGISTRATION',
        },
      },
    ]);
  });

  it('finds the referrals of one case by the sender’s own reference, and for nobody else', async () => {
    const learner = { ...PERSONAL.learner, caseReference: 'dossier-4711' };
    const one = await sent(graph.ask, 'Cvo', clb, { ...PERSONAL, learner });
    const other = await sent(graph.ask, 'School', clb, { ...PERSONAL, learner });
    const query = `query ($filter: ReferralFilter) {
      cvoReferrals(direction: SENT, filter: $filter) { nodes { id } }
      schoolReferrals(direction: SENT, filter: $filter) { nodes { id } } }`;
    const filter = { caseReference: 'dossier-4711' };
    const { data } = await graph.ask(query, { filter }, clb);
    expect(data).toEqual({
      cvoReferrals: { nodes: [{ id: one.referralId }] },
      schoolReferrals: { nodes: [{ id: other.referralId }] },
    });
    const stranger = await graph.ask(query, { filter }, await graph.token(STRANGERS.Clb));
    expect(stranger.data.cvoReferrals.nodes).toEqual([]);
    const received = `{ cvoReferrals(direction: RECEIVED, filter: { caseReference: "dossier-4711" }) { nodes { id } } }`;
    expect((await graph.ask(received, {}, cvo)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
