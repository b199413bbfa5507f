import { PROVIDERS } from '../harness/referrals';
import { NOW, startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CVO, AT_EXAMS } from '../harness/trajectories';
import { type At, problemOf, TrajectoryJourneys } from './trajectory.journey';
import { MOVES, OPEN, type Status, STATUSES, TERM } from './trajectory.table';

const dayAfter = (days: number): string =>
  new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

let graph: TestGraph;
let clb: TrajectoryJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await TrajectoryJourneys.of(graph, 'Clb');
});
afterAll(() => graph?.stop());

const ENDED = { components: [{ ...AT_CVO, state: 'DROPPED' }] };
const moved = ({ id, version }: At, to: Status) =>
  clb.act('move', {
    id,
    expectedVersion: version,
    to,
    ...(to === 'STOPPED' && { stopReason: 'LEARNER_STOPPED' }),
  });

describe.each(STATUSES)('from %s', (status) => {
  it('every move that the blueprint does not allow is refused, tells what is possible and writes nothing', async () => {
    const at = await clb.inStatus(status);
    const before = await clb.see(at.id);
    const lines = await clb.feedLength('PARTNER');
    expect(before).toMatchObject({ status, version: at.version, retainedUntil: dayAfter(TERM[status]) });
    for (const to of STATUSES.filter((one) => !MOVES[status].includes(one))) {
      const answer = await moved(at, to);
      expect({ to, problem: problemOf(answer) }).toMatchObject({
        to,
        problem: {
          code: 'BAD_USER_INPUT',
          field: 'input.to',
          expected: MOVES[status].join(', ') || expect.stringMatching(/^no move\b/),
        },
      });
      expect(answer.data).toEqual({ acted: null });
    }
    expect(await clb.see(at.id)).toEqual(before);
    expect(await clb.feedLength('PARTNER')).toBe(lines);
  });

  it('every move that the blueprint allows is made, once, and told to all', async () => {
    for (const to of MOVES[status]) {
      let at = await clb.inStatus(status);
      if (to === 'COMPLETED') at = await clb.finished(at);
      const before = await clb.see(at.id);
      const lines = [await clb.feedLength('LEAD'), await clb.feedLength('PARTNER')];
      expect(problemOf(await moved(at, to))).toBeNull();
      const after = await clb.see(at.id);
      expect(after).toMatchObject({ status: to, version: at.version + 1, retainedUntil: dayAfter(TERM[to]) });
      expect(after.history).toEqual([
        ...before.history,
        expect.objectContaining({ kind: 'MOVED', from: status, to, party: 'LEAD' }),
      ]);
      expect([await clb.feedLength('LEAD'), await clb.feedLength('PARTNER')]).toEqual(
        lines.map((count) => count + 1),
      );
    }
  });

  it('no partner moves, changes or hands it over, or takes its consent back', async () => {
    const at = await clb.inStatus(status);
    const given = { id: at.id, expectedVersion: at.version };
    const tried = [
      clb.act('move', { ...given, to: 'STOPPED', stopReason: 'MOVED_AWAY' }, clb.tokens.PARTNER),
      clb.act('change', { ...given, ...ENDED }, clb.tokens.PARTNER),
      clb.act('handOver', { ...given, toId: PROVIDERS.School }, clb.tokens.PARTNER),
      clb.act('withdrawConsent', given, clb.tokens.PARTNER),
    ];
    for (const answer of await Promise.all(tried))
      expect(problemOf(answer)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await clb.see(at.id)).version).toBe(at.version);
  });

  const acts = {
    change: [{ goal: 'CERTIFICAAT' }, 'CHANGED', 'LEAD'],
    agree: [{ agreed: true }, 'PARTNER_AGREED', 'PARTNER'],
    handOver: [{ toId: PROVIDERS.School }, 'HAND_OVER_OFFERED', 'LEAD'],
  } as const;
  it.each(Object.keys(acts) as (keyof typeof acts)[])(
    'it is open to `%s` where the blueprint says so',
    async (name) => {
      const [input, kind, party] = acts[name];
      const at = await clb.inStatus(status);
      const before = await clb.see(at.id);
      const given = { id: at.id, expectedVersion: at.version, ...input };
      const problem = problemOf(await clb.act(name, given, clb.tokens[party]));
      const after = await clb.see(at.id);
      if (OPEN.includes(status)) {
        expect(problem).toBeNull();
        expect(after).toMatchObject({ status, version: at.version + 1 });
        expect(after.history.at(-1)).toMatchObject({ kind, from: status, to: status, party });
      } else {
        expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.id' });
        expect(after).toEqual(before);
      }
    },
  );

  it('a partner declines what it did not agree to, wherever that is open', async () => {
    if (!OPEN.includes(status)) return;
    const at = await clb.inStatus(status);
    const other = { ...AT_CVO, offeringId: AT_CVO.offeringId.replace('2026-1', '2026-2') };
    const asked = await clb.step('change', at, { components: [AT_CVO, other] });
    const early = {
      id: at.id,
      expectedVersion: asked.version,
      components: [AT_CVO, { ...other, state: 'ACTIVE' }],
    };
    expect(problemOf(await clb.act('change', early))).toMatchObject({ field: 'input.components[1].state' });
    const offeringIds = [other.offeringId];
    for (const [place, agreed] of [false, true, false].entries())
      await clb.step(
        'agree',
        { ...asked, version: asked.version + place },
        { agreed, offeringIds },
        'PARTNER',
      );
    expect((await clb.see(at.id)).components).toMatchObject([{ agreed: true }, { agreed: false }]);
  });

  it('a consent that is withdrawn erases, and stops what had not ended', async () => {
    const at = await clb.inStatus(status);
    const input = { id: at.id, expectedVersion: at.version };
    expect(problemOf(await clb.act('withdrawConsent', input))).toBeNull();
    const to = OPEN.includes(status) ? 'STOPPED' : status;
    const after = await clb.see(at.id);
    expect(after).toMatchObject({
      status: to,
      version: at.version + 1,
      learnerData: 'ERASED',
      learner: null,
      justification: null,
      consent: { withdrawnAt: NOW.toISOString() },
      agreements: [{ what: null }, { what: null }],
      components: [{ title: null }],
    });
    if (OPEN.includes(status)) expect(after.stopReason).toBe('CONSENT_WITHDRAWN');
    expect(
      problemOf(await clb.act('withdrawConsent', { ...input, expectedVersion: at.version + 1 })),
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.id' });
  });
});

