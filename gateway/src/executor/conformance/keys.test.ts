import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy } from '../../testing/federation-of.fixtures';

const KEY_LOST =
  "the planner adds the key under its own name to the client's selections, and the two become one field";
const ITEMS = {
  i1: { id: 'i1', label: 'one' },
  i2: { id: 'i2', label: 'two' },
  i3: { id: 'i3', label: 'three' },
};
const item = (id: keyof typeof ITEMS): object => ITEMS[id];

describeScenarios([
  {
    name: 'one key that both subgraphs know',
    subgraphs: {
      catalogue: {
        typeDefs: `
          type Query { items: [Item] grid: [[Item]] item: Item none: Item }
          type Item @key(fields: "id") { id: ID! label: String next: Item }`,
        resolvers: {
          Query: {
            items: () => [item('i1'), null, item('i3'), item('i2'), item('i1')],
            grid: () => [[item('i1'), item('i2')], [], null, [null, item('i3')]],
            item: () => item('i1'),
            none: () => null,
          },
          Item: { next: ({ id }: { id: string }) => (id === 'i1' ? item('i2') : null) },
        },
      },
      stock: {
        typeDefs:
          'type Item @key(fields: "id") { id: ID! left: Int place: Place } type Place { shelf: String }',
        resolvers: {
          Item: {
            __resolveReference: rowsBy({
              i1: { left: 1, place: { shelf: 's1' } },
              i2: { left: 2, place: { shelf: 's2' } },
            }),
          },
        },
      },
    },
    questions: [
      {
        name: 'a list with nulls, repetitions and an entity that is not known there',
        query: '{ items { id left place { shelf } } }',
        data: {
          items: [
            { id: 'i1', left: 1, place: { shelf: 's1' } },
            null,
            { id: 'i3', left: null, place: null },
            { id: 'i2', left: 2, place: { shelf: 's2' } },
            { id: 'i1', left: 1, place: { shelf: 's1' } },
          ],
        },
      },
      {
        name: 'a list of lists',
        query: '{ grid { left label } }',
        data: {
          grid: [
            [
              { left: 1, label: 'one' },
              { left: 2, label: 'two' },
            ],
            [],
            null,
            [null, { left: null, label: 'three' }],
          ],
        },
      },
      {
        name: 'entities below an entity',
        query: '{ item { left next { left next { left } } } none { left } }',
        data: { item: { left: 1, next: { left: 2, next: null } }, none: null },
      },
      {
        name: 'a key under an alias of its own',
        query: '{ item { key: id left } }',
        data: { item: { key: 'i1', left: 1 } },
      },
      {
        name: 'another field under the name of the key',
        query: '{ item { id: label left } }',
        data: { item: { id: 'one', left: 1 } },
        wrongOn: { apollo: KEY_LOST },
      },
      {
        name: 'another field under the name of the key, which is asked under another name',
        query: '{ items { id: label label: id left } }',
        data: {
          items: [
            { id: 'one', label: 'i1', left: 1 },
            null,
            { id: 'three', label: 'i3', left: null },
            { id: 'two', label: 'i2', left: 2 },
            { id: 'one', label: 'i1', left: 1 },
          ],
        },
        wrongOn: { apollo: KEY_LOST },
      },
      {
        name: 'fields of the other subgraph under names of this one',
        query: '{ item { label: left left: label id: place { id: shelf } } }',
        data: { item: { label: 1, left: 'one', id: { id: 's1' } } },
        wrongOn: {
          apollo: 'the executor merges the object into the key that stands under the same name, and throws',
        },
      },
      {
        name: 'an entity under the name of its own type',
        query: '{ Item: item { Item: next { left } } }',
        data: { Item: { Item: { left: 2 } } },
      },
    ],
  },
  {
    name: 'keys of several fields that overlap',
    subgraphs: {
      names: {
        typeDefs: `
          type Part @key(fields: "id") @key(fields: "code", resolvable: false)
            @key(fields: "place { row column }", resolvable: false)
            @key(fields: "id place { column level }", resolvable: false) {
            id: ID! code: ID! place: Place! name: String!
          }
          type Place @shareable { row: ID! column: ID! level: ID! }`,
        resolvers: {
          Part: {
            __resolveReference: rowsBy({
              p1: { id: 'p1', code: 'c1', place: { row: 'r', column: 'c', level: 'l' }, name: 'bolt' },
            }),
          },
        },
      },
      kits: {
        typeDefs: `
          type Query { kit: Kit }
          type Kit @key(fields: "id") { id: ID! parts: [Part!]! }
          type Part @key(fields: "place { row column }", resolvable: false)
            @key(fields: "id place { column level }") @key(fields: "code", resolvable: false)
            @key(fields: "id", resolvable: false) {
            id: ID! code: ID! place: Place! name: String! @external nameInKit: String! @requires(fields: "name")
          }
          type Place @shareable { row: ID! column: ID! level: ID! }`,
        resolvers: {
          Query: {
            kit: () => ({
              id: 'k1',
              parts: [{ id: 'p1', code: 'c1', place: { row: 'r', column: 'c', level: 'l' } }],
            }),
          },
          Part: {
            // By the one key that may be asked here.
            __resolveReference: async (reference: { id?: string; place?: { level?: string } }) =>
              reference.id && reference.place?.level ? reference : null,
            nameInKit: ({ name }: { name?: string }) => (name ? `a ${name}` : null),
          },
        },
      },
    },
    questions: [
      {
        name: 'a field that requires one behind another key',
        query: '{ kit { id parts { id name nameInKit } } }',
        data: { kit: { id: 'k1', parts: [{ id: 'p1', name: 'bolt', nameInKit: 'a bolt' }] } },
        wrongOn: {
          apollo: 'the planner comes back by the first key written, which the subgraph does not resolve',
        },
      },
      {
        name: 'a field behind one of the keys',
        query: '{ kit { parts { name } } }',
        data: { kit: { parts: [{ name: 'bolt' }] } },
      },
    ],
  },
  {
    name: 'keys that a third subgraph translates',
    subgraphs: {
      lists: {
        typeDefs: `
          type Query { books: [Book] }
          type Book @key(fields: "isbn") { isbn: ID! }`,
        resolvers: { Query: { books: () => [{ isbn: 'b1' }, { isbn: 'b2' }, { isbn: 'b3' }] } },
      },
      numbers: {
        typeDefs: 'type Book @key(fields: "isbn") @key(fields: "number") { isbn: ID! number: ID }',
        resolvers: {
          Book: { __resolveReference: rowsBy({ b1: { number: 'n1' }, b2: { number: null } }, 'isbn') },
        },
      },
      authors: {
        typeDefs: `
          type Book @key(fields: "number") { number: ID author: Author }
          type Author { name: String }`,
        resolvers: {
          Book: {
            __resolveReference: async ({ number }: { number: string | null }) =>
              number && { number, author: { name: `author of ${number}` } },
          },
        },
      },
    },
    questions: [
      {
        name: 'a key that is null or not known leads nowhere',
        query: '{ books { isbn author { name } } }',
        data: {
          books: [
            { isbn: 'b1', author: { name: 'author of n1' } },
            { isbn: 'b2', author: null },
            { isbn: 'b3', author: null },
          ],
        },
      },
    ],
  },
  {
    name: 'keys with objects and lists',
    subgraphs: {
      seats: {
        typeDefs: `
          type Query { seats: [Seat] }
          type Seat @key(fields: "hall { code tags } number") { hall: Hall! number: Int! }
          type Hall @shareable { code: ID! tags: [String!] }`,
        resolvers: {
          Query: {
            seats: () => [
              { hall: { code: 'A', tags: ['x', 'y'] }, number: 1 },
              { hall: { code: 'B', tags: [] }, number: 2 },
            ],
          },
        },
      },
      prices: {
        typeDefs: `
          type Seat @key(fields: "hall { code tags } number") { hall: Hall! number: Int! price: String }
          type Hall @shareable { code: ID! tags: [String!] }`,
        resolvers: {
          Seat: {
            __resolveReference: async (seat: { hall: { code: string; tags: string[] }; number: number }) => ({
              ...seat,
              price: `${seat.hall.code}${seat.number}${seat.hall.tags.join('')}`,
            }),
          },
        },
      },
    },
    questions: [
      {
        name: 'go along whole',
        query: '{ seats { price hall { code } } }',
        data: {
          seats: [
            { price: 'A1xy', hall: { code: 'A' } },
            { price: 'B2', hall: { code: 'B' } },
          ],
        },
      },
      {
        name: 'go along whole when the client names their parts otherwise',
        query: '{ seats { price hall { tags: code code: tags } } }',
        data: {
          seats: [
            { price: 'A1xy', hall: { tags: 'A', code: ['x', 'y'] } },
            { price: 'B2', hall: { tags: 'B', code: [] } },
          ],
        },
        wrongOn: { apollo: KEY_LOST },
      },
    ],
  },
]);
