import { describeScenarios } from '../../testing/conformance.runner';
import { rowsBy, saysItsType } from '../../testing/federation-of.fixtures';

const MEDIA = {
  f1: { __typename: 'Film', id: 'f1', title: 'Film f1', minutes: 90 },
  s1: { __typename: 'Song', id: 's1', title: 'Song s1', beats: 80 },
};

describeScenarios([
  {
    name: 'an interface that is an object elsewhere',
    subgraphs: {
      media: {
        typeDefs: `
          type Query { media: [Media] film: Film }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
          type Song implements Media @key(fields: "id") { id: ID! title: String beats: Int }`,
        resolvers: {
          Query: { media: () => [MEDIA.f1, MEDIA.s1], film: () => MEDIA.f1 },
          Media: { ...saysItsType, __resolveReference: rowsBy(MEDIA) },
          Film: { __resolveReference: rowsBy(MEDIA) },
          Song: { __resolveReference: rowsBy(MEDIA) },
        },
      },
      ratings: {
        typeDefs: `
          type Query { best: Media rated: [Media] }
          type Media @key(fields: "id") @interfaceObject {
            id: ID! title: String @external stars: Int by: Critic headline: String @requires(fields: "title")
          }
          type Critic @key(fields: "id") { id: ID! favourite: Media }`,
        resolvers: {
          Query: {
            best: () => ({ id: 's1', stars: 5, by: { id: 'c1' } }),
            rated: () => [{ id: 'f1', stars: 4 }, null, { id: 'gone', stars: 1 }, { id: 's1', stars: 5 }],
          },
          Media: {
            __resolveReference: rowsBy({ f1: { stars: 4 }, s1: { stars: 5, by: { id: 'c1' } } }),
            headline: ({ title }: { title: string }) => `${title}!`,
          },
          Critic: { favourite: () => ({ id: 'f1', stars: 4 }) },
        },
      },
      lists: {
        typeDefs: `
          type Query { list: List }
          type List { entries: [Media] }
          type Media @key(fields: "id") @interfaceObject { id: ID! position: Int }`,
        resolvers: {
          Query: {
            list: () => ({
              entries: [
                { id: 's1', position: 1 },
                { id: 'f1', position: 2 },
              ],
            }),
          },
          Media: { __resolveReference: rowsBy({ f1: { position: 2 }, s1: { position: 1 } }) },
        },
      },
    },
    questions: [
      {
        name: 'fields of the object for every type',
        query: '{ media { title stars position } film { stars minutes } }',
        data: {
          media: [
            { title: 'Film f1', stars: 4, position: 2 },
            { title: 'Song s1', stars: 5, position: 1 },
          ],
          film: { stars: 4, minutes: 90 },
        },
      },
      {
        name: 'from the object to fields of the interface',
        query: '{ best { stars title id } }',
        data: { best: { stars: 5, title: 'Song s1', id: 's1' } },
      },
      {
        name: 'fields that the object has itself',
        query: '{ best { id stars } }',
        data: { best: { id: 's1', stars: 5 } },
      },
      {
        name: 'the name of the type behind the object',
        query: '{ best { __typename t: __typename } list { entries { __typename } } }',
        data: {
          best: { __typename: 'Song', t: 'Song' },
          list: { entries: [{ __typename: 'Song' }, { __typename: 'Film' }] },
        },
      },
      {
        name: 'fragments on the types behind the object',
        query:
          '{ list { entries { position ... on Film { minutes stars } ... on Song { beats by { id } } } } }',
        data: {
          list: {
            entries: [
              { position: 1, beats: 80, by: { id: 'c1' } },
              { position: 2, minutes: 90, stars: 4 },
            ],
          },
        },
      },
      {
        name: 'a fragment with nothing but fields of the object',
        query: '{ best { ... on Song { stars } ... on Film { id } } }',
        data: { best: { stars: 5 } },
      },
      {
        name: 'a field of the object that requires one of the interface',
        query: '{ media { headline ... on Song { h: headline } } best { headline } }',
        data: {
          media: [{ headline: 'Film f1!' }, { headline: 'Song s1!', h: 'Song s1!' }],
          best: { headline: 'Song s1!' },
        },
      },
      {
        name: 'from object to object',
        query: '{ film { by { id } } best { by { favourite { title position stars } } } }',
        data: {
          film: { by: null },
          best: { by: { favourite: { title: 'Film f1', position: 2, stars: 4 } } },
        },
      },
      {
        name: 'objects that nobody knows the type of',
        query: '{ rated { stars title } }',
        data: {
          rated: [
            { stars: 4, title: 'Film f1' },
            null,
            { stars: 1, title: null },
            { stars: 5, title: 'Song s1' },
          ],
        },
      },
      {
        name: 'objects that nobody knows the type of, when it is asked',
        query: '{ rated { __typename stars } }',
        data: { rated: [{ __typename: 'Film', stars: 4 }, null, null, { __typename: 'Song', stars: 5 }] },
        errors: ['rated.2.__typename'],
        silentOn: { apollo: 'an object without a type is null without a word' },
      },
    ],
  },
]);
