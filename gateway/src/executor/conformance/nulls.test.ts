import { describeScenarios } from '../../testing/conformance.runner';

/** A subgraph that answers nulls its schema forbids, without a word. */
const broken = (typeDefs: string, data: unknown): { typeDefs: string; answer: unknown } => ({
  typeDefs,
  answer: { data },
});

describeScenarios([
  {
    name: 'null for a leaf that is never null',
    subgraphs: {
      a: broken(
        'type Query { one: One } type One { two: Two } type Two { three: Three! } type Three { four: Int! }',
        {
          one: { two: { three: { four: null } } },
        },
      ),
    },
    questions: [
      {
        name: 'nulls the closest that may be null',
        query: '{ one { two { three { four } } } }',
        data: { one: { two: null } },
        errors: ['one.two.three.four'],
      },
    ],
  },
  {
    name: 'null in lists',
    subgraphs: {
      a: broken(
        `type Query { items: [Item!] open: [Item] strict: [Item!]! grid: [[Int!]]  tight: [[Int!]!] names: [String!] o: Open }
         type Item { id: Int! } type Open { strict: [Item!]! word: String }`,
        {
          items: [{ id: 1 }, { id: null }],
          open: [{ id: 1 }, { id: null }, null, { id: 4 }],
          strict: [{ id: 1 }],
          grid: [[1], [2, null], null, []],
          tight: [[1], [2, null]],
          names: ['a', null],
          o: { strict: [null], word: 'w' },
        },
      ),
    },
    questions: [
      {
        name: 'of nullable items',
        query: '{ open { id } }',
        data: { open: [{ id: 1 }, null, null, { id: 4 }] },
        errors: ['open.1.id'],
      },
      {
        name: 'of items that are never null',
        query: '{ items { id } names }',
        data: { items: null, names: null },
        errors: ['items.1.id', 'names.1'],
      },
      {
        name: 'of lists',
        query: '{ grid tight }',
        data: { grid: [[1], null, null, []], tight: null },
        errors: ['grid.1.1', 'tight.1.1'],
      },
      {
        name: 'that are never null themselves',
        query: '{ o { word strict { id } } }',
        data: { o: null },
        errors: ['o.strict.0'],
      },
    ],
  },
  {
    name: 'null up to the root',
    subgraphs: {
      a: broken('type Query { must: Must! may: String } type Must { id: Int! }', {
        must: { id: null },
        may: 'x',
      }),
    },
    questions: [
      {
        name: 'leaves no data, and says why',
        query: '{ may must { id } }',
        data: null,
        errors: ['must.id'],
      },
    ],
  },
  {
    name: 'an entity that its owner does not know',
    subgraphs: {
      a: {
        typeDefs: `type Query { pair: Pair pairs: [Pair] sure: [Thing!] } type Pair { left: Thing! right: Thing }
          type Thing @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            pair: () => ({ left: { id: 'known' }, right: { id: 'unknown' } }),
            pairs: () => [
              { left: { id: 'unknown' }, right: { id: 'known' } },
              { left: { id: 'known' }, right: null },
            ],
            sure: () => [{ id: 'known' }, { id: 'unknown' }],
          },
        },
      },
      b: {
        typeDefs: 'type Thing @key(fields: "id") { id: ID! name: String! note: String tags: [String!]! }',
        resolvers: {
          Thing: {
            __resolveReference: async ({ id }: { id: string }) =>
              id === 'known' ? { id, name: 'n', note: 'o', tags: ['t'] } : null,
          },
        },
      },
    },
    questions: [
      {
        name: 'is kept where only nullable fields are asked',
        query: '{ pair { left { note } right { id note } } }',
        data: { pair: { left: { note: 'o' }, right: { id: 'unknown', note: null } } },
      },
      {
        name: 'is null where a field is never null',
        query: '{ pair { left { name } right { id name tags } } }',
        data: { pair: { left: { name: 'n' }, right: null } },
        errors: ['pair.right.name'],
      },
      {
        name: 'takes what holds it along',
        query: '{ pairs { right { name } left { name } } sure { tags } }',
        data: { pairs: [null, { right: null, left: { name: 'n' } }], sure: null },
        errors: ['pairs.0.left.name', 'sure.1.tags'],
      },
    ],
  },
  {
    name: 'errors of subgraphs',
    subgraphs: {
      a: {
        typeDefs: `type Query { list: [Row!] rows: [Row] deep: Row sure: Row! } type Row @key(fields: "id") { id: ID! sub: Row bad: String! soft: String }`,
        resolvers: {
          Query: {
            list: () => [{ id: 1 }, { id: 2 }],
            rows: () => [{ id: 1 }, null, { id: 2 }],
            deep: () => ({ id: 1, sub: { id: 2 } }),
            sure: () => ({ id: 2 }),
          },
          Row: {
            bad: ({ id }: { id: number }) => {
              if (id === 2) throw new Error('bad');
              return 'good';
            },
            soft: () => {
              throw new Error('soft');
            },
          },
        },
      },
      b: {
        typeDefs: 'type Row @key(fields: "id") { id: ID! far: String! near: String }',
        resolvers: {
          Row: {
            __resolveReference: async ({ id }: { id: string }) => ({ id, far: `far ${id}` }),
            far: ({ id }: { id: string }) => {
              if (id === '2') throw new Error('far');
              return `far ${id}`;
            },
            near: ({ id }: { id: string }) => {
              if (id === '2') throw new Error('near');
              return `near ${id}`;
            },
          },
        },
      },
    },
    questions: [
      {
        name: 'where a field may be null',
        query: '{ deep { s: soft sub { soft } } }',
        data: { deep: { s: null, sub: { soft: null } } },
        errors: ['deep.s', 'deep.sub.soft'],
      },
      {
        name: 'where a field is never null',
        query: '{ list { bad } deep { id sub { bad } } }',
        data: { list: null, deep: { id: '1', sub: null } },
        errors: ['list.1.bad', 'deep.sub.bad'],
      },
      {
        name: 'up to the root',
        query: '{ deep { id } sure { bad } }',
        data: null,
        errors: ['sure.bad'],
      },
      {
        name: 'at an entity, after a null in the list',
        query: '{ rows { id n: near } }',
        data: { rows: [{ id: '1', n: 'near 1' }, null, { id: '2', n: null }] },
        errors: ['rows.2.n'],
      },
      {
        name: 'at an entity, where a field is never null',
        query: '{ rows { id far } list { far } }',
        data: { rows: [{ id: '1', far: 'far 1' }, null, null], list: null },
        errors: ['rows.2.far', 'list.1.far'],
      },
    ],
  },
]);
