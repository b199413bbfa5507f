import { act, acted, PERSONAL, PROVIDERS, type Receiver, sent, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
let clb: string;
let cvo: string;
let school: string;
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await graph.token(PROVIDERS.Clb);
  cvo = await graph.token(PROVIDERS.Cvo);
  school = await graph.token(PROVIDERS.School);
});
afterAll(() => graph?.stop());

/** A referral of the clb that its receiver has taken in: version 2. */
async function received(receiver: Receiver, token: string, input: object = PERSONAL): Promise<string> {
  const { referralId: id } = await sent(graph.ask, receiver, clb, input);
  await acted(graph.ask, 'move', receiver, { id, expectedVersion: 1, to: 'RECEIVED' }, token);
  return id;
}

const move = (receiver: Receiver, token: string, input: object) =>
  act(graph.ask, 'move', receiver, input, token);

async function read(receiver: Receiver, id: string, fields: string, token: string): Promise<any> {
  const field = `${receiver.charAt(0).toLowerCase()}${receiver.slice(1)}Referral`;
  const { data, errors } = await graph.ask(
    `query ($id: ID!) { it: ${field}(id: $id) { ${fields} } }`,
    { id },
    token,
  );
  expect(errors).toBeUndefined();
  return data.it;
}

describe('declining', () => {
  it('needs a reason, and alternatives or the statement that none is known', async () => {
    const id = await received('Cvo', cvo);
    const decline = (more: object) => move('Cvo', cvo, { id, expectedVersion: 2, to: 'DECLINED', ...more });
    const problems: [object, string][] = [
      [{ noAlternativeKnown: true }, 'input.reason'],
      [{ reason: 'NO_CAPACITY' }, 'input.alternativeIds'],
      [
        { reason: 'NO_CAPACITY', alternativeIds: [STRANGERS.Cvo], noAlternativeKnown: true },
        'input.alternativeIds',
      ],
      [{ reason: 'NO_CAPACITY', alternativeIds: ['goal:1'] }, 'input.alternativeIds[0]'],
      [{ reason: 'NOT_ELIGIBLE', noAlternativeKnown: true }, 'input.ruleId'],
      [
        { reason: 'NO_CAPACITY', ruleId: 'CVO_GENERAL_EDUCATION_FROM_18', noAlternativeKnown: true },
        'input.ruleId',
      ],
    ];
    for (const [input, field] of problems) {
      const { errors } = await decline(input);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    }
    expect((await read('Cvo', id, 'version', cvo)).version).toBe(2);
    await decline({
      reason: 'NOT_ELIGIBLE',
      ruleId: 'CVO_GENERAL_EDUCATION_FROM_18',
      alternativeIds: [STRANGERS.Cvo, 'clbService:1'],
    });
    expect(
      await read(
        'Cvo',
        id,
        'status decline { reason ruleId statement { nl } } alternatives { id provider { name } }',
        clb,
      ),
    ).toMatchObject({
      status: 'DECLINED',
      decline: { reason: 'NOT_ELIGIBLE', ruleId: 'CVO_GENERAL_EDUCATION_FROM_18', statement: null },
      alternatives: [
        { id: STRANGERS.Cvo, provider: { name: expect.any(String) } },
        { id: 'clbService:1', provider: null },
      ],
    });
  });

  it('by a school says that the right to enrol is untouched', async () => {
    const id = await received('School', school);
    const input = { id, expectedVersion: 2, to: 'DECLINED', reason: 'NO_CAPACITY', noAlternativeKnown: true };
    await acted(graph.ask, 'move', 'School', input, school);
    const { decline } = await read('School', id, 'decline { statement { nl en } }', clb);
    expect(decline.statement.en).toContain('the right to enrol is untouched');
    expect(decline.statement.nl).toContain('recht om zich in te schrijven');
  });
});

describe('redirecting', () => {
  it('links the next referral, and shows its status to the first sender and nothing else', async () => {
    const id = await received('Cvo', cvo);
    const next = await sent(graph.ask, 'Leerwinkel', cvo, { ...PERSONAL, parentId: id });
    const input = { id, expectedVersion: 2, to: 'REDIRECTED' };
    expect((await move('Cvo', cvo, { ...input, redirectedToId: id })).errors).toMatchObject([
      { extensions: { field: 'input.redirectedToId' } },
    ]);
    expect((await move('Cvo', cvo, input)).errors).toMatchObject([
      { extensions: { field: 'input.redirectedToId' } },
    ]);
    await acted(
      graph.ask,
      'move',
      'Cvo',
      { ...input, redirectedToId: next.referralId, redirectedToStatusCode: next.statusCode },
      cvo,
    );
    const first = await read('Cvo', id, 'status redirectedToId redirectedToStatusCode', clb);
    expect(first).toEqual({
      status: 'REDIRECTED',
      redirectedToId: next.referralId,
      redirectedToStatusCode: next.statusCode,
    });
    const { data } = await graph.ask(
      `query ($id: ID!, $code: String!) { leerwinkelReferral(id: $id) { id }
         leerwinkelReferralProgress(statusCode: $code) { status since } }`,
      { id: next.referralId, code: next.statusCode },
      clb,
    );
    expect(data).toMatchObject({ leerwinkelReferral: null, leerwinkelReferralProgress: { status: 'SENT' } });
    // The next receiver must not learn that the learner came from elsewhere.
    const leerwinkel = await graph.token(PROVIDERS.Leerwinkel);
    expect(await read('Leerwinkel', next.referralId, 'parentId', leerwinkel)).toEqual({ parentId: null });
    expect(await read('Leerwinkel', next.referralId, 'parentId', cvo)).toEqual({ parentId: id });
  });
});

