import { EVIDENCE, fullDraft, SUBJECTS } from '../harness/exemption-requests';
import { PERSONAL, PROVIDERS, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { problemOf, RequestJourneys } from './request.journey';

let graph: TestGraph;
let cvo: RequestJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  cvo = await RequestJourneys.of(graph, 'Cvo');
});
afterAll(() => graph?.stop());

const [FIRST, SECOND] = SUBJECTS.Cvo.components as [string, string];
const draft = async (change: object) =>
  problemOf(await cvo.act('draft', 'SENDER', { ...fullDraft('Cvo'), ...change }));
const submit = async (at: { id: string; version: number }, side: 'SENDER' | 'RECEIVER' = 'SENDER') =>
  problemOf(await cvo.act('move', side, { id: at.id, expectedVersion: at.version, to: 'SUBMITTED' }));
const line = (componentId: string, basis = 'TEST', evidence: number[] = []) => ({
  componentId,
  basis,
  evidence,
});
const WITHOUT_LEARNER = { learner: null, consent: null, evidence: null };

describe('a draft', () => {
  const many = Array.from({ length: 51 }, () => line(FIRST));
  const wrong: [string, object, string][] = [
    ['a decider of another type', { deciderId: PROVIDERS.School }, 'input.deciderId'],
    ['a decider that does not exist', { deciderId: 'cvo:999999' }, 'input.deciderId'],
    ['a programme of another type', { programmeId: 'studyProgramme:latijn-2' }, 'input.programmeId'],
    ['a programme that does not exist', { programmeId: 'course:D999' }, 'input.programmeId'],
    ['words for a programme', { programmeId: 'course:a learner of ours' }, 'input.programmeId'],
    ['no lines', { lines: [] }, 'input.lines'],
    ['51 lines', { lines: many }, 'input.lines'],
    ['an exam subject', { lines: [line('examSubject:wiskunde-3-doorstroom')] }, 'input.lines[0].componentId'],
    [
      'a module that does not exist',
      { lines: [line(FIRST), line(`${FIRST}9`)] },
      'input.lines[1].componentId',
    ],
    ['a component twice', { lines: [line(FIRST), line(FIRST, 'EVK')] }, 'input.lines[1].componentId'],
    ['evidence that is not there', { lines: [line(FIRST, 'EVK', [0, 1])] }, 'input.lines[0].evidence'],
    ['evidence below 0', { lines: [line(FIRST, 'EVK', [-1])] }, 'input.lines[0].evidence'],
    ['a learner without consent', { consent: null }, 'input.learner'],
    ['evidence without a learner', { learner: null, consent: null }, 'input.evidence'],
    [
      'a consent that has passed',
      { consent: { ...PERSONAL.consent, validUntil: '2026-11-22' } },
      'input.consent.validUntil',
    ],
    ['a national number', { learner: { ...PERSONAL.learner, note: '85073003328' } }, 'input.learner.note'],
  ];
  it.each(wrong)('is refused with %s, and the field is named', async (_what, change, field) => {
    expect(await draft(change)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is refused with an offering of another centre, and made with one of the decider', async () => {
    const offeringOf = async (number: string): Promise<string> => {
      const { data } = await graph.ask(
        `query ($id: ID!) { _: cvo(id: $id) { offerings(first: 1) { nodes { id } } } }`,
        { id: `cvo:${number}` },
      );
      return data._.offerings.nodes[0].id as string;
    };
    const other = await offeringOf(STRANGERS.Cvo.split(':')[1]!);
    expect(await draft({ programmeId: other })).toMatchObject({ field: 'input.programmeId' });
    expect(await draft({ programmeId: await offeringOf(PROVIDERS.Cvo.split(':')[1]!) })).toBeNull();
  });

  it('repeats nothing of what was given for an id', async () => {
    for (const change of [{ programmeId: 'course:zonnebloem' }, { lines: [line('courseModule:zonnebloem')] }])
      expect(JSON.stringify(await draft(change))).not.toContain('zonnebloem');
  });

  it('may do without learner and evidence until it is submitted', async () => {
    const at = await cvo.draft({ ...WITHOUT_LEARNER, lines: [line(FIRST, 'EVK')] });
    expect(await cvo.see(at.id)).toMatchObject({ learnerData: 'AWAITED', learner: null, evidence: null });
    expect(await submit(at)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.to',
      message: expect.stringContaining('no learner'),
    });
  });
});

describe('submission', () => {
  it.each([
    ['EVK', [], false],
    ['EVK', [0], true],
    ['EVC', [], false],
    ['EVC', [0], true],
    ['TEST', [], true],
  ])('of a line on %s with evidence %j is possible: %s', async (basis, evidence, possible) => {
    const at = await cvo.draft({ lines: [line(SECOND), line(FIRST, basis, evidence)] });
    const problem = await submit(at);
    if (possible) expect(problem).toBeNull();
    else
      expect(problem).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.to',
        message: expect.stringContaining(`line 1 (${basis})`),
      });
  });

  it('asks for the same again of what was found incomplete', async () => {
    const at = await cvo.inStatus('INCOMPLETE');
    const lines = [line(FIRST, 'EVK')];
    const input = { id: at.id, expectedVersion: at.version, lines };
    expect(problemOf(await cvo.act('amend', 'SENDER', input))).toBeNull();
    expect(await submit({ ...at, version: at.version + 1 })).toMatchObject({ field: 'input.to' });
  });
});

