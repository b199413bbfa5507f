import { describeScenarios, type Question } from '../../testing/conformance.runner';
import { rowsBy } from '../../testing/federation-of.fixtures';

const BOTH = 'query ($s: Boolean!, $i: Boolean!) { card { id tone @skip(if: $s) @include(if: $i) } }';
const both = [true, false].flatMap((s) =>
  [true, false].map((i): Question => {
    const data = { card: { id: 'c1', ...(!s && i && { tone: 'red' }) } };
    return { name: `both on one field: skip ${s}, include ${i}`, query: BOTH, variables: { s, i }, data };
  }),
);
const NESTED = `query ($a: Boolean!, $b: Boolean!) {
  card { ... on Card @include(if: $a) { title ... @skip(if: $b) { tone ...F @include(if: $b) } } } }
  fragment F on Card { id }`;

describeScenarios([
  {
    name: 'conditions',
    subgraphs: {
      cards: {
        typeDefs: `
          type Query { card: Card cards: [Card] other: String word(of: String): String }
          type Card @key(fields: "id") { id: ID! title: String size: Int next: Card }`,
        resolvers: {
          Query: {
            card: () => ({ id: 'c1', title: 'one', size: 4, next: { id: 'c2', title: 'two', size: 5 } }),
            cards: () => [{ id: 'c1', title: 'one' }],
            other: () => 'other',
            word: (_root: unknown, { of }: { of?: string }) => of ?? 'none',
          },
        },
      },
      tones: {
        typeDefs: `
          type Card @key(fields: "id") {
            id: ID! size: Int @external tone: String shade(of: Int): String big: Boolean @requires(fields: "size")
          }`,
        resolvers: {
          Card: {
            __resolveReference: rowsBy({ c1: { tone: 'red' }, c2: { tone: 'blue' } }),
            shade: ({ tone }: { tone: string }, { of }: { of?: number }) => `${tone}${of ?? ''}`,
            big: ({ size }: { size: number }) => size > 4,
          },
        },
      },
    },
    questions: [
      ...both,
      {
        name: 'literals',
        query: '{ card { id @skip(if: true) title @include(if: true) tone @include(if: false) } }',
        data: { card: { title: 'one' } },
      },
      {
        name: 'everything left out at the root',
        query: 'query ($no: Boolean!) { card @include(if: $no) { tone } ... @skip(if: true) { other } }',
        variables: { no: false },
        data: {},
      },
      {
        name: 'everything left out in an object',
        query: '{ card { tone @skip(if: true) } }',
        data: { card: {} },
      },
      {
        name: 'a default of the variable',
        query:
          'query ($yes: Boolean = true, $no: Boolean! = false) { card { title @skip(if: $no) tone @include(if: $yes) } }',
        data: { card: { title: 'one', tone: 'red' } },
      },
      {
        name: 'a default of the variable that is overruled',
        query: 'query ($yes: Boolean! = true) { card { title tone @include(if: $yes) } }',
        variables: { yes: false },
        data: { card: { title: 'one' } },
      },
      {
        name: 'a field with and without condition',
        query:
          'query ($no: Boolean!) { ...F card { title } } fragment F on Query { card @include(if: $no) { tone } }',
        variables: { no: false },
        data: { card: { title: 'one' } },
      },
      {
        name: 'a field with and without condition, which holds',
        query:
          'query ($yes: Boolean!) { ...F card { title } } fragment F on Query { card @include(if: $yes) { tone } }',
        variables: { yes: true },
        data: { card: { tone: 'red', title: 'one' } },
      },
      {
        name: 'one field of an entity and not the other',
        query: 'query ($no: Boolean!) { card { tone @include(if: $no) shade(of: 1) } }',
        variables: { no: false },
        data: { card: { shade: 'red1' } },
      },
      {
        name: 'the same leaf under two conditions',
        query: 'query ($a: Boolean!, $b: Boolean!) { card { tone @include(if: $a) tone @include(if: $b) } }',
        variables: { a: false, b: true },
        data: { card: { tone: 'red' } },
      },
      {
        name: 'the same entity under two conditions',
        query: `query ($a: Boolean!, $b: Boolean!) {
          card { next @include(if: $a) { tone } next @include(if: $b) { shade(of: 2) title } } }`,
        variables: { a: false, b: true },
        data: { card: { next: { shade: 'blue2', title: 'two' } } },
      },
      {
        name: 'a fragment spread twice under different conditions',
        query: `query ($a: Boolean!, $b: Boolean!) {
          card { ...T @include(if: $a) next { ...T @include(if: $b) } } } fragment T on Card { tone }`,
        variables: { a: false, b: true },
        data: { card: { next: { tone: 'blue' } } },
      },
      {
        name: 'fragments within fragments, all applied',
        query: NESTED,
        variables: { a: true, b: false },
        data: { card: { title: 'one', tone: 'red' } },
      },
      {
        name: 'fragments within fragments, the inner ones left out',
        query: NESTED,
        variables: { a: true, b: true },
        data: { card: { title: 'one' } },
      },
      {
        name: 'fragments within fragments, the outer one left out',
        query: NESTED,
        variables: { a: false, b: false },
        data: { card: {} },
      },
      {
        name: 'both on one fragment',
        query: `query ($a: Boolean!, $b: Boolean!) { card { ... @include(if: $a) @skip(if: $b) { tone } id } }`,
        variables: { a: true, b: false },
        data: { card: { tone: 'red', id: 'c1' } },
      },
      {
        name: 'a field that requires another',
        query: 'query ($no: Boolean!) { card { next { size @include(if: $no) big } big @include(if: $no) } }',
        variables: { no: false },
        data: { card: { next: { big: true } } },
      },
      {
        name: 'on the name of the type and on introspection',
        query: `query ($no: Boolean!, $yes: Boolean!) {
          __typename @include(if: $no) t: __typename @include(if: $yes)
          __type(name: "Card") @skip(if: $yes) { name } x: __type(name: "Card") { name kind @include(if: $no) }
          card { __typename @skip(if: $yes) u: __typename tone } }`,
        variables: { no: false, yes: true },
        data: { t: 'Query', x: { name: 'Card' }, card: { u: 'Card', tone: 'red' } },
      },
      {
        name: 'a variable that is needed only where it is left out',
        query: 'query ($of: Int, $no: Boolean!) { card { tone shade(of: $of) @include(if: $no) } word }',
        variables: { no: false },
        data: { card: { tone: 'red' }, word: 'none' },
      },
      {
        name: 'one variable as a condition in two subgraphs and in lists',
        query:
          'query ($on: Boolean!) { cards { title @include(if: $on) tone @include(if: $on) id @skip(if: $on) } }',
        variables: { on: true },
        data: { cards: [{ title: 'one', tone: 'red' }] },
      },
    ],
  },
]);
