import {
  actedOn,
  CLASS_COUNCIL,
  type Decider,
  EVIDENCE,
  fullDecision,
  fullDraft,
  SUBJECTS,
} from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { type JobRunner, startJobRunner } from '../referral/model/job.runner';
import { type At, problemOf, RequestJourneys } from './request.journey';

let graph: TestGraph;
let database: JobRunner;
const of: Partial<Record<Decider, RequestJourneys>> = {};
beforeAll(async () => {
  graph = await startTestGraph();
  database = await startJobRunner(graph.database.environment);
  for (const decider of ['School', 'Cvo', 'Examencommissie'] as const)
    of[decider] = await RequestJourneys.of(graph, decider);
});
afterAll(async () => {
  await database?.stop();
  await graph?.stop();
});

const decide = async (decider: Decider, at: At, change: object) => {
  const input = { id: at.id, expectedVersion: at.version, ...fullDecision(decider), ...change };
  return problemOf(await of[decider]!.act('decide', 'RECEIVER', input));
};

describe('a decision', () => {
  const [FIRST, SECOND] = SUBJECTS.Cvo.components as [string, string];
  const one = (componentId: string, motivation = 'Gezien het attest.') => ({
    componentId,
    decision: 'PARTIALLY_GRANTED',
    motivation,
  });
  const wrong: [string, object[], string][] = [
    ['no decisions', [], 'input.decisions'],
    ['one of two lines', [one(FIRST)], 'input.decisions'],
    ['a line twice', [one(FIRST), one(FIRST)], 'input.decisions[1].componentId'],
    ['another component', [one(FIRST), one('courseModule:D101/D10101')], 'input.decisions[1].componentId'],
    ['an empty motivation', [one(FIRST), one(SECOND, '  ')], 'input.decisions[1].motivation'],
    ['a long motivation', [one(FIRST, 'x'.repeat(1_001)), one(SECOND)], 'input.decisions[0].motivation'],
    ['a national number', [one(FIRST, 'INSZ 85.07.30-033.28'), one(SECOND)], 'input.decisions[0].motivation'],
  ];
  it.each(wrong)('with %s is refused and changes nothing', async (_what, decisions, field) => {
    const at = await of.Cvo!.inStatus('UNDER_REVIEW');
    expect(await decide('Cvo', at, { decisions })).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await of.Cvo!.see(at.id)).toMatchObject({ status: 'UNDER_REVIEW', version: at.version });
  });

  it('is read with its motivation by both sides, and replaced by the one on appeal', async () => {
    let at = await of.Cvo!.inStatus('APPEALED');
    at = await of.Cvo!.decide(at, {
      decisions: [one(FIRST, 'x'.repeat(1_000)), one(SECOND, 'Na betwisting.')],
    });
    for (const side of ['SENDER', 'RECEIVER'] as const)
      expect((await of.Cvo!.see(at.id, side))!.lines).toMatchObject([
        { decision: 'PARTIALLY_GRANTED', motivation: 'x'.repeat(1_000) },
        { decision: 'PARTIALLY_GRANTED', motivation: 'Na betwisting.' },
      ]);
  });

  it('shows a coordinator what was decided, but not why, nor about whom', async () => {
    const { id } = await of.Cvo!.inStatus('DECIDED');
    for (const provider of [PROVIDERS.Clb, PROVIDERS.Cvo]) {
      const seen = await of.Cvo!.see(id, 'SENDER', await graph.token(provider, 'COORDINATOR'));
      expect(seen).toMatchObject({
        learner: null,
        evidence: null,
        lines: [
          { decision: 'GRANTED', motivation: null },
          { decision: 'REFUSED', motivation: null },
        ],
      });
    }
  });

  it('says in both languages that a refusal is none of enrolment, and that the institution decides', async () => {
    const { id } = await of.Cvo!.draft();
    const { data } = await graph.ask(
      `query ($id: ID!) { one: cvoExemptionRequest(id: $id) { statement { nl en } } }`,
      { id },
      of.Cvo!.tokens.SENDER,
    );
    expect(data.one.statement.nl).toMatch(/instelling beslist.*geen weigering van een inschrijving/);
    expect(data.one.statement.en).toMatch(/institution decides.*no refusal of enrolment/);
  });

  it('is final for a learner whose consent was withdrawn: no appeal could be decided', async () => {
    const at = await of.Cvo!.inStatus('DECIDED');
    const { SENDER } = of.Cvo!.tokens;
    await actedOn(graph.ask, 'withdrawConsent', 'Cvo', { id: at.id, expectedVersion: at.version }, SENDER);
    const appeal = { id: at.id, expectedVersion: at.version + 1, to: 'APPEALED', appealReason: 'PROCEDURE' };
    expect(problemOf(await of.Cvo!.act('move', 'SENDER', appeal))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.to',
    });
    expect(await of.Cvo!.see(at.id)).toMatchObject({ status: 'DECIDED', version: at.version + 1 });
  });

  it('takes in nothing about a learner whose consent was withdrawn', async () => {
    const at = await of.Cvo!.inStatus('APPEALED');
    await actedOn(
      graph.ask,
      'withdrawConsent',
      'Cvo',
      { id: at.id, expectedVersion: at.version },
      of.Cvo!.tokens.SENDER,
    );
    const later = { id: at.id, version: at.version + 1 };
    expect(await decide('Cvo', later, {})).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.id' });
    const revoke = {
      id: at.id,
      expectedVersion: later.version,
      to: 'REVOKED',
      revocationReason: 'NOT_ENROLLED',
    };
    expect(problemOf(await of.Cvo!.act('move', 'RECEIVER', { ...revoke, note: 'x' }))).toMatchObject({
      field: 'input.note',
    });
    expect(problemOf(await of.Cvo!.act('move', 'RECEIVER', revoke))).toBeNull();
  });
});

