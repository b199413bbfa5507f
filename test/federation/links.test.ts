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

  it('leads in one query from an exam subject to its goals, to modules and programmes that cover them, to who offers those near 8500 and whom adults turn to there', async () => {
    const near = 'filter: { nearPostcode: "8500", withinKm: 30 }, first: 2';
    const offered = `edges { distanceMeters node { title provider { name contactPoints(targetGroup: ADULT, region: WEST_VLAANDEREN) { role { nl } email } } } }`;
    const { data, errors } = await graph.ask(`{ examSubject(id: "examSubject:gedragswetenschappen-3") {
      title vakfiche { version validFrom parts { form minutes weight } } programmes { title awards }
      goals { text
        courseModules { title course { title } offerings(${near}) { ${offered} } }
        studyProgrammes { title offerings(${near}) { ${offered} } } } } }`);
    expect(errors).toBeUndefined();
    const { goals, vakfiche, programmes } = data.examSubject;
    expect(vakfiche.parts.length).toBeGreaterThan(0);
    expect(programmes.some(({ awards }: any) => awards.includes('DIPLOMA_SO'))).toBe(true);
    expect(goals.length).toBeGreaterThan(3);
    for (const goal of goals) {
      expect(goal.text).toEqual(expect.any(String));
      for (const covered of [goal.courseModules, goal.studyProgrammes]) {
        expect(covered.length).toBeGreaterThan(0);
        expect(covered.some(({ offerings }: any) => offerings.edges.length > 0)).toBe(true);
      }
    }
    const centres = goals[0].courseModules.flatMap(({ offerings }: any) => offerings.edges);
    expect(centres[0].distanceMeters).toBeLessThanOrEqual(30_000);
    expect(centres[0].node.provider.contactPoints[0]).toEqual({
      role: { nl: expect.any(String) },
      email: expect.stringMatching(/example\.org$/),
    });
  });

  it('leads from a school to the clb that serves it, and back', async () => {
    const { data, errors } =
      await graph.ask(`{ school(id: "school:990018") { name clb { name regions { name province }
      schools(first: 100) { totalCount nodes { id name } } offerings { nodes { title kind description { nl en } } } } } }`);
    expect(errors).toBeUndefined();
    const { clb, name } = data.school;
    expect(clb.regions.map(({ province }: any) => province)).toContain('WEST_VLAANDEREN');
    expect(clb.schools.nodes).toContainEqual({ id: 'school:990018', name });
    expect(clb.schools.nodes).toHaveLength(clb.schools.totalCount);
    expect(clb.offerings.nodes.length).toBeGreaterThanOrEqual(3);
    const unknown = await graph.askSubgraph(
      'clb',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on School { id clb { name } } } }',
      {
        r: [
          { __typename: 'School', id: 'school:000001' },
          { __typename: 'School', id: 'cvo:991001' },
        ],
      },
    );
    expect(unknown.data._entities).toEqual([{ id: 'school:000001', clb: null }, null]);
  });

  it('leads from guidance to what others offer, and says who does', async () => {
    const guided = `nodes { title provider { name } guidesTo { __typename id title pathway provider { name type } } }`;
    const { data, errors } = await graph.ask(`{
      clbServices(first: 100) { ${guided} } leerwinkelServices(first: 100) { ${guided} } }`);
    expect(errors).toBeUndefined();
    const all = [...data.clbServices.nodes, ...data.leerwinkelServices.nodes].flatMap(
      ({ guidesTo }: any) => guidesTo,
    );
    const types = new Set(all.map(({ provider }: any) => provider.type));
    expect(types).toEqual(new Set(['SCHOOL', 'CVO', 'EXAMENCOMMISSIE', 'LEERWINKEL']));
    for (const { title, provider } of all)
      expect([title, provider.name]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('knows initiatives with their host, partners and routes, one fragment for all', async () => {
    const { data, errors } = await graph.ask(`
      fragment told on Initiative { id kind name description { nl en } host { name type } outsideHost { name website } crossNetwork since until
        partners { id type name } outsidePartners routes regions targetGroups offerings { id title provider { name } } demonstration }
      { clbInitiatives { totalCount nodes { ...told } } cvoInitiatives { totalCount nodes { ...told } } schoolInitiatives { totalCount nodes { ...told } }
        one: cvoInitiative(id: "cvoInitiative:lift-brussel") { name routes host { id } }
        beno: cvoInitiatives(filter: { pathway: BENO }) { nodes { host { id } outsideHost { name } } }
        brussels: clbInitiatives(filter: { region: BRUSSEL, kind: PREVENTION }) { nodes { name } } }`);
    expect(errors).toBeUndefined();
    const all = ['clbInitiatives', 'cvoInitiatives', 'schoolInitiatives'].flatMap(
      (field) => data[field].nodes,
    );
    for (const { partners, offerings } of all) {
      for (const partner of partners) expect(partner.name).toEqual(expect.any(String));
      for (const offering of offerings) expect(offering.title).toEqual(expect.any(String));
    }
    expect(data.one.routes).toEqual(expect.arrayContaining(['EXAMENCOMMISSIE', 'TKO_GENERAL']));
    expect(data.one.host.id).toMatch(/^cvo:/);
    expect(data.beno.nodes.length).toBeGreaterThan(0);
    for (const { host, outsideHost } of data.beno.nodes)
      expect([host, outsideHost.name]).toEqual([null, expect.stringMatching(/basiseducatie/i)]);
    expect(data.brussels.nodes.map(({ name }: any) => name).join()).toMatch(/KANS/);
    const hosts = await graph.ask(
      `{ clbs(first: 100) { nodes { id initiatives { id host { id } } } } cvo(id: "cvo:991003") { initiatives { name } } }`,
    );
    expect(hosts.errors).toBeUndefined();
    for (const { id, initiatives } of hosts.data.clbs.nodes)
      for (const { host } of initiatives) expect(host.id).toBe(id);
    expect(hosts.data.clbs.nodes.flatMap(({ initiatives }: any) => initiatives)).toHaveLength(
      data.clbInitiatives.totalCount,
    );
    expect(hosts.data.cvo.initiatives.map(({ name }: any) => name).join()).toMatch(/lift/i);
  });

  it.each([
    ['school', 'school:1'],
    ['school', 'cvo:991001'],
    ['school', 'nonsense'],
    ['cvo', 'cvo:000001'],
    ['goal', 'goal:none/1'],
    ['studyProgramme', 'studyProgramme:none'],
    ['cvoOffering', 'cvoOffering:none'],
    ['examProgramme', 'examSubject:nederlands-2-doorstroom'],
    ['examSubject', 'examSubject:none'],
    ['examSession', 'examSession:none'],
    ['clb', 'clb:1'],
    ['clb', 'school:990001'],
    ['clbService', 'clbService:none'],
    ['clbInitiative', 'cvoInitiative:lift-brussel'],
    ['leerwinkel', 'leerwinkel:0999999999'],
    ['leerwinkelService', 'leerwinkelService:none'],
    ['externalPartner', 'externalPartner:none'],
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
