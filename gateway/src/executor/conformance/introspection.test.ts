import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const CAT = { __typename: 'Cat', id: 'k1', name: 'Mia' };

describeScenarios([
  {
    name: 'names of types and introspection',
    subgraphs: {
      pets: {
        typeDefs: `
          type Query { cat: Cat pet: Pet any: Any pets: [Pet] }
          interface Pet { id: ID! name: String }
          union Any = Cat | Dog
          type Cat implements Pet @key(fields: "id") { id: ID! name: String secret: String @inaccessible }
          type Dog implements Pet @key(fields: "id") { id: ID! name: String }
          enum Size { SMALL LARGE @deprecated(reason: "no") HUGE @inaccessible }`,
        resolvers: {
          Query: {
            cat: () => CAT,
            pet: () => CAT,
            any: () => ({ __typename: 'Dog', id: 'd1', name: 'Rex' }),
            pets: () => [CAT, null, { __typename: 'Dog', id: 'd1', name: 'Rex' }],
          },
          Pet: saysItsType,
          Any: saysItsType,
        },
      },
      sizes: {
        typeDefs: `
          type Query { sizes: [String] }
          type Cat @key(fields: "id") { id: ID! size: String } type Dog @key(fields: "id") { id: ID! size: String }`,
        resolvers: {
          Query: { sizes: () => ['s'] },
          Cat: { __resolveReference: rowsBy({ k1: { size: 's' } }) },
          Dog: { __resolveReference: rowsBy({ d1: { size: 'l' } }) },
        },
      },
    },
    questions: [
      { name: 'at the root alone', query: '{ __typename }', data: { __typename: 'Query' } },
      {
        name: 'at the root under names, twice, and between data',
        query: '{ a: __typename cat { name } ... on Query { b: __typename __typename } sizes __typename }',
        data: { a: 'Query', cat: { name: 'Mia' }, b: 'Query', __typename: 'Query', sizes: ['s'] },
      },
      {
        name: 'of an object, an interface and a union',
        query: `{ cat { __typename t: __typename } pet { t: __typename name } any { t: __typename ... on Dog { u: __typename size } }
          pets { ... on Cat { c: __typename size } ... on Dog { d: __typename size } } }`,
        data: {
          cat: { __typename: 'Cat', t: 'Cat' },
          pet: { t: 'Cat', name: 'Mia' },
          any: { t: 'Dog', u: 'Dog', size: 'l' },
          pets: [{ c: 'Cat', size: 's' }, null, { d: 'Dog', size: 'l' }],
        },
      },
      {
        name: 'another field under the name of the type',
        query: '{ cat { __typename: name size } pets { __typename: name id ... on Cat { size } } }',
        data: {
          cat: { __typename: 'Mia', size: 's' },
          pets: [{ __typename: 'Mia', id: 'k1', size: 's' }, null, { __typename: 'Rex', id: 'd1' }],
        },
        wrongOn: { apollo: 'planner and executor keep the type under its name in the answer' },
      },
      {
        name: 'the name of the type under the name of another field',
        query: '{ cat { name: __typename size } }',
        data: { cat: { name: 'Cat', size: 's' } },
      },
      {
        name: 'the schema between data, under names and in fragments',
        query: `query ($type: String!) { cat { size } s: __schema { queryType { n: name ...T } } ...Q x: __type(name: $type) { ...T } }
          fragment Q on Query { __type(name: "Any") { possibleTypes { name } } none: __type(name: "Nothing") { name } }
          fragment T on __Type { kind __typename }`,
        variables: { type: 'Pet' },
        data: {
          cat: { size: 's' },
          s: { queryType: { n: 'Query', kind: 'OBJECT', __typename: '__Type' } },
          __type: { possibleTypes: [{ name: 'Cat' }, { name: 'Dog' }] },
          none: null,
          x: { kind: 'INTERFACE', __typename: '__Type' },
        },
        wrongOn: {
          apollo: 'the names of types come first in introspection, whatever the order of the query',
        },
      },
      {
        name: 'the schema selected in pieces',
        query: '{ __type(name: "Pet") { name } ... on Query { __type(name: "Pet") { kind } } }',
        data: { __type: { name: 'Pet', kind: 'INTERFACE' } },
        wrongOn: {
          apollo:
            'of an introspection field that is asked in several places only the first selection is answered',
        },
      },
      {
        name: 'only what is accessible, without the words of federation',
        query: `{ __type(name: "Cat") { fields { name } } e: __type(name: "Size") { enumValues { name } all: enumValues(includeDeprecated: true) { name } }
          a: __type(name: "_Any") { name } j: __type(name: "join__Graph") { name } }`,
        data: {
          __type: { fields: [{ name: 'id' }, { name: 'name' }, { name: 'size' }] },
          e: { enumValues: [{ name: 'SMALL' }], all: [{ name: 'SMALL' }, { name: 'LARGE' }] },
          a: null,
          j: null,
        },
      },
    ],
  },
]);
