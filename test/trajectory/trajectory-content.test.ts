import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import {
  AT_CLB,
  AT_CVO,
  AT_EXAMS,
  AT_SCHOOL,
  fullProposal,
  type Lead,
  trajectoryAct,
} from '../harness/trajectories';
import { problemOf, TrajectoryJourneys } from './trajectory.journey';

let graph: TestGraph;
const of = {} as Record<Lead, TrajectoryJourneys>;
beforeAll(async () => {
  graph = await startTestGraph();
  of.Clb = await TrajectoryJourneys.of(graph, 'Clb');
});
afterAll(() => graph?.stop());

const proposed = async (lead: Lead, input: object) =>
  problemOf(await of[lead].act('propose', { ...fullProposal(lead), agreements: [], ...input }));

describe('a switch of pathway', () => {
  it('needs a status check, which the answer and the history tell', async () => {
    const at = await of.Clb.inStatus('ACTIVE');
    const given = { id: at.id, expectedVersion: at.version, components: [AT_CVO, AT_EXAMS] };
    for (const statusChecked of [undefined, false])
      expect(problemOf(await of.Clb.act('change', { ...given, statusChecked }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.statusChecked',
        rule: { id: 'GUARD_STATUS_CHECK' },
      });
    const { data } = await of.Clb.act('change', { ...given, statusChecked: true });
    const seen = await of.Clb.see(at.id);
    expect(seen.combination).toBe('TKO_EC');
    expect(seen.history.at(-1)).toMatchObject({ kind: 'SWITCHED', statusImpacts: data.acted.statusImpacts });
    expect(data.acted.statusImpacts.map(({ topic }: any) => topic)).toContain('GROEIPAKKET');
    for (const { rule } of data.acted.statusImpacts) expect(rule.source).toBeTruthy();
  });

  it('is the first step out of a school too, which the proposal tells', async () => {
    const { data } = await of.Clb.act('propose', {
      ...fullProposal('Clb'),
      enrolledAt: 'SCHOOL',
      components: [AT_EXAMS],
      agreements: [],
    });
    expect(data.acted.warnings.map(({ id }: any) => id)).toEqual([
      'GUARD_STATUS_CHECK',
      'GUARD_SCHOOL_FIRST',
    ]);
    const seen = await of.Clb.see(data.acted.trajectoryId);
    expect(seen.history).toMatchObject([{ kind: 'PROPOSED', statusImpacts: data.acted.statusImpacts }]);
    expect(data.acted.statusImpacts).toHaveLength(5);
  });

  it('is asked too where a change tells that the learner is enrolled elsewhere', async () => {
    const at = await of.Clb.propose({ agreements: [] });
    const given = { id: at.id, expectedVersion: at.version, enrolledAt: 'SCHOOL' };
    expect(problemOf(await of.Clb.act('change', given))).toMatchObject({ field: 'input.statusChecked' });
    expect(problemOf(await of.Clb.act('change', { ...given, enrolledAt: 'CLB' }))).toMatchObject({
      field: 'input.enrolledAt',
    });
    const told = await of.Clb.step('change', at, { enrolledAt: 'SCHOOL', statusChecked: true });
    expect((await of.Clb.see(told.id)).history.at(-1)).toMatchObject({ kind: 'SWITCHED' });
    await of.Clb.step('change', told, { goal: 'CERTIFICAAT' });
  });

  it('is asked of a road that was emptied first, and of who was enrolled elsewhere before it', async () => {
    const { Clb } = of;
    const roads = [
      [{ components: [AT_CVO] }, AT_EXAMS],
      [{ components: [AT_CLB], enrolledAt: 'SCHOOL' }, AT_EXAMS],
    ] as const;
    for (const [proposal, next] of roads) {
      const at = await Clb.propose({ agreements: [], ...proposal });
      const emptied = await Clb.step('change', at, { components: [AT_CLB] });
      const given = { id: at.id, expectedVersion: emptied.version, components: [AT_CLB, next] };
      expect(problemOf(await Clb.act('change', given))).toMatchObject({
        field: 'input.statusChecked',
        rule: { id: 'GUARD_STATUS_CHECK' },
      });
      expect(problemOf(await Clb.act('change', { ...given, statusChecked: true }))).toBeNull();
      expect((await Clb.see(at.id)).history.map(({ kind }: any) => kind)).toEqual([
        'PROPOSED',
        'CHANGED',
        'SWITCHED',
      ]);
    }
  });

  it('gives the same answer again, also once there was another switch', async () => {
    const at = await of.Clb.propose({ agreements: [] });
    const first = {
      id: at.id,
      expectedVersion: 1,
      components: [AT_CVO, AT_EXAMS],
      statusChecked: true,
      idempotencyKey: 'eerste-overstap',
    };
    const answer = await of.Clb.act('change', first);
    const second = {
      components: [AT_CVO, AT_EXAMS, AT_SCHOOL],
      statusChecked: true,
      justification: 'Blijft zo aan boord',
    };
    await of.Clb.step('change', { id: at.id, version: 2 }, second);
    expect(await of.Clb.act('change', first)).toEqual(answer);
    expect((await of.Clb.see(at.id)).history.map(({ statusImpacts }: any) => statusImpacts?.length)).toEqual([
      undefined,
      5,
      5,
    ]);
  });
});

describe('components', () => {
  it.each([
    ['of no offering', { offeringId: 'goal:1' }, 'offeringId'],
    ['of another owner than its provider', { providerId: PROVIDERS.School }, 'providerId'],
    ['without a pathway', { pathway: null }, 'pathway'],
    ['that ends before it starts', { plannedEnd: '2026-01-01' }, 'plannedEnd'],
    ['that has begun before the trajectory', { state: 'ACTIVE' }, 'state'],
    ['that is done before it began', { state: 'DONE' }, 'state'],
    ['with a real start while it is planned', { startedOn: '2026-11-01' }, 'startedOn'],
    ['with a national number in its title', { title: 'Dossier 85.07.30-033.28' }, 'title'],
  ])('%s are refused', async (_what, values, field) => {
    const problem = await proposed('Clb', { components: [{ ...AT_CVO, ...values }] });
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: `input.components[0].${field}` });
    expect(problem!.message).not.toContain('85.07');
  });

  it('are 1 to 30, each once, and guidance has no pathway', async () => {
    expect(await proposed('Clb', { components: [] })).toMatchObject({ field: 'input.components' });
    const many = Array.from({ length: 31 }, (_, index) => ({
      ...AT_CVO,
      offeringId: `cvoOffering:${index}`,
    }));
    expect(await proposed('Clb', { components: many })).toMatchObject({ field: 'input.components' });
    expect(await proposed('Clb', { components: many.slice(1) })).toBeNull();
    expect(await proposed('Clb', { components: [AT_CVO, AT_CVO] })).toMatchObject({
      field: 'input.components[1].offeringId',
    });
    expect(await proposed('Clb', { components: [{ ...AT_CLB, pathway: 'NT2' }] })).toMatchObject({
      field: 'input.components[0].pathway',
    });
  });

  it('start only once their provider agreed, and stay once they have begun', async () => {
    const { Clb } = of;
    let at = await Clb.inStatus('ACTIVE');
    const given = () => ({ id: at.id, expectedVersion: at.version });
    const asked = { components: [AT_CVO, { ...AT_EXAMS, pathway: 'EXAMENCOMMISSIE' }], statusChecked: true };
    at = await Clb.step('change', at, asked);
    const early = { components: [AT_CVO, { ...AT_EXAMS, state: 'ACTIVE' }], statusChecked: true };
    expect(problemOf(await Clb.act('change', { ...given(), ...early }))).toMatchObject({
      field: 'input.components[1].state',
    });
    at = await Clb.step('change', at, { components: [{ ...AT_CVO, state: 'ACTIVE' }, AT_EXAMS] });
    expect(problemOf(await Clb.act('change', { ...given(), components: [AT_EXAMS] }))).toMatchObject({
      field: 'input.components',
    });
    const decline = { ...given(), agreed: false };
    expect(problemOf(await Clb.act('agree', decline, Clb.tokens.PARTNER))).toMatchObject({
      field: 'input.offeringIds',
    });
  });

  it('are agreed to again when what was agreed to changes', async () => {
    const at = await of.Clb.agreed();
    const later = await of.Clb.step('change', at, {
      components: [{ ...AT_CVO, plannedStart: '2027-09-01' }],
    });
    expect((await of.Clb.see(later.id)).components[0]).toMatchObject({ agreed: null, title: 'Zorgkundige' });
  });
});

