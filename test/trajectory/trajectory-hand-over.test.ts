import { randomUUID } from 'node:crypto';
import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CLB, AT_CVO, fullProposal, trajectoryAct, trajectoryActed } from '../harness/trajectories';
import { problemOf, TrajectoryJourneys } from './trajectory.journey';

let graph: TestGraph;
let clb: TrajectoryJourneys;
let cvo: string;
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await TrajectoryJourneys.of(graph, 'Clb');
  cvo = clb.tokens.PARTNER;
});
afterAll(() => graph?.stop());

const NEW_ID = () => `leerwinkelTrajectory:${randomUUID()}`;
const takeOver = (input: object, token?: string) =>
  trajectoryAct(clb.ask, 'takeOver', 'Clb', { continuedAsId: NEW_ID(), ...input }, token);

describe('a trajectory that is handed over', () => {
  it('goes on at the new lead, which says so at the old one', async () => {
    const old = await clb.inStatus('ACTIVE');
    const offered = await clb.acted('handOver', old, { toId: PROVIDERS.Leerwinkel });
    expect(offered.handOverCode).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(await clb.see(old.id)).toMatchObject({
      status: 'ACTIVE',
      handedOverTo: { id: PROVIDERS.Leerwinkel },
      continuedAsId: null,
    });
    const leerwinkel = await TrajectoryJourneys.of(graph, 'Leerwinkel');
    // What has begun elsewhere is told again once its centre says that it gives it.
    const at = await leerwinkel.propose({ previousId: old.id, agreements: [] });
    let next = await leerwinkel.step('agree', at, { agreed: true }, 'PARTNER');
    for (const to of ['AGREED', 'ACTIVE']) next = await leerwinkel.step('move', next, { to });
    await leerwinkel.step('change', next, {
      components: [{ ...AT_CVO, state: 'ACTIVE', startedOn: '2026-09-01' }],
    });
    expect(await leerwinkel.see(at.id)).toMatchObject({
      previousId: old.id,
      components: [{ state: 'ACTIVE', startedOn: '2026-09-01', agreed: true }],
    });
    const input = { handOverCode: offered.handOverCode!.toLowerCase(), continuedAsId: at.id };
    const taken = await trajectoryActed(clb.ask, 'takeOver', 'Clb', input, leerwinkel.tokens.LEAD);
    expect(taken).toEqual({
      trajectoryId: old.id,
      status: 'HANDED_OVER',
      version: offered.version + 1,
      warnings: [],
      statusImpacts: null,
      handOverCode: null,
    });
    const ended = await clb.see(old.id);
    expect(ended).toMatchObject({ status: 'HANDED_OVER', continuedAsId: at.id });
    expect(ended.history.at(-1)).toMatchObject({
      kind: 'TAKEN_OVER',
      party: 'SUCCESSOR',
      organisationId: PROVIDERS.Leerwinkel,
    });
    // The code opens nothing else, and where it goes on is for the leads.
    expect(await clb.see(old.id, leerwinkel.tokens.LEAD)).toBeNull();
    expect((await clb.see(old.id, cvo)).continuedAsId).toBeNull();
  });

  it('lets nothing of others begin by a previous trajectory that nobody verifies', async () => {
    for (const state of ['ACTIVE', 'DONE'])
      expect(
        problemOf(
          await clb.act('propose', {
            ...fullProposal('Clb'),
            previousId: NEW_ID(),
            components: [{ ...AT_CVO, state }],
          }),
        ),
      ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.components[0].state' });
    const own = { ...AT_CLB, state: 'ACTIVE', startedOn: '2026-09-01' };
    const at = await clb.propose({ previousId: NEW_ID(), components: [AT_CVO, own], agreements: [] });
    expect((await clb.see(at.id)).components).toMatchObject([{ state: 'PLANNED' }, { state: 'ACTIVE' }]);
  });

  it('is taken once, by who was meant, with the last code', async () => {
    const old = await clb.inStatus('AGREED');
    const first = await clb.acted('handOver', old, { toId: PROVIDERS.School });
    const at = { id: old.id, version: first.version };
    const { handOverCode } = await clb.acted('handOver', at, { toId: PROVIDERS.Leerwinkel });
    const token = await graph.token(PROVIDERS.Leerwinkel);
    const school = await graph.token(PROVIDERS.School);
    const other = await graph.token(STRANGERS.Leerwinkel);
    const notFound = { code: 'NOT_FOUND', field: 'input.handOverCode' };
    const ofSchool = { handOverCode: first.handOverCode, continuedAsId: `schoolTrajectory:${randomUUID()}` };
    expect(problemOf(await takeOver(ofSchool, school))).toMatchObject(notFound);
    for (const who of [other, await graph.token(PROVIDERS.Leerwinkel, 'INTAKE'), undefined])
      expect(problemOf(await takeOver({ handOverCode }, who))).toMatchObject(notFound);
    expect(problemOf(await takeOver({ handOverCode: 'ABCD-EFGH-JKMN' }, token))).toMatchObject(notFound);
    const input = { handOverCode, continuedAsId: NEW_ID(), idempotencyKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => takeOver(input, token)));
    expect(answers.map(({ data }) => data?.acted.status)).toEqual(Array(3).fill('HANDED_OVER'));
    expect(problemOf(await takeOver({ handOverCode }, token))).toMatchObject(notFound);
    expect((await clb.see(old.id)).version).toBe(first.version + 2);
  });

  it('is continued by a trajectory of who takes it', async () => {
    const token = await graph.token(PROVIDERS.Leerwinkel);
    for (const continuedAsId of [`clbTrajectory:${randomUUID()}`, 'leerwinkelTrajectory:1', 'leerwinkel:1'])
      expect(problemOf(await takeOver({ handOverCode: 'x', continuedAsId }, token))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.continuedAsId',
      });
  });

  it('is offered to who leads trajectories, and not to the lead itself', async () => {
    const at = await clb.propose();
    for (const toId of [PROVIDERS.Examencommissie, PROVIDERS.Clb, 'iemand']) {
      const given = { id: at.id, expectedVersion: 1, toId };
      expect(problemOf(await clb.act('handOver', given))).toMatchObject({ field: 'input.toId' });
    }
  });

  it('cannot be taken once it was stopped', async () => {
    const old = await clb.inStatus('PROPOSED');
    const { handOverCode, version } = await clb.acted('handOver', old, { toId: PROVIDERS.Leerwinkel });
    await clb.step('move', { id: old.id, version }, { to: 'STOPPED', stopReason: 'MOVED_AWAY' });
    const token = await graph.token(PROVIDERS.Leerwinkel);
    expect(problemOf(await takeOver({ handOverCode }, token))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('limits wrong codes', async () => {
    const token = await graph.token(STRANGERS.Leerwinkel);
    let problem = null;
    for (let tries = 0; tries < 60 && problem?.code !== 'RATE_LIMITED'; tries += 1)
      problem = problemOf(await takeOver({ handOverCode: `WRNG-${1000 + tries}-CODE` }, token));
    expect(problem).toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('an act with the same key', () => {
  it('proposes once, and answers the same; another input is a conflict', async () => {
    const input = { ...fullProposal('Clb'), idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => clb.act('propose', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.errors).toBeUndefined();
    const other = { ...input, goal: 'CERTIFICAAT' };
    expect(problemOf(await clb.act('propose', other))).toMatchObject({ code: 'CONFLICT' });
  });

  it('is done once, also when the trajectory has gone on since', async () => {
    const at = await clb.propose();
    const agree = { id: at.id, expectedVersion: 1, agreed: true, idempotencyKey: randomUUID() };
    const first = await clb.act('agree', agree, cvo);
    await clb.step('move', { id: at.id, version: 2 }, { to: 'AGREED' });
    expect(await clb.act('agree', agree, cvo)).toEqual(first);
    expect((await clb.see(at.id)).history).toHaveLength(3);
  });

  it('of two on one version, one is a conflict that tells the version', async () => {
    const at = await clb.propose();
    const given = { id: at.id, expectedVersion: 1 };
    const answers = await Promise.all([
      clb.act('agree', { ...given, agreed: true }, cvo),
      clb.act('change', { ...given, goal: 'CERTIFICAAT' }),
    ]);
    const problems = answers.map(problemOf).filter((problem) => problem !== null);
    expect(problems).toEqual([expect.objectContaining({ code: 'CONFLICT', currentVersion: 2 })]);
  });
});
