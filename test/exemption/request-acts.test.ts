import { randomUUID } from 'node:crypto';
import type { ExemptionBinding } from '@leerwegen/shared/exemption/exemption-request.binding';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { fullDecision, fullDraft, requestAct, SUBJECTS } from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { type JobRunner, startJobRunner } from '../referral/model/job.runner';
import { problemOf, RequestJourneys } from './request.journey';

const BINDING = SUBGRAPHS.find(({ name }) => name === 'cvo')!.cases.find(
  ({ typeName }) => typeName === 'CvoExemptionRequest',
) as unknown as ExemptionBinding;

let graph: TestGraph;
let cvo: RequestJourneys;
let database: JobRunner;
beforeAll(async () => {
  graph = await startTestGraph();
  database = await startJobRunner(graph.database.environment);
  cvo = await RequestJourneys.of(graph, 'Cvo');
});
afterAll(async () => {
  await database?.stop();
  await graph?.stop();
});

const total = async (side: 'SENDER' | 'RECEIVER'): Promise<number> => {
  const direction = side === 'SENDER' ? 'REQUESTED' : 'TO_DECIDE';
  const { data } = await graph.ask(
    `{ of: cvoExemptionRequests(direction: ${direction}) { totalCount } }`,
    {},
    cvo.tokens[side],
  );
  return data.of.totalCount as number;
};

describe('an act with the same key', () => {
  it('drafts once, and answers the same; another input is a conflict', async () => {
    const input = { ...fullDraft('Cvo'), idempotencyKey: randomUUID() };
    const before = await total('SENDER');
    const answers = await Promise.all(Array.from({ length: 10 }, () => cvo.act('draft', 'SENDER', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.errors).toBeUndefined();
    expect(await total('SENDER')).toBe(before + 1);
    const other = { ...input, programmeId: 'course:D102' };
    expect(problemOf(await cvo.act('draft', 'SENDER', other))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is done once, whatever it is, also when the request has gone on since', async () => {
    let at = await cvo.draft();
    const submit = { id: at.id, expectedVersion: 1, to: 'SUBMITTED', idempotencyKey: randomUUID() };
    const first = await cvo.act('move', 'SENDER', submit);
    at = await cvo.move({ id: at.id, version: 2 }, 'UNDER_REVIEW');
    const decide = { id: at.id, expectedVersion: 3, ...fullDecision('Cvo'), idempotencyKey: randomUUID() };
    const decided = await Promise.all([1, 2, 3].map(() => cvo.act('decide', 'RECEIVER', decide)));
    expect(decided.map(({ data }) => data.acted)).toEqual(
      decided.map(() => ({ exemptionRequestId: at.id, status: 'DECIDED', version: 4 })),
    );
    expect(await cvo.act('move', 'SENDER', submit)).toEqual(first);
    expect((await cvo.see(at.id))!.history).toHaveLength(4);
    const other = { ...decide, decisions: [] };
    expect(problemOf(await cvo.act('decide', 'RECEIVER', other))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('two acts on one version', () => {
  it('are one act and one conflict, which tells the version', async () => {
    const at = await cvo.inStatus('SUBMITTED');
    const input = { id: at.id, expectedVersion: at.version };
    const answers = await Promise.all([
      cvo.act('move', 'SENDER', { ...input, to: 'WITHDRAWN' }),
      cvo.act('move', 'RECEIVER', { ...input, to: 'UNDER_REVIEW' }),
    ]);
    const problems = answers.map(problemOf);
    expect(problems.filter((problem) => problem === null)).toHaveLength(1);
    expect(problems.find((problem) => problem !== null)).toMatchObject({
      code: 'CONFLICT',
      currentVersion: at.version + 1,
    });
  });
});

describe('advice', () => {
  const advice = (coverage: 'PARTIAL' | 'FULL') => [
    { componentId: SUBJECTS.Cvo.components[0]!, ruleId: 'r-1', tableId: 't-1', coverage, on: '2026-11-23' },
  ];
  const given: unknown[] = [];
  const advise = BINDING.advise!;
  afterEach(() => {
    BINDING.advise = advise;
    given.length = 0;
  });
  const bind = (coverage: 'PARTIAL' | 'FULL'): void => {
    BINDING.advise = async (_context, ...asked) => {
      given.push(asked);
      return advice(coverage);
    };
  };
  const read = async (id: string, token: string): Promise<unknown> =>
    (
      await graph.ask(
        `query ($id: ID!) { one: cvoExemptionRequest(id: $id) {
          advice { componentId ruleId tableId coverage on } } }`,
        { id },
        token,
      )
    ).data.one.advice;

  it('is stored at each submission, for who may see the learner', async () => {
    bind('PARTIAL');
    let at = await cvo.inStatus('SUBMITTED');
    expect(given).toEqual([
      [SUBJECTS.Cvo.components, [expect.objectContaining({ kind: 'ATTEST_B' })], '2026-11-23'],
    ]);
    for (const token of Object.values(cvo.tokens))
      expect(await read(at.id, token)).toEqual(advice('PARTIAL'));
    expect(await read(at.id, await graph.token(PROVIDERS.Cvo, 'COORDINATOR'))).toBeNull();
    bind('FULL');
    at = await cvo.move(await cvo.move(at, 'INCOMPLETE'), 'SUBMITTED');
    for (const token of Object.values(cvo.tokens)) expect(await read(at.id, token)).toEqual(advice('FULL'));
  });

  it('binds nobody: what it covers may be refused', async () => {
    bind('FULL');
    const at = await cvo.inStatus('DECIDED');
    expect((await cvo.see(at.id))!.lines[1]).toMatchObject({ decision: 'REFUSED' });
  });

  it('leaves one event of a submission with a token that is refused', async () => {
    bind('FULL');
    const { id } = await cvo.draft();
    const refusals = async (): Promise<number> => {
      const [row] = await database.query<{ events: number }[]>(
        'cvo',
        `SELECT count(*)::int AS events FROM cvo.audit_event
         WHERE referral_ids = ARRAY['${id}'] AND action = 'MOVE' AND outcome = 'REFUSED'`,
      );
      return row!.events;
    };
    const submit = { id, expectedVersion: 1, to: 'SUBMITTED' };
    const answer = await requestAct(graph.ask, 'move', 'Cvo', submit, `${cvo.tokens.SENDER}x`);
    expect(problemOf(answer)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusals()).toBe(1);
  });

  it('is asked for by who submits, and nobody else', async () => {
    bind('FULL');
    const at = await cvo.draft();
    const submit = { id: at.id, expectedVersion: 1, to: 'SUBMITTED' };
    for (const token of [cvo.tokens.RECEIVER, await graph.token(PROVIDERS.Clb, 'COORDINATOR'), undefined]) {
      const answer = await requestAct(graph.ask, 'move', 'Cvo', submit, token);
      expect(problemOf(answer)?.code).toMatch(/^(?:NOT_FOUND|FORBIDDEN)$/);
    }
    expect(given).toEqual([]);
  });
});
