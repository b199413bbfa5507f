import { Kind, parse, type SelectionNode, validate, visit } from 'graphql';
import { QUERY_LIMITS } from '../../gateway/src/limits/query.limits';
import { PUBLIC_SCHEMA } from './public.schema';
import { costOf, excesses, generateQuery } from './query.generator';
import type { ValuePool } from './value.pool';

const POOL: ValuePool = {
  ids: new Map([
    ['School', ['school:990001', 'school:990002']],
    ['Goal', ['goal:DEMO/1']],
  ]),
  cursors: new Map([['Query.schools', ['b2Zmc2V0']]]),
};
const COUNT = 500;
const queries = Array.from({ length: COUNT }, (_, number) => generateQuery(POOL, 'test', number));
const documents = queries.map(({ query }) => parse(query));

/** How many documents hold a selection of some kind. */
function holding(test: (node: SelectionNode) => boolean): number {
  return documents.filter((document) => {
    let found = false;
    const enter = (node: SelectionNode): void => {
      found ||= test(node);
    };
    visit(document, { Field: enter, InlineFragment: enter, FragmentSpread: enter });
    return found;
  }).length;
}

describe(`${COUNT} generated queries`, () => {
  it('fit the schema and the limits', () => {
    const wrong = documents.flatMap((document, number) =>
      [...validate(PUBLIC_SCHEMA, document), ...excesses(document)].map(
        ({ message }) => `${number}: ${message}\n${queries[number]!.query}`,
      ),
    );
    expect(wrong).toEqual([]);
    const costs = queries.map((query, number) => costOf(documents[number]!, query));
    expect(Math.max(...costs)).toBeLessThanOrEqual(QUERY_LIMITS.cost);
  });

  it('are the same for the same seed, and others for another', () => {
    const again = (seed: string): unknown => generateQuery(POOL, seed, 7);
    expect(again('test')).toEqual(queries[7]);
    expect(again('other')).not.toEqual(queries[7]);
    expect(new Set(queries.map(({ query }) => query)).size).toBeGreaterThan(COUNT * 0.9);
  });

  it.each<[string, (node: SelectionNode) => boolean]>([
    ['aliases', (node) => node.kind === Kind.FIELD && node.alias !== undefined],
    ['inline fragments', (node) => node.kind === Kind.INLINE_FRAGMENT],
    ['inline fragments without a type', (node) => node.kind === Kind.INLINE_FRAGMENT && !node.typeCondition],
    ['named fragments', (node) => node.kind === Kind.FRAGMENT_SPREAD],
    ['conditions on fields', (node) => node.kind === Kind.FIELD && node.directives!.length > 0],
    ['conditions on fragments', (node) => node.kind !== Kind.FIELD && node.directives!.length > 0],
    ['names of types', (node) => node.kind === Kind.FIELD && node.name.value === '__typename'],
    [
      'aliased names of types',
      (node) => node.kind === Kind.FIELD && node.name.value === '__typename' && node.alias !== undefined,
    ],
    ['introspection', (node) => node.kind === Kind.FIELD && /^__(schema|type)$/.test(node.name.value)],
    [
      'questions to all owners',
      (node) => node.kind === Kind.FIELD && /^(search|orientation|compareGoals)$/.test(node.name.value),
    ],
    [
      'links through an interface',
      (node) => node.kind === Kind.FIELD && /^(guidesTo|partners)$/.test(node.name.value),
    ],
  ])('hold %s', (_name, test) => {
    expect(holding(test)).toBeGreaterThan(COUNT / 50);
  });

  it.each<[string, (query: (typeof queries)[number]) => boolean]>([
    ['variables', ({ variables }) => Object.keys(variables).length > 0],
    ['explicit nulls', ({ variables }) => Object.values(variables).includes(null)],
    ['defaults', ({ query }) => /\$\w+: \S+ = /.test(query)],
    ['a fragment that is spread twice', ({ query }) => /(\.\.\.[FG]\d+)\b[\s\S]*\1\b/.test(query)],
    [
      'a second operation',
      ({ operationName, query }) => operationName === 'Asked' && query.includes('Other'),
    ],
  ])('hold %s', (_name, test) => {
    expect(queries.filter(test).length).toBeGreaterThan(COUNT / 50);
  });
});
