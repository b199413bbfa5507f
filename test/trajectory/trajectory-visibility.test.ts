import { PROVIDERS, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CLB, AT_CVO, AT_EXAMS, AT_SCHOOL, fullProposal, trajectoryAct } from '../harness/trajectories';
import { type At, problemOf, TrajectoryJourneys } from './trajectory.journey';

let graph: TestGraph;
let clb: TrajectoryJourneys;
let at: At;
let lead: any;

const SCHOOL_WHAT = 'Overleg met de leraar wiskunde';
beforeAll(async () => {
  graph = await startTestGraph();
  clb = await TrajectoryJourneys.of(graph, 'Clb');
  at = await clb.agreed({
    components: [AT_CVO, { ...AT_SCHOOL, title: 'Wiskunde op school' }, AT_EXAMS, AT_CLB],
    agreements: [
      { providerId: PROVIDERS.Cvo, what: 'Wekelijks gesprek', consultations: ['2027-02-15'] },
      { providerId: PROVIDERS.School, what: SCHOOL_WHAT, consultations: ['2027-03-01'] },
    ],
    justification: 'Werkt in ploegen',
    learner: { ...(fullProposal('Clb') as any).learner, note: 'Liefst niet op maandag' },
    consent: { ...(fullProposal('Clb') as any).consent, scope: SCOPE },
  });
  at = await clb.step('change', at, {
    statusChecked: true,
    components: [
      AT_CVO,
      { ...AT_SCHOOL, title: 'Wiskunde op school' },
      AT_EXAMS,
      AT_CLB,
      { ...AT_CVO, offeringId: 'cvoOffering:991001/736/2026-1', pathway: 'TKO_AAV' },
    ],
  });
  lead = await clb.see(at.id);
});
afterAll(() => graph?.stop());

const SCOPE = ['CASE_REFERENCE', 'FIRST_NAME', 'BIRTH_YEAR', 'LANGUAGE', 'CONTACT', 'NOTE'];
const see = async (provider: string, role: Parameters<TestGraph['token']>[1] = 'COUNSELLOR') =>
  clb.see(at.id, await graph.token(provider, role));

describe('the lead', () => {
  it('sees everything', () => {
    expect(lead).toMatchObject({
      justification: 'Werkt in ploegen',
      learner: { firstName: 'Noor', caseReference: 'dossier-17', birthYear: 1999 },
      agreements: [{ what: 'Wekelijks gesprek' }, { what: SCHOOL_WHAT }],
    });
    expect(lead.components.map(({ title, agreed }: any) => [title, agreed])).toEqual([
      ['Zorgkundige', true],
      ['Wiskunde op school', null],
      [null, null],
      [null, true],
      ['Zorgkundige', null],
    ]);
    expect(lead.history.at(-1).statusImpacts).toHaveLength(5);
  });
});

describe('an organisation that agreed', () => {
  it('sees the road and the learner, and details of its own lines only', async () => {
    const seen = await see(PROVIDERS.Cvo);
    expect(seen).toEqual({
      ...lead,
      justification: null,
      learner: { ...lead.learner, caseReference: null },
      agreements: [lead.agreements[0], { ...lead.agreements[1], what: null }],
      components: lead.components.map((component: any, index: number) => ({
        ...component,
        title: index === 0 ? component.title : null,
      })),
      history: lead.history.map((line: any) => ({ ...line, statusImpacts: null })),
    });
  });

  it('sees no note, which stays with the lead', async () => {
    const query = `query ($id: ID!) { one: clbTrajectory(id: $id) { learner { firstName note } } }`;
    const read = async (token: string) => (await graph.ask(query, { id: at.id }, token)).data.one.learner;
    expect(await read(clb.tokens.LEAD)).toEqual({ firstName: 'Noor', note: 'Liefst niet op maandag' });
    expect(await read(clb.tokens.PARTNER)).toEqual({ firstName: 'Noor', note: null });
  });

  it('is followed by its coordinator without the learner', async () => {
    const seen = await see(PROVIDERS.Cvo, 'COORDINATOR');
    expect(seen).toMatchObject({ goal: 'DIPLOMA_SO', learner: null, combination: lead.combination });
    expect(seen.components).toHaveLength(5);
    expect(seen.components.map(({ title }: any) => title)).toEqual(Array(5).fill(null));
    expect(seen.agreements.map(({ what }: any) => what)).toEqual([null, null]);
  });

  it('has an intake that sees its own components only', async () => {
    expect((await see(PROVIDERS.Cvo, 'INTAKE')).components).toHaveLength(2);
    expect((await see(PROVIDERS.Cvo, 'INTAKE')).goal).toBeNull();
  });
});

