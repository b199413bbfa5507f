import { OFFERING_QUESTION } from '@leerwegen/shared/search/offering-question';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const OWNERS = { school: 'schoolOfferings', cvo: 'cvoOfferings' } as const;
type Owner = keyof typeof OWNERS;
const questionOf = (
  owner: Owner,
): string => `query ($references: [_Any!]!) { _entities(representations: $references) {
  __typename ... on OfferingSearch { ${OWNERS[owner]}(first: 1) { totalCount nodes { id } } } } }`;
const forged = (json: string): string => `v1.${Buffer.from(json).toString('base64url')}`;
const GOOD = { __typename: 'OfferingSearch', id: OFFERING_QUESTION.encode({ text: 'zorg' }) };

const IDS: [string, unknown][] = [
  ['a number for a text', forged('{"text":5}')],
  ['a list for a text', forged('{"text":["zorg"]}')],
  ['an object for a text', forged('{"text":{"length":1}}')],
  ['a text for pathways', forged('{"pathways":"x"}')],
  ['an object for pathways', forged('{"pathways":{"length":1}}')],
  ['an unknown pathway', forged('{"pathways":["x"]}')],
  ['an empty list', forged('{"pathways":[]}')],
  ['a list in a list', forged('{"pathways":[["DUAL"]]}')],
  ['a text for coordinates', forged('{"nearCoordinates":"x"}')],
  ['texts in coordinates', forged('{"nearCoordinates":{"latitude":"51","longitude":"4"}}')],
  ['coordinates off the earth', forged('{"nearCoordinates":{"latitude":999,"longitude":4}}')],
  ['a number too large', forged('{"nearCoordinates":{"latitude":1e999,"longitude":4}}')],
  ['a text for a radius', forged('{"nearPostcode":"9000","withinKm":"5"}')],
  ['a radius without a place', forged('{"withinKm":5}')],
  ['a text for an age', forged('{"age":"17"}')],
  ['an impossible date', forged('{"startsFrom":"2026-02-30"}')],
  ['a number for a date', forged('{"startsFrom":20260901}')],
  ['a text for a boolean', forged('{"enrolmentOpen":"true"}')],
  ['an unknown key', forged('{"colour":"red"}')],
  ['a prototype', forged('{"__proto__":{"text":"zorg"}}')],
  ['a constructor', forged('{"constructor":{"prototype":{"text":"zorg"}}}')],
  ['a list as filter', forged('[1]')],
  ['null as filter', forged('null')],
  ['no JSON', forged('{')],
  ['a national number', forged('{"text":"85073003328"}')],
  ['a NUL', forged('{"text":"\\u0000"}')],
  ['SQL', forged(`{"municipality":"' OR 1=1 --"}`)],
  ['deep nesting', forged('{"text":'.repeat(500) + '1' + '}'.repeat(500))],
  ['more than 8 KB', forged(`{"text":"${'x'.repeat(9_000)}"}`)],
  ['another version', GOOD.id.replace('v1.', 'v9.')],
  ['no version', GOOD.id.slice(3)],
  ['an empty text', ''],
  ['a number', 5],
  ['null', null],
  ['a list', [GOOD.id]],
  ['an object', { id: GOOD.id }],
];

/** Statements of questions: a subgraph does other things by itself, such as sealing its audit trail and daily jobs. */
const asked = (owner: Owner): string[] =>
  graph.statements[owner]!.filter((text) => /\boffering\b/.test(text));

describe.each(Object.keys(OWNERS) as Owner[])('a forged search sent to %s', (owner) => {
  it.each(IDS)(
    'with an id that holds %s is null or bad input, and others still answer',
    async (_name, id) => {
      const before = asked(owner).length;
      const references = [GOOD, { __typename: 'OfferingSearch', id }, GOOD];
      const { data, errors = [] } = await graph.askSubgraph(owner, questionOf(owner), { references });
      for (const error of errors) expect(error.extensions.code).toBe('BAD_USER_INPUT');
      const [first, bad, last] = data._entities;
      expect(bad).toBeNull();
      expect(first[OWNERS[owner]].totalCount).toBeGreaterThan(0);
      expect(last).toEqual(first);
      // Two good questions make at most three statements each; the bad one must make none.
      const count = asked(owner).length - before;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(6);
    },
  );

  it('without an id is null, and others still answer', async () => {
    const references = [{ __typename: 'OfferingSearch' }, GOOD];
    const { data, errors } = await graph.askSubgraph(owner, questionOf(owner), { references });
    expect(errors).toBeUndefined();
    expect(data._entities[0]).toBeNull();
    expect(data._entities[1][OWNERS[owner]].totalCount).toBeGreaterThan(0);
  });
});

