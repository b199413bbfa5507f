import { randomUUID } from 'node:crypto';
import { act, acted, CONTENT, PERSONAL, PROVIDERS, sent, STRANGERS } from '../harness/referrals';
import { type Answer, startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

describe('a referral without consent', () => {
  it('goes without learner data; who shows the claim code to the receiver completes it', async () => {
    const [clb, cvo, other] = await Promise.all([
      graph.token(PROVIDERS.Clb),
      graph.token(PROVIDERS.Cvo, 'INTAKE'),
      graph.token(STRANGERS.Cvo, 'INTAKE'),
    ]);
    const referral = await sent(graph.ask, 'Cvo', clb);
    expect(referral).toMatchObject({
      warnings: ['NO_LEARNER_DATA'],
      claimCode: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
    });
    const input = { claimCode: referral.claimCode!.toLowerCase().replaceAll('-', ' '), ...PERSONAL };
    expect((await act(graph.ask, 'complete', 'Cvo', input, other)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    await acted(graph.ask, 'complete', 'Cvo', input, cvo);
    const { data } = await graph.ask(
      `query ($id: ID!) { cvoReferral(id: $id) { learnerData learner { firstName } consent { ruleId } history { kind } } }`,
      { id: referral.referralId },
      cvo,
    );
    expect(data.cvoReferral).toEqual({
      learnerData: 'PRESENT',
      learner: { firstName: PERSONAL.learner.firstName },
      consent: { ruleId: 'CONSENT_ADULT' },
      history: [{ kind: 'SENT' }, { kind: 'COMPLETED_DATA' }],
    });
    // A code works once.
    expect((await act(graph.ask, 'complete', 'Cvo', input, cvo)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('refuses learner data that no valid consent covers', async () => {
    const clb = await graph.token(PROVIDERS.Clb);
    const send = (input: object): Promise<Answer> =>
      act(graph.ask, 'send', 'Cvo', { receiverId: PROVIDERS.Cvo, ...CONTENT, ...input }, clb);
    const { learner, consent } = PERSONAL;
    const problems: [object, string][] = [
      [{ learner }, 'input.learner'],
      [{ consent }, 'input.consent'],
      [{ learner, consent: { ...consent, validUntil: '2026-11-22' } }, 'input.consent.validUntil'],
      [{ learner, consent: { ...consent, givenOn: '2026-12-01' } }, 'input.consent.givenOn'],
      [{ learner, consent: { ...consent, givenOn: '2024-11-20' } }, 'input.consent.givenOn'],
      [{ learner, consent: { ...consent, scope: ['FIRST_NAME'] } }, 'input.learner.caseReference'],
      [{ learner: { ...learner, note: 'Weet van niets.' }, consent }, 'input.learner.note'],
    ];
    for (const [input, field] of problems)
      expect((await send(input)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('tells who tries too many wrong codes to wait', async () => {
    const cvo = await graph.token('cvo:991004', 'INTAKE');
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 55; attempt++) {
      const { errors } = await act(
        graph.ask,
        'complete',
        'Cvo',
        { claimCode: randomUUID(), ...PERSONAL },
        cvo,
      );
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes.slice(0, 50)).toEqual(Array(50).fill('NOT_FOUND'));
    expect(codes.slice(50)).toEqual(Array(5).fill('RATE_LIMITED'));
  });
});

describe.each(['Leerwinkel', 'Clb'] as const)('a partner without an account refers to a %s', (receiver) => {
  const issue = (token: string, key: string = randomUUID()): Promise<Answer> =>
    graph.ask(
      `mutation { issue${receiver}PartnerCode(input: { partnerName: "OCMW Leiestreek", idempotencyKey: "${key}" }) { code expiresAt } }`,
      {},
      token,
    );
  const refer = (input: object): Promise<Answer> =>
    graph.ask(
      `mutation ($input: SendPartnerReferralInput!) {
        receipt: send${receiver}PartnerReferral(input: $input) { status statusCode claimCode warnings } }`,
      { input: { ...CONTENT, idempotencyKey: randomUUID(), ...input } },
    );
  const progress = async (code: string): Promise<any> => {
    const field = `${receiver.toLowerCase()}ReferralProgress`;
    return (await graph.ask(`query ($code: String!) { ${field}(statusCode: $code) { status } }`, { code }))
      .data[field];
  };

  it('with a one-time code, and follows it with a status code', async () => {
    const coordinator = await graph.token(PROVIDERS[receiver], 'COORDINATOR');
    const intake = await graph.token(PROVIDERS[receiver], 'INTAKE');
    expect((await issue(intake)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { data: issued } = await issue(coordinator);
    const { code } = issued[`issue${receiver}PartnerCode`] as { code: string };
    const input = { code, ...PERSONAL, idempotencyKey: 'ocmw-een-twee-drie' };
    const { data, errors } = await refer(input);
    expect(errors).toBeUndefined();
    expect(data.receipt).toMatchObject({ status: 'SENT', claimCode: null, warnings: [] });
    // Repeated it gives the same receipt; with another key the code is spent.
    expect((await refer(input)).data.receipt).toEqual(data.receipt);
    expect((await refer({ code, ...PERSONAL })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    const field = `${receiver.toLowerCase()}Referrals`;
    const { data: list } = await graph.ask(
      `{ ${field}(direction: RECEIVED) { nodes { id version sender { id } senderPartner { name } learner { firstName } } } }`,
      {},
      intake,
    );
    const [referral] = list[field].nodes as { id: string }[];
    expect(referral).toMatchObject({
      version: 1,
      sender: null,
      senderPartner: { name: 'OCMW Leiestreek' },
      learner: { firstName: PERSONAL.learner.firstName },
    });
    expect(await progress(data.receipt.statusCode)).toEqual({ status: 'SENT' });
    await acted(
      graph.ask,
      'move',
      receiver,
      { id: referral!.id, expectedVersion: 1, to: 'RECEIVED' },
      intake,
    );
    expect(await progress(data.receipt.statusCode)).toEqual({ status: 'RECEIVED' });
    expect(await progress('AAAA-BBBB-CCCC')).toBeNull();
  });

  it('gets one code for one key, however often and at once its receiver asks', async () => {
    const coordinator = await graph.token(PROVIDERS[receiver], 'COORDINATOR');
    const issued = await Promise.all(
      Array.from({ length: 8 }, () => issue(coordinator, 'een-sleutel-voor-jac')),
    );
    expect(issued.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(new Set(issued.map(({ data }) => data[`issue${receiver}PartnerCode`].code)).size).toBe(1);
    // A provider that the subgraph does not know issues none.
    const unknown = await graph.token(`${receiver.toLowerCase()}:999999`, 'COORDINATOR');
    expect((await issue(unknown)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('spends nothing on a referral that is refused', async () => {
    const { data: issued } = await issue(await graph.token(PROVIDERS[receiver], 'COORDINATOR'));
    const { code } = issued[`issue${receiver}PartnerCode`] as { code: string };
    expect((await refer({ code, request: 'ENROLMENT' })).errors).toMatchObject([
      { extensions: { field: 'input.request' } },
    ]);
    expect((await refer({ code })).data.receipt).toMatchObject({ claimCode: expect.any(String) });
  });
});

describe('whom to refer to', () => {
  it('warns a school that refers to a clb without the mandate for its pupils', async () => {
    const { data } = await graph.ask('{ schools(first: 50) { nodes { id clb { id } } } }');
    const { id, clb } = (data.schools.nodes as { id: string; clb: { id: string } | null }[]).find(
      (one) => one.clb,
    )!;
    const other = [PROVIDERS.Clb, STRANGERS.Clb].find((one) => one !== clb!.id)!;
    const token = await graph.token(id);
    const warnings = async (receiverId: string): Promise<string[]> =>
      (await sent(graph.ask, 'Clb', token, { ...PERSONAL, receiverId })).warnings;
    expect(await warnings(clb!.id)).toEqual([]);
    expect(await warnings(other)).toEqual(['OTHER_CLB']);
  });

  it('names the leerwinkels of a region, and a fallback where there is none', async () => {
    const query = `query ($postcode: String!) { leerwinkelRouting(postcode: $postcode) {
      region { nis } leerwinkels { id } fallback { name } fallbackDistanceMeters statement { nl } } }`;
    const [kortrijk, veurne] = await Promise.all(
      ['8500', '8630'].map(async (postcode) => (await graph.ask(query, { postcode })).data.leerwinkelRouting),
    );
    expect(kortrijk).toMatchObject({ region: { nis: '34000' }, fallback: null });
    expect(kortrijk.leerwinkels).toEqual([{ id: PROVIDERS.Leerwinkel }]);
    expect(veurne).toMatchObject({
      region: { nis: '38000' },
      leerwinkels: [],
      fallback: { name: expect.any(String) },
    });
    expect(veurne.fallbackDistanceMeters).toBeGreaterThan(1_000);
    expect((await graph.ask(query, { postcode: '99' })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'postcode' } },
    ]);
  });
});
