import { describeScenarios } from '../../testing/conformance.runner';

/** What both subgraphs share in the world outside of the graph. */
let world = 0;
const count = (): object => ({ id: 'only', value: world });

describeScenarios([
  {
    name: 'mutations',
    subgraphs: {
      counts: {
        typeDefs: `
          type Query { count: Count }
          type Mutation { set(to: Int!): Count add(by: Int! = 1): Count fail: Count failHard: Count! }
          type Count @key(fields: "id") { id: ID! value: Int }`,
        resolvers: {
          Query: { count },
          Mutation: {
            set: (_root: unknown, { to }: { to: number }) => ((world = to), count()),
            add: (_root: unknown, { by }: { by: number }) => ((world += by), count()),
            fail: () => {
              throw new Error('no');
            },
            failHard: () => {
              throw new Error('no');
            },
          },
          Count: { __resolveReference: async () => count() },
        },
      },
      doubles: {
        typeDefs: `
          type Mutation { double: Count }
          type Count @key(fields: "id") { id: ID! twice: Int value: Int @external text: String @requires(fields: "value") }`,
        resolvers: {
          Mutation: { double: () => ((world *= 2), { id: 'only' }) },
          Count: {
            __resolveReference: async (reference: object) => reference,
            twice: () => world * 2,
            text: ({ value }: { value: number }) => `value ${value}`,
          },
        },
      },
    },
    questions: [
      {
        name: 'one after the other in one subgraph',
        query: 'mutation { set(to: 1) { value } add(by: 2) { value } a: add { value } }',
        data: { set: { value: 1 }, add: { value: 3 }, a: { value: 4 } },
      },
      {
        name: 'one after the other in several subgraphs',
        query: 'mutation { set(to: 5) { value } double { value } add { value } d: double { value text } }',
        data: {
          set: { value: 5 },
          double: { value: 10 },
          add: { value: 11 },
          d: { value: 22, text: 'value 22' },
        },
      },
      {
        name: 'each is whole before the next begins, in several subgraphs',
        query: 'mutation { set(to: 3) { twice } double { twice } }',
        data: { set: { twice: 6 }, double: { twice: 12 } },
      },
      {
        name: 'each is whole before the next begins, in one subgraph',
        query: 'mutation { a: set(to: 1) { value twice } b: set(to: 2) { value twice text } }',
        data: { a: { value: 1, twice: 2 }, b: { value: 2, twice: 4, text: 'value 2' } },
        wrongOn: {
          apollo:
            'the planner sends neighbours of one subgraph in one fetch, and what is below them afterwards',
        },
      },
      {
        name: 'what is left out is not done',
        query:
          'mutation ($no: Boolean!) { set(to: 7) { value } add(by: 10) @include(if: $no) { value } double @skip(if: true) { value } a: add(by: 0) { value twice } }',
        variables: { no: false },
        data: { set: { value: 7 }, a: { value: 7, twice: 14 } },
      },
      {
        name: 'one that fails does not keep the next from being done',
        query: 'mutation { set(to: 1) { value } fail { value } add { value twice } }',
        data: { set: { value: 1 }, fail: null, add: { value: 2, twice: 4 } },
        errors: ['fail'],
      },
      {
        name: 'through fragments, with its own name',
        query: `mutation { __typename ...S ... on Mutation { t: __typename add(by: 1) { ...C } } }
          fragment S on Mutation { set(to: 1) { ...C } } fragment C on Count { text __typename }`,
        data: {
          __typename: 'Mutation',
          set: { text: 'value 1', __typename: 'Count' },
          t: 'Mutation',
          add: { text: 'value 2', __typename: 'Count' },
        },
      },
    ],
  },
]);
