import { DECIDERS, fullDecision, moveDetails } from '../harness/exemption-requests';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { type At, problemOf, RequestJourneys } from './request.journey';
import {
  AMENDABLE,
  DECIDABLE,
  ENDED_BY_WITHDRAWAL,
  MOVES,
  type Side,
  type Status,
  STATUSES,
  TERM,
} from './request.table';

const SIDES: readonly Side[] = ['SENDER', 'RECEIVER'];
const dayAfter = (days: number): string =>
  new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

let graph: TestGraph;
const journeys = new Map<string, RequestJourneys>();
beforeAll(async () => {
  graph = await startTestGraph();
  for (const decider of DECIDERS) journeys.set(decider, await RequestJourneys.of(graph, decider));
});
afterAll(() => graph?.stop());

/** What must come of a move that is not allowed: a draft has no decider, and only a decider takes decisions back. */
function refusalOf(from: Status, to: Status, side: Side): object {
  if (from === 'DRAFT' && side === 'RECEIVER') return { code: 'NOT_FOUND' };
  if (side === 'SENDER' && (to === 'REVOKED' || to === 'DECIDED')) return { code: 'FORBIDDEN' };
  const wrong = { code: 'BAD_USER_INPUT', field: 'input.to' };
  if (to === 'DECIDED' && DECIDABLE.includes(from))
    return { ...wrong, expected: expect.stringMatching(/^decide\w+ExemptionRequest$/) };
  const possible = MOVES[side][from] ?? [];
  return {
    ...wrong,
    message: expect.stringMatching(new RegExp(`may not move a request from ${from} to ${to}`)),
    expected: possible.join(', ') || expect.stringMatching(/^no move\b/),
  };
}

const tried = (of: RequestJourneys, { id, version }: At, to: Status, side: Side) =>
  of.act('move', side, { id, expectedVersion: version, to, ...moveDetails(to) });

describe.each(STATUSES)('from %s, at a cvo', (status) => {
  const of = () => journeys.get('Cvo')!;

  it('every move that the blueprint does not allow is refused, tells what is possible and writes nothing', async () => {
    const at = await of().inStatus(status);
    const before = await of().see(at.id);
    const lines = await Promise.all(SIDES.map((side) => of().feedLength(side)));
    expect(before).toMatchObject({ status, version: at.version, retainedUntil: dayAfter(TERM[status]) });
    for (const side of SIDES)
      for (const to of STATUSES.filter((one) => !(MOVES[side][status] ?? []).includes(one))) {
        const answer = await tried(of(), at, to, side);
        expect({ side, to, problem: problemOf(answer) }).toMatchObject({
          side,
          to,
          problem: refusalOf(status, to, side),
        });
        expect(answer.data).toEqual({ acted: null });
      }
    expect(await of().see(at.id)).toEqual(before);
    expect(await Promise.all(SIDES.map((side) => of().feedLength(side)))).toEqual(lines);
  });

  it.each(SIDES)(
    'every move that the blueprint allows the %s is made, once, and told to both',
    async (side) => {
      for (const to of MOVES[side][status] ?? []) {
        const at = await of().inStatus(status);
        const before = await of().see(at.id);
        const lines = await Promise.all(SIDES.map((one) => of().feedLength(one)));
        expect((await tried(of(), at, to, side)).errors).toBeUndefined();
        const after = (await of().see(at.id))!;
        expect(after).toMatchObject({
          status: to,
          version: at.version + 1,
          retainedUntil: dayAfter(TERM[to]),
        });
        expect(after.history).toEqual([...before!.history, { kind: 'MOVED', from: status, to, party: side }]);
        const told = to === 'WITHDRAWN' && status === 'DRAFT' ? [1, 0] : [1, 1];
        expect(await Promise.all(SIDES.map((one) => of().feedLength(one)))).toEqual(
          lines.map((count, index) => count + told[index]!),
        );
      }
    },
  );

  it('a decision is taken by the decider, where the blueprint allows it', async () => {
    const at = await of().inStatus(status);
    const before = await of().see(at.id);
    const input = { id: at.id, expectedVersion: at.version, ...fullDecision('Cvo') };
    const ofRequester = problemOf(await of().act('decide', 'SENDER', input));
    expect(ofRequester).toMatchObject({ code: 'FORBIDDEN' });
    const problem = problemOf(await of().act('decide', 'RECEIVER', input));
    const after = await of().see(at.id);
    if (DECIDABLE.includes(status)) {
      expect(problem).toBeNull();
      expect(after).toMatchObject({ status: 'DECIDED', version: at.version + 1 });
      expect(after!.history.at(-1)).toEqual({
        kind: 'DECIDED',
        from: status,
        to: 'DECIDED',
        party: 'RECEIVER',
      });
    } else {
      const refused =
        status === 'DRAFT' ? { code: 'NOT_FOUND' } : { code: 'BAD_USER_INPUT', field: 'input.id' };
      expect(problem).toMatchObject(refused);
      expect(after).toEqual(before);
    }
  });

  it('it is amended by the requester, where the blueprint allows it', async () => {
    const at = await of().inStatus(status);
    const before = await of().see(at.id);
    const input = { id: at.id, expectedVersion: at.version, programmeId: 'course:D102' };
    const ofDecider = problemOf(await of().act('amend', 'RECEIVER', input));
    expect(ofDecider).toMatchObject({ code: status === 'DRAFT' ? 'NOT_FOUND' : 'FORBIDDEN' });
    const problem = problemOf(await of().act('amend', 'SENDER', input));
    const after = await of().see(at.id);
    if (AMENDABLE.includes(status)) {
      expect(problem).toBeNull();
      expect(after).toMatchObject({ status, version: at.version + 1 });
      expect(after!.history.at(-1)).toEqual({ kind: 'AMENDED', from: status, to: status, party: 'SENDER' });
    } else {
      expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.id' });
      expect(after).toEqual(before);
    }
  });

  it.each(SIDES)('a consent that the %s withdraws erases, and ends what was not decided', async (side) => {
    const at = await of().inStatus(status);
    const before = (await of().see(at.id))!;
    const input = { id: at.id, expectedVersion: at.version };
    const problem = problemOf(await of().act('withdrawConsent', side, input));
    if (status === 'DRAFT' && side === 'RECEIVER') {
      expect(problem).toMatchObject({ code: 'NOT_FOUND' });
      return;
    }
    expect(problem).toBeNull();
    const to = ENDED_BY_WITHDRAWAL.includes(status) ? 'WITHDRAWN' : status;
    const after = (await of().see(at.id))!;
    expect(after).toMatchObject({
      status: to,
      version: at.version + 1,
      learnerData: 'ERASED',
      learner: null,
      evidence: null,
      lines: before.lines.map((line) => ({ ...line, motivation: null })),
      history: [...before.history, { kind: 'CONSENT_WITHDRAWN', from: status, to, party: side }],
    });
    expect(
      problemOf(await of().act('withdrawConsent', 'SENDER', { ...input, expectedVersion: at.version + 1 })),
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.id' });
  });
});

describe.each(DECIDERS.filter((one) => one !== 'Cvo'))('the table of a %s', (decider) => {
  it.each(STATUSES)('is that of the others from %s', async (status) => {
    const of = journeys.get(decider)!;
    const at = await of.inStatus(status);
    for (const side of SIDES)
      expect(problemOf(await tried(of, at, 'DRAFT', side))).toMatchObject(refusalOf(status, 'DRAFT', side));
  });
});