describe.each([
  ['school', PROVIDERS.School, 1],
  ['Examencommissie', PROVIDERS.Examencommissie, 2],
])('an organisation that is asked: a %s', (_name, provider, place) => {
  it.each(['COUNSELLOR', 'INTEGRATION', 'INTAKE', 'COORDINATOR'] as const)(
    'sees that it is asked, and nothing of the learner: %s',
    async (role) => {
      const own = lead.components[place];
      const { id, status, version, retainedUntil } = lead;
      const nothing = Object.fromEntries(Object.keys(lead).map((field) => [field, null]));
      expect(await see(provider, role)).toEqual({
        ...nothing,
        ...{ id, status, version, retainedUntil, lead: lead.lead },
        components: [{ ...own, title: null }],
      });
    },
  );
});

describe('nothing is there', () => {
  it.each([
    ['a stranger of the same type', STRANGERS.Clb, 'COUNSELLOR'],
    ['another centre', STRANGERS.Cvo, 'COUNSELLOR'],
    ['an intake of the lead', PROVIDERS.Clb, 'INTAKE'],
    ['an analyst of the lead', PROVIDERS.Clb, 'ANALYST'],
    ['an analyst of a partner', PROVIDERS.Cvo, 'ANALYST'],
  ] as const)('for %s', async (_who, provider, role) => {
    expect(await see(provider, role)).toBeNull();
    const given = { id: at.id, expectedVersion: at.version };
    const token = await graph.token(provider, role);
    for (const [name, input] of [
      ['agree', { ...given, agreed: true }],
      ['move', { ...given, to: 'AGREED' }],
      ['change', { ...given, goal: 'CERTIFICAAT' }],
      ['handOver', { ...given, toId: PROVIDERS.School }],
      ['withdrawConsent', given],
    ] as const)
      expect(problemOf(await trajectoryAct(clb.ask, name, 'Clb', input, token))).toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('for who shows no token', async () => {
    expect(await clb.see(at.id, '')).toBeNull();
  });
});

describe('the lists', () => {
  const list = async (
    role: 'LEAD' | 'PARTNER',
    provider: string,
    as?: 'INTAKE' | 'COORDINATOR' | 'ANALYST',
  ) => {
    const { data, errors } = await graph.ask(
      `{ of: clbTrajectories(role: ${role}, filter: { statuses: [PROPOSED] }) { totalCount nodes { id } } }`,
      {},
      await graph.token(provider, as),
    );
    expect(errors).toBeUndefined();
    return data.of && (data.of.nodes as { id: string }[]).map(({ id }) => id);
  };
  it.each([
    ['LEAD', PROVIDERS.Clb, undefined, true],
    ['PARTNER', PROVIDERS.Clb, undefined, false],
    ['PARTNER', PROVIDERS.Cvo, undefined, true],
    ['PARTNER', PROVIDERS.Examencommissie, undefined, true],
    ['PARTNER', PROVIDERS.School, 'INTAKE', true],
    ['PARTNER', PROVIDERS.School, 'COORDINATOR', true],
    ['LEAD', PROVIDERS.Cvo, undefined, false],
    ['PARTNER', STRANGERS.Cvo, undefined, false],
  ] as const)('as %s of %s (%s): %s', async (role, provider, as, expected) => {
    expect((await list(role, provider, as)).includes(at.id)).toBe(expected);
  });
  it('are not there for a role that sees none', async () => {
    expect(await list('LEAD', PROVIDERS.Clb, 'INTAKE')).toBeNull();
    expect(await list('PARTNER', PROVIDERS.Cvo, 'ANALYST')).toBeNull();
  });
});

describe('an organisation that is left out again', () => {
  it('sees nothing any more, and the personal part is closed to it in the database', async () => {
    const fresh = await clb.agreed({ components: [AT_CVO, AT_CLB], agreements: [] });
    expect(await clb.see(fresh.id, clb.tokens.PARTNER)).toMatchObject({ learner: { firstName: 'Noor' } });
    await clb.step('change', fresh, { components: [AT_CLB] });
    expect(await clb.see(fresh.id, clb.tokens.PARTNER)).toBeNull();
  });
});
