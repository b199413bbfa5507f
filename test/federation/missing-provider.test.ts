import { PROVIDER_TYPES } from '@leerwegen/shared/vocabulary/provider-types';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const FIELDS: Record<string, string> = {
  school: 'schoolOfferings',
  cvo: 'cvoOfferings',
  examencommissie: 'examProgrammes',
  clb: 'clbServices',
  leerwinkel: 'leerwinkelServices',
};
const SEARCH = `{ search(filter: { nearPostcode: "8500", withinKm: 40, language: "nl" }) { ${Object.values(
  FIELDS,
)
  .map(
    (field) =>
      `${field}(first: 100) { totalCount pageInfo { hasNextPage } nodes { id title provider { name type } } }`,
  )
  .join(' ')} } }`;

describe.each(SUBGRAPHS.map(({ name, providerType }) => [name, providerType] as const))(
  'with the subgraph %s stopped',
  (name, providerType) => {
    it('search gives four complete answers, null for the fifth, and one error that names its provider type', async () => {
      const before = await graph.ask(SEARCH);
      expect(before.errors).toBeUndefined();
      for (const field of Object.values(FIELDS))
        expect(before.data.search[field].totalCount).toBeGreaterThan(0);
      await graph.stopSubgraph(name);
      const { data, errors } = await graph.ask(SEARCH);
      expect(data.search).toEqual({ ...before.data.search, [FIELDS[name]!]: null });
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject({
        path: ['search', FIELDS[name]],
        extensions: { code: 'PROVIDER_UNAVAILABLE', providerType },
      });
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|v1\.|ECONN/);
    });
  },
);

describe('links to a provider type that does not answer', () => {
  it('a goal keeps its text and programmes', async () => {
    await graph.stopSubgraph('cvo');
    const { data, errors } = await graph.ask(
      `{ goal(id: "goal:DEMO_HW_GEDRAG_3/900101") { text studyProgrammes { title } courseModules { title } examSubjects { title } } }`,
    );
    expect(data.goal.text).toContain('gedrag');
    expect(data.goal.studyProgrammes.length).toBeGreaterThan(0);
    expect(data.goal.examSubjects.length).toBeGreaterThan(0);
    expect(data.goal.courseModules).toBeNull();
    expect(errors).toMatchObject([{ path: ['goal', 'courseModules'], extensions: { providerType: 'CVO' } }]);
  });

  it('a root field of the centres is null with one error', async () => {
    await graph.stopSubgraph('cvo');
    const { data, errors } = await graph.ask(`{ cvos { totalCount } schools { totalCount } }`);
    expect(data.cvos).toBeNull();
    expect(data.schools.totalCount).toBeGreaterThan(40);
    expect(errors).toMatchObject([{ path: ['cvos'], extensions: { code: 'PROVIDER_UNAVAILABLE' } }]);
  });

  it('a link keeps its id and type: what a service leads to, who takes part, which school is served', async () => {
    await graph.stopSubgraph('school');
    const { data, errors } = await graph.ask(`{
      clbServices(first: 100) { nodes { guidesTo { __typename id title } } }
      clbInitiatives { nodes { name partners { __typename id type name } } }
      clbs(first: 3) { nodes { schools(first: 2) { nodes { id type name } } } } }`);
    const types = Object.values(PROVIDER_TYPES);
    const led = data.clbServices.nodes.flatMap((node: any) => node.guidesTo);
    const toSchools = led.filter((offering: any) => offering.__typename === 'SchoolOffering');
    expect(toSchools.length).toBeGreaterThan(0);
    for (const offering of toSchools) expect(offering).toMatchObject({ id: expect.any(String), title: null });
    for (const offering of led.filter((one: any) => one.__typename === 'CvoOffering'))
      expect(offering.title).toEqual(expect.any(String));
    expect(led.every((one: any) => types.some(({ Offering }) => Offering === one.__typename))).toBe(true);
    const partners = data.clbInitiatives.nodes.flatMap((node: any) => node.partners);
    expect(partners).toContainEqual({
      __typename: 'School',
      id: expect.stringMatching(/^school:/),
      type: 'SCHOOL',
      name: null,
    });
    for (const { schools } of data.clbs.nodes)
      for (const school of schools.nodes)
        expect(school).toMatchObject({
          id: expect.stringMatching(/^school:\d{6}$/),
          type: 'SCHOOL',
          name: null,
        });
    expect(errors!.length).toBeGreaterThan(0);
    for (const { extensions } of errors!) expect(extensions.providerType).toBe('SCHOOL');
  });
});
