import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { planningRule } from './planning.rule';

const SCHEMA = buildSchema(`
  interface Thing { id: ID owner: Owner }
  interface Owner { name: String }
  type A implements Thing { id: ID owner: Person more: [Thing] }
  type B implements Thing { id: ID owner: Firm }
  type C implements Thing { id: ID owner: Firm }
  type Person implements Owner { name: String }
  type Firm implements Owner { name: String }
  union Any = A | Person
  type Query { a: A thing: Thing any: Any }
`);

function weightOf(query: string): number {
  const [error] = validate(SCHEMA, parse(query), [planningRule(0)]);
  return Number(/has ([\d.e+]+) selections/.exec(error!.message)![1]);
}

describe('the weight of an operation', () => {
  it.each([
    ['a field and those below it', '{ a { id owner { name } } }', 4],
    ['fields below an interface, once for each of its types', '{ thing { id } }', 1 + 3],
    ['an interface below an interface, once', '{ thing { owner { name } } }', 1 + 3 + 3],
    ['what lies below an interface', '{ thing { owner { ... on Person { name } } } }', 1 + 3 + 1],
    ['fields of one type of an interface', '{ thing { ... on A { id owner { name } } } }', 1 + 1 + 1 + 1],
    ['fields of a union', '{ any { __typename ... on A { id } } }', 1 + 2 + 1],
    ['a fragment for every use', '{ a { ...F } b: a { ...F } } fragment F on A { id }', 4],
    [
      'a fragment on the interface, where it stands for the interface',
      '{ thing { ...F } } fragment F on Thing { id }',
      4,
    ],
    [
      'a fragment on the interface, where it stands for one type',
      '{ a { ...F } } fragment F on Thing { id }',
      2,
    ],
    [
      'fragments that double',
      '{ a { ...F } } fragment F on A { more { ...G } x: more { ...G } } fragment G on Thing { id owner { name } }',
      1 + 2 * (1 + 3 + 3 + 3),
    ],
    ['introspection, without what is below', '{ __schema { types { name } } }', 1],
  ])('counts %s', (_what, query, weight) => {
    expect(validate(SCHEMA, parse(query), specifiedRules)).toEqual([]);
    expect(weightOf(query)).toBe(weight);
  });

  it('at the limit is allowed, beyond it refused', () => {
    expect(validate(SCHEMA, parse('{ thing { id } }'), [planningRule(4)])).toEqual([]);
    const [error] = validate(SCHEMA, parse('{ thing { id } a { id } }'), [planningRule(5)]);
    expect(error!.message).toBe(
      'The operation has 6 selections, those below an interface counted for each of its types; the limit is 5.',
    );
  });

  it.each([
    ['a cycle of fragments', '{ a { ...F } } fragment F on A { more { ...F } }'],
    ['an unknown field', '{ nothing { id } }'],
    ['an unknown type', '{ a { ... on Nothing { id } } }'],
    ['an unknown fragment', '{ a { ...Nothing } }'],
  ])('of %s is finite', (_what, query) => {
    expect(validate(SCHEMA, parse(query), [planningRule(100)])).toEqual([]);
  });

  it('is linear in the document, however often fragments double', () => {
    const fragments = Array.from(
      { length: 200 },
      (_, index) =>
        `fragment F${index} on A { a${index}: more { ...F${index + 1} } b${index}: more { ...F${index + 1} } }`,
    );
    expect(weightOf(`{ a { ...F0 } } ${fragments.join(' ')} fragment F200 on A { id }`)).toBeGreaterThan(
      1e50,
    );
  });
});
