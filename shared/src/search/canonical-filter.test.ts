import 'reflect-metadata';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { Arg, buildSchemaSync, Query, Resolver } from 'type-graphql';
import { Finality } from '../vocabulary/programme.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { TargetGroup } from '../vocabulary/target-group.enum';
import { decodeFilter, encodeFilter } from './canonical-filter';
import { OfferingFilter } from './offering-filter.input';

@Resolver()
class AnyResolver {
  @Query(() => String)
  any(@Arg('filter', () => OfferingFilter) _filter: OfferingFilter): string {
    return '';
  }
}
const SCHEMA = buildSchemaSync({ resolvers: [AnyResolver], validate: false });

const forged = (value: unknown): string => `v1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
const values = <T extends string>(object: Record<T, T>): fc.Arbitrary<T[]> =>
  fc.array(fc.constantFrom(...(Object.keys(object) as T[])), { maxLength: 5 });
const filters = fc.record<OfferingFilter>(
  {
    text: fc.string({ unit: 'grapheme' }),
    pathways: fc.option(values(Pathway)),
    finalities: values(Finality),
    targetGroups: values(TargetGroup),
    municipality: fc.option(fc.constantFrom('44021', '11002')),
    nearCoordinates: fc.option(
      fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    ),
    withinKm: fc.option(fc.integer({ min: 1, max: 300 })),
    startsFrom: fc.constantFrom('2026-09-01', '2027-02-01'),
    age: fc.integer({ min: 10, max: 99 }),
    enrolmentOpen: fc.option(fc.boolean()),
  },
  { requiredKeys: [] },
);

/** The same question, said otherwise. */
function otherwise(filter: OfferingFilter): OfferingFilter {
  const entries = Object.entries(filter)
    .reverse()
    .map(([key, value]) => [key, Array.isArray(value) ? [...value, ...value].reverse() : value]);
  return { ...Object.fromEntries(entries), language: undefined, nearPostcode: null } as OfferingFilter;
}

describe('the id of a question', () => {
  it('does not depend on the order of keys and lists, on repeats, or on nulls', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(encodeFilter(otherwise(filter))).toBe(encodeFilter(filter));
      }),
    );
  });

  it('gives back a question with the same id', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const id = encodeFilter(filter);
        const decoded = decodeFilter(id, SCHEMA);
        expect(decoded).not.toBeNull();
        expect(encodeFilter(decoded!)).toBe(id);
      }),
    );
  });

  it('differs for questions that differ', () => {
    const ids = [
      {},
      { age: 17 },
      { age: 18 },
      { text: '17' },
      { pathways: ['DUAL'] as Pathway[] },
      { pathways: ['DUAL', 'OKAN'] as Pathway[] },
      { enrolmentOpen: true },
      { enrolmentOpen: false },
      { nearCoordinates: { latitude: 51, longitude: 4 } },
      { nearCoordinates: { latitude: 4, longitude: 51 } },
    ].map(encodeFilter);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is at most 8 KB', () => {
    const atMost = 'x'.repeat(6_000);
    expect(decodeFilter(encodeFilter({ text: atMost }), SCHEMA)).toMatchObject({ text: atMost });
    expect.assertions(3);
    try {
      encodeFilter({ text: 'x'.repeat(7_000) });
    } catch (error) {
      expect((error as GraphQLError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter' });
    }
    expect(decodeFilter(forged({ text: 'x'.repeat(7_000) }), SCHEMA)).toBeNull();
  });
});

describe('an id that no subgraph made', () => {
  it('of garbage gives null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(decodeFilter(text, SCHEMA)).toBeNull();
        expect(decodeFilter(`v1.${text}`, SCHEMA)).toBeNull();
      }),
    );
  });

  it('of any JSON gives null or a filter that can be encoded again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const filter = decodeFilter(forged(value), SCHEMA);
        if (filter !== null) expect(encodeFilter(filter)).toMatch(/^v1\./);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['a number for a text', { text: 5 }],
    ['a boolean for a text', { text: true }],
    ['an unknown enum value', { pathways: ['ASO'] }],
    ['a single unknown enum value', { pathways: 'x' }],
    ['an inherited enum value', { pathways: ['constructor'] }],
    ['null inside a list', { pathways: [null] }],
    ['a text for a position', { nearCoordinates: 'x' }],
    ['half a position', { nearCoordinates: { latitude: 51 } }],
    ['a position of texts', { nearCoordinates: { latitude: '51', longitude: '4' } }],
    ['a position with more', { nearCoordinates: { latitude: 51, longitude: 4, height: 3 } }],
    ['a text for a distance', { withinKm: '5' }],
    ['a fraction for a distance', { withinKm: 1.5 }],
    ['a text for an age', { age: '17' }],
    ['an age beyond 32 bits', { age: 2 ** 40 }],
    ['a text for a boolean', { enrolmentOpen: 'true' }],
    ['an impossible date', { startsFrom: '2026-02-30' }],
    ['an unknown key', { colour: 'red' }],
    ['a key of every object', { constructor: {} }],
    ['an object for a text', { text: { text: 'x' } }],
    ['a list', []],
    ['a text', 'x'],
    ['a number', 1],
    ['null', null],
  ])('of %s gives null', (_name, value) => {
    expect(decodeFilter(forged(value), SCHEMA)).toBeNull();
  });

  it('of a prototype gives null, and changes no prototype', () => {
    const id = `v1.${Buffer.from('{"__proto__":{"text":"x"}}').toString('base64url')}`;
    expect(decodeFilter(id, SCHEMA)).toBeNull();
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it('of another version gives null', () => {
    const id = encodeFilter({ text: 'zorg' });
    expect(decodeFilter(id, SCHEMA)).toMatchObject({ text: 'zorg' });
    expect(decodeFilter(id.replace('v1.', 'v2.'), SCHEMA)).toBeNull();
    expect(decodeFilter(id.slice(3), SCHEMA)).toBeNull();
  });
});
