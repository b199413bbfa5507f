import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  const definition = { name: 'school', entities: [], migrations: [] };
  const dataSource = await createDataSource(
    definition,
    databaseAddress('school', graph.database.environment),
  ).initialize();
  for (const [key, grade, finality, basic] of [
    ['TEST_BASIC_3_DOORSTROOM', 3, 'DOORSTROOM', true],
    ['TEST_BASIC_2_ARBEIDSMARKT', 2, 'ARBEIDSMARKT', true],
    ['TEST_SPECIFIC_3_DUBBEL', 3, 'DUBBEL', false],
  ]) {
    await dataSource.query(
      `INSERT INTO school.goal_set (key, name, name_key, grade, finality, basic_education, demonstration)
       VALUES ($1, $1, lower($1), $2, $3, $4, false)`,
      [key, grade, finality, basic],
    );
    await dataSource.query(
      `INSERT INTO school.goal (key, set_key, position, number, text, search_text, attitude, optional, headings)
       SELECT $1 || '/' || n, $1, n, n::text, 'Doel ' || n, 'doel ' || n, false, false, '{}' FROM generate_series(1, 3) n`,
      [key],
    );
  }
  await dataSource.destroy();
});
afterAll(() => graph.stop());

/** All nodes of a list, page by page. */
async function walk(owner: string, field: string, selection: string, filter = ''): Promise<any[]> {
  const nodes: any[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { list: ${field}(${filter} first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`;
    const { data, errors }: any = await graph.askSubgraph(owner, query, { after });
    expect(errors).toBeUndefined();
    nodes.push(...data.list.nodes);
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}
const goalsWith = (filter: string): Promise<any[]> =>
  walk('school', 'goals', 'id text validFrom validTo set { id }', `filter: ${filter},`);
const sorted = (pairs: string[]): string[] => [...pairs].sort();

describe('goals and programmes', () => {
  it('know each other from both sides, for every programme and every goal', async () => {
    const programmes = await walk('school', 'studyProgrammes', 'id goals { id }');
    const goals = await walk('school', 'goals', 'id studyProgrammes { id }');
    const down = programmes.flatMap((programme) =>
      programme.goals.map((goal: any) => `${programme.id} ${goal.id}`),
    );
    const up = goals.flatMap((goal) =>
      goal.studyProgrammes.map((programme: any) => `${programme.id} ${goal.id}`),
    );
    expect(down.length).toBeGreaterThan(50);
    expect(new Set(down).size).toBe(down.length);
    expect(sorted(up)).toEqual(sorted(down));
  });

  it('of basic education belong to every programme of the grade and finality, and to no other', async () => {
    const programmes = await walk('school', 'studyProgrammes', 'id grade finality goals { set { id } }');
    for (const [grade, finality] of [
      [3, 'DOORSTROOM'],
      [2, 'ARBEIDSMARKT'],
    ] as const) {
      const set = `goalSet:TEST_BASIC_${grade}_${finality}`;
      const covering = programmes.filter((programme) =>
        programme.goals.some((goal: any) => goal.set.id === set),
      );
      const meant = programmes.filter(
        (programme) => programme.grade === grade && programme.finality === finality,
      );
      expect(meant.length).toBeGreaterThan(0);
      expect(covering.map(({ id }) => id)).toEqual(meant.map(({ id }) => id));
      for (const programme of covering)
        expect(programme.goals.filter((goal: any) => goal.set.id === set)).toHaveLength(3);
    }
  });

  it('of a set that is no basic education belong only to who is linked by name', async () => {
    const programmes = await walk('school', 'studyProgrammes', 'id goals { set { id } }');
    const sets = programmes.flatMap((programme) => programme.goals.map((goal: any) => goal.set.id));
    expect(sets).not.toContain('goalSet:TEST_SPECIFIC_3_DUBBEL');
    expect(sets).toContain('goalSet:DEMO_HW_GEDRAG_3');
  });
});

describe('goals and modules of adult education', () => {
  it('know each other from both sides', async () => {
    const courses = await walk('cvo', 'courses', 'modules { id goals { id } }');
    const modules = courses.flatMap((course) => course.modules);
    const down = modules.flatMap((module: any) => module.goals.map((goal: any) => `${module.id} ${goal.id}`));
    expect(down.length).toBeGreaterThan(20);
    expect(new Set(down).size).toBe(down.length);
    const all = (await walk('school', 'goals', 'id')).map(({ id }) => ({ __typename: 'Goal', id }));
    const { data, errors } = await graph.askSubgraph(
      'cvo',
      `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Goal { id courseModules { id } } } }`,
      { all },
    );
    expect(errors).toBeUndefined();
    const up = data._entities.flatMap((goal: any) =>
      goal.courseModules.map((module: any) => `${module.id} ${goal.id}`),
    );
    expect(sorted(up)).toEqual(sorted(down));
  });

  it('of a pathway and subject belong to the modules of that subject there, and of no other pathway', async () => {
    const courses = await walk('cvo', 'courses', 'pathway modules { subject goals { id } }');
    const maths = courses.flatMap((course) =>
      course.modules
        .filter((module: any) =>
          module.goals.some((goal: any) => goal.id.startsWith('goal:DEMO_AAV_WISKUNDE/')),
        )
        .map((module: any) => [course.pathway, module.subject]),
    );
    expect(maths.length).toBeGreaterThan(0);
    expect(new Set(maths.map(String))).toEqual(new Set(['TKO_AAV,wiskunde']));
  });
});

describe('goals that are valid on a day', () => {
  it.each(['2015-08-31', '2015-09-01', '2025-08-31', '2025-09-01', '2026-11-23'])(
    '%s, both days included',
    async (day) => {
      const all = await goalsWith('{}');
      const valid = all.filter(
        ({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo ?? '9999') >= day,
      );
      const found = await goalsWith(`{ validOn: "${day}" }`);
      expect(found).toEqual(valid);
      expect(found.length).toBeLessThan(all.length);
    },
  );

  it('leave out the expired version of a set, which stays in the whole list', async () => {
    const expired = 'goalSet:DEMO_AAV_MAATSCHAPPIJ_1';
    const has = (goals: any[]): boolean => goals.some((goal) => goal.set.id === expired);
    expect(has(await goalsWith('{}'))).toBe(true);
    expect(has(await goalsWith('{ validOn: "2020-01-01" }'))).toBe(true);
    expect(has(await goalsWith('{ validOn: "2026-01-01" }'))).toBe(false);
  });
});

describe('goals by text', () => {
  it.each([
    ['gedrag', 'gedrag'],
    ['GEDRAG', 'gedrag'],
    ['beïnvloeden', 'beïnvloeden'],
    ['beinvloeden', 'beïnvloeden'],
    ['België', 'België'],
  ])('%s are those that hold %s, with or without accents', async (text, held) => {
    const holding = (await goalsWith('{}')).filter((goal) =>
      goal.text.toLowerCase().includes(held.toLowerCase()),
    );
    expect(holding.length).toBeGreaterThan(0);
    expect(await goalsWith(`{ text: "${text}" }`)).toEqual(expect.arrayContaining(holding));
  });

  it('in one set, in the order of the set', async () => {
    const found = await goalsWith('{ goalSet: "goalSet:DEMO_HW_GEDRAG_3" }');
    expect(found.map((goal) => goal.id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `goal:DEMO_HW_GEDRAG_3/90010${n}`),
    );
  });

  it.each(['goal:DEMO_HW_GEDRAG_3', 'goalSet:none', 'goalSet:', 'nonsense'])(
    'in %s, which is no set, are none',
    async (id) => {
      expect(await goalsWith(`{ goalSet: "${id}" }`)).toEqual([]);
    },
  );
});

describe('the goals of a set', () => {
  it('come page by page in their order', async () => {
    const query = `query ($first: Int, $after: String) { goalSet(id: "goalSet:DEMO_AAV_NEDERLANDS") {
      goals(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { data, errors }: any = await graph.askSubgraph('school', query, { first: 3, after });
      expect(errors).toBeUndefined();
      const { goals } = data.goalSet;
      expect(goals.totalCount).toBe(7);
      ids.push(...goals.nodes.map((goal: any) => goal.id));
      pages += 1;
      after = goals.pageInfo.hasNextPage ? goals.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toBe(3);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `goal:DEMO_AAV_NEDERLANDS/90040${n}`));
  });

  it('come for all sets at once as for each alone, in as many statements', async () => {
    const before = graph.statements.school!.length;
    const sets = await walk('school', 'goalSets', 'id goals(first: 2) { totalCount nodes { id } }');
    const together = graph.statements.school!.length - before;
    expect(sets.length).toBeGreaterThan(5);
    for (const set of sets) {
      const start = graph.statements.school!.length;
      const { data } = await graph.askSubgraph(
        'school',
        `query ($id: ID!) { goalSet(id: $id) { id goals(first: 2) { totalCount nodes { id } } } }`,
        { id: set.id },
      );
      expect(data.goalSet).toEqual(set);
      // A list of sets takes one statement more than one set: its keys.
      expect(together).toBeLessThanOrEqual(graph.statements.school!.length - start + 1);
    }
  });

  it.each([0, 101])('refuse a page of %i', async (first) => {
    const query = `query ($first: Int) { goalSet(id: "goalSet:DEMO_AAV_NEDERLANDS") { goals(first: $first) { totalCount } } }`;
    const { errors } = await graph.askSubgraph('school', query, { first });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
