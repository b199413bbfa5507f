import { buildSchema } from '@leerwegen/shared/server/subgraph-schema';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type ClassType, Directive, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';

const PERSONAL = '@tag(name: "personal")';
const nothing = (): null => null;

/** A type of a test, with fields that are texts; `*` after a name tags the field. */
function typeOf(name: string, tagged: boolean, ...fields: string[]): ClassType<object> {
  @ObjectType(name, { description: 'Test.' })
  class OfTest {}
  if (tagged) Directive(PERSONAL)(OfTest);
  for (const field of fields) {
    const [bare] = field.split('*') as [string];
    Field(() => String, { nullable: true, description: 'Test.' })(OfTest.prototype, bare);
    if (field !== bare) Directive(PERSONAL)(OfTest.prototype, bare);
  }
  return OfTest;
}

/** A resolver of one root field. */
function rootOf(kind: 'Query' | 'Mutation', name: string, tagged: boolean, type: () => Function): Function {
  const root = kind === 'Query' ? Query : Mutation;
  class OfTest {
    one(): null {
      return nothing();
    }
    alive(): null {
      return nothing();
    }
  }
  const place = (method: string) =>
    [OfTest.prototype, method, Object.getOwnPropertyDescriptor(OfTest.prototype, method)!] as const;
  root(type as () => ClassType<object>, { name, nullable: true, description: 'Test.' })(...place('one'));
  if (tagged) Directive(PERSONAL)(...place('one'));
  // A schema has a query, whatever is tested.
  Query(() => String, { name: `alive${name}`, nullable: true, description: 'Test.' })(...place('alive'));
  Resolver()(OfTest);
  return OfTest;
}

const cvo = SUBGRAPHS.find(({ name }) => name === 'cvo')!;
/** A subgraph with that root field and the policies of the cvo's referrals. */
const subgraphWith = (...resolver: Parameters<typeof rootOf>): SubgraphDefinition => ({
  ...cvo,
  resolvers: [rootOf(...resolver)],
  references: {},
});
const build =
  (...resolver: Parameters<typeof rootOf>) =>
  (): unknown =>
    buildSchema(subgraphWith(...resolver));

describe('a subgraph starts', () => {
  it('with policies for all that is personal', () => {
    for (const definition of SUBGRAPHS) expect(() => buildSchema(definition)).not.toThrow();
  });

  it('with a public type and field', () => {
    const type = typeOf('Leaflet', false, 'title');
    expect(build('Query', 'leaflet', false, () => type)).not.toThrow();
  });

  it('with the fields of a referral that have a policy', () => {
    const type = typeOf('CvoReferral', true, 'status');
    expect(build('Query', 'cvoReferral', true, () => type)).not.toThrow();
  });
});

describe('a subgraph refuses to start', () => {
  it('with a field of a referral that nobody decided about', () => {
    const type = typeOf('CvoReferral', true, 'status', 'shoeSize');
    expect(build('Query', 'cvoReferral', true, () => type)).toThrow(
      'CvoReferral.shoeSize is personal and has no policy',
    );
  });

  it('with a personal type that nobody decided about', () => {
    const type = typeOf('ShoeSize', true, 'size');
    expect(build('Query', 'shoeSize', false, () => type)).toThrow('is personal and has no policy');
  });

  it('with the referral type of another owner', () => {
    const type = typeOf('ClbReferral', true, 'status');
    expect(build('Query', 'cvoReferral', true, () => type)).toThrow(
      'ClbReferral is personal and has no policy',
    );
  });

  it('with a personal root field that nobody decided about', () => {
    expect(build('Query', 'cvoReferralSecrets', true, () => String)).toThrow(
      'Query.cvoReferralSecrets is personal and has no policy',
    );
  });

  it.each([true, false])('with a mutation that nobody decided about, tagged: %s', (tagged) => {
    expect(build('Mutation', 'burnCvoReferral', tagged, () => String)).toThrow(
      'Mutation.burnCvoReferral is personal and has no policy',
    );
  });

  it('with anything personal, when it keeps no cases', () => {
    const type = typeOf('CvoReferral', true, 'status');
    const definition = subgraphWith('Query', 'cvoReferral', true, () => type);
    expect(() => buildSchema({ ...definition, cases: [] })).toThrow(
      'Query.cvoReferral is personal and has no policy',
    );
  });
});
