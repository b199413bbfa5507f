import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const ONE_PATH =
  'the planner fetches what lies on one path of the answer at once, whatever the type above it';
const NOT_ASKED = 'the planner does not ask for an object of which it needs nothing';
const NULL_KEPT =
  'the executor gives a value that the planner asked under a name of its own that name back only where it is truthy';
const THINGS = [
  { __typename: 'Book', id: 'b1', title: 'Book b1', part: { id: 'x1' } },
  { __typename: 'Disc', id: 'd1', title: 'Disc d1', part: { id: 'x2' } },
  null,
  { __typename: 'Book', id: 'b2', title: 'Book b2', part: null },
];
const withNumber =
  (prefix: string) =>
  (_parent: unknown, { n }: { n: number }) =>
    `${prefix}${n}`;
const note = { note: withNumber('note ') };

describeScenarios([
  {
    name: 'an interface whose types others extend',
    subgraphs: {
      things: {
        typeDefs: `
          type Query { things: [Thing] any: Any book: Book hidden: [Thing] }
          interface Thing { id: ID! title: String part: Part }
          interface Titled { title: String }
          union Any = Book | Disc
          type Book implements Thing & Titled @key(fields: "id") { id: ID! title: String part: Part pages: Int o(n: Int): O note(n: Int): String }
          type Disc implements Thing & Titled @key(fields: "id") { id: ID! title: String part: Part o(n: Int): O note(n: Int): String }
          type O { x: String y: String } type Part @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { things: () => THINGS, any: () => THINGS[1], book: () => THINGS[0], hidden: () => [] },
          Thing: saysItsType,
          Titled: saysItsType,
          Any: saysItsType,
          Book: {
            __resolveReference: rowsBy({ b1: THINGS[0] ?? {}, b2: THINGS[3] ?? {} }),
            pages: () => 300,
            o: (_book: unknown, { n }: { n: number }) => ({ x: `x${n}`, y: `y${n}` }),
            ...note,
          },
          Disc: {
            __resolveReference: rowsBy({ d1: THINGS[1] ?? {} }),
            o: (_disc: unknown, { n }: { n: number }) => ({ x: `x${n}`, y: `y${n}` }),
            ...note,
          },
        },
      },
      marks: {
        typeDefs: `
          interface Maker { name: String }
          type Author implements Maker { name: String }
          interface Marked { mark: Int maker: Maker }
          type Book implements Marked @key(fields: "id") { id: ID! mark: Int maker: Author opinion(n: Int): Opinion }
          type Part @key(fields: "id") { id: ID! size(n: Int): String }
          type Opinion @shareable { text: String author: String }`,
        resolvers: {
          Marked: saysItsType,
          Maker: saysItsType,
          Book: {
            __resolveReference: rowsBy({
              b1: { mark: 1, maker: { name: 'An' } },
              b2: { mark: 2, maker: null },
            }),
            opinion: (_book: unknown, { n }: { n: number }) => ({ text: `text ${n}`, author: `author ${n}` }),
          },
          Part: {
            __resolveReference: rowsBy({ x1: {}, x2: {} }),
            size: ({ id }: { id: string }, { n }: { n: number }) => `${id} ${n}`,
          },
        },
      },
      tracks: {
        typeDefs: `
          interface Maker { name: String }
          type Band implements Maker { name: String }
          interface Marked { mark: Int maker: Maker }
          type Disc implements Marked @key(fields: "id") { id: ID! mark: Int maker: Band opinion(n: Int): Opinion }
          type Opinion @shareable { text: String author: String }`,
        resolvers: {
          Marked: saysItsType,
          Maker: saysItsType,
          Disc: {
            __resolveReference: rowsBy({ d1: { mark: 9, maker: { name: 'De Klas' } } }),
            opinion: (_disc: unknown, { n }: { n: number }) => ({ text: `Text ${n}`, author: `Author ${n}` }),
          },
        },
      },
    },
    questions: [
      {
        name: 'fields of the interface and of each type',
        query: '{ things { title ... on Book { mark pages } ... on Disc { mark } } }',
        data: {
          things: [
            { title: 'Book b1', mark: 1, pages: 300 },
            { title: 'Disc d1', mark: 9 },
            null,
            { title: 'Book b2', mark: 2, pages: 300 },
          ],
        },
      },
      {
        name: 'a fragment on an interface of other subgraphs',
        query: '{ things { ... on Marked { mark __typename } id } any { ... on Marked { mark } } }',
        data: {
          things: [
            { mark: 1, __typename: 'Book', id: 'b1' },
            { mark: 9, __typename: 'Disc', id: 'd1' },
            null,
            { mark: 2, __typename: 'Book', id: 'b2' },
          ],
          any: { mark: 9 },
        },
      },
      {
        name: 'fragments that can not apply, within those that do',
        query: `{ things { ... on Book { ... on Thing { ... on Titled { ... on Book { pages } ... on Marked { m: mark } } } } }
          book { ... on Thing { ... on Disc { mark } title } } }`,
        data: {
          things: [{ pages: 300, m: 1 }, {}, null, { pages: 300, m: 2 }],
          book: { title: 'Book b1' },
        },
      },
      {
        name: 'an object of which nothing is asked that its type has',
        query: '{ things { ... on Marked { maker { ... on Band { name } } } } }',
        data: { things: [{ maker: {} }, { maker: { name: 'De Klas' } }, null, { maker: null }] },
        wrongOn: { apollo: NOT_ASKED },
      },
      {
        name: 'an entity that every type has, with a null among them',
        query: '{ things { part { id size(n: 1) } } }',
        data: {
          things: [
            { part: { id: 'x1', size: 'x1 1' } },
            { part: { id: 'x2', size: 'x2 1' } },
            null,
            { part: null },
          ],
        },
      },
      {
        name: 'one name for a leaf with other arguments in each type',
        query: '{ things { ... on Book { note(n: 1) } ... on Disc { note(n: 2) } } }',
        data: { things: [{ note: 'note 1' }, { note: 'note 2' }, null, { note: 'note 1' }] },
      },
      {
        name: 'one name for an object with other arguments and selections in each type',
        query: '{ things { ... on Book { o(n: 1) { p: x } } ... on Disc { o(n: 2) { p: y } } } }',
        data: { things: [{ o: { p: 'x1' } }, { o: { p: 'y2' } }, null, { o: { p: 'x1' } }] },
      },
      {
        name: 'one name for an object of another subgraph for each type',
        query:
          '{ things { ... on Book { opinion(n: 1) { p: text } } ... on Disc { opinion(n: 2) { p: author } } } }',
        data: {
          things: [
            { opinion: { p: 'text 1' } },
            { opinion: { p: 'Author 2' } },
            null,
            { opinion: { p: 'text 1' } },
          ],
        },
      },
      {
        name: 'one name for an entity with other selections in each type',
        query: '{ things { ... on Book { part { s: size(n: 1) } } ... on Disc { part { s: size(n: 2) } } } }',
        data: { things: [{ part: { s: 'x1 1' } }, { part: { s: 'x2 2' } }, null, { part: null }] },
        wrongOn: { apollo: ONE_PATH },
      },
      {
        name: 'one name for an entity that only one type asks more of',
        query: '{ things { ... on Book { part { id } } ... on Disc { part { s: size(n: 2) } } } }',
        data: { things: [{ part: { id: 'x1' } }, { part: { s: 'x2 2' } }, null, { part: null }] },
      },
      {
        name: 'one name for different fields in each type',
        query:
          '{ things { ... on Book { w: title v: part { id } } ... on Disc { w: note(n: 3) v: part { id k: id } } } }',
        data: {
          things: [
            { w: 'Book b1', v: { id: 'x1' } },
            { w: 'note 3', v: { id: 'x2', k: 'x2' } },
            null,
            { w: 'Book b2', v: null },
          ],
        },
      },
      { name: 'an empty list', query: '{ hidden { ... on Book { mark } } }', data: { hidden: [] } },
    ],
  },
  {
    name: 'types of one interface whose keys differ in kind',
    subgraphs: {
      users: {
        typeDefs: `
          type Query { members: [Member] either: [Either] }
          union Either = Guest | Admin
          interface Member { name: String }
          type Guest implements Member @key(fields: "id") { id: ID name: String value: Int }
          type Admin implements Member @key(fields: "id") { id: ID! name: String value: Int! }`,
        resolvers: {
          Query: {
            members: () => [
              { __typename: 'Guest', id: 'g1', name: 'G', value: 1 },
              { __typename: 'Admin', id: 'a1', name: 'A', value: 2 },
            ],
            either: () => [
              { __typename: 'Admin', id: 'a1', name: 'A', value: 2 },
              { __typename: 'Guest', id: 'g1', name: 'G', value: null },
            ],
          },
          Member: saysItsType,
          Either: saysItsType,
        },
      },
      mails: {
        typeDefs: `
          type Guest @key(fields: "id") { id: ID mail: String value: Int @external double: Int @requires(fields: "value") }
          type Admin @key(fields: "id") { id: ID! mail: String value: Int! @external double: Int @requires(fields: "value") }`,
        resolvers: Object.fromEntries(
          ['Guest', 'Admin'].map((type) => [
            type,
            {
              __resolveReference: async (reference: { id: string }) => ({
                ...reference,
                mail: `${reference.id}@example.org`,
              }),
              double: ({ value }: { value: number | null }) => (value ?? 50) * 2,
            },
          ]),
        ),
      },
    },
    questions: [
      {
        name: 'the keys are asked under names of the planner',
        query: '{ members { name ... on Guest { mail } ... on Admin { mail } } }',
        data: {
          members: [
            { name: 'G', mail: 'g1@example.org' },
            { name: 'A', mail: 'a1@example.org' },
          ],
        },
      },
      {
        name: 'as are fields that others require',
        query: '{ either { ... on Admin { double } ... on Guest { mail double } } }',
        data: { either: [{ double: 4 }, { mail: 'g1@example.org', double: 100 }] },
        wrongOn: { apollo: NULL_KEPT },
      },
      {
        name: 'and the client may ask one of them as well',
        query: '{ either { ... on Admin { value double } ... on Guest { double v: value id } } }',
        data: {
          either: [
            { value: 2, double: 4 },
            { double: 100, v: null, id: 'g1' },
          ],
        },
        wrongOn: { apollo: NULL_KEPT },
      },
    ],
  },
]);
