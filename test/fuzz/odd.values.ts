import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';

/** Names that mean something to JavaScript or to GraphQL. */
export const ODD_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'toJSON',
  '__typename',
  '__type',
  '_entities',
  'length',
  'id',
  'x'.repeat(300),
];

const LEAVES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  -(2 ** 53),
  '',
  'tekst',
  '\ud800',
  '\u0000',
  '\u202e\ufeff',
  'school:000001',
  'a'.repeat(5_000),
  '999999999999999999999999',
  ...ODD_NAMES,
];

/** A value of JSON of any kind, in which nothing is where it should be. */
export function oddValue(random: SeededRandom, depth = 3): unknown {
  const kind = depth > 0 ? random.next() : 1;
  if (kind < 0.12) return Array.from({ length: random.integer(0, 4) }, () => oddValue(random, depth - 1));
  if (kind < 0.3) return oddRecord(random, depth);
  return random.pick(LEAVES);
}

/** The same, of an object. */
export function oddRecord(random: SeededRandom, depth = 3): Record<string, unknown> {
  const names = Array.from({ length: random.integer(0, 4) }, () =>
    random.pick([...ODD_NAMES, 'first', 'filter', 'input']),
  );
  return Object.fromEntries(names.map((name) => [name, oddValue(random, depth - 1)]));
}

/** Bytes of no kind. */
export function randomBytesOf(random: SeededRandom, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.integer(0, 255)));
}

/** A text in which some bytes are others, missing, or there twice. */
export function damaged(random: SeededRandom, whole: Buffer): Buffer {
  let bytes = whole;
  for (let times = random.integer(1, 6); times > 0 && bytes.length > 0; times -= 1) {
    const at = random.integer(0, bytes.length - 1);
    const end = Math.min(bytes.length, at + random.integer(1, 8));
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    const other = randomBytesOf(random, part.length);
    bytes = Buffer.concat(
      random.pick([
        [before, after],
        [before, part, part, after],
        [before, other, after],
        [before, other, part, after],
      ]),
    );
  }
  return bytes;
}