const ENTITIES: Record<Owner, [type: string, known: string, foreign: string][]> = {
  school: [
    ['School', 'school:990001', 'cvo:991001'],
    ['StudyProgramme', 'studyProgramme:humane-wetenschappen-3', 'goal:humane-wetenschappen-3'],
    ['Goal', 'goal:DEMO_HW_GEDRAG_3/900101', 'goalSet:DEMO_HW_GEDRAG_3/900101'],
    ['GoalSet', 'goalSet:DEMO_HW_GEDRAG_3', 'goal:DEMO_HW_GEDRAG_3'],
    ['SchoolOffering', '', 'cvoOffering:none'],
  ],
  cvo: [
    ['Cvo', 'cvo:991001', 'school:990001'],
    ['Course', 'course:735', 'courseModule:735'],
    ['CourseModule', 'courseModule:D101/D10101', 'course:D101/D10101'],
    ['CvoOffering', '', 'schoolOffering:none'],
  ],
};
const ALL = Object.entries(ENTITIES).flatMap(([owner, rows]) =>
  rows.map(([type, known, foreign]) => [owner as Owner, type, known, foreign] as const),
);
const ENTITY_IDS = `query ($references: [_Any!]!) { _entities(representations: $references) { __typename } }`;

describe('a reference to an entity', () => {
  it.each(ALL)('of %s: %s is resolved by its own id only', async (owner, type, known, foreign) => {
    const prefix = type.charAt(0).toLowerCase() + type.slice(1);
    const ids: unknown[] = [
      foreign,
      `${prefix}:`,
      `${prefix}:nothing-known`,
      `${prefix}:${"'".repeat(3)}`,
      `${prefix}:\u{1f600}`,
      prefix,
      '',
      undefined,
      null,
      5,
      {},
      [known],
    ];
    const references = ids.map((id) => ({ __typename: type, id }));
    const good = known ? [{ __typename: type, id: known }] : [];
    const { data, errors } = await graph.askSubgraph(owner, ENTITY_IDS, {
      references: [...references, ...good],
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      ...references.map(() => null),
      ...good.map(() => ({ __typename: type })),
    ]);
  });

  it.each(ALL)(
    'of %s: %s with a NUL in its id is null, and others still answer',
    async (owner, type, known) => {
      const prefix = type.charAt(0).toLowerCase() + type.slice(1);
      const good = known ? [{ __typename: type, id: known }] : [];
      const references = [{ __typename: type, id: `${prefix}:a\0b` }, ...good];
      const { data, errors } = await graph.askSubgraph(owner, ENTITY_IDS, { references });
      expect(errors).toBeUndefined();
      expect(data._entities).toEqual([null, ...good.map(() => ({ __typename: type }))]);
    },
  );

  it('of a type that does not exist gives away nothing', async () => {
    for (const __typename of ['Nothing', 'Query', '__Type', 'constructor', '__proto__']) {
      const { errors = [] } = await graph.askSubgraph('school', ENTITY_IDS, {
        references: [{ __typename, id: 'x' }],
      });
      expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .*\.js|SELECT/);
    }
  });
});

describe('an id with a NUL as an argument', () => {
  it.each([
    ['school', '{ studyProgramme(id: "studyProgramme:\\u0000") { id } }'],
    ['school', '{ goal(id: "goal:\\u0000") { id } }'],
    ['school', '{ goals(filter: { goalSet: "goalSet:\\u0000" }) { nodes { id } } }'],
    ['school', '{ schoolOfferings(filter: { studyProgramme: "studyProgramme:\\u0000" }) { nodes { id } } }'],
    ['cvo', '{ course(id: "course:\\u0000") { id } }'],
    ['cvo', '{ cvoOffering(id: "cvoOffering:\\u0000") { id } }'],
    ['cvo', '{ cvoOfferings(filter: { course: "course:\\u0000" }) { nodes { id } } }'],
  ])('to %s: %s finds nothing', async (owner, query) => {
    const { data, errors } = await graph.askSubgraph(owner, query);
    expect(errors).toBeUndefined();
    const [value] = Object.values(data) as ({ nodes: unknown[] } | null)[];
    expect(value?.nodes ?? []).toEqual([]);
  });
});