describe('agreements and milestones', () => {
  it.each([
    ['agreements', [{ providerId: PROVIDERS.School, what: 'x' }], 'agreements'],
    ['agreements', [{ providerId: PROVIDERS.Cvo, what: ' ' }], 'agreements[0].what'],
    ['agreements', Array(31).fill({ providerId: PROVIDERS.Cvo, what: 'x' }), 'agreements'],
    ['milestones', Array(51).fill({ kind: 'INTAKE', on: '2027-01-01' }), 'milestones'],
    ['justification', 'x'.repeat(1_001), 'justification'],
    ['previousId', 'clbTrajectory:x', 'previousId'],
  ])('%s %#', async (name, value, field) => {
    expect(await proposed('Clb', { [name]: value })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: `input.${field}`,
    });
  });

  it('an agreement of who leaves is left out with it', async () => {
    const at = await of.Clb.propose();
    const given = { id: at.id, expectedVersion: 1, components: [AT_CLB] };
    expect(problemOf(await of.Clb.act('change', given))).toMatchObject({ field: 'input.components' });
    expect(problemOf(await of.Clb.act('change', { ...given, agreements: [] }))).toBeNull();
  });
});

describe('who may propose', () => {
  it.each([
    [PROVIDERS.Cvo, 'COUNSELLOR', 'FORBIDDEN'],
    ['clb:999999', 'COUNSELLOR', 'FORBIDDEN'],
    [PROVIDERS.Clb, 'INTAKE', 'FORBIDDEN'],
    [PROVIDERS.Clb, 'COORDINATOR', 'FORBIDDEN'],
    [PROVIDERS.Clb, 'ANALYST', 'FORBIDDEN'],
  ] as const)('not %s as %s', async (provider, role, code) => {
    const token = await graph.token(provider, role);
    const answer = await trajectoryAct(of.Clb.ask, 'propose', 'Clb', fullProposal('Clb'), token);
    expect(problemOf(answer)).toMatchObject({ code });
  });

  it('nobody without a token', async () => {
    const answer = await trajectoryAct(of.Clb.ask, 'propose', 'Clb', fullProposal('Clb'));
    expect(problemOf(answer)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
