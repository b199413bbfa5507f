import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('a short query for very much', () => {
  it.each([
    [
      'school',
      '{ goals(first: 100) { nodes { studyProgrammes { goals { studyProgrammes { goals { studyProgrammes { id } } } } } } } }',
    ],
    [
      'school',
      '{ schools(first: 100) { nodes { offerings(first: 100) { nodes { provider { offerings(first: 100) { nodes { studyProgramme { offerings(first: 100) { nodes { title } } } } } } } } } } }',
    ],
    [
      'cvo',
      '{ courses(first: 100) { nodes { modules { course { modules { course { modules { course { modules { id } } } } } } } } } }',
    ],
  ])('of %s is refused, and others are served on', async (subgraph, query) => {
    const { errors } = await graph.askSubgraph(subgraph, query);
    expect(errors!.length).toBeGreaterThan(0);
    for (const { extensions } of errors!)
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'query' });
    const next = await graph.askSubgraph(subgraph, '{ search(filter: { text: "zorg" }) { __typename } }');
    expect(next.errors).toBeUndefined();
  });
});
