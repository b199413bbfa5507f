import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

const MATHS_MODULE = 'courseModule:D104/D10403';
const MATHS_EXAM = 'examSubject:wiskunde-3-arbeidsmarkt';
const SOCIETY_MODULE = 'courseModule:D104/D10404';
const SOCIETY_EXAM = 'examSubject:maatschappij-3-arbeidsmarkt';
const CARE = 'studyProgramme:basiszorg-en-ondersteuning-3';
const COURSE = 'course:D104';
const EXAMS = 'examProgramme:zorg-3';

const COMPARE = `query ($of: [ID!]!, $with: [ID!]!) { compareGoals(of: $of, with: $with) {
  schoolComponents { ...c } cvoComponents { ...c } examComponents { ...c }
  shared { id text } missing { id text } extra { id text } counts { shared missing extra } coverage
  sets { setId set { id name } version validFrom validTo sides counts { shared missing extra }
    differences { kind goalCount text { nl en } otherSet { id } } }
  missingProviders unknownComponents unknownGoals } }
  fragment c on ComponentGoals { componentId sides known goalIds }`;
const goalIds = (set: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `goal:${set}/${from + index}`);
const ids = (goals: { id: string }[]): string[] => goals.map(({ id }) => id);
const MATHS = goalIds('DEMO_AAV_WISKUNDE', 900301, 6);
const DUTCH = goalIds('DEMO_AAV_NEDERLANDS', 900401, 7);
const SOCIETY = goalIds('DEMO_AAV_MAATSCHAPPIJ', 900501, 7);
const ALL = [...SOCIETY, ...DUTCH, ...MATHS];

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

async function compare(of: string[], withIds: string[]): Promise<any> {
  const { data, errors } = await graph.ask(COMPARE, { of, with: withIds });
  expect(errors).toBeUndefined();
  return data.compareGoals;
}

/** Statements in a subgraph's database, as its owner would make them. */
async function change(name: string, ...statements: string[]): Promise<void> {
  const definition = SUBGRAPHS.find((subgraph) => subgraph.name === name)!;
  const address = databaseAddress(name, graph.database.environment);
  const dataSource = await createDataSource(definition, address).initialize();
  for (const statement of statements) await dataSource.query(statement);
  await dataSource.destroy();
}

