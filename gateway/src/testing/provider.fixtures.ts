/** The subgraphs of the gateway's tests. */
export type ProviderName = 'school' | 'cvo' | 'leerwinkel';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@tag"])`;

/** Schemas with what the real ones have: a shared question, stubs, an interface, a composed field and personal letters. */
export const TYPE_DEFS: Record<ProviderName, string> = {
  school: `${LINK}
    type Query {
      schools: [School] school: School providers: [Provider] leak(code: String): String strict: Strict
      search(filter: String): OfferingSearch @shareable orientation: Orientation @shareable
      letters(about: LetterInput): [Letter] @tag(name: "personal") advice(about: LetterInput): String
    }
    type Mutation {
      enrol: String first: School send(input: LetterInput!): Letter @tag(name: "personal") count(days: Int): Int
    }
    input LetterInput @tag(name: "personal") { reason: String! days: Int }
    type Letter @key(fields: "id") @tag(name: "personal") { id: ID! reason: String school: School }
    type Strict { name: String! }
    interface Provider { id: ID! name: String }
    type School implements Provider @key(fields: "id") { id: ID! name: String partner: Cvo again: School note: String @tag(name: "personal") }
    type Cvo implements Provider @key(fields: "id", resolvable: false) { id: ID! name: String @external }
    type OfferingSearch @key(fields: "id") { id: ID! @inaccessible schoolOfferings: [String] }
    type Orientation @key(fields: "id") { id: ID! @inaccessible schoolSteps: [Step] }
    type Step @shareable { title: String }`,
  cvo: `${LINK}
    type Query {
      cvos: [Cvo] search(filter: String): OfferingSearch @shareable orientation: Orientation @shareable
    }
    type Mutation { enrolAtCvo: String }
    type Letter @key(fields: "id") @tag(name: "personal") { id: ID! answer: String }
    type Cvo @key(fields: "id") { id: ID! name: String city: String partner: Partner }
    type Partner { title: String }
    type OfferingSearch @key(fields: "id") { id: ID! @inaccessible cvoOfferings: [String] }
    type Orientation @key(fields: "id") { id: ID! @inaccessible cvoSteps: [Step] }
    type Step @shareable { title: String }`,
  leerwinkel: `${LINK}
    type Query { orientation: Orientation @shareable }
    type Orientation @key(fields: "id") {
      id: ID! @inaccessible
      schoolSteps: [Step] @external
      cvoSteps: [Step] @external
      pathways: [String] @requires(fields: "schoolSteps { title } cvoSteps { title }")
    }
    type Step @shareable { title: String }`,
};

interface Steps {
  schoolSteps?: { title: string }[] | null;
  cvoSteps?: { title: string }[] | null;
}

const school = (id: string, partner: string): object => ({
  __typename: 'School',
  id,
  name: `School ${id}`,
  note: 'a note',
  partner: { __typename: 'Cvo', id: partner },
});
const letter = { id: 'l1', reason: 'a reason', school: school('s1', 'c1') };
const orientation = { id: 'o1', schoolSteps: [{ title: 'so' }], cvoSteps: [{ title: 'tko' }] };
const resolveType = (value: { __typename: string }): string => value.__typename;

/** What the subgraphs answer. Three schools share two partners, in the order c1, c2, c1. */
export const RESOLVERS: Record<ProviderName, object> = {
  school: {
    Query: {
      schools: () => [school('s1', 'c1'), school('s2', 'c2'), school('s3', 'c1')],
      school: () => school('s1', 'c1'),
      providers: () => [school('s1', 'c1'), { __typename: 'Cvo', id: 'c1' }, { __typename: 'Cvo', id: 'c2' }],
      search: () => ({ id: 'q1', schoolOfferings: ['zorg'] }),
      orientation: () => orientation,
      strict: () => ({ name: null }),
      letters: () => [letter],
    },
    Mutation: { enrol: () => 'done', first: () => school('s1', 'c1'), send: () => letter, count: () => 1 },
    Letter: { __resolveReference: () => letter },
    Provider: { __resolveType: resolveType },
    School: { again: (parent: object) => parent },
    OfferingSearch: { __resolveReference: () => ({ id: 'q1', schoolOfferings: ['zorg'] }) },
    Orientation: { __resolveReference: () => orientation },
  },
  cvo: {
    Query: {
      cvos: () => [{ id: 'c1', name: 'Cvo c1', city: 'Gent' }],
      search: () => ({ id: 'q1', cvoOfferings: ['verzorgende'] }),
      orientation: () => orientation,
    },
    Mutation: { enrolAtCvo: () => 'done' },
    Letter: { __resolveReference: ({ id }: { id: string }) => ({ id, answer: 'an answer' }) },
    Cvo: {
      __resolveReference: async ({ id }: { id: string }) => ({ id, name: `Cvo ${id}`, city: 'Gent' }),
    },
    OfferingSearch: { __resolveReference: () => ({ id: 'q1', cvoOfferings: ['verzorgende'] }) },
    Orientation: { __resolveReference: () => orientation },
  },
  leerwinkel: {
    Query: { orientation: () => ({ id: 'o1' }) },
    Orientation: {
      __resolveReference: (reference: object) => reference,
      pathways: ({ schoolSteps, cvoSteps }: Steps) =>
        [...(schoolSteps ?? []), ...(cvoSteps ?? [])].map((step) => `via ${step.title}`),
    },
  },
};
