import { buildSchema, parse } from 'graphql';
import { addForeignStubs } from './foreign-stubs';

const INTERFACES = `
  enum ProviderType { SCHOOL CVO EXAMENCOMMISSIE CLB LEERWINKEL }
  "Aanbieder: provider."
  interface Provider { id: ID! type: ProviderType! name: String contactPoints(region: String): [String!] }
  "Aanbod: offering."
  interface Offering { id: ID! title: String provider: Provider }
  type Clb implements Provider { id: ID! type: ProviderType! name: String contactPoints(region: String): [String!] }`;

/** What `addForeignStubs` makes of a clb's schema, definitions by name. */
function stubbed(own: string): { types: Map<string, string>; resolvers: object } {
  const schema = buildSchema(`${INTERFACES}\n${own}`);
  const { sdl, resolvers } = addForeignStubs(schema, `${INTERFACES}\n${own}`, 'CLB');
  const types = new Map<string, string>();
  for (const node of parse(sdl).definitions)
    if (node.kind === 'ObjectTypeDefinition')
      types.set(node.name.value, sdl.slice(node.loc!.start, node.loc!.end).replace(/\s+/g, ' '));
  return { types, resolvers };
}

const SERVICE =
  'type ClbService implements Offering { id: ID! title: String provider: Clb guidesTo: [Offering] }';

describe('stubs of the other owners’ types', () => {
  it('are left out where no field returns an interface', () => {
    const own =
      'type ClbService implements Offering { id: ID! title: String provider: Clb } type Query { x: ClbService }';
    expect([...stubbed(own).types.keys()]).toEqual(['Clb', 'ClbService', 'Query']);
  });

  it('stand for every implementer, with the owner’s own types, and carry no descriptions', () => {
    const { types } = stubbed(`${SERVICE} type Query { x: ClbService }`);
    expect([...types.keys()].sort()).toEqual(
      [
        ...['Clb', 'ClbService', 'Cvo', 'CvoOffering', 'ExamProgramme', 'Examencommissie', 'Leerwinkel'],
        ...['LeerwinkelService', 'Query', 'School', 'SchoolOffering'],
      ].sort(),
    );
    expect(types.get('School')).toBe(
      'type School implements Provider @key(fields: "id", resolvable: false) { id: ID! type: ProviderType! @shareable ' +
        'name: String @external contactPoints(region: String): [String!] @external }',
    );
    expect(types.get('ExamProgramme')).toBe(
      'type ExamProgramme implements Offering @key(fields: "id", resolvable: false) { id: ID! title: String @external ' +
        'provider: Examencommissie @external }',
    );
  });

  it('answer the provider type by themselves', () => {
    const { resolvers } = stubbed(`${SERVICE} type Query { x: ClbService }`);
    const types = Object.entries(resolvers).map(([name, { type }]: [string, any]) => [name, type()]);
    expect(Object.fromEntries(types)).toEqual({
      School: 'SCHOOL',
      Cvo: 'CVO',
      Examencommissie: 'EXAMENCOMMISSIE',
      Leerwinkel: 'LEERWINKEL',
    });
  });

  it('complete a type to which this subgraph adds a field', () => {
    const { types } = stubbed(
      `${SERVICE} type School { id: ID! clb: Clb } type Query { x: ClbService s: School }`,
    );
    expect(types.get('School')).toBe(
      'type School implements Provider @key(fields: "id") { id: ID! clb: Clb type: ProviderType! @shareable ' +
        'name: String @external contactPoints(region: String): [String!] @external }',
    );
  });

  const CASES = `
    directive @tag(name: String!) repeatable on OBJECT | INTERFACE
    "Doorverwijzing: referral."
    interface Referral @tag(name: "personal") { id: ID! sender: Provider receiver: Provider }
    type ClbReferral implements Referral @tag(name: "personal") { id: ID! sender: Provider receiver: Clb }`;

  it('are left out for an interface of cases that no field returns', () => {
    const { types } = stubbed(`${CASES} ${SERVICE} type Query { x: ClbService y: ClbReferral }`);
    expect(types.has('CvoOffering')).toBe(true);
    expect(types.has('CvoReferral')).toBe(false);
  });

  it('are personal for cases, and narrow only what their owners narrow', () => {
    const { types } = stubbed(
      `${CASES} type Query { x: ClbReferral y: Case } type Case { referrals: [Referral] }`,
    );
    expect(types.get('CvoReferral')).toBe(
      'type CvoReferral implements Referral @key(fields: "id", resolvable: false) @tag(name: "personal") ' +
        '{ id: ID! sender: Provider @external receiver: Cvo @external }',
    );
  });
});
