import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { decodeCursor, encodeCursor, listFingerprint, type SortType, type SortValue } from './cursor';

const LIST = listFingerprint(['offerings', 'TITLE', {}]);
const typesOf = (values: readonly SortValue[]): SortType[] =>
  values.map((value) => (typeof value === 'number' ? 'int' : 'text'));
const sortValues = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** What decoding throws, as far as a client sees it; undefined when it does not throw. */
function refusal(cursor: string, types: SortType[], fingerprint = LIST): unknown {
  try {
    decodeCursor(cursor, fingerprint, types);
    return undefined;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions : error;
  }
}

describe('a cursor', () => {
  it('gives back the values it was made of', () => {
    fc.assert(
      fc.property(sortValues, (values) => {
        // JSON knows no negative zero, and neither does an integer column.
        const expected = values.map((value) => (value === 0 ? 0 : value));
        expect(decodeCursor(encodeCursor(LIST, expected), LIST, typesOf(values))).toEqual(expected);
      }),
    );
  });

  it('stands in a URL without escaping', () => {
    fc.assert(
      fc.property(sortValues, (values) => {
        expect(encodeCursor(LIST, values)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is refused on another list', () => {
    fc.assert(
      fc.property(sortValues, fc.jsonValue(), (values, other) => {
        const fingerprint = listFingerprint(['another', other]);
        expect(refusal(encodeCursor(LIST, values), typesOf(values), fingerprint)).toMatchObject({
          code: 'BAD_USER_INPUT',
          field: 'after',
        });
      }),
    );
  });

  it('that is garbage is bad input and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        expect(refusal(text, ['text', 'int'])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
      }),
    );
  });

  it('that holds any JSON under the right fingerprint gives sort values or bad input', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (values) => {
        const cursor = Buffer.from(JSON.stringify([LIST, ...values])).toString('base64url');
        const error = refusal(cursor, ['text', 'int']);
        const [first, second, ...more] = values;
        const right =
          typeof first === 'string' &&
          !first.includes('\0') &&
          Number.isInteger(second) &&
          Math.abs(second as number) < 2 ** 31 &&
          more.length === 0;
        if (right) expect(error).toBeUndefined();
        else expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
      }),
    );
  });

  const raw = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  it.each<[string, string, SortType[]]>([
    ['no text at all', '', ['text']],
    ['too few values', encodeCursor(LIST, ['a']), ['text', 'text']],
    ['too many values', encodeCursor(LIST, ['a', 'b']), ['text']],
    ['a number for a text', encodeCursor(LIST, [1]), ['text']],
    ['a text for a number', encodeCursor(LIST, ['1']), ['int']],
    ['a fraction', encodeCursor(LIST, [1.5]), ['int']],
    ['an unsafe integer', encodeCursor(LIST, [2 ** 53]), ['int']],
    ['infinity, which JSON writes as null', encodeCursor(LIST, [Infinity]), ['int']],
    ['an integer that no column holds', encodeCursor(LIST, [2 ** 31]), ['int']],
    ['a day that does not exist', encodeCursor(LIST, ['2026-02-30']), ['date']],
    ['a text for a date', encodeCursor(LIST, ['tomorrow week']), ['date']],
    ['a NUL, which PostgreSQL cannot store', encodeCursor(LIST, ['a\0b']), ['text']],
    ['null', raw(LIST, null), ['text']],
    ['an object', raw(LIST, { length: 1 }), ['text']],
    ['a list', raw(LIST, ['a']), ['text']],
    ['a fingerprint that is no text', raw(null, 'a'), ['text']],
    ['an object instead of a list', Buffer.from('{"0":"x"}').toString('base64url'), ['text']],
  ])('with %s is refused', (_name, cursor, types) => {
    expect(refusal(cursor, types)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });
});

describe('the fingerprint of a list', () => {
  it('is the same for the same list and differs by sort and filter', () => {
    const list = (sort: string, filter: object): string => listFingerprint(['offerings', sort, filter]);
    expect(list('TITLE', { age: 17 })).toBe(list('TITLE', { age: 17 }));
    const all = [
      list('TITLE', {}),
      list('START', {}),
      list('TITLE', { age: 17 }),
      list('TITLE', { age: 18 }),
      list('TITLE', { text: '17' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
