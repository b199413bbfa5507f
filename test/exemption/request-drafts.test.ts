import { actedOn, fullDecision, fullDraft, requestAct, SUBJECTS } from '../harness/exemption-requests';
import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { problemOf, RequestJourneys } from './request.journey';

let graph: TestGraph;
let cvo: RequestJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  cvo = await RequestJourneys.of(graph, 'Cvo');
});
afterAll(() => graph?.stop());

const ENTITIES = `query ($references: [_Any!]!) {
  _entities(representations: $references) { ... on CvoExemptionRequest { id status learner { firstName } } } }`;

/** Everything that somebody can see of a request, everywhere. */
async function traces(id: string, token: string): Promise<unknown> {
  const { data } = await graph.ask(
    `query ($id: ID!) { one: cvoExemptionRequest(id: $id) { id }
      requested: cvoExemptionRequests(direction: REQUESTED, first: 100) { nodes { id } }
      toDecide: cvoExemptionRequests(direction: TO_DECIDE, first: 100) { nodes { id } }
      byStatus: cvoExemptionRequests(direction: TO_DECIDE, first: 100, filter: { statuses: [DRAFT, WITHDRAWN] }) { nodes { id } }
      feed: cvoExemptionRequestEvents(first: 100) { nodes { exemptionRequestId kind status version } } }`,
    { id },
    token,
  );
  const references = [{ __typename: 'CvoExemptionRequest', id }];
  const entities = await graph.askSubgraph('cvo', ENTITIES, { references }, token);
  // A list or feed that a role may not have is null.
  const has = (list: { nodes: { id: string }[] } | null): boolean =>
    list?.nodes.some((node) => node.id === id) ?? false;
  const lines: any[] = data.feed?.nodes ?? [];
  return {
    one: data.one?.id ?? null,
    requested: has(data.requested),
    toDecide: has(data.toDecide) || has(data.byStatus),
    entity: entities.data._entities[0]?.id ?? null,
    feed: lines
      .filter((line) => line.exemptionRequestId === id)
      .map(({ kind, status, version }) => `${kind} ${status} ${version}`),
  };
}
const NO_TRACE = { one: null, requested: false, toDecide: false, entity: null, feed: [] };

