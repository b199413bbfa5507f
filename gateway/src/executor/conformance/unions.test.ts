import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const ONE_PATH =
  'the planner fetches what lies on one path of the answer at once, whatever the type above it';
const MAIL = { __typename: 'Mail', id: 'm1', subject: 'hello' };
const CALL = { __typename: 'Call', id: 'c1', seconds: 60 };
const VISIT = { __typename: 'Visit', id: 'v1', place: 'Gent' };

describeScenarios([
  {
    name: 'a union whose members differ between subgraphs',
    subgraphs: {
      desk: {
        typeDefs: `
          type Query { contacts: [[Contact!]] first: Contact @shareable boxes: [Box] }
          union Contact = Mail | Call
          type Mail @key(fields: "id") { id: ID! subject: String }
          type Call @key(fields: "id") { id: ID! seconds: Int @shareable }
          union Box = Small | Large
          type Small { holds: Contact label: String } type Large { holds: [Contact] label: String }`,
        resolvers: {
          Query: {
            contacts: () => [[MAIL, CALL], null, [CALL]],
            first: () => CALL,
            boxes: () => [
              { __typename: 'Small', holds: MAIL, label: 's' },
              { __typename: 'Large', holds: [CALL, null, MAIL], label: 'l' },
            ],
          },
          Contact: saysItsType,
          Box: saysItsType,
          Mail: { __resolveReference: rowsBy({ m1: MAIL }) },
          Call: { __resolveReference: rowsBy({ c1: CALL }) },
        },
      },
      field: {
        typeDefs: `
          type Query { first: Contact @shareable visits: [Contact] }
          union Contact = Visit | Call
          type Visit { id: ID! place: String }
          type Call @key(fields: "id") { id: ID! seconds: Int @shareable answered: Boolean }
          type Mail @key(fields: "id") { id: ID! answered: Boolean }`,
        resolvers: {
          Query: { first: () => CALL, visits: () => [VISIT, CALL] },
          Contact: saysItsType,
          Call: { __resolveReference: rowsBy({ c1: { ...CALL, answered: true } }), answered: () => true },
          Mail: { __resolveReference: rowsBy({ m1: { answered: false } }) },
        },
      },
    },
    questions: [
      {
        name: 'lists of lists of entities of different types',
        query: '{ contacts { ... on Mail { subject answered } ... on Call { seconds answered } } }',
        data: {
          contacts: [
            [
              { subject: 'hello', answered: false },
              { seconds: 60, answered: true },
            ],
            null,
            [{ seconds: 60, answered: true }],
          ],
        },
      },
      {
        name: 'members that the other subgraph does not have',
        query:
          '{ visits { __typename ... on Mail { subject } ... on Visit { place } ... on Call { seconds } } }',
        data: {
          visits: [
            { __typename: 'Visit', place: 'Gent' },
            { __typename: 'Call', seconds: 60 },
          ],
        },
      },
      {
        name: 'a root field of both',
        query:
          '{ first { t: __typename ... on Visit { place } ... on Call { seconds answered } ... on Mail { subject } } }',
        data: { first: { t: 'Call', seconds: 60, answered: true } },
      },
      {
        name: 'nothing but the names of the types',
        query:
          '{ contacts { __typename } first { a: __typename b: __typename } visits { ... on Visit { __typename } } }',
        data: {
          contacts: [[{ __typename: 'Mail' }, { __typename: 'Call' }], null, [{ __typename: 'Call' }]],
          first: { a: 'Call', b: 'Call' },
          visits: [{ __typename: 'Visit' }, {}],
        },
      },
      {
        name: 'a union in a union',
        query: `{ boxes { ... on Small { label holds { ...C } } ... on Large { label all: holds { ...C } } } }
          fragment C on Contact { ... on Mail { answered } ... on Call { answered seconds } }`,
        data: {
          boxes: [
            { label: 's', holds: { answered: false } },
            { label: 'l', all: [{ answered: true, seconds: 60 }, null, { answered: false }] },
          ],
        },
      },
      {
        name: 'objects of one type with and without more',
        query:
          '{ boxes { ... on Small { holds { ... on Mail { answered } } } ... on Large { all: holds { ... on Mail { subject } } } } }',
        data: { boxes: [{ holds: { answered: false } }, { all: [{}, null, { subject: 'hello' }] }] },
      },
    ],
  },
  {
    name: 'entities below members of two unions on one path',
    subgraphs: {
      pages: {
        typeDefs: `
          type Query { results: [Result] }
          union Result = Page | Folder
          type Page { id: ID! parts: [Part] } type Folder { id: ID! parts: [Part] }
          union Part = Picture | Gallery
          type Picture @key(fields: "id") { id: ID! } type Gallery @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            results: () => [
              {
                __typename: 'Page',
                id: 'p',
                parts: [
                  { __typename: 'Picture', id: '1' },
                  { __typename: 'Gallery', id: '2' },
                ],
              },
              {
                __typename: 'Folder',
                id: 'f',
                parts: [
                  { __typename: 'Gallery', id: '3' },
                  { __typename: 'Picture', id: '4' },
                ],
              },
            ],
          },
          Result: saysItsType,
          Part: saysItsType,
        },
      },
      art: {
        typeDefs: `
          type Picture @key(fields: "id") { id: ID! art(size: String): String }
          type Gallery @key(fields: "id") { id: ID! art(size: String): String }`,
        resolvers: Object.fromEntries(
          ['Picture', 'Gallery'].map((type) => [
            type,
            {
              __resolveReference: async (reference: object) => reference,
              art: ({ id }: { id: string }, { size }: { size: string }) => `${type} ${id} ${size}`,
            },
          ]),
        ),
      },
    },
    questions: [
      {
        name: 'with the same arguments',
        query: `{ results { ... on Page { parts { ...P } } ... on Folder { id parts { ...P } } } }
          fragment P on Part { ... on Picture { art(size: "s") } ... on Gallery { art(size: "l") } }`,
        data: {
          results: [
            { parts: [{ art: 'Picture 1 s' }, { art: 'Gallery 2 l' }] },
            { id: 'f', parts: [{ art: 'Gallery 3 l' }, { art: 'Picture 4 s' }] },
          ],
        },
      },
      {
        name: 'with other arguments in each',
        query: `{ results { ... on Page { parts { ... on Picture { art(size: "s") } } }
          ... on Folder { parts { ... on Picture { art(size: "l") } } } } }`,
        data: { results: [{ parts: [{ art: 'Picture 1 s' }, {}] }, { parts: [{}, { art: 'Picture 4 l' }] }] },
        wrongOn: { apollo: ONE_PATH },
      },
    ],
  },
]);