describe('an amendment', () => {
  const amend = async (at: { id: string; version: number }, change: object) =>
    problemOf(await cvo.act('amend', 'SENDER', { id: at.id, expectedVersion: at.version, ...change }));

  it('replaces lines, programme, and learner with evidence and consent', async () => {
    const at = await cvo.draft({ ...WITHOUT_LEARNER, lines: [line(FIRST)] });
    const change = {
      programmeId: 'course:D102',
      lines: [line(SECOND, 'EVK', [1, 1, 0])],
      ...PERSONAL,
      evidence: [...EVIDENCE, { kind: 'CERTIFICAAT', assurance: 'SEEN' }],
    };
    expect(await amend(at, change)).toBeNull();
    const { data } = await graph.ask(
      `query ($id: ID!) { one: cvoExemptionRequest(id: $id) {
        programmeId learnerData lines { componentId basis evidence } evidence { kind } learner { firstName } } }`,
      { id: at.id },
      cvo.tokens.SENDER,
    );
    expect(data.one).toEqual({
      programmeId: 'course:D102',
      learnerData: 'PRESENT',
      lines: [{ componentId: SECOND, basis: 'EVK', evidence: [1, 0] }],
      evidence: [{ kind: 'ATTEST_B' }, { kind: 'CERTIFICAAT' }],
      learner: { firstName: 'Noor' },
    });
  });

  it('of the lines alone is held against the evidence that is there', async () => {
    const at = await cvo.draft();
    expect(await amend(at, { lines: [line(FIRST, 'EVK', [1])] })).toMatchObject({
      field: 'input.lines[0].evidence',
      expected: '0 to 0',
    });
    expect(await amend(at, { lines: [line(FIRST, 'EVC', [0])] })).toBeNull();
  });

  it('of the evidence alone may not leave lines without theirs', async () => {
    const at = await cvo.draft();
    expect(await amend(at, PERSONAL)).toMatchObject({ field: 'input.evidence' });
    expect(await amend(at, { ...PERSONAL, lines: [line(FIRST)] })).toBeNull();
    expect(await cvo.see(at.id)).toMatchObject({ evidence: [] });
  });

  it('of nothing is refused', async () => {
    expect(await amend(await cvo.draft(), {})).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input' });
  });
});

describe('a move', () => {
  const moved = async (at: { id: string; version: number }, side: 'SENDER' | 'RECEIVER', input: object) =>
    problemOf(await cvo.act('move', side, { id: at.id, expectedVersion: at.version, ...input }));

  it('to TEST_SCHEDULED needs a day, today or later', async () => {
    const at = await cvo.inStatus('UNDER_REVIEW');
    const to = 'TEST_SCHEDULED';
    expect(await moved(at, 'RECEIVER', { to })).toMatchObject({ field: 'input.testOn' });
    expect(await moved(at, 'RECEIVER', { to, testOn: '2026-11-22' })).toMatchObject({
      field: 'input.testOn',
    });
    expect(await moved(at, 'RECEIVER', { to, testOn: '2026-11-23' })).toBeNull();
  });

  it('needs what belongs to it, and takes nothing that belongs to another', async () => {
    const submitted = await cvo.inStatus('SUBMITTED');
    const decided = await cvo.inStatus('DECIDED');
    const wrong: [typeof submitted, 'SENDER' | 'RECEIVER', object, string][] = [
      [submitted, 'RECEIVER', { to: 'INCOMPLETE' }, 'input.questions'],
      [submitted, 'RECEIVER', { to: 'INCOMPLETE', questions: [] }, 'input.questions'],
      [submitted, 'RECEIVER', { to: 'UNDER_REVIEW', questions: ['DATE'] }, 'input.questions'],
      [submitted, 'RECEIVER', { to: 'UNDER_REVIEW', testOn: '2026-12-10' }, 'input.testOn'],
      [submitted, 'SENDER', { to: 'WITHDRAWN', note: 'x' }, 'input.note'],
      [submitted, 'SENDER', { to: 'WITHDRAWN', appealReason: 'PROCEDURE' }, 'input.appealReason'],
      [decided, 'SENDER', { to: 'APPEALED' }, 'input.appealReason'],
      [decided, 'RECEIVER', { to: 'REVOKED' }, 'input.revocationReason'],
      [
        decided,
        'SENDER',
        { to: 'APPEALED', appealReason: 'PROCEDURE', note: 'x'.repeat(1_001) },
        'input.note',
      ],
    ];
    for (const [at, side, input, field] of wrong)
      expect([input, await moved(at, side, input)]).toMatchObject([input, { code: 'BAD_USER_INPUT', field }]);
  });

  it('tells questions and reasons to both sides, and puts a question no longer once it is submitted again', async () => {
    let at = await cvo.inStatus('SUBMITTED');
    at = await cvo.move(at, 'INCOMPLETE', { questions: ['PERCENTAGE', 'DATE', 'DATE'] });
    const questions = async (): Promise<unknown> =>
      (
        await graph.ask(
          `query ($id: ID!) { one: cvoExemptionRequest(id: $id) { questions } }`,
          { id: at.id },
          cvo.tokens.SENDER,
        )
      ).data.one.questions;
    expect(await questions()).toEqual(['PERCENTAGE', 'DATE']);
    at = await cvo.move(at, 'SUBMITTED');
    expect(await questions()).toEqual([]);
  });
});