describe('a draft', () => {
  it('is its requester’s alone until it is submitted, and then the decider’s too', async () => {
    const { SENDER, RECEIVER } = cvo.tokens;
    const at = await cvo.draft();
    await actedOn(
      graph.ask,
      'amend',
      'Cvo',
      { id: at.id, expectedVersion: 1, programmeId: 'course:D102' },
      SENDER,
    );
    const own = { one: at.id, requested: true, toDecide: false, entity: at.id };
    expect(await traces(at.id, SENDER)).toEqual({ ...own, feed: ['DRAFTED DRAFT 1', 'AMENDED DRAFT 2'] });
    for (const role of ['COUNSELLOR', 'INTAKE', 'INTEGRATION', 'COORDINATOR'] as const)
      expect([role, await traces(at.id, await graph.token(PROVIDERS.Cvo, role))]).toEqual([role, NO_TRACE]);
    await cvo.move({ id: at.id, version: 2 }, 'SUBMITTED');
    expect(await traces(at.id, RECEIVER)).toEqual({
      one: at.id,
      requested: false,
      toDecide: true,
      entity: at.id,
      feed: ['MOVED SUBMITTED 3'],
    });
    expect((await cvo.see(at.id, 'RECEIVER'))!.learner).toEqual({ firstName: 'Noor' });
    expect((await cvo.see(at.id, 'RECEIVER'))!.history).toEqual([
      { kind: 'MOVED', from: 'DRAFT', to: 'SUBMITTED', party: 'SENDER' },
    ]);
  });

  it('that is withdrawn is never told to the decider', async () => {
    const at = await cvo.move(await cvo.draft(), 'WITHDRAWN');
    expect(await traces(at.id, cvo.tokens.RECEIVER)).toEqual(NO_TRACE);
    expect(await traces(at.id, cvo.tokens.SENDER)).toMatchObject({
      requested: true,
      feed: ['DRAFTED DRAFT 1', 'MOVED WITHDRAWN 2'],
    });
    const consented = await cvo.draft();
    const withdrawn = { id: consented.id, expectedVersion: 1 };
    await actedOn(graph.ask, 'withdrawConsent', 'Cvo', withdrawn, cvo.tokens.SENDER);
    expect(await traces(consented.id, cvo.tokens.RECEIVER)).toEqual(NO_TRACE);
  });

  it('is answered to its decider as one that never was, whatever is tried', async () => {
    const at = await cvo.draft();
    const [, key] = at.id.split(':');
    const unknown = at.id.replace(key!, '00000000-0000-4000-8000-000000000000');
    const input = { expectedVersion: 1, idempotencyKey: 'een-ontwerp-van-anderen' };
    const acts: [Parameters<typeof requestAct>[1], object][] = [
      ['move', { to: 'UNDER_REVIEW' }],
      ['amend', { programmeId: 'course:D101' }],
      ['decide', fullDecision('Cvo')],
      ['withdrawConsent', {}],
    ];
    for (const [name, more] of acts) {
      const tried = (id: string) =>
        requestAct(graph.ask, name, 'Cvo', { id, ...input, ...more }, cvo.tokens.RECEIVER);
      expect(await tried(at.id)).toEqual(await tried(unknown));
      expect(problemOf(await tried(at.id))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await cvo.see(at.id)).toMatchObject({ status: 'DRAFT', version: 1 });
  });
});

describe('a request of strangers', () => {
  it('does not exist', async () => {
    const { id } = await cvo.inStatus('DECIDED');
    for (const provider of [STRANGERS.Cvo, STRANGERS.Clb, PROVIDERS.School])
      expect(await traces(id, await graph.token(provider))).toEqual(NO_TRACE);
    expect(await cvo.see(id, 'SENDER', await graph.token(PROVIDERS.Cvo, 'ANALYST'))).toBeNull();
  });
});

describe('an organisation that asks of itself', () => {
  const own = async (role: 'COUNSELLOR' | 'INTAKE' = 'COUNSELLOR') => graph.token(PROVIDERS.Cvo, role);
  const act = async (name: Parameters<typeof requestAct>[1], input: object, token: string) =>
    actedOn(graph.ask, name, 'Cvo', input, token);

  it('stands on both sides, and the history names the side of each step', async () => {
    const token = await own();
    const { exemptionRequestId: id } = await act('draft', fullDraft('Cvo'), token);
    expect(await traces(id, await own('INTAKE'))).toEqual(NO_TRACE);
    await act('move', { id, expectedVersion: 1, to: 'SUBMITTED' }, token);
    await act('move', { id, expectedVersion: 2, to: 'UNDER_REVIEW' }, await own('INTAKE'));
    await act('decide', { id, expectedVersion: 3, ...fullDecision('Cvo') }, token);
    await act('move', { id, expectedVersion: 4, to: 'APPEALED', appealReason: 'PROCEDURE' }, token);
    await act('move', { id, expectedVersion: 5, to: 'REVOKED', revocationReason: 'DECIDED_IN_ERROR' }, token);
    const { history } = (await cvo.see(id, 'SENDER', token))!;
    expect(history.map(({ to, party }) => `${to} ${party}`)).toEqual([
      'DRAFT SENDER',
      'SUBMITTED SENDER',
      'UNDER_REVIEW RECEIVER',
      'DECIDED RECEIVER',
      'APPEALED SENDER',
      'REVOKED RECEIVER',
    ]);
    const seen = (await traces(id, token)) as { feed: string[] };
    expect(seen).toMatchObject({ requested: true, toDecide: true });
    // One line for each step, not one for each side.
    expect(seen.feed).toHaveLength(6);
  });

  it('is held to what its role may do on each side', async () => {
    const token = await own();
    const { exemptionRequestId: id } = await act('draft', fullDraft('Cvo'), token);
    await act('move', { id, expectedVersion: 1, to: 'SUBMITTED' }, token);
    const intake = await own('INTAKE');
    const withdraw = { id, expectedVersion: 2, to: 'WITHDRAWN' };
    // An intake takes no step of the requester’s side.
    expect(problemOf(await requestAct(graph.ask, 'move', 'Cvo', withdraw, intake))).toMatchObject({
      code: 'BAD_USER_INPUT',
      expected: 'INCOMPLETE, UNDER_REVIEW',
    });
    const amend = {
      id,
      expectedVersion: 2,
      lines: [{ componentId: SUBJECTS.Cvo.components[0], basis: 'TEST' }],
    };
    expect(problemOf(await requestAct(graph.ask, 'amend', 'Cvo', amend, intake))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
