import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { ODD_NAMES } from './odd.values';

const repeated = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const COUNTS = [2, 20, 400, 2_000];

/** Makers of documents that ask much of who reads them. */
export const CRAFTED_DOCUMENTS: readonly ((random: SeededRandom) => string)[] = [
  (random) => deep(random.pick([10, 200, 1_900, 30_000]), '{ school(id: "school:000001") ', '{ id }', '}'),
  (random) =>
    `{ __schema { types ${deep(random.pick([3, 12, 300]), '{ fields { type { fields { name } } ofType ', '{ name }', '} }')} } }`,
  (random) => `{ a(b: ${deep(random.pick([10, 900, 20_000]), '[', '', ']')}) }`,
  (random) => `{ a(b: ${deep(random.pick([10, 500, 10_000]), '{c: ', '1', '}')}) }`,
  (random) => `query ($a: ${deep(random.pick([10, 900, 9_000]), '[', 'Int', ']')}) { __typename }`,
  (random) => {
    const count = random.pick([1, 2, 50]);
    return `{ ...F0 } ${repeated(count, (index) => `fragment F${index} on Query { ...F${(index + 1) % count} __typename }`)}`;
  },
  (random) => {
    const count = random.pick([5, 20, 60]);
    return `{ ...F0 } ${repeated(count, (index) => `fragment F${index} on Query { ...F${index + 1} a: __typename ...F${index + 1} }`)} fragment F${count} on Query { __typename }`;
  },
  (random) => `{ ${repeated(random.pick(COUNTS), (index) => `a${index}: __typename`)} }`,
  (random) => `{ ${repeated(random.pick(COUNTS), () => '__typename')} }`,
  (random) => `{ __typename ${repeated(random.pick(COUNTS), () => '@skip(if: false)')} }`,
  (random) =>
    `{ ${repeated(random.pick(COUNTS), (index) => `... on Query { schools(first: ${index % 3}) { nodes { id } } }`)} }`,
  (random) =>
    repeated(random.pick(COUNTS), (index) => `query A${random.chance(0.9) ? index : ''} { __typename }`),
  (random) =>
    `query A(${repeated(random.pick(COUNTS), (index) => `$v${index}: Int = ${index}`)}) { __typename }`,
  (random) => `{ ${random.pick(ODD_NAMES)}: __typename ${random.pick(ODD_NAMES)}: __typename }`,
  (random) =>
    `query ${random.pick(ODD_NAMES)} { school(id: "school:000001") { ${repeated(6, () => `${random.pick(ODD_NAMES)}: id`)} } }`,
  (random) =>
    `fragment ${random.pick(ODD_NAMES)} on School { id } { school(id: "school:000001") { ...${random.pick(ODD_NAMES)} } }`,
  (random) =>
    `{ __type(name: ${JSON.stringify(random.pick([...ODD_NAMES, 'School', 'Query', '']))}) { name ${random.pick(ODD_NAMES)} kind } }`,
  (random) =>
    `{ school(id: ${random.pick(['"""', '"', '""""""', '"\\uD800"', '1e400', `"${'x'.repeat(60_000)}"`])}) { id } }`,
  (random) => `${'#'.repeat(random.pick([1, 1_000, 100_000]))}\n{ __typename }`,
  (random) =>
    `${random.pick(['\ufeff', ',', ' \t', '\r', '\u2028', '\u0000']).repeat(random.integer(1, 9_000))}{ __typename }`,
];

function deep(depth: number, opening: string, middle: string, closing: string): string {
  return opening.repeat(depth) + middle + closing.repeat(depth);
}
