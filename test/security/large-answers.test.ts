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
    [
      'examencommissie',
      '{ examSubjects(first: 100) { nodes { programmes { subjects { programmes { subjects { programmes { subjects { title } } } } } } } } }',
    ],
  ])('of %s is refused, and others are served on', async (subgraph, query) => {
    const { data, errors } = await graph.askSubgraph(subgraph, query);
    // One error for all lists that did not fit: an answer that a gateway reads.
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'query' } }]);
    expect(errors![0]!.path).toHaveLength(2);
    const next = await graph.askSubgraph(subgraph, '{ search(filter: { text: "zorg" }) { __typename } }');
    expect(next.errors).toBeUndefined();
  });
});
