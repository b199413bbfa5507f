import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const reference = async (value: object): Promise<object> => value;

const MAKERS = { k1: { id: 'k1', name: 'Ann', born: 1950 }, k2: { id: 'k2', name: 'Bea', born: 1960 } };

describeScenarios([
  {
    name: 'fields that a subgraph provides on a path',
    subgraphs: {
      films: {
        typeDefs: `
          type Query {
            film: Film media: [Media] @provides(fields: "maker { name } ... on Film { length }")
            either: Either @provides(fields: "... on Film { length } ... on Song { beats }")
            shelf: Shelf @provides(fields: "first { maker { name } }")
          }
          interface Media { id: ID! maker: Maker }
          type Film implements Media @key(fields: "id") { id: ID! length: Int @external maker: Maker @external }
          type Song implements Media @key(fields: "id") { id: ID! beats: Int @external maker: Maker @external }
          type Maker @key(fields: "id") { id: ID! name: String @external }
          type Shelf { first: Film }
          union Either = Film | Song`,
        resolvers: {
          Query: {
            film: () => ({ id: 'm1' }),
            media: () => [
              { __typename: 'Film', id: 'm1', length: 90, maker: { id: 'k1', name: 'Ann' } },
              { __typename: 'Song', id: 'm2', maker: { id: 'k2', name: 'Bea' } },
            ],
            either: () => ({ __typename: 'Song', id: 'm2', beats: 7 }),
            shelf: () => ({ first: { id: 'm1', maker: { id: 'k1', name: 'Ann' } } }),
          },
          Media: saysItsType,
          Either: saysItsType,
        },
      },
      details: {
        typeDefs: `
          interface Media { id: ID! maker: Maker }
          type Film implements Media @key(fields: "id") { id: ID! length: Int @shareable maker: Maker @shareable year: Int }
          type Song implements Media @key(fields: "id") { id: ID! beats: Int @shareable maker: Maker @shareable }
          type Maker @key(fields: "id") { id: ID! name: String @shareable born: Int }`,
        resolvers: {
          Media: saysItsType,
          Film: { __resolveReference: rowsBy({ m1: { length: 90, maker: MAKERS.k1, year: 1999 } }) },
          Song: { __resolveReference: rowsBy({ m2: { beats: 7, maker: MAKERS.k2 } }) },
          Maker: { __resolveReference: rowsBy(MAKERS) },
        },
      },
    },
    questions: [
      {
        name: 'below an interface, the rest from the owner',
        query: '{ media { maker { name born } ... on Film { length year } ... on Song { beats } } }',
        data: {
          media: [
            { maker: { name: 'Ann', born: 1950 }, length: 90, year: 1999 },
            { maker: { name: 'Bea', born: 1960 }, beats: 7 },
          ],
        },
      },
      {
        name: 'below a union',
        query: '{ either { ... on Song { beats } } }',
        data: { either: { beats: 7 } },
      },
      {
        name: 'nested',
        query: '{ shelf { first { maker { name } year } } }',
        data: { shelf: { first: { maker: { name: 'Ann' }, year: 1999 } } },
      },
      {
        name: 'only on that path',
        query: '{ film { length maker { name } } shelf { first { length } } }',
        data: { film: { length: 90, maker: { name: 'Ann' } }, shelf: { first: { length: 90 } } },
      },
    ],
  },
  {
    name: 'a field that moved to another subgraph',
    subgraphs: {
      old: {
        typeDefs: `
          type Query { bikes: [Bike] }
          interface Wheeled { id: ID! colour: String }
          type Bike implements Wheeled @key(fields: "id") { id: ID! colour: String wheels: Int frame: String }`,
        resolvers: {
          Query: { bikes: () => [{ id: 'b1', colour: 'old', wheels: 2, frame: 'f' }] },
          Bike: { __resolveReference: rowsBy({ b1: { colour: 'old', wheels: 2, frame: 'f' } }) },
          Wheeled: { __resolveType: () => 'Bike' },
        },
      },
      new: {
        typeDefs: `
          type Bike @key(fields: "id") {
            id: ID! frame: String @external colour: String @override(from: "old")
            wheels: Int @override(from: "old") @requires(fields: "frame")
          }`,
        resolvers: {
          Bike: {
            __resolveReference: rowsBy({ b1: { colour: 'new' } }),
            wheels: ({ frame }: { frame: string }) => (frame === 'f' ? 3 : null),
          },
        },
      },
    },
    questions: [
      {
        name: 'is asked there only',
        query: '{ bikes { colour wheels frame } }',
        data: { bikes: [{ colour: 'new', wheels: 3, frame: 'f' }] },
      },
      {
        name: 'is asked there only, under a name of the client',
        query: '{ bikes { frame: colour colour: frame wheels } }',
        data: { bikes: [{ frame: 'new', colour: 'f', wheels: 3 }] },
      },
    ],
  },
  {
    name: 'subgraphs of federation 1 beside one of federation 2',
    subgraphs: {
      first: {
        federation1: true,
        typeDefs: `
          type Query { pupil: Pupil }
          type Pupil @key(fields: "id") { id: ID! name: String group: Group }
          extend type Group @key(fields: "code") { code: ID! @external title: String @external label: String @requires(fields: "title") }`,
        resolvers: {
          Query: { pupil: () => ({ id: 'p1', name: 'Pia', group: { code: 'g1' } }) },
          Pupil: { __resolveReference: reference },
          Group: { __resolveReference: reference, label: ({ title }: { title: string }) => `the ${title}` },
        },
      },
      second: {
        federation1: true,
        typeDefs: `
          type Group @key(fields: "code") { code: ID! title: String }
          extend type Pupil @key(fields: "id") { id: ID! @external age: Int }
          extend type Query { group: Group }`,
        resolvers: {
          Query: { group: () => ({ code: 'g1', title: 'fifth' }) },
          Group: { __resolveReference: rowsBy({ g1: { title: 'fifth' } }, 'code') },
          Pupil: { __resolveReference: rowsBy({ p1: { age: 12 } }) },
        },
      },
      third: {
        typeDefs:
          'type Pupil @key(fields: "id") { id: ID! age: Int @external adult: Boolean @requires(fields: "age") }',
        resolvers: {
          Pupil: { __resolveReference: reference, adult: ({ age }: { age: number }) => age >= 18 },
        },
      },
    },
    questions: [
      {
        name: 'answer together',
        query: '{ pupil { name age adult group { title label } } group { label } }',
        data: {
          pupil: { name: 'Pia', age: 12, adult: false, group: { title: 'fifth', label: 'the fifth' } },
          group: { label: 'the fifth' },
        },
      },
    ],
  },
]);
