import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObjectType, parse, type OperationDefinitionNode } from 'graphql';
import { indexSupergraph } from '../supergraph/supergraph.index';
import { createCostMeter } from './cost.meter';
import { QUERY_LIMITS } from './query.limits';

const GATEWAY = resolve(__dirname, '../..');
const EXAMPLES = join(GATEWAY, 'examples');
const { schema } = indexSupergraph(readFileSync(join(GATEWAY, 'supergraph.graphql'), 'utf8'));
const costOf = createCostMeter();
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

function cost(text: string): number {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  return costOf(schema, document, operation as OperationDefinitionNode)({});
}

describe('in the composed schema', () => {
  it('every field with `first` tells the size of its page', () => {
    const unsized = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ args }) => args.some(({ name }) => name === 'first'))
            .filter(({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'listSize'))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(unsized).toEqual([]);
  });

  it.each(readdirSync(EXAMPLES))('the example %s costs less than half of what is allowed', (file) => {
    expect(cost(readFileSync(join(EXAMPLES, file), 'utf8'))).toBeLessThan(QUERY_LIMITS.cost / 2);
  });

  it('three pages of 100 inside each other cost too much', () => {
    const pages = (first: number): string =>
      `{ schools(first: ${first}) { nodes { clb { schools(first: ${first}) { nodes { offerings(first: ${first}) { nodes { id } } } } } } } }`;
    expect(cost(pages(100))).toBeGreaterThan(QUERY_LIMITS.analystCost);
    expect(cost(pages(20))).toBeLessThan(QUERY_LIMITS.cost);
  });

  it('an operation may hold a handful of orientations', () => {
    const roads = (count: number): string =>
      `{ ${times(count, (at) => `a${at}: orientation(profile: { age: ${16 + at} }) { schoolSteps { id components { id } } pathways { id steps { id } } }`)} }`;
    expect(cost(roads(5))).toBeLessThan(QUERY_LIMITS.cost);
    expect(cost(roads(6))).toBeGreaterThan(QUERY_LIMITS.cost);
  });
});