describe('at a school', () => {
  it('a decision needs what the class council weighed, which the school alone reads', async () => {
    const school = of.School!;
    const at = await school.inStatus('UNDER_REVIEW');
    const wrong: [object | null, string][] = [
      [null, 'input.classCouncilDecision'],
      [{ ...CLASS_COUNCIL, takenOn: '2026-11-24' }, 'input.classCouncilDecision.takenOn'],
      [{ ...CLASS_COUNCIL, needs: ' ' }, 'input.classCouncilDecision.needs'],
      [{ ...CLASS_COUNCIL, capacity: '' }, 'input.classCouncilDecision.capacity'],
    ];
    for (const [classCouncilDecision, field] of wrong)
      expect(await decide('School', at, { classCouncilDecision })).toMatchObject({ field });
    await school.decide(at);
    const query = `query ($id: ID!) { one: schoolExemptionRequest(id: $id) {
      decidedBy classCouncilDecision { takenOn needs capacity } } }`;
    const read = async (token: string) => (await graph.ask(query, { id: at.id }, token)).data.one;
    expect(await read(school.tokens.RECEIVER)).toEqual({
      decidedBy: 'KLASSENRAAD',
      classCouncilDecision: CLASS_COUNCIL,
    });
    expect(await read(school.tokens.SENDER)).toEqual({
      decidedBy: 'KLASSENRAAD',
      classCouncilDecision: null,
    });
  });

  it.each(['Cvo', 'Examencommissie'] as const)('alone: a %s has no class council', async (decider) => {
    const at = await of[decider]!.inStatus('UNDER_REVIEW');
    expect(await decide(decider, at, { classCouncilDecision: CLASS_COUNCIL })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.classCouncilDecision',
    });
  });
});

describe('EVC at the Examencommissie', () => {
  const RULE = {
    id: 'EXAM_NO_EXPERIENCE',
    text: { nl: expect.stringContaining('werkervaring'), en: expect.stringContaining('work experience') },
    source: expect.stringContaining('Examencommissie'),
    sourceUrl: expect.stringMatching(/^https:/),
  };
  const [componentId] = SUBJECTS.Examencommissie.components;
  const lines = [{ componentId, basis: 'EVC', evidence: [0] }];

  it('is refused with its rule, drafted or amended', async () => {
    const examencommissie = of.Examencommissie!;
    const refused = {
      code: 'BAD_USER_INPUT',
      field: 'input.lines[0].basis',
      expected: 'EVK or TEST',
      rule: RULE,
      message: expect.stringMatching(/work experience.*werkervaring.*Examencommissie/),
    };
    const input = { ...fullDraft('Examencommissie'), lines };
    expect(problemOf(await examencommissie.act('draft', 'SENDER', input))).toMatchObject(refused);
    const at = await examencommissie.draft();
    const change = { id: at.id, expectedVersion: at.version, lines };
    expect(problemOf(await examencommissie.act('amend', 'SENDER', change))).toMatchObject(refused);
  });

  it('is refused with its rule when a draft of before the rule is submitted', async () => {
    const examencommissie = of.Examencommissie!;
    const at = await examencommissie.draft();
    await database.query(
      'examencommissie',
      `UPDATE examencommissie.exemption SET lines = jsonb_set(lines, '{0,basis}', '"EVC"') WHERE key = '${at.id.split(':')[1]}'`,
    );
    const submit = { id: at.id, expectedVersion: at.version, to: 'SUBMITTED' };
    expect(problemOf(await examencommissie.act('move', 'SENDER', submit))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.to',
      rule: RULE,
    });
  });

  const EVC_PROOF = { kind: 'EVC_PROOF', title: 'Ervaringsbewijs', assurance: 'SEEN' };
  const resting = (...kinds: object[]) => ({
    lines: [{ componentId, basis: 'EVK', evidence: kinds.map((_kind, index) => index) }],
    evidence: kinds,
  });

  it('is refused with its rule on submission when a line of another basis rests on nothing else', async () => {
    const examencommissie = of.Examencommissie!;
    const at = await examencommissie.draft(resting(EVC_PROOF));
    const submit = { id: at.id, expectedVersion: at.version, to: 'SUBMITTED' };
    expect(problemOf(await examencommissie.act('move', 'SENDER', submit))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.to',
      expected: 'evidence of another kind',
      rule: RULE,
      message: expect.stringMatching(/line 0 \(EVK\).*work experience/),
    });
    // Beside other evidence it does no harm, and a test needs none.
    await examencommissie.move(await examencommissie.draft(resting(EVC_PROOF, EVIDENCE[0]!)), 'SUBMITTED');
    const test = { lines: [{ componentId, basis: 'TEST', evidence: [0] }], evidence: [EVC_PROOF] };
    await examencommissie.move(await examencommissie.draft(test), 'SUBMITTED');
    await of.Cvo!.move(
      await of.Cvo!.draft({
        lines: [{ componentId: SUBJECTS.Cvo.components[0], basis: 'EVK', evidence: [0] }],
        evidence: [EVC_PROOF],
      }),
      'SUBMITTED',
    );
  });

  it.each(['School', 'Cvo'] as const)('is no rule of a %s', async (decider) => {
    const [component] = SUBJECTS[decider].components;
    const at = await of[decider]!.draft({ lines: [{ componentId: component, basis: 'EVC', evidence: [0] }] });
    await of[decider]!.move(at, 'SUBMITTED');
  });
});
