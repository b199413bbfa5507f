import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const OWNERS = [
  ['cvo', 'cvoConcordanceTable', 'courseModule:'],
  ['examencommissie', 'examencommissieConcordanceTable', 'examSubject:'],
] as const;
const TABLE = `id title fromPathway toPathway providerId goalSetIds validFrom validTo status supersedesId source demonstration
  rules { id position condition { mode needed items { componentId evidenceKind subject grade minimumPercentage maximumAgeYears } }
    grants coverage note { nl en } }`;

async function tables(field: string, filter = ''): Promise<any[]> {
  const data = await graph.answer(`{ ${field}s(first: 100${filter}) { totalCount nodes { ${TABLE} } } }`);
  expect(data[`${field}s`].totalCount).toBe(data[`${field}s`].nodes.length);
  return data[`${field}s`].nodes;
}
const keys = (list: any[]): string[] => list.map(({ id }) => id.split(':')[1]).sort();

describe.each(OWNERS)('concordances of %s', (owner, field, grants) => {
  it('are listed by title with their rules by position, every text in both languages, marked as demonstration', async () => {
    const all = await tables(field);
    expect(all.length).toBeGreaterThanOrEqual(6);
    const titles = all.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort());
    for (const { id, demonstration, title, rules } of all) {
      expect([demonstration, title]).toEqual([true, expect.stringMatching(/^Demonstratie: /)]);
      expect(rules.map(({ position }: any) => position)).toEqual(
        rules.map((_: unknown, index: number) => index + 1),
      );
      for (const rule of rules) {
        expect(rule.id).toBe(`${field.replace('Table', 'Rule')}:${id.split(':')[1]}/${rule.position}`);
        expect(rule.note).toEqual({
          nl: expect.stringMatching(/^Demonstratie\./),
          en: expect.stringMatching(/^Demonstration\./),
        });
        for (const granted of rule.grants) expect(granted.startsWith(grants)).toBe(true);
      }
    }
  });

  it('hold every kind of rule and table', async () => {
    const all = await tables(field);
    const rules = all.flatMap((table) => table.rules);
    expect(new Set(rules.map(({ coverage }) => coverage))).toEqual(
      new Set(['FULL', 'PARTIAL', 'NONE', 'UNDETERMINED']),
    );
    expect(new Set(rules.map(({ condition }) => condition.mode))).toEqual(new Set(['ALL', 'ANY', 'N_OF']));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['DRAFT', 'IN_FORCE', 'SUPERSEDED']));
    const later = all.find(({ supersedesId }) => supersedesId !== null);
    const earlier = all.find(({ id }) => id === later.supersedesId);
    expect([earlier.status, earlier.validTo < later.validFrom]).toEqual(['SUPERSEDED', true]);
  });

  it('are narrowed by every argument, alone and together', async () => {
    const all = await tables(field);
    const { fromPathway, toPathway } = all[0];
    const chosen = [
      [`, fromPathway: ${fromPathway}`, (table: any) => table.fromPathway === fromPathway],
      [`, toPathway: ${toPathway}`, (table: any) => table.toPathway === toPathway],
      [', status: SUPERSEDED', (table: any) => table.status === 'SUPERSEDED'],
      [', validOn: "2025-08-31"', (table: any) => table.validFrom <= '2025-08-31'],
      [', validOn: "2025-09-01"', (table: any) => table.validFrom <= '2025-09-01' && table.validTo === null],
      [', validOn: "2025-09-01", status: SUPERSEDED', () => false],
      [', validOn: "2000-01-01"', () => false],
    ] as const;
    for (const [filter, fits] of chosen) {
      const found = await tables(field, filter);
      expect([filter, keys(found)]).toEqual([filter, keys(all.filter(fits))]);
    }
  });

  it('are found by id, one by one and as a reference', async () => {
    const [first] = await tables(field);
    const one = await graph.answer(`{ ${field}(id: "${first.id}") { ${TABLE} } }`);
    expect(one[field]).toEqual(first);
    const type = field.charAt(0).toUpperCase() + field.slice(1);
    const { data, errors } = await graph.askSubgraph(
      owner,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${TABLE} } } }`,
      {
        r: [first.id, `${field}:none`, 'cvo:991001', `${field}:a\0b`].map((id) => ({ __typename: type, id })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([first, null, null, null]);
  });

  it.each(['none', 'cvo:991001', ''])('are null without an error for %s', async (id) => {
    const { data, errors } = await graph.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
    expect([data[field], errors]).toEqual([null, undefined]);
  });

  it('are paged, and refuse a cursor of another list', async () => {
    const page = `query ($after: String, $status: ConcordanceStatus) {
      ${field}s(first: 2, after: $after, status: $status) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    let first: string | null = null;
    do {
      const { data }: any = await graph.ask(page, { after });
      seen.push(...data[`${field}s`].nodes.map(({ id }: any) => id));
      after = data[`${field}s`].pageInfo.hasNextPage ? data[`${field}s`].pageInfo.endCursor : null;
      first ??= after;
    } while (after);
    expect(seen).toEqual((await tables(field)).map(({ id }) => id));
    const { errors } = await graph.ask(page, { after: first, status: 'DRAFT' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('come in as many statements whether one or all are asked', async () => {
    const count = async (first: number): Promise<number> => {
      const before = graph.statements[owner]!.length;
      await graph.answer(`{ ${field}s(first: ${first}) { nodes { ${TABLE} } } }`);
      return graph.statements[owner]!.length - before;
    };
    expect([await count(1), await count(100)]).toEqual([3, 3]);
  });
});

it('a demonstration has at least 60 rules, both directions, and every component in them exists', async () => {
  const all = [...(await tables(OWNERS[0][1])), ...(await tables(OWNERS[1][1]))];
  const rules = all.flatMap((table) => table.rules);
  expect(rules.length).toBeGreaterThanOrEqual(60);
  const ways = new Set(all.map(({ fromPathway, toPathway }) => `${fromPathway} ${toPathway}`));
  for (const way of [
    'TKO_AAV EXAMENCOMMISSIE',
    'EXAMENCOMMISSIE TKO_AAV',
    'TKO_GENERAL EXAMENCOMMISSIE',
    'EXAMENCOMMISSIE TKO_GENERAL',
    'TKO_GENERAL TKO_GENERAL',
    'REGULAR_SO TKO_AAV',
    'REGULAR_SO EXAMENCOMMISSIE',
  ])
    expect(ways).toContain(way);
  const ids: string[] = rules.flatMap(({ grants, condition }) => [
    ...grants,
    ...condition.items.flatMap(({ componentId }: any) => componentId ?? []),
  ]);
  const types: [string, string, string][] = [
    ['cvo', 'courseModule', 'CourseModule'],
    ['cvo', 'course', 'Course'],
    ['examencommissie', 'examSubject', 'ExamSubject'],
    ['school', 'studyProgramme', 'StudyProgramme'],
  ];
  let found = 0;
  for (const [owner, prefix, __typename] of types) {
    const wanted = [...new Set(ids.filter((id) => id.startsWith(`${prefix}:`)))];
    const { data } = await graph.askSubgraph(
      owner,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${__typename} { id } } }`,
      { r: wanted.map((id) => ({ __typename, id })) },
    );
    expect(wanted.filter((_id, index) => data._entities[index] === null)).toEqual([]);
    found += wanted.length;
  }
  expect(found).toBe(new Set(ids).size);
});