describe('what a move asks', () => {
  it('AGREED: that of everybody who gives a component', async () => {
    const at = await clb.propose();
    expect(problemOf(await moved(at, 'AGREED'))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.to' });
    const declined = await clb.step('agree', at, { agreed: false }, 'PARTNER');
    expect(problemOf(await moved(declined, 'AGREED'))).toMatchObject({ field: 'input.to' });
    const agreed = await clb.step('agree', declined, { agreed: true }, 'PARTNER');
    expect(problemOf(await moved(agreed, 'AGREED'))).toBeNull();
  });

  const ADDED = { components: [AT_CVO, AT_EXAMS], statusChecked: true };
  it.each([
    ['declined', (at: At) => clb.step('agree', at, { agreed: false }, 'PARTNER'), [AT_CVO]],
    ['added', (at: At) => clb.step('change', at, ADDED), ADDED.components],
    [
      'changed',
      (at: At) => clb.step('change', at, { components: [{ ...AT_CVO, plannedStart: '2027-03-01' }] }),
      [{ ...AT_CVO, plannedStart: '2027-03-01' }],
    ],
  ] as const)('ACTIVE: the same again, where one was %s since', async (_what, since, components) => {
    const open = await since(await clb.inStatus('AGREED'));
    expect(problemOf(await moved(open, 'ACTIVE'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.to',
      expected: expect.stringContaining('DROPPED'),
    });
    const last = components.at(-1)!;
    const token = await graph.token(last.providerId);
    const agree = { id: open.id, expectedVersion: open.version, agreed: true };
    expect(problemOf(await clb.act('agree', agree, token))).toBeNull();
    expect(problemOf(await moved({ id: open.id, version: open.version + 1 }, 'ACTIVE'))).toBeNull();
  });

  it('ACTIVE: that a component without agreement is dropped or left out', async () => {
    for (const rest of [[{ ...AT_EXAMS, state: 'DROPPED' }], []]) {
      const open = await clb.step('change', await clb.inStatus('AGREED'), ADDED);
      const declined = await clb.act(
        'agree',
        { id: open.id, expectedVersion: open.version, agreed: false },
        await graph.token(AT_EXAMS.providerId),
      );
      expect(problemOf(declined)).toBeNull();
      const answered = { id: open.id, version: open.version + 1 };
      expect(problemOf(await moved(answered, 'ACTIVE'))).toMatchObject({ field: 'input.to' });
      const without = await clb.step('change', answered, { components: [AT_CVO, ...rest] });
      expect(problemOf(await moved(without, 'ACTIVE'))).toBeNull();
    }
  });

  it('ACTIVE: a component that is left', async () => {
    const dropped = await clb.step('change', await clb.inStatus('AGREED'), ENDED);
    expect(problemOf(await moved(dropped, 'ACTIVE'))).toMatchObject({ field: 'input.to' });
  });

  it('COMPLETED: that every component has ended', async () => {
    const at = await clb.inStatus('ACTIVE');
    expect(problemOf(await moved(at, 'COMPLETED'))).toMatchObject({ field: 'input.to' });
  });

  it('COMPLETED: that one was finished, since a road of which all was dropped is one that stopped', async () => {
    const at = await clb.step('change', await clb.inStatus('ACTIVE'), ENDED);
    expect(problemOf(await moved(at, 'COMPLETED'))).toMatchObject({
      field: 'input.to',
      expected: expect.stringContaining('DONE'),
    });
    expect(problemOf(await moved(at, 'STOPPED'))).toBeNull();
  });

  it('STOPPED: a reason, which no other move has', async () => {
    const { id, version } = await clb.inStatus('PROPOSED');
    const given = { id, expectedVersion: version };
    for (const input of [
      { to: 'STOPPED' },
      { to: 'AGREED', stopReason: 'OTHER_ROAD' },
      { to: 'STOPPED', stopReason: 'CONSENT_WITHDRAWN' },
    ])
      expect(problemOf(await clb.act('move', { ...given, ...input }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.stopReason',
      });
  });
});
