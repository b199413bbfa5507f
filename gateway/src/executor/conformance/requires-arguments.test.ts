import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy } from '../../testing/federation-of.fixtures';

const PRICES: Record<string, number> = { EUR: 10, USD: 12 };
const NOTES = ['n1', 'n2', 'n3'].map((id) => ({ id, by: `writer of ${id}` }));

const ONE_FIELD =
  'the planner merges the field with other arguments into the one of the client, since both bear its name';

describeScenarios([
  {
    name: 'fields that require one with arguments',
    subgraphs: {
      shop: {
        typeDefs: `
          type Query { wares: [Ware] }
          type Ware @key(fields: "id") {
            id: ID! name: String price(currency: String! = "EUR"): Int notes(limit: Int!): [Note]
          }
          type Note @key(fields: "id") { id: ID! by: String }`,
        resolvers: {
          Query: { wares: () => [{ id: 'w1', name: 'lamp' }] },
          Ware: {
            __resolveReference: rowsBy({ w1: { name: 'lamp' } }),
            price: (_ware: object, { currency }: { currency: string }) => PRICES[currency] ?? null,
            notes: (_ware: object, { limit }: { limit: number }) => NOTES.slice(0, limit),
          },
        },
      },
      customs: {
        typeDefs: `
          type Ware @key(fields: "id") {
            id: ID! price(currency: String! = "EUR"): Int @external notes(limit: Int!): [Note] @external
            taxInEuro: Int @requires(fields: "price(currency: \\"EUR\\")")
            taxInDollar: Int @requires(fields: "price(currency: \\"USD\\")")
            lastWriter: String @requires(fields: "notes(limit: 3) { by }")
          }
          type Note @key(fields: "id") { id: ID! by: String @external }`,
        resolvers: {
          Ware: {
            __resolveReference: async (ware: object) => ware,
            taxInEuro: ({ price }: { price: number }) => price * 100,
            taxInDollar: ({ price }: { price: number }) => price * 1000,
            lastWriter: ({ notes }: { notes: { by: string }[] }) => notes.at(-1)?.by,
          },
        },
      },
    },
    questions: [
      {
        name: 'alone',
        query: '{ wares { taxInDollar lastWriter } }',
        data: { wares: [{ taxInDollar: 12000, lastWriter: 'writer of n3' }] },
      },
      {
        name: 'while the client asks the same arguments',
        query: '{ wares { price(currency: "USD") taxInDollar } }',
        data: { wares: [{ price: 12, taxInDollar: 12000 }] },
      },
      {
        name: 'while the client asks other arguments',
        query: '{ wares { price(currency: "EUR") taxInDollar } }',
        data: { wares: [{ price: 10, taxInDollar: 12000 }] },
        wrongOn: { apollo: ONE_FIELD },
      },
      {
        name: 'while the client leaves the argument to its default',
        query: '{ wares { price taxInDollar } }',
        data: { wares: [{ price: 10, taxInDollar: 12000 }] },
        wrongOn: { apollo: ONE_FIELD },
      },
      {
        name: 'while the client leaves the argument to its default, which is what is required',
        query: '{ wares { price taxInEuro } }',
        data: { wares: [{ price: 10, taxInEuro: 1000 }] },
      },
      {
        name: 'while the client asks other arguments under another name',
        query: '{ wares { euro: price(currency: "EUR") taxInDollar } }',
        data: { wares: [{ euro: 10, taxInDollar: 12000 }] },
      },
      {
        name: 'while the client asks the same arguments under another name, and another field under this one',
        query: '{ wares { dollar: price(currency: "USD") price: name taxInDollar } }',
        data: { wares: [{ dollar: 12, price: 'lamp', taxInDollar: 12000 }] },
        wrongOn: { apollo: ONE_FIELD },
      },
      {
        name: 'while the client asks by a variable',
        query: 'query ($currency: String!) { wares { price(currency: $currency) taxInDollar } }',
        variables: { currency: 'EUR' },
        data: { wares: [{ price: 10, taxInDollar: 12000 }] },
        wrongOn: { apollo: ONE_FIELD },
      },
      {
        name: 'twice, with different arguments',
        query: '{ wares { taxInEuro taxInDollar } }',
        data: { wares: [{ taxInEuro: 1000, taxInDollar: 12000 }] },
        wrongOn: { apollo: ONE_FIELD, lean: ONE_FIELD },
      },
      {
        name: 'a longer list than the client asks',
        query: '{ wares { notes(limit: 1) { id } lastWriter } }',
        data: { wares: [{ notes: [{ id: 'n1' }], lastWriter: 'writer of n3' }] },
        wrongOn: { apollo: ONE_FIELD },
      },
      {
        name: 'a longer list than the client asks by a variable in two fragments',
        query: `query ($limit: Int! = 1) { wares { ...A ...B lastWriter } }
          fragment A on Ware { notes(limit: $limit) { id } }
          fragment B on Ware { notes(limit: $limit) { by } }`,
        data: { wares: [{ notes: [{ id: 'n1', by: 'writer of n1' }], lastWriter: 'writer of n3' }] },
        wrongOn: { apollo: ONE_FIELD },
      },
    ],
  },
]);
