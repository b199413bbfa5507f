import 'reflect-metadata';
import fc from 'fast-check';
import { buildSchema, type GraphQLError, GraphQLInputObjectType, GraphQLInt } from 'graphql';
import { Arg, buildSchemaSync, Query, Resolver } from 'type-graphql';
import { Finality } from '../vocabulary/programme.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { TargetGroup } from '../vocabulary/target-group.enum';
import { CanonicalQuestion } from './canonical-question';
import { OfferingFilter } from './offering-filter.input';
import { OFFERING_QUESTION } from './offering-question';

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
        expect(OFFERING_QUESTION.encode(otherwise(filter))).toBe(OFFERING_QUESTION.encode(filter));
      }),
    );
  });

  it('gives back a question with the same id', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const id = OFFERING_QUESTION.encode(filter);
        const decoded = OFFERING_QUESTION.decode(id, SCHEMA);
        expect(decoded).not.toBeNull();
        expect(OFFERING_QUESTION.encode(decoded!)).toBe(id);
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
    ].map((filter) => OFFERING_QUESTION.encode(filter));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is at most 8 KB', () => {
    const atMost = 'x'.repeat(6_000);
    expect(OFFERING_QUESTION.decode(OFFERING_QUESTION.encode({ text: atMost }), SCHEMA)).toMatchObject({
      text: atMost,
    });
    expect.assertions(3);
    try {
      OFFERING_QUESTION.encode({ text: 'x'.repeat(7_000) });
    } catch (error) {
      expect((error as GraphQLError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter' });
    }
    expect(OFFERING_QUESTION.decode(forged({ text: 'x'.repeat(7_000) }), SCHEMA)).toBeNull();
  });
});

describe('an id that no subgraph made', () => {
  it('of garbage gives null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(OFFERING_QUESTION.decode(text, SCHEMA)).toBeNull();
        expect(OFFERING_QUESTION.decode(`v1.${text}`, SCHEMA)).toBeNull();
      }),
    );
  });

  it('of any JSON gives null or a filter that can be encoded again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const filter = OFFERING_QUESTION.decode(forged(value), SCHEMA);
        if (filter !== null) expect(OFFERING_QUESTION.encode(filter)).toMatch(/^v1\./);
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
    expect(OFFERING_QUESTION.decode(forged(value), SCHEMA)).toBeNull();
  });

  it('of a prototype gives null, and changes no prototype', () => {
    const id = `v1.${Buffer.from('{"__proto__":{"text":"x"}}').toString('base64url')}`;
    expect(OFFERING_QUESTION.decode(id, SCHEMA)).toBeNull();
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it('of another version gives null', () => {
    const id = OFFERING_QUESTION.encode({ text: 'zorg' });
    expect(OFFERING_QUESTION.decode(id, SCHEMA)).toMatchObject({ text: 'zorg' });
    expect(OFFERING_QUESTION.decode(id.replace('v1.', 'v2.'), SCHEMA)).toBeNull();
    expect(OFFERING_QUESTION.decode(id.slice(3), SCHEMA)).toBeNull();
  });
});

/** Any other kind of question: lists of objects, and a version of its own. */
interface Wishes {
  wishes?: { what: string; tags?: string[] | null }[] | null;
  year?: number | null;
}
const WISHES = new CanonicalQuestion<Wishes>({ input: 'Wishes', version: 'w2.', argument: 'profile' });
const WISHES_SCHEMA = buildSchema(`
  input Wish { what: String!, tags: [String!] }
  input Wishes { wishes: [Wish!], year: Int }
  type Query { any(wishes: Wishes): Int }`);
const wish = fc.record(
  {
    what: fc.constantFrom('a', 'b', 'c'),
    tags: fc.option(fc.array(fc.constantFrom('x', 'y', 'x y'), { maxLength: 3 })),
  },
  { requiredKeys: ['what'] },
);

describe('another kind of question', () => {
  it('takes lists of objects as sets as well', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 4 }), (wishes) => {
        const same = wishes.map(({ what, tags }) => ({ tags: tags && [...tags, ...tags].reverse(), what }));
        const id = WISHES.encode({ wishes });
        expect(WISHES.encode({ wishes: [...same, ...wishes].reverse() })).toBe(id);
        expect(WISHES.encode(WISHES.decode(id, WISHES_SCHEMA)!)).toBe(id);
      }),
    );
  });

  it('tells lists of objects apart', () => {
    const ids = [
      [],
      [{ what: 'a' }],
      [{ what: 'b' }],
      [{ what: 'a' }, { what: 'b' }],
      [{ what: 'a', tags: ['x'] }],
    ];
    expect(new Set(ids.map((wishes) => WISHES.encode({ wishes }))).size).toBe(ids.length);
  });

  it('has its own version, type and argument', () => {
    const id = WISHES.encode({ year: 2026 });
    expect(id).toMatch(/^w2\./);
    expect(WISHES.decode(id, WISHES_SCHEMA)).toEqual({ year: 2026 });
    expect(OFFERING_QUESTION.decode(id, SCHEMA)).toBeNull();
    expect(WISHES.decode(OFFERING_QUESTION.encode({ age: 17 }), WISHES_SCHEMA)).toBeNull();
    expect(() => WISHES.encode({ wishes: [{ what: 'x'.repeat(7_000) }] })).toThrow(/^profile: /);
  });

  it('can have a type that the schema does not hold', () => {
    const input = new GraphQLInputObjectType({ name: 'Own', fields: { year: { type: GraphQLInt } } });
    const own = new CanonicalQuestion<{ year?: number }>({ input, version: 'v1.', argument: 'year' });
    expect(own.decode(own.encode({ year: 5 }), SCHEMA)).toEqual({ year: 5 });
    expect(own.decode(forged({ year: 'x' }), SCHEMA)).toBeNull();
  });
});
