import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { answered, asked, type FuzzRequest } from './fuzz.request';
import { damaged, ODD_NAMES, oddRecord, oddValue, randomBytesOf } from './odd.values';

type Make = (random: SeededRandom, body: string) => FuzzRequest;

const MAX_BODY = 256 * 1024;
const WHOLE_BODIES = [
  '',
  ' ',
  'null',
  '0',
  '""',
  '[]',
  '{}',
  '[[]]',
  'true',
  '\ufeff{}',
  '{"query":"{__typename}"} {}',
  '{"query":"{__typename}",}',
];
const KEYS = ['query', 'variables', 'operationName', 'extensions', 'id', 'documentId', ...ODD_NAMES];

/** Makers of bodies that are not what a client sends; each takes a good one. */
export const BODY_REQUESTS: readonly Make[] = [
  (random) => answered('whole body', { body: random.pick(WHOLE_BODIES) }),
  (random) => answered('random body', { body: randomBytesOf(random, random.integer(0, 400)) }),
  (random, body) => answered('damaged JSON', { body: damaged(random, Buffer.from(body)) }),
  (random) => asked('JSON of no form', oddValue(random)),
  (random) =>
    asked(
      'keys of no form',
      Object.fromEntries(KEYS.filter(() => random.chance(0.3)).map((key) => [key, oddValue(random)])),
    ),
  (random, body) => asked('a part of no form', { ...parsed(body), [random.pick(KEYS)]: oddValue(random) }),
  (random, body) => asked('variables of no form', { ...parsed(body), variables: oddRecord(random) }),
  (random, body) =>
    asked('operation name', {
      ...parsed(body),
      operationName: random.pick([...ODD_NAMES, '', ' ', 'Asked\n', 'Other']),
    }),
  (random, body) => {
    const { text, close } = random.pick([
      { text: '[', close: ']' },
      { text: '{"a":', close: '}' },
    ]);
    const depth = random.pick([100, 5_000, 40_000]);
    const deep = text.repeat(depth) + '1' + close.repeat(depth);
    return answered('deep JSON', {
      body: `{"query":${JSON.stringify(parsed(body).query)},"variables":{"a":${deep}}}`,
    });
  },
  (random, body) => {
    const room = MAX_BODY - Buffer.byteLength(body) + random.integer(-400, 400);
    return asked('large JSON', { ...parsed(body), extensions: { text: 'x'.repeat(Math.max(0, room)) } });
  },
  (random, body) =>
    asked(
      'batch',
      Array.from({ length: random.integer(0, 30) }, () => parsed(body)),
    ),
  (random, body) =>
    asked('persisted', {
      ...(random.chance(0.5) && parsed(body)),
      extensions: { persistedQuery: persisted(random) },
    }),
];

function persisted(random: SeededRandom): unknown {
  const hash = randomBytesOf(random, 32).toString('hex');
  return random.pick([
    { version: 1, sha256Hash: hash },
    { version: 2, sha256Hash: hash },
    { version: '1', sha256Hash: 'x' },
    { version: 1, sha256Hash: oddValue(random) },
    { version: 1 },
    oddValue(random),
  ]);
}

function parsed(body: string): Record<string, unknown> {
  return JSON.parse(body) as Record<string, unknown>;
}
