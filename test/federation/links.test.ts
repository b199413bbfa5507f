import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('links through the gateway', () => {
  it('leads from a programme over its goals to modules of adult education and who offers them', async () => {
    const { data, errors } =
      await graph.ask(`{ studyProgramme(id: "studyProgramme:humane-wetenschappen-3") { title level awards
      goals { id text courseModules { id title course { title pathway level } offerings(first: 2) { nodes { title provider { name type } } } } } } }`);
    expect(errors).toBeUndefined();
    const { goals } = data.studyProgramme;
    const modules = goals.flatMap((goal: any) => goal.courseModules);
    expect(modules.length).toBeGreaterThan(0);
    expect(modules[0].course).toMatchObject({ pathway: 'TKO_GENERAL', level: 'SECONDARY' });
    expect(data.studyProgramme.level).toBe('SECONDARY');
    expect(modules[0].offerings.nodes[0].provider.type).toBe('CVO');
  });

  it('leads from a module to the texts of its goals and back to programmes', async () => {
    const { data, errors } = await graph.ask(`{ courses(filter: { pathway: TKO_AAV }) { nodes { title awards
      modules { title subject goals { text set { name version } studyProgrammes { title finality } } } } } }`);
    expect(errors).toBeUndefined();
    const course = data.courses.nodes[0];
    // Additional general education alone never gives a diploma (DESIGN.md §1).
    expect(course.awards).not.toContain('DIPLOMA_SO');
    const goals = course.modules.flatMap((module: any) => module.goals);
    expect(goals.length).toBeGreaterThan(0);
    expect(goals.every((goal: any) => typeof goal.text === 'string')).toBe(true);
    expect(goals.some((goal: any) => goal.studyProgrammes.length > 0)).toBe(true);
  });

  it.each([
    ['school', 'school:1'],
    ['school', 'cvo:991001'],
    ['school', 'nonsense'],
    ['cvo', 'cvo:000001'],
    ['goal', 'goal:none/1'],
    ['studyProgramme', 'studyProgramme:none'],
    ['cvoOffering', 'cvoOffering:none'],
  ])('answers null without an error for %s(%s)', async (field, id) => {
    const { data, errors } = await graph.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
    expect(errors).toBeUndefined();
    expect(data[field]).toBeNull();
  });

  it('accepts an institution number with and without padding', async () => {
    const { data } = await graph.ask(`{ a: school(id: "school:990001") { id number } }`);
    expect(data.a).toEqual({ id: 'school:990001', number: '990001' });
  });

  it('answers for contact points by target group and region', async () => {
    const { data } = await graph.ask(`{ cvos(filter: { province: WEST_VLAANDEREN }, first: 5) { nodes { name
      contactPoints(targetGroup: ADULT, region: WEST_VLAANDEREN) { targetGroup regions crossNetwork email }
      profile { howItWorks { nl en } oftenMisunderstood { nl en } } website lastVerified demonstration } } }`);
    const points = data.cvos.nodes.flatMap((node: any) => node.contactPoints);
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      expect(point.targetGroup).toBe('ADULT');
      expect(point.regions).toContain('WEST_VLAANDEREN');
      expect(point.email).toMatch(/example\.org$/);
    }
    expect(data.cvos.nodes[0].profile.howItWorks.nl).toEqual(expect.any(String));
    expect(data.cvos.nodes[0].demonstration).toBe(true);
  });

  it('makes the same number of SQL statements for the offerings of 1 and of 20 schools', async () => {
    const statementsFor = async (first: number): Promise<number> => {
      const before = graph.statements.school!.length;
      const { data, errors } = await graph.ask(
        `query ($first: Int) { schools(first: $first) { nodes { name sites { name } offerings(first: 3) { totalCount nodes { title studyProgramme { goals { code } } } } } } }`,
        { first },
      );
      expect(errors).toBeUndefined();
      expect(data.schools.nodes).toHaveLength(first);
      return graph.statements.school!.length - before;
    };
    expect(await statementsFor(20)).toBe(await statementsFor(1));
  });
});
