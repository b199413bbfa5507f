import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { createCostMeter } from './cost.meter';

const SCHEMA = buildSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  interface Thing { id: ID parts: [Part] owner: Owner }
  type A implements Thing { id: ID parts: [Part] owner: Owner more: [A] tags: [String]
    things(first: Int = 20, last: Int): Things @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"]) }
  type B implements Thing { id: ID parts: [Part] @listSize(assumedSize: 50) owner: Owner }
  type Part { name: String thing: Thing }
  type Owner { name: String parts: [Part] }
  type Things { nodes: [A] edges: [Edge] pageInfo: Info totalCount: Int }
  type Edge { cursor: String node: A }
  type Info { end: String }
  union Any = A | Owner
  type Query {
    a: A any: Any thing: Thing heavy: Owner @cost(weight: 500) heavyList: [Owner] @cost(weight: 5)
    things(first: Int = 20): Things @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    top(first: Int): [A] @listSize(slicingArguments: ["first"], assumedSize: 7)
  }
  type Mutation { act: A }`);
const costOf = createCostMeter();

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return costOf(SCHEMA, document, document.definitions[0] as OperationDefinitionNode)(variables);
}

describe('the cost', () => {
  it.each([
    ['of objects is one each, of plain values nothing', '{ a { id tags owner { name } } }', 2],
    [
      'of a list is that of each item, as many as are assumed',
      '{ a { more { owner { name } } } }',
      1 + 5 * 2,
    ],
    ['of a list whose size is declared', '{ thing { ... on B { parts { name } } } }', 1 + 50],
    ['of a page is as many items as there are by default', '{ things { nodes { id } } }', 1 + 20],
    ['of a page, as many as asked', '{ things(first: 3) { nodes { owner { name } } } }', 1 + 3 * 2],
    [
      'of edges and nodes, each',
      '{ things(first: 3) { nodes { id } edges { node { id } } } }',
      1 + 3 + 3 * 2,
    ],
    ['of the rest of a page, once', '{ things(first: 90) { totalCount pageInfo { end } } }', 1 + 1],
    [
      'of pages inside pages',
      '{ things(first: 9) { nodes { things(first: 8) { nodes { id } } } } }',
      1 + 9 * (2 + 8),
    ],
    [
      'of the larger of two sizes',
      '{ a { things(first: 3, last: 5) { nodes { id } } } }',
      1 + 1 + 20 - 20 + 5,
    ],
    ['of a list with a size of its own', '{ top(first: 4) { id } }', 4],
    ['of such a list without the size', '{ top { id } }', 7],
    ['of a field with a weight', '{ heavy { name } }', 500],
    ['of such a list, for each item', '{ heavyList { name } }', 25],
    ['of aliases, each', '{ x: heavy { name } y: heavy { name } }', 1000],
    ['of an interface is that of its most expensive type', '{ thing { parts { name } } }', 1 + 50],
    ['of one type behind it', '{ thing { ... on A { parts { name } } } }', 1 + 5],
    [
      'of several types behind it, of the most expensive',
      '{ thing { ... on A { more { id } } ... on B { owner { name } } } }',
      1 + 5,
    ],
    [
      'of what all types have, with what one has',
      '{ thing { owner { name } ... on A { more { id } } } }',
      1 + 1 + 5,
    ],
    ['of a union', '{ any { ... on A { owner { name } } ... on Owner { parts { name } } } }', 1 + 5],
    [
      'of a fragment, for each use',
      '{ a { ...F more { ...F } } } fragment F on A { owner { name } }',
      1 + 1 + 5 * 2,
    ],
    [
      'of a fragment on a page',
      '{ things(first: 5) { ...F } } fragment F on Things { ... { nodes { id } } }',
      1 + 5,
    ],
    [
      'of a fragment on pages of several sizes',
      '{ x: things(first: 5) { ...F } y: things(first: 6) { ...F } } fragment F on Things { nodes { id } }',
      2 + 5 + 6,
    ],
    [
      'of a fragment on an interface, where it stands for one type',
      '{ a { ...F } } fragment F on Thing { parts { name } }',
      1 + 5,
    ],
    [
      'of what is left out',
      '{ a @skip(if: true) { id } heavy @include(if: false) { name } thing { id } }',
      1,
    ],
    ['of what is not left out', '{ a @skip(if: false) { id } heavy @include(if: true) { name } }', 501],
    [
      'of a fragment that is left out',
      '{ ...F @skip(if: true) ... @include(if: false) { heavy { name } } } fragment F on Query { a { id } }',
      0,
    ],
    ['of introspection is nothing', '{ __typename __schema { types { name } } }', 0],
    ['of a mutation', 'mutation { act { owner { name } } }', 2],
  ])('%s', (_what, text, expected) => expect(cost(text)).toBe(expected));

  const PAGE = 'query ($n: Int) { things(first: $n) { nodes { id } } }';
  const PAGE_OF_5 = 'query ($n: Int = 5) { things(first: $n) { nodes { id } } }';
  const MAYBE = 'query ($on: Boolean!) { heavy @include(if: $on) { name } a @skip(if: $on) { id } }';
  it.each([
    ['a size', PAGE, { n: 100 }, 101],
    ['an absent size, which is the default of the argument', PAGE, {}, 21],
    ['a null, which is the default of the argument', PAGE, { n: null }, 21],
    ['an absent size with a default of its own', PAGE_OF_5, {}, 6],
    ['a null in place of its own default', PAGE_OF_5, { n: null }, 21],
    ['what is no size', PAGE, { n: '100' }, 21],
    ['a size below zero', PAGE, { n: -100 }, 21],
    ['a condition that holds', MAYBE, { on: true }, 500],
    ['a condition that does not', MAYBE, { on: false }, 1],
    ['what is no condition', MAYBE, {}, 501],
  ])('is told with variables: %s', (_what, text, variables, expected) => {
    expect(cost(text, variables)).toBe(expected);
  });

  it('of a fragment with a variable is worked out anew for each request', () => {
    const document = parse(
      'query ($n: Int) { a { ...F } b: a { ...F } } fragment F on A { things(first: $n) { nodes { id } } }',
    );
    const prepared = costOf(SCHEMA, document, document.definitions[0] as OperationDefinitionNode);
    expect([3, 4, 3].map((n) => prepared({ n }))).toEqual([2 * 5, 2 * 6, 2 * 5]);
  });

  it('is prepared once for an operation', () => {
    const document = parse('{ a { id } }');
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(costOf(SCHEMA, document, operation)).toBe(costOf(SCHEMA, document, operation));
  });
});

describe('large operations', () => {
  const doubling = (body: (next: string) => string): string =>
    Array.from({ length: 200 }, (_, at) => `fragment F${at} on A { ${body(`...F${at + 1}`)} }`).join(' ');
  const last = 'fragment F200 on A { id }';

  it('are a finite number, however often lists and fragments multiply', () => {
    const fragments = doubling((next) => `more { ${next} } other: more { ${next} }`);
    expect(cost(`{ a { ...F0 } } ${fragments} ${last}`)).toBe(1e12);
    expect(cost('{ top(first: 2147483647) { things(first: 2147483647) { nodes { id } } } }')).toBe(1e12);
  });

  it('with variables are worked out in as many steps as the document has fields', () => {
    const fragments = doubling(
      (next) => `things(first: $n) { nodes { ${next} } edges { node { ${next} } } }`,
    );
    const text = `query ($n: Int) { a { ...F0 } } ${fragments} ${last}`;
    expect(cost(text, { n: 2 })).toBe(1e12);
    expect(cost(text, { n: 0 })).toBe(2);
  });

  it.each([
    ['a cycle of fragments', '{ a { ...F } } fragment F on A { more { ...F } }'],
    ['an unknown fragment', '{ a { ...Nothing } }'],
    ['an unknown type', '{ a { ... on Nothing { id } } }'],
  ])('of %s are finite, though refused before', (_what, text) => {
    expect(cost(text)).toBeGreaterThan(0);
  });
});
