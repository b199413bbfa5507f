import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CVO, AT_EXAMS, fullProposal, LEADS, trajectoryActed } from '../harness/trajectories';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

const FIELDS = `id status version goal combination createdAt learnerData retainedUntil lead { id name }
  components { offeringId providerId provider { __typename id name } pathway state agreed startedOn endedOn title }
  agreements { providerId what consultations } milestones { kind on done }
  learner { firstName caseReference } consent { givenBy ruleId }
  history { kind from to party organisationId role statusImpacts { topic } }`;

describe('a trajectory that a clb leads', () => {
  it('goes from a proposal, through a switch, to its end', async () => {
    const lead = await graph.token(PROVIDERS.Clb);
    const cvo = await graph.token(PROVIDERS.Cvo);
    const exams = await graph.token(PROVIDERS.Examencommissie);
    const acted = (name: Parameters<typeof trajectoryActed>[1], input: object, token = lead) =>
      trajectoryActed(graph.ask, name, 'Clb', input, token);
    const { trajectoryId: id } = await acted('propose', fullProposal('Clb'));
    await acted('agree', { id, expectedVersion: 1, agreed: true }, cvo);
    await acted('move', { id, expectedVersion: 2, to: 'AGREED' });
    await acted('move', { id, expectedVersion: 3, to: 'ACTIVE' });
    await acted('change', { id, expectedVersion: 4, components: [{ ...AT_CVO, state: 'ACTIVE' }] });
    const switched = await acted('change', {
      id,
      expectedVersion: 5,
      statusChecked: true,
      components: [{ ...AT_CVO, state: 'ACTIVE' }, AT_EXAMS],
    });
    expect(switched.warnings.map((warning) => warning.id)).toEqual([
      'GUARD_COMBINED_GUIDANCE',
      'GUARD_STATUS_CHECK',
    ]);
    expect(switched.statusImpacts).toHaveLength(5);
    await acted('agree', { id, expectedVersion: 6, agreed: true }, exams);
    await acted('change', {
      id,
      expectedVersion: 7,
      components: [
        { ...AT_CVO, state: 'DONE' },
        { ...AT_EXAMS, state: 'DROPPED' },
      ],
    });
    await acted('move', { id, expectedVersion: 8, to: 'COMPLETED' });
    const query = `query ($id: ID!) { clbTrajectory(id: $id) { ${FIELDS} } }`;
    const { data, errors } = await graph.ask(query, { id }, lead);
    expect(errors).toBeUndefined();
    expect(data.clbTrajectory).toMatchObject({
      id,
      status: 'COMPLETED',
      version: 9,
      goal: 'DIPLOMA_SO',
      combination: null,
      learnerData: 'PRESENT',
      retainedUntil: '2026-12-23',
      lead: { id: PROVIDERS.Clb, name: expect.any(String) },
      components: [
        {
          provider: { __typename: 'Cvo', id: PROVIDERS.Cvo, name: expect.any(String) },
          state: 'DONE',
          agreed: true,
          startedOn: '2026-11-23',
          endedOn: '2026-11-23',
          title: 'Zorgkundige',
        },
        { state: 'DROPPED', startedOn: null, endedOn: '2026-11-23', title: null },
      ],
      agreements: [
        {
          providerId: PROVIDERS.Cvo,
          what: 'Wekelijks gesprek in het centrum',
          consultations: ['2027-02-15'],
        },
        { providerId: PROVIDERS.Clb, what: 'Maandelijks contact met thuis', consultations: [] },
      ],
      milestones: [{ kind: 'EVALUATION', on: '2027-04-01', done: false }],
      learner: { firstName: 'Noor', caseReference: 'dossier-17' },
    });
    expect(
      data.clbTrajectory.history.map(({ kind, to, party, statusImpacts }: any) => [
        kind,
        to,
        party,
        statusImpacts?.length ?? 0,
      ]),
    ).toEqual([
      ['PROPOSED', 'PROPOSED', 'LEAD', 0],
      ['PARTNER_AGREED', 'PROPOSED', 'PARTNER', 0],
      ['MOVED', 'AGREED', 'LEAD', 0],
      ['MOVED', 'ACTIVE', 'LEAD', 0],
      ['CHANGED', 'ACTIVE', 'LEAD', 0],
      ['SWITCHED', 'ACTIVE', 'LEAD', 5],
      ['PARTNER_AGREED', 'ACTIVE', 'PARTNER', 0],
      ['CHANGED', 'ACTIVE', 'LEAD', 0],
      ['MOVED', 'COMPLETED', 'LEAD', 0],
    ]);
  });
});

describe('each provider type that leads', () => {
  it.each(LEADS)('proposes, agrees, completes and lists: %s', async (lead) => {
    const token = await graph.token(PROVIDERS[lead]);
    const acted = (name: Parameters<typeof trajectoryActed>[1], input: object, by = token) =>
      trajectoryActed(graph.ask, name, lead, input, by);
    const { trajectoryId: id } = await acted('propose', fullProposal(lead));
    let expectedVersion = 1;
    if (lead !== 'Cvo') {
      const cvo = await graph.token(PROVIDERS.Cvo);
      await acted('agree', { id, expectedVersion: expectedVersion++, agreed: true }, cvo);
    }
    const council = lead === 'School' && {
      classCouncilDecision: { takenOn: '2026-11-20', needs: 'Rust', capacity: 'Zorg' },
    };
    await acted('move', { id, expectedVersion: expectedVersion++, to: 'AGREED', ...council });
    await acted('move', { id, expectedVersion: expectedVersion++, to: 'ACTIVE' });
    for (const state of ['ACTIVE', 'DONE'])
      await acted('change', { id, expectedVersion: expectedVersion++, components: [{ ...AT_CVO, state }] });
    await acted('move', { id, expectedVersion: expectedVersion++, to: 'COMPLETED' });
    const root = `${lead.toLowerCase()}Trajector`;
    const { data, errors } = await graph.ask(
      `{ list: ${root}ies(role: LEAD, filter: { statuses: [COMPLETED] }) { totalCount nodes { id lead { id name } } }
         events: ${root}yEvents(first: 50) { nodes { sequence trajectoryId kind version } } }`,
      {},
      token,
    );
    expect(errors).toBeUndefined();
    // Others of the same second may stand before it.
    expect(data.list.nodes).toContainEqual({ id, lead: { id: PROVIDERS[lead], name: expect.any(String) } });
    expect(data.events.nodes.at(-1)).toMatchObject({
      trajectoryId: id,
      kind: 'MOVED',
      version: expectedVersion,
    });
  });
});
