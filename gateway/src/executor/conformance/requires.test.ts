import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const reference = async (value: object): Promise<object> => value;

const GOODS = {
  g1: {
    id: 'g1',
    name: 'first',
    weight: 2,
    size: { width: 3, height: 4 },
    boxes: [{ volume: 5 }, null, { volume: 6 }],
    owner: { id: 'o1' },
  },
  g2: { id: 'g2', name: 'second', weight: null, size: null, boxes: null, owner: null },
};
const TAKEN =
  'the planner adds what is required under its own name, and it becomes one field with what the client calls so';

const BESIDE = 'the planner fetches cost beside what it requires instead of after it';

describeScenarios([
  {
    name: 'fields that require those of others',
    subgraphs: {
      goods: {
        typeDefs: `
          type Query { goods: [Good] }
          type Good @key(fields: "id") {
            id: ID! name: String weight: Int size: Size boxes: [Box] owner: Owner
          }
          type Size { width: Int height: Int }
          type Box { volume: Int }
          type Owner @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { goods: () => Object.values(GOODS) },
          Good: { __resolveReference: rowsBy(GOODS) },
        },
      },
      shipping: {
        typeDefs: `
          type Good @key(fields: "id") {
            id: ID! weight: Int @external size: Size @external boxes: [Box] @external owner: Owner @external
            cost: Int @requires(fields: "weight")
            area: Int @requires(fields: "size { width height }")
            volume: Int @requires(fields: "boxes { volume }")
            discount: String @requires(fields: "owner { tier }")
            total: Int @requires(fields: "tax")
            tax: Int @external
          }
          type Size { width: Int @external height: Int @external }
          type Box { volume: Int @external }
          type Owner @key(fields: "id") { id: ID! tier: String @external }`,
        resolvers: {
          Good: {
            __resolveReference: reference,
            cost: ({ weight }: { weight: number | null }) => (weight === null ? -1 : weight * 10),
            area: ({ size }: { size: { width: number; height: number } | null }) =>
              size && size.width * size.height,
            volume: ({ boxes }: { boxes: ({ volume: number } | null)[] | null }) =>
              boxes && boxes.reduce((sum, box) => sum + (box?.volume ?? 100), 0),
            discount: ({ owner }: { owner: { tier: string } | null }) =>
              owner ? `for ${owner.tier}` : 'for nobody',
            total: ({ tax }: { tax: number }) => tax + 1000,
          },
        },
      },
      taxes: {
        typeDefs: `
          type Good @key(fields: "id") { id: ID! cost: Int @external tax: Int @requires(fields: "cost") }
          type Owner @key(fields: "id") { id: ID! tier: String }`,
        resolvers: {
          Good: { __resolveReference: reference, tax: ({ cost }: { cost: number }) => cost * 2 },
          Owner: { __resolveReference: rowsBy({ o1: { tier: 'gold' } }) },
        },
      },
    },
    questions: [
      {
        name: 'a leaf, and null is a value',
        query: '{ goods { cost } }',
        data: { goods: [{ cost: 20 }, { cost: -1 }] },
      },
      {
        name: 'an object and a list with nulls',
        query: '{ goods { area volume } }',
        data: {
          goods: [
            { area: 12, volume: 111 },
            { area: null, volume: null },
          ],
        },
      },
      {
        name: 'a field of another entity, owned by a third',
        query: '{ goods { discount owner { id } } }',
        data: {
          goods: [
            { discount: 'for gold', owner: { id: 'o1' } },
            { discount: 'for nobody', owner: null },
          ],
        },
      },
      {
        name: 'a chain back and forth',
        query: '{ goods { total } }',
        data: { goods: [{ total: 1040 }, { total: 998 }] },
        wrongOn: { apollo: BESIDE, lean: BESIDE },
      },
      {
        name: 'everything at once, in the order of the query',
        query: '{ goods { total tax cost weight name } }',
        data: {
          goods: [
            { total: 1040, tax: 40, cost: 20, weight: 2, name: 'first' },
            { total: 998, tax: -2, cost: -1, weight: null, name: 'second' },
          ],
        },
      },
      {
        name: 'what is required stands under another name in the query',
        query: '{ goods { grams: weight cost } }',
        data: {
          goods: [
            { grams: 2, cost: 20 },
            { grams: null, cost: -1 },
          ],
        },
      },
      {
        name: 'another field stands under the name of what is required',
        query: '{ goods { weight: name cost } }',
        data: {
          goods: [
            { weight: 'first', cost: 20 },
            { weight: 'second', cost: -1 },
          ],
        },
        wrongOn: { apollo: TAKEN },
      },
      {
        name: 'another field stands under the name of a part of what is required',
        query: '{ goods { size { width: height } area } }',
        data: {
          goods: [
            { size: { width: 4 }, area: 12 },
            { size: null, area: null },
          ],
        },
        wrongOn: { apollo: TAKEN },
      },
    ],
  },
  {
    name: 'fields that require each other in a circle of subgraphs',
    subgraphs: {
      posts: {
        typeDefs: `
          type Query { posts: [Post] }
          type Post @key(fields: "id") { id: ID! junior: Boolean @external senior: Boolean @requires(fields: "junior") }
          type Writer @key(fields: "id") { id: ID! years: Int }`,
        resolvers: {
          Query: { posts: () => [{ id: 'p1' }, { id: 'p2' }] },
          Post: { __resolveReference: reference, senior: ({ junior }: { junior: boolean }) => !junior },
          Writer: { __resolveReference: rowsBy({ w1: { years: 1 }, w2: { years: 9 } }) },
        },
      },
      writers: {
        typeDefs: `
          type Post @key(fields: "id") { id: ID! writer: Writer junior: Boolean @requires(fields: "writer { years }") }
          type Writer @key(fields: "id") { id: ID! years: Int @external }`,
        resolvers: {
          Post: {
            __resolveReference: async (post: { id: string }) => ({
              writer: { id: post.id.replace('p', 'w') },
              ...post,
            }),
            junior: ({ writer }: { writer: { years: number } }) => writer.years < 5,
          },
        },
      },
    },
    questions: [
      {
        name: 'are answered one after the other',
        query: '{ posts { senior } }',
        data: { posts: [{ senior: false }, { senior: true }] },
      },
    ],
  },
  {
    name: 'a field that requires fragments',
    subgraphs: {
      shapes: {
        typeDefs: `
          type Query { figures: [Figure] }
          type Figure @key(fields: "id") { id: ID! shape: Shape what: What }
          interface Shape { name: String }
          type Circle implements Shape { name: String radius: Int }
          type Square implements Shape { name: String side: Int }
          union What = Circle | Square`,
        resolvers: {
          Query: {
            figures: () => [
              { id: 'f1', shape: { __typename: 'Circle', name: 'c', radius: 1 }, what: null },
              {
                id: 'f2',
                shape: { __typename: 'Square', name: 's', side: 2 },
                what: { __typename: 'Circle', radius: 3 },
              },
            ],
          },
          Shape: saysItsType,
          What: saysItsType,
        },
      },
      texts: {
        typeDefs: `
          type Figure @key(fields: "id") {
            id: ID! shape: Shape @external what: What @external
            text: String @requires(fields: "shape { name ... on Circle { radius } ... on Square { side } }")
            more: String @requires(fields: "what { __typename ... on Circle { radius } }")
          }
          interface Shape { name: String }
          type Circle implements Shape { name: String @external radius: Int @external }
          type Square implements Shape { name: String @external side: Int @external }
          union What = Circle | Square`,
        resolvers: {
          Figure: {
            __resolveReference: reference,
            text: ({ shape }: { shape: { name: string; radius?: number; side?: number } }) =>
              `${shape.name}${shape.radius ?? ''}${shape.side ?? ''}`,
            more: ({ what }: { what: { __typename: string; radius?: number } | null }) =>
              what && `${what.__typename}${what.radius}`,
          },
          Shape: saysItsType,
          What: saysItsType,
        },
      },
    },
    questions: [
      {
        name: 'on an interface and on a union',
        query: '{ figures { text more } }',
        data: {
          figures: [
            { text: 'c1', more: null },
            { text: 's2', more: 'Circle3' },
          ],
        },
      },
      {
        name: 'while the client asks others',
        query: '{ figures { shape { ... on Square { edge: side } } text what { __typename } } }',
        data: {
          figures: [
            { shape: {}, text: 'c1', what: null },
            { shape: { edge: 2 }, text: 's2', what: { __typename: 'Circle' } },
          ],
        },
      },
    ],
  },
]);
