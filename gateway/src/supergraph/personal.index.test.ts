import { buildSchema, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexPersonal } from './personal.index';
import { indexSupergraph } from './supergraph.index';

const TAGS =
  'directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM';
const INDEX = indexPersonal(
  buildSchema(`${TAGS}
    interface Referral @tag(name: "personal") { id: ID! open: Boolean }
    type ClbReferral implements Referral @tag(name: "personal") { id: ID! open: Boolean clb: Clb }
    interface Place { id: ID! phone: String town: String }
    type Clb implements Place {
      id: ID! name: String phone: String @tag(name: "other") @tag(name: "personal") town: String @tag(name: "internal")
    }
    type Letter @tag(name: "personal") { id: ID! }
    union Thing = Clb | Letter
    union Open = Clb
    input Send @tag(name: "personal") { text: String }
    input Filter { text: String }
    input Wish { letters: [[Profile!]!] and: Wish filter: Filter }
    input Profile { age: Int proof: Send again: Profile }
    input Form { name: String @tag(name: "personal") }
    type Query {
      clbs(filter: Filter): [Clb!]! referrals: [Referral!] thing: Thing open: Open place: Place
      secret: String @tag(name: "personal") find(by: Send, code: String @tag(name: "personal")): Clb wished(by: Wish, form: Form): Clb
    }
    type Mutation { send(input: Send): Clb }`),
);

describe('a personal operation', () => {
  it.each([
    ['a personal root field', '{ secret }'],
    ['a personal field under an alias', '{ clbs { name: phone } }'],
    ['a personal field in a fragment', '{ clbs { ...F } } fragment F on Clb { ... { phone } }'],
    ['a personal field that is asked of an interface', '{ place { phone } }'],
    ['a field that returns a list of a personal type', '{ referrals { __typename } }'],
    ['a field that returns a union with a personal type', '{ thing { ... on Clb { name } } }'],
    [
      'entities of a personal type',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ClbReferral { clb { name } } } }',
    ],
    [
      'the name of a personal type',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Letter { __typename } } }',
    ],
    ['entities in a named fragment', '{ _entities { ...F } } fragment F on Clb { id phone }'],
    ['a personal field that may be left out', '{ clbs { phone @skip(if: true) } }'],
    ['the second of two operations', 'query A { clbs { name } } query B { secret }'],
  ])('asks %s', (_what, query) => {
    expect(INDEX.isPersonal(parse(query))).toBe(true);
  });

  it.each([
    ['public fields', '{ clbs(filter: { text: "x" }) { id name } }'],
    ['fields with another tag', '{ clbs { town } }'],
    ['an interface without personal types', '{ place { id town } }'],
    ['a union without personal types', '{ open { ... on Clb { id } } }'],
    ['entities of a public type', '{ _entities { ... on Clb { id name } } }'],
    ['an input only', '{ find(by: { text: "x" }) { name } }'],
    ['introspection', '{ __schema { types { name } } __typename }'],
    ['unknown fields and types', '{ nothing { phone } ... on Nothing { phone } }'],
  ])('does not ask %s', (_what, query) => {
    expect(INDEX.isPersonal(parse(query))).toBe(false);
  });

  it('is decided once for a document', () => {
    const document = parse('{ secret }');
    expect(INDEX.isPersonal(document)).toBe(true);
    (document.definitions as unknown[]).length = 0;
    expect(INDEX.isPersonal(document)).toBe(true);
  });
});

it('is what holds a profile of a learner, in the supergraph of this product', () => {
  const file = path.resolve(__dirname, '../../supergraph.graphql');
  const index = indexSupergraph(readFileSync(file, 'utf8'));
  const query = parse('query ($profile: LearnerProfileInput!) { orientation(profile: $profile) { id } }');
  expect(index.hasPersonalInput(query)).toBe(true);
});

describe('a personal input', () => {
  it.each([
    ['of a variable', 'query ($by: Send!) { clbs { id } }', true],
    ['of a list of variables', 'query ($by: [Send!]) { clbs { id } }', true],
    ['in the document', 'mutation { send(input: { text: "x" }) { id } }', true],
    ['of an argument', '{ find(code: "x") { id } }', true],
    ['that another one holds', 'query ($p: Profile!) { clbs { id } }', true],
    ['that another one may hold, in the document', '{ wished(by: { and: {} }) { id } }', true],
    ['of a field', '{ wished(form: { name: "x" }) { id } }', true],
    ['is none of these', 'query ($filter: Filter) { clbs(filter: $filter) { id } }', false],
  ])('%s', (_what, query, expected) => {
    expect(INDEX.hasPersonalInput(parse(query))).toBe(expected);
  });
});
