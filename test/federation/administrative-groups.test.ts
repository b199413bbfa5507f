import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const GROUPS = `query ($ids: [ID!]!) { administrativeGroups(ids: $ids) { id number name studyProgramme { id } } }`;
const group = (number: string): string => `administrativeGroup:${number}`;

describe('administrative groups', () => {
  it('have the programme of which they are a year, in the order of the ids', async () => {
    const ids = [
      group('990107'),
      group('1'),
      'studyProgramme:zorgkundige-3',
      group('990102'),
      group('990107'),
    ];
    const care = {
      id: group('990107'),
      number: '990107',
      name: '3e leerjaar in de 3e graad Zorgkundige BSO',
      studyProgramme: { id: 'studyProgramme:zorgkundige-3' },
    };
    const { data, errors } = await graph.ask(GROUPS, { ids });
    expect(errors).toBeUndefined();
    expect(data.administrativeGroups).toEqual([
      care,
      null,
      null,
      expect.objectContaining({ studyProgramme: { id: 'studyProgramme:humane-wetenschappen-3' } }),
      care,
    ]);
  });

  it.each([0, 101])('are not asked %i at a time', async (count) => {
    const { errors } = await graph.ask(GROUPS, { ids: Array.from({ length: count }, () => group('1')) });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'ids',
      expected: '1 to 100',
    });
  });
});
