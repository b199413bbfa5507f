import { actedOn, fullDecision, fullDraft } from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

const FIELDS = `id status version decidedBy programmeId submittedAt decidedOn testOn learnerData retainedUntil
  statement { nl en } requester { __typename id name } decider { id name }
  lines { componentId basis evidence decision motivation } advice { ruleId }
  learner { firstName contact } evidence { kind title } consent { givenBy ruleId }
  history { kind from to party organisationId role reason }`;

describe('an exemption request from a clb to a cvo', () => {
  it('goes from draft to a new decision after an appeal, and both sides see it', async () => {
    const requester = await graph.token(PROVIDERS.Clb);
    const decider = await graph.token(PROVIDERS.Cvo);
    const { exemptionRequestId: id } = await actedOn(graph.ask, 'draft', 'Cvo', fullDraft('Cvo'), requester);
    const step = (to: string, expectedVersion: number, token: string, more: object = {}) =>
      actedOn(graph.ask, 'move', 'Cvo', { id, expectedVersion, to, ...more }, token);
    await step('SUBMITTED', 1, requester);
    await step('UNDER_REVIEW', 2, await graph.token(PROVIDERS.Cvo, 'INTAKE'));
    await step('TEST_SCHEDULED', 3, decider, { testOn: '2026-12-10' });
    await actedOn(graph.ask, 'decide', 'Cvo', { id, expectedVersion: 4, ...fullDecision('Cvo') }, decider);
    await step('APPEALED', 5, requester, { appealReason: 'EVIDENCE_OVERLOOKED', note: 'Zie het rapport.' });
    await actedOn(graph.ask, 'decide', 'Cvo', { id, expectedVersion: 6, ...fullDecision('Cvo') }, decider);
    const query = `query ($id: ID!) { cvoExemptionRequest(id: $id) { ${FIELDS} appealReason appealNote } }`;
    const { data, errors } = await graph.ask(query, { id }, requester);
    expect(errors).toBeUndefined();
    expect(data.cvoExemptionRequest).toMatchObject({
      id,
      status: 'DECIDED',
      version: 7,
      decidedBy: 'CVO',
      programmeId: 'course:D101',
      decidedOn: '2026-11-23',
      testOn: '2026-12-10',
      retainedUntil: '2027-11-23',
      statement: { en: expect.stringContaining('no refusal of enrolment') },
      requester: { __typename: 'Clb', id: PROVIDERS.Clb, name: expect.any(String) },
      decider: { id: PROVIDERS.Cvo, name: expect.any(String) },
      lines: [
        { basis: 'EVK', evidence: [0], decision: 'GRANTED', motivation: 'Het attest dekt dit onderdeel.' },
        { basis: 'TEST', evidence: [], decision: 'REFUSED', motivation: 'De proef was onvoldoende.' },
      ],
      advice: [{ ruleId: null }, { ruleId: null }],
      learner: { firstName: 'Noor', contact: 'noor@example.org' },
      evidence: [{ kind: 'ATTEST_B', title: 'Vijfde jaar' }],
      appealReason: 'EVIDENCE_OVERLOOKED',
      appealNote: 'Zie het rapport.',
    });
    const [drafted, ...others] = data.cvoExemptionRequest.history;
    expect(drafted).toMatchObject({ kind: 'DRAFTED', from: null, to: 'DRAFT', party: 'SENDER' });
    expect(others.map(({ to, party, role }: any) => [to, party, role])).toEqual([
      ['SUBMITTED', 'SENDER', 'COUNSELLOR'],
      ['UNDER_REVIEW', 'RECEIVER', 'INTAKE'],
      ['TEST_SCHEDULED', 'RECEIVER', 'COUNSELLOR'],
      ['DECIDED', 'RECEIVER', 'COUNSELLOR'],
      ['APPEALED', 'SENDER', 'COUNSELLOR'],
      ['DECIDED', 'RECEIVER', 'COUNSELLOR'],
    ]);
    // The decider hears of it from the first submission on.
    const seen = (await graph.ask(query, { id }, decider)).data.cvoExemptionRequest;
    expect(seen).toEqual({ ...data.cvoExemptionRequest, history: others });
  });
});
