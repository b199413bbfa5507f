/** The subgraphs of the gateway's tests. */
export type ProviderName = 'school' | 'cvo' | 'leerwinkel';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

/** Schemas with what the real ones have: a shared question, stubs, an interface and a composed field. */
export const TYPE_DEFS: Record<ProviderName, string> = {
  school: `${LINK}
    type Query {
      schools: [School] school: School providers: [Provider] leak(code: String): String strict: Strict
      search(filter: String): OfferingSearch @shareable orientation: Orientation @shareable
    }
    type Mutation { enrol: String }
    type Strict { name: String! }
    interface Provider { id: ID! name: String }
    type School implements Provider @key(fields: "id") { id: ID! name: String partner: Cvo again: School }
    type Cvo implements Provider @key(fields: "id", resolvable: false) { id: ID! name: String @external }
    type OfferingSearch @key(fields: "id") { id: ID! @inaccessible schoolOfferings: [String] }
    type Orientation @key(fields: "id") { id: ID! @inaccessible schoolSteps: [Step] }
    type Step @shareable { title: String }`,
  cvo: `${LINK}
    type Query {
      cvos: [Cvo] search(filter: String): OfferingSearch @shareable orientation: Orientation @shareable
    }
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
  partner: { __typename: 'Cvo', id: partner },
});
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
    },
    Mutation: { enrol: () => 'done' },
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