describe('goals of two components', () => {
  it('of an administrative group are those of its programme', async () => {
    const found = await compare(['administrativeGroup:990106'], [MATHS_EXAM]);
    const programme = await compare([CARE], [MATHS_EXAM]);
    expect(found.schoolComponents).toEqual([
      { ...programme.schoolComponents[0], componentId: 'administrativeGroup:990106' },
    ]);
    expect(found.schoolComponents[0].goalIds.length).toBeGreaterThan(0);
    expect([found.coverage, found.counts]).toEqual([programme.coverage, programme.counts]);
    const unknown = await compare(['administrativeGroup:999999'], [MATHS_EXAM]);
    expect([unknown.unknownComponents, unknown.coverage]).toEqual([['administrativeGroup:999999'], null]);
  });

  it('of different owners: a module of AAV mathematics covers what the exam subject asks', async () => {
    const found = await compare([MATHS_MODULE], [MATHS_EXAM]);
    expect(found.cvoComponents).toEqual([
      { componentId: MATHS_MODULE, sides: ['OF'], known: true, goalIds: MATHS },
    ]);
    expect(found.examComponents).toEqual([
      { componentId: MATHS_EXAM, sides: ['WITH'], known: true, goalIds: MATHS },
    ]);
    expect(found.schoolComponents).toEqual([]);
    expect(ids(found.shared)).toEqual(MATHS);
    for (const { text } of found.shared) expect(text).toMatch(/^De cursist/);
    expect(found).toMatchObject({
      missing: [],
      extra: [],
      coverage: 1,
      counts: { shared: 6, missing: 0, extra: 0 },
      missingProviders: [],
      unknownComponents: [],
      unknownGoals: [],
    });
    expect(found.sets).toEqual([
      {
        setId: 'goalSet:DEMO_AAV_WISKUNDE',
        set: { id: 'goalSet:DEMO_AAV_WISKUNDE', name: expect.stringContaining('wiskunde') },
        version: '1.0',
        validFrom: expect.stringMatching(/^20\d\d-09-01$/),
        validTo: null,
        sides: ['OF', 'WITH'],
        counts: { shared: 6, missing: 0, extra: 0 },
        differences: [],
      },
    ]);
  });

  it('may be partly shared, and change places with the sides', async () => {
    const there = await compare([MATHS_MODULE, SOCIETY_MODULE], [CARE]);
    expect(ids(there.shared)).toEqual([...SOCIETY, ...MATHS]);
    expect(ids(there.missing)).toEqual(DUTCH);
    expect(there.extra).toEqual([]);
    expect(there.coverage).toBeCloseTo(13 / 20);
    const back = await compare([CARE], [SOCIETY_MODULE, MATHS_MODULE]);
    expect(back).toMatchObject({ shared: there.shared, missing: [], extra: there.missing, coverage: 1 });
    expect(back.sets.map(({ counts }: any) => counts)).toEqual(
      there.sets.map(({ counts }: any) => ({ ...counts, missing: counts.extra, extra: counts.missing })),
    );
  });

  it('of a course are those of its modules, of an exam programme those of its subjects', async () => {
    const found = await compare([COURSE], [EXAMS, CARE]);
    for (const owner of ['schoolComponents', 'cvoComponents', 'examComponents'])
      expect([...found[owner][0].goalIds].sort()).toEqual([...ALL].sort());
    expect(ids(found.shared)).toEqual(ALL);
    expect(found.coverage).toBe(1);
  });

  it('do not depend on the order or repeats of ids; one on both sides says so', async () => {
    const found = await compare([MATHS_MODULE, SOCIETY_EXAM, CARE], [CARE, SOCIETY_MODULE]);
    expect(await compare([CARE, SOCIETY_EXAM, CARE, MATHS_MODULE], [SOCIETY_MODULE, CARE])).toEqual(found);
    expect(found.schoolComponents[0].sides).toEqual(['OF', 'WITH']);
  });

  it('that are known by nobody are named, and cover nothing', async () => {
    const of = ['course:none', 'examSubject:none', 'studyProgramme:none', MATHS_MODULE];
    const found = await compare(of, ['examProgramme:none', 'courseModule:none/none']);
    expect([...found.unknownComponents].sort()).toEqual([
      'course:none',
      'courseModule:none/none',
      'examProgramme:none',
      'examSubject:none',
      'studyProgramme:none',
    ]);
    expect(found.cvoComponents).toContainEqual({
      componentId: 'course:none',
      sides: ['OF'],
      known: false,
      goalIds: [],
    });
    expect(found).toMatchObject({ coverage: null, missingProviders: [], shared: [], missing: [] });
    expect(ids(found.extra)).toEqual(MATHS);
    expect((await compare(['examSubject:none'], [MATHS_MODULE])).coverage).toBeNull();
  });

  it('that have none are known, and give no coverage', async () => {
    const found = await compare([MATHS_MODULE], ['courseModule:D104/D10408']);
    expect(found).toMatchObject({ unknownComponents: [], coverage: null, missing: [] });
  });

  it('lead on to who else covers them', async () => {
    const { data, errors } = await graph.ask(
      `{ compareGoals(of: ["${MATHS_MODULE}"], with: ["${CARE}"]) { missing { courseModules { id } examSubjects { id } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.compareGoals.missing).toHaveLength(14);
    for (const { courseModules, examSubjects } of data.compareGoals.missing)
      expect([courseModules.length > 0, examSubjects.length > 0]).toEqual([true, true]);
  });
});

describe('statements', () => {
  it('are as many for fifty components of every kind as for one of each', async () => {
    const many = async (field: string, filter = ''): Promise<string[]> =>
      ids((await graph.answer(`{ ${field}(first: 20 ${filter}) { nodes { id } } }`))[field].nodes);
    const one = [CARE, COURSE, MATHS_MODULE, EXAMS, MATHS_EXAM];
    const more = [...(await many('studyProgrammes')), ...(await many('courses')), MATHS_MODULE, CARE];
    const exams = [...(await many('examSubjects')), ...(await many('examProgrammes'))];
    const statements = async (of: string[], withIds: string[]): Promise<Record<string, number>> => {
      const before = Object.entries(graph.statements).map(([name, list]) => [name, list.length] as const);
      await compare(of, withIds);
      return Object.fromEntries(
        before.map(([name, count]) => [name, graph.statements[name]!.length - count]),
      );
    };
    const few = await statements(one, one);
    expect(more.length + exams.length).toBeGreaterThan(60);
    expect(await statements([...more], [...exams, ...one])).toEqual(few);
    // What is asked and what is required are two fetches: programmes and goals, twice, then goals and sets.
    // Courses, modules of courses, modules, goals; programmes, subjects of programmes, subjects, vakfiches, goals.
    expect(few).toEqual({ school: 6, cvo: 8, examencommissie: 10, clb: 0, leerwinkel: 0 });
  });
});

describe('a question that is wrong', () => {
  const refusal = async (of: string[], withIds: string[]): Promise<any> => {
    const { data, errors } = await graph.ask(COMPARE, { of, with: withIds });
    // As with `search`: every owner refuses its half, and the gateway says once what all say.
    for (const value of Object.values(data.compareGoals)) expect(value).toBeNull();
    expect(errors).toHaveLength(1);
    return errors![0];
  };

  it.each([
    ['cvoOffering:x', 'of[2]'],
    ['goal:ODS_1/1', 'of[2]'],
    ['nonsense', 'of[2]'],
    ['course: 735', 'of[2]'],
    ['course:85073003328', 'of[2]'],
  ])('%s is refused by its place in the list, without being repeated', async (id, field) => {
    const error = await refusal([CARE, COURSE, id], [MATHS_EXAM]);
    expect(error).toMatchObject({ path: ['compareGoals'], extensions: { code: 'BAD_USER_INPUT', field } });
    expect(error.message).not.toContain(id);
  });

  it('has 1 to 50 ids on each side', async () => {
    const ids50 = Array.from({ length: 50 }, (_, index) => `course:${index}`);
    expect((await compare(ids50, [CARE])).unknownComponents).toEqual([...ids50].sort());
    expect((await refusal([...ids50, COURSE], [CARE])).extensions).toMatchObject({ field: 'of' });
    expect((await refusal([CARE], [])).extensions).toMatchObject({ field: 'with', expected: '1 to 50' });
  });

  it('is at most 8 KB', async () => {
    const long = Array.from({ length: 50 }, (_, index) => `course:${'x'.repeat(98)}${index + 10}`);
    const error = await refusal(long, long);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', expected: 'at most 8 KB' });
  });
});

describe('sets that differ', () => {
  const OLD = 'DEMO_AAV_MAATSCHAPPIJ_1';
  const NEW = 'DEMO_AAV_MAATSCHAPPIJ';
  const kinds = (set: any): string[] => set.differences.map(({ kind }: any) => kind);
  const setOf = (found: any, key: string): any =>
    found.sets.find(({ setId }: any) => setId === `goalSet:${key}`);

  it('in version are told apart, with the day on which the old one ended', async () => {
    await change(
      'examencommissie',
      `INSERT INTO examencommissie.goal_set (key) VALUES ('${OLD}')`,
      `INSERT INTO examencommissie.goal (key, set_key, position)
       SELECT '${OLD}/' || n, '${OLD}', n FROM generate_series(900601, 900605) n`,
      `INSERT INTO examencommissie.vakfiche_goal_set (vakfiche_key, set_key)
       VALUES ('engels-3-arbeidsmarkt/2025.1', '${OLD}')`,
    );
    const found = await compare([SOCIETY_MODULE], ['examSubject:engels-3-arbeidsmarkt']);
    expect(found).toMatchObject({ shared: [], coverage: 0, counts: { shared: 0, missing: 5, extra: 7 } });
    expect(found.sets.map(({ setId, sides }: any) => [setId, sides])).toEqual([
      [`goalSet:${NEW}`, ['OF']],
      [`goalSet:${OLD}`, ['WITH']],
    ]);
    const [current, old] = found.sets;
    expect(kinds(current)).toEqual(['OTHER_VERSION']);
    expect(current.differences[0].otherSet).toEqual({ id: `goalSet:${OLD}` });
    expect(old).toMatchObject({ version: '1.0', validFrom: '2015-09-01', validTo: '2025-08-31' });
    expect(kinds(old)).toEqual(['OTHER_VERSION', 'EXPIRED']);
    expect(old.differences[0].text.nl).toBe(
      'Aan de andere kant staat een andere versie van deze set: 1.0 tegenover 2.0.',
    );
    expect(old.differences[1]).toMatchObject({ goalCount: 5, otherSet: null });
    expect(old.differences[1].text.en).toContain('5 of 5 (last day: 31 August 2025)');
  });

  it('in what the schools know are named: goals without a text, and goals that are not valid yet', async () => {
    await change(
      'cvo',
      `INSERT INTO cvo.goal_set (key) VALUES ('TEST_LATER')`,
      `INSERT INTO cvo.goal (key, set_key, position) SELECT 'TEST_LATER/' || n, 'TEST_LATER', n FROM generate_series(1, 3) n`,
      `INSERT INTO cvo.module_goal_set (module_key, set_key) VALUES ('D104/D10408', 'TEST_LATER')`,
    );
    const module = ['courseModule:D104/D10408'];
    const unknown = await compare([MATHS_MODULE], module);
    expect(unknown.unknownGoals).toEqual(goalIds('TEST_LATER', 1, 3));
    expect(unknown).toMatchObject({ missing: [], coverage: 0, counts: { shared: 0, missing: 3, extra: 6 } });
    expect(setOf(unknown, 'TEST_LATER')).toMatchObject({ set: null, version: null, counts: { missing: 3 } });
    expect(kinds(setOf(unknown, 'TEST_LATER'))).toEqual(['UNKNOWN_GOALS']);

    await change(
      'school',
      `INSERT INTO school.goal_set (key, name, name_key, version, basic_education, demonstration)
       VALUES ('TEST_LATER', 'Later', 'later', '3.0', false, true)`,
      `INSERT INTO school.goal (key, set_key, position, number, text, search_text, attitude, optional, headings, valid_from)
       SELECT 'TEST_LATER/' || n, 'TEST_LATER', n, n::text, 'Doel', 'doel', false, false, '{}', '2027-09-01' FROM generate_series(1, 2) n`,
    );
    const later = await compare(module, module);
    expect(ids(later.shared)).toEqual(goalIds('TEST_LATER', 1, 2));
    expect(later).toMatchObject({ unknownGoals: ['goal:TEST_LATER/3'], coverage: 1, counts: { shared: 3 } });
    expect(setOf(later, 'TEST_LATER')).toMatchObject({ version: '3.0', validFrom: '2027-09-01' });
    expect(setOf(later, 'TEST_LATER').differences).toMatchObject([
      { kind: 'NOT_YET_VALID', goalCount: 2 },
      { kind: 'UNKNOWN_GOALS', goalCount: 1 },
    ]);
  });
});