describe('accepting into a deviating trajectory', () => {
  const DECISION = {
    takenOn: '2026-11-20',
    needs: 'Rust en een vast traject.',
    capacity: 'Een mentor is vrij.',
  };

  it('asks a school for a decision of the class council, which it alone reads', async () => {
    const id = await received('School', school, {
      ...PERSONAL,
      request: 'ENROLMENT',
      pathway: 'FLEXIBLE_SO',
    });
    const accept = { id, expectedVersion: 2, to: 'ACCEPTED' };
    expect((await move('School', school, accept)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.classCouncilDecision' } },
    ]);
    const future = { ...accept, classCouncilDecision: { ...DECISION, takenOn: '2026-12-24' } };
    expect((await move('School', school, future)).errors).toMatchObject([
      { extensions: { field: 'input.classCouncilDecision.takenOn' } },
    ]);
    await acted(graph.ask, 'move', 'School', { ...accept, classCouncilDecision: DECISION }, school);
    const fields = 'status classCouncilDecision { takenOn needs capacity } learner { firstName }';
    expect(await read('School', id, fields, school)).toMatchObject({
      status: 'ACCEPTED',
      classCouncilDecision: DECISION,
    });
    expect(await read('School', id, fields, clb)).toMatchObject({ classCouncilDecision: null });
  });

  it('means nothing to others', async () => {
    const id = await received('Cvo', cvo);
    const { errors } = await move('Cvo', cvo, {
      id,
      expectedVersion: 2,
      to: 'ACCEPTED',
      classCouncilDecision: DECISION,
    });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'input.classCouncilDecision' } },
    ]);
  });
});

describe('a decision that a third provider has to take', () => {
  it('is linked once it is taken', async () => {
    const requiredDecision = { kind: 'CLASS_COUNCIL', providerId: PROVIDERS.School };
    const id = await received('Cvo', cvo, { ...PERSONAL, requiredDecision });
    const input = {
      id,
      expectedVersion: 2,
      takenOn: '2026-11-22',
      favourable: true,
      reference: 'KR-2026-11',
    };
    await acted(graph.ask, 'linkDecision', 'Cvo', input, clb);
    expect(
      await read('Cvo', id, 'requiredDecision { kind providerId takenOn favourable reference }', cvo),
    ).toEqual({
      requiredDecision: {
        ...requiredDecision,
        takenOn: '2026-11-22',
        favourable: true,
        reference: 'KR-2026-11',
      },
    });
  });
});

describe('asking and answering', () => {
  it('leads back to the status that was left, with what the answer gives', async () => {
    const id = await received('Cvo', cvo, {});
    await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: 2, to: 'IN_INTAKE' }, cvo);
    const ask = { id, expectedVersion: 3, to: 'INFO_REQUESTED' };
    expect((await move('Cvo', cvo, ask)).errors).toMatchObject([
      { extensions: { field: 'input.questions' } },
    ]);
    await acted(graph.ask, 'move', 'Cvo', { ...ask, questions: ['CONTACT', 'EVIDENCE'] }, cvo);
    expect(await read('Cvo', id, 'questions learnerData', clb)).toEqual({
      questions: ['CONTACT', 'EVIDENCE'],
      learnerData: 'AWAITED',
    });
    const evidence = [{ kind: 'ATTEST_C', title: 'Derde jaar', issuer: 'School De Brug', assurance: 'SEEN' }];
    await acted(graph.ask, 'answer', 'Cvo', { id, expectedVersion: 4, ...PERSONAL, evidence }, clb);
    expect(
      await read('Cvo', id, 'status questions learner { contact } evidence { kind title assurance }', cvo),
    ).toEqual({
      status: 'IN_INTAKE',
      questions: [],
      learner: { contact: PERSONAL.learner.contact },
      evidence: [{ kind: 'ATTEST_C', title: 'Derde jaar', assurance: 'SEEN' }],
    });
  });
});

describe('withdrawing a consent', () => {
  it('erases the learner at once and ends what has not started', async () => {
    const id = await received('Cvo', cvo);
    await acted(graph.ask, 'withdrawConsent', 'Cvo', { id, expectedVersion: 2 }, cvo);
    const fields =
      'status learnerData learner { firstName } evidence { title } consent { withdrawnAt } dueAt';
    expect(await read('Cvo', id, fields, clb)).toEqual({
      status: 'WITHDRAWN',
      learnerData: 'ERASED',
      learner: null,
      evidence: null,
      consent: { withdrawnAt: expect.any(String) },
      dueAt: null,
    });
  });

  it('leaves the status of what has started, and takes in nothing new about the learner', async () => {
    const requiredDecision = { kind: 'EXEMPTION', providerId: PROVIDERS.School };
    const id = await received('Cvo', cvo, { ...PERSONAL, requiredDecision });
    await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: 2, to: 'ACCEPTED' }, cvo);
    await acted(graph.ask, 'move', 'Cvo', { id, expectedVersion: 3, to: 'STARTED' }, cvo);
    await acted(graph.ask, 'withdrawConsent', 'Cvo', { id, expectedVersion: 4 }, clb);
    const decision = { id, expectedVersion: 5, takenOn: '2026-11-22', favourable: true };
    const { errors } = await act(graph.ask, 'linkDecision', 'Cvo', { ...decision, reference: 'KR-1' }, clb);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.reference' } }]);
    await acted(graph.ask, 'linkDecision', 'Cvo', decision, clb);
    expect(await read('Cvo', id, 'status learner { firstName }', cvo)).toEqual({
      status: 'STARTED',
      learner: null,
    });
  });
});
