import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy } from '../../testing/federation-of.fixtures';

const reference = async (value: object): Promise<object> => value;
const CATEGORY = 'type Category @shareable { name: String }';

describeScenarios([
  {
    name: 'what several subgraphs answer together',
    subgraphs: {
      a: {
        typeDefs: `
          type Query { total: Totals @shareable steps: [Step] @shareable product: Product mood: Mood }
          type Totals { schools: Int  nested: Nested @shareable } type Nested { a: Int }
          type Step { title: String @shareable fromA: String }
          type Product @key(fields: "id") { id: ID! category: Category @shareable }
          type Category { name: String }
          enum Mood { GLAD }`,
        resolvers: {
          Query: {
            total: () => ({ schools: 3, nested: { a: 1 } }),
            steps: () => [{ title: 't1', fromA: 'a1' }, null, { title: 't3', fromA: 'a3' }],
            product: () => ({ id: 'p1', category: { name: 'lamps' } }),
            mood: () => 'GLAD',
          },
        },
      },
      b: {
        typeDefs: `
          type Query { total: Totals @shareable steps: [Step] @shareable moods: [Mood] }
          type Totals { courses: Int nested: Nested @shareable } type Nested { b: Int }
          type Step { title: String @shareable fromB: String }
          type Product @key(fields: "id") { id: ID! category: Category @shareable }
          type Category { discount: Int }
          enum Mood { GLAD SAD }`,
        resolvers: {
          Query: {
            total: () => ({ courses: 4, nested: { b: 2 } }),
            steps: () => [{ title: 't1', fromB: 'b1' }, null, { title: 't3', fromB: 'b3' }],
            moods: () => ['SAD', 'GLAD'],
          },
          Product: { __resolveReference: rowsBy({ p1: { category: { discount: 5 } } }) },
        },
      },
    },
    questions: [
      {
        name: 'an object at the root',
        query: '{ total { courses schools nested { b a } } t: total { schools courses } }',
        data: { total: { courses: 4, schools: 3, nested: { b: 2, a: 1 } }, t: { schools: 3, courses: 4 } },
      },
      {
        name: 'a list at the root',
        query: '{ steps { fromB title fromA } }',
        data: {
          steps: [{ fromB: 'b1', title: 't1', fromA: 'a1' }, null, { fromB: 'b3', title: 't3', fromA: 'a3' }],
        },
      },
      {
        name: 'an object below an entity',
        query: '{ product { category { discount name } } }',
        data: { product: { category: { discount: 5, name: 'lamps' } } },
      },
      {
        name: 'an enum with values of both',
        query: '{ mood moods __type(name: "Mood") { enumValues { name } } }',
        data: {
          mood: 'GLAD',
          moods: ['SAD', 'GLAD'],
          __type: { enumValues: [{ name: 'GLAD' }, { name: 'SAD' }] },
        },
      },
    ],
  },
  {
    name: 'a value type below entities of a third subgraph',
    subgraphs: {
      lists: {
        typeDefs:
          'type Query { baskets: [Basket] } type Basket { product: Product others: [Product] } type Product @key(fields: "id") { id: ID! }',
        resolvers: {
          Query: {
            baskets: () => [
              { product: { id: 'p1' }, others: [{ id: 'p2' }] },
              { product: null, others: [] },
              { product: { id: 'p2' }, others: [null, { id: 'p1' }, { id: 'p3' }] },
            ],
          },
        },
      },
      names: {
        typeDefs: `type Product @key(fields: "id") { id: ID! category: Category } ${CATEGORY}`,
        resolvers: {
          Product: {
            __resolveReference: async ({ id }: { id: string }) =>
              id === 'p3' ? { id, category: null } : { id, category: { name: `of ${id}` } },
          },
        },
      },
      prices: {
        typeDefs: `type Product @key(fields: "id") { id: ID! price(in: String): Price } type Price { amount: Int of: Product } ${CATEGORY}`,
        resolvers: {
          Product: {
            __resolveReference: reference,
            price: ({ id }: { id: string }) => ({ amount: Number(id.slice(1)), of: { id } }),
          },
        },
      },
    },
    questions: [
      {
        name: 'through nulls, empty lists and lists',
        query:
          '{ baskets { product { category { name } price { of { category { name } } } } others { category { name } } } }',
        data: {
          baskets: [
            {
              product: { category: { name: 'of p1' }, price: { of: { category: { name: 'of p1' } } } },
              others: [{ category: { name: 'of p2' } }],
            },
            { product: null, others: [] },
            {
              product: { category: { name: 'of p2' }, price: { of: { category: { name: 'of p2' } } } },
              others: [null, { category: { name: 'of p1' } }, { category: null }],
            },
          ],
        },
      },
    ],
  },
]);
