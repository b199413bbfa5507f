import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy } from '../../testing/federation-of.fixtures';

const PEOPLE = {
  p1: { id: 'p1', name: 'Ann', constructor: 'c1', toString: 't1' },
  p2: { id: 'p2', name: 'Bea', constructor: 'c2', toString: 't2' },
};
const FRIENDS: Record<string, object[]> = { p1: [PEOPLE.p2], p2: [PEOPLE.p1, PEOPLE.p2] };

describeScenarios([
  {
    name: 'selections',
    subgraphs: {
      people: {
        typeDefs: `
          type Query { person(id: ID = "p1"): Person people: [Person] sum(of: [Int!]!, plus: Plus): Int }
          input Plus { one: Int = 1 two: Int }
          type Person @key(fields: "id") {
            id: ID! name(upper: Boolean = false): String friends(first: Int): [Person] constructor: String toString: String
          }`,
        resolvers: {
          Query: {
            person: (_root: unknown, { id }: { id: keyof typeof PEOPLE }) => PEOPLE[id],
            people: () => [PEOPLE.p1, PEOPLE.p2],
            sum: (_root: unknown, { of, plus }: { of: number[]; plus?: { one: number; two?: number } }) =>
              of.reduce((sum, one) => sum + one, (plus?.one ?? 0) + (plus?.two ?? 0)),
          },
          Person: {
            __resolveReference: rowsBy(PEOPLE),
            name: ({ name }: { name: string }, { upper }: { upper: boolean }) =>
              upper ? name.toUpperCase() : name,
            friends: ({ id }: { id: string }, { first }: { first?: number }) => FRIENDS[id]?.slice(0, first),
          },
        },
      },
      ages: {
        typeDefs: `type Person @key(fields: "id") { id: ID! age(in: Unit = YEARS): Int pets: [Pet!] hasOwnProperty: String valueOf: Pet }
          enum Unit { YEARS MONTHS } type Pet { name: String kind(of: String): String }`,
        resolvers: {
          Person: {
            __resolveReference: rowsBy({
              p1: {
                years: 30,
                pets: [{ name: 'Rex' }, { name: 'Tom' }],
                hasOwnProperty: 'own',
                valueOf: { name: 'v' },
              },
              p2: { years: 40, pets: [], hasOwnProperty: 'own', valueOf: null },
            }),
            age: ({ years }: { years: number }, { in: unit }: { in: string }) =>
              unit === 'MONTHS' ? years * 12 : years,
          },
          Pet: { kind: (_pet: unknown, { of }: { of?: string }) => of ?? 'dog' },
        },
      },
    },
    questions: [
      {
        name: 'one field twice is one field, with the selections of both in their order',
        query: '{ person { friends { name } name friends { id name } } person { name age } }',
        data: { person: { friends: [{ name: 'Bea', id: 'p2' }], name: 'Ann', age: 30 } },
      },
      {
        name: 'one field through fragments is one field',
        query: `{ ...A person { age } ...B } fragment A on Query { person { ...P name } } fragment B on Query { people { ...P } }
          fragment P on Person { id ... on Person { pets { name } } }`,
        data: {
          person: { id: 'p1', pets: [{ name: 'Rex' }, { name: 'Tom' }], name: 'Ann', age: 30 },
          people: [
            { id: 'p1', pets: [{ name: 'Rex' }, { name: 'Tom' }] },
            { id: 'p2', pets: [] },
          ],
        },
      },
      {
        name: 'lists of entities that are selected in pieces',
        query: '{ person { pets { name } pets { kind } friends { age } friends { pets { name } } } }',
        data: {
          person: {
            pets: [
              { name: 'Rex', kind: 'dog' },
              { name: 'Tom', kind: 'dog' },
            ],
            friends: [{ age: 40, pets: [] }],
          },
        },
      },
      {
        name: 'one field with several arguments under several names',
        query: `{ a: person(id: "p1") { m: age(in: MONTHS) y: age name up: name(upper: true) }
          b: person(id: "p2") { one: friends(first: 1) { id } all: friends { id age } } }`,
        data: {
          a: { m: 360, y: 30, name: 'Ann', up: 'ANN' },
          b: {
            one: [{ id: 'p1' }],
            all: [
              { id: 'p1', age: 30 },
              { id: 'p2', age: 40 },
            ],
          },
        },
      },
      {
        name: 'fields that stand under each other’s names',
        query: '{ people: person { name: age age: name } person: people { pets: name } }',
        data: { people: { name: 30, age: 'Ann' }, person: [{ pets: 'Ann' }, { pets: 'Bea' }] },
      },
      {
        name: 'fields and names that objects have from birth',
        query: `{ person { constructor toString hasOwnProperty valueOf { name } isPrototypeOf: name
          __proto__: name valueOf { constructor: kind } } toString: person { hasOwnProperty: id } }`,
        data: {
          person: JSON.parse(
            `{"constructor":"c1","toString":"t1","hasOwnProperty":"own","valueOf":{"name":"v","constructor":"dog"},
              "isPrototypeOf":"Ann","__proto__":"Ann"}`,
          ) as unknown,
          toString: { hasOwnProperty: 'p1' },
        },
      },
      {
        name: 'keys in the order of the query, whoever answers first',
        query:
          '{ person { age id pets { kind name } name friends { age name id } hasOwnProperty toString } }',
        data: {
          person: {
            age: 30,
            id: 'p1',
            pets: [
              { kind: 'dog', name: 'Rex' },
              { kind: 'dog', name: 'Tom' },
            ],
            name: 'Ann',
            friends: [{ age: 40, name: 'Bea', id: 'p2' }],
            hasOwnProperty: 'own',
            toString: 't1',
          },
        },
      },
      {
        name: 'names that look like numbers keep their place behind a letter',
        query: '{ person { b: name a: age _1: id } z: person { id } a: person { name } }',
        data: { person: { b: 'Ann', a: 30, _1: 'p1' }, z: { id: 'p1' }, a: { name: 'Ann' } },
      },
      {
        name: 'variables, their defaults, null and what is left out',
        query: `query ($of: [Int!]!, $plus: Plus = { one: 5 }, $none: Plus, $id: ID = "p2", $two: Int) {
          a: sum(of: $of, plus: $plus) b: sum(of: $of, plus: $none) c: sum(of: 1) d: sum(of: [2], plus: { two: $two })
          e: sum(of: [1], plus: null) person(id: $id) { id } x: person(id: null) { id } }`,
        variables: { of: 7, two: 3 },
        data: { a: 12, b: 7, c: 1, d: 6, e: 1, person: { id: 'p2' }, x: null },
      },
      {
        name: 'the operation that is named, of several that share a fragment',
        query:
          'query A { person { ...P name } } query B { person(id: "p2") { ...P } } fragment P on Person { age }',
        operationName: 'B',
        data: { person: { age: 40 } },
      },
      {
        name: 'a variable named as the gateway’s own, and one used in two subgraphs',
        query: `query ($representations: Boolean, $kind: String, $in: Unit) {
          person { name(upper: $representations) age(in: $in) pets { kind(of: $kind) } } }`,
        variables: { representations: true, kind: 'cat', in: 'MONTHS' },
        data: { person: { name: 'ANN', age: 360, pets: [{ kind: 'cat' }, { kind: 'cat' }] } },
      },
      {
        name: 'a variable named as the gateway’s own, used where that is sent',
        query: 'query ($representations: String) { person { pets { kind(of: $representations) } } }',
        variables: { representations: 'cat' },
        data: { person: { pets: [{ kind: 'cat' }, { kind: 'cat' }] } },
        wrongOn: { apollo: 'the executor refuses a variable of that name in a fetch of entities' },
      },
    ],
  },
]);
