import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await graph.stopSubgraph('cvo');
});
afterAll(() => graph.stop());

describe('with the subgraph of the centres stopped', () => {
  it('search gives the schools complete, null for the centres, and one error that names the provider type', async () => {
    const { data, errors } =
      await graph.ask(`{ search(filter: { text: "zorg", nearPostcode: "9000", withinKm: 15 }) {
      schoolOfferings(first: 100) { totalCount nodes { title provider { name } } } cvoOfferings { totalCount } } }`);
    expect(data.search.cvoOfferings).toBeNull();
    expect(data.search.schoolOfferings.nodes).toHaveLength(data.search.schoolOfferings.totalCount);
    expect(data.search.schoolOfferings.nodes[0].provider.name).toEqual(expect.any(String));
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({
      path: ['search', 'cvoOfferings'],
      extensions: { code: 'PROVIDER_UNAVAILABLE', providerType: 'CVO' },
    });
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|v1\.|ECONN/);
  });

  it('a goal keeps its text and programmes', async () => {
    const { data, errors } = await graph.ask(
      `{ goal(id: "goal:DEMO_HW_GEDRAG_3/900101") { text studyProgrammes { title } courseModules { title } } }`,
    );
    expect(data.goal.text).toContain('gedrag');
    expect(data.goal.studyProgrammes.length).toBeGreaterThan(0);
    expect(data.goal.courseModules).toBeNull();
    expect(errors).toMatchObject([{ path: ['goal', 'courseModules'], extensions: { providerType: 'CVO' } }]);
  });

  it('a root field of the centres is null with one error', async () => {
    const { data, errors } = await graph.ask(`{ cvos { totalCount } schools { totalCount } }`);
    expect(data.cvos).toBeNull();
    expect(data.schools.totalCount).toBeGreaterThan(40);
    expect(errors).toMatchObject([{ path: ['cvos'], extensions: { code: 'PROVIDER_UNAVAILABLE' } }]);
  });
});
