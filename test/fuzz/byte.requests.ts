import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { type FuzzRequest, httpBytes } from './fuzz.request';
import { damaged, randomBytesOf } from './odd.values';

type Make = (random: SeededRandom, body: string) => FuzzRequest;

/** HTTP promises no answer to what is no HTTP; a connection that the client has closed must close all the same. */
const unanswered = (kind: string, bytes: Buffer): FuzzRequest => ({
  kind,
  bytes,
  halfClose: true,
  waits: true,
  isAnswered: false,
});
const cut = (random: SeededRandom, whole: Buffer): Buffer =>
  whole.subarray(0, random.integer(1, whole.length - 1));

/** Makers of what is no HTTP, or not all of it; each takes the body of a good request. */
export const BYTE_REQUESTS: readonly Make[] = [
  (random) => unanswered('random bytes', randomBytesOf(random, random.integer(1, 300))),
  (random) =>
    unanswered(
      'random bytes after a good start',
      Buffer.concat([
        Buffer.from('POST /graphql HTTP/1.1\r\n'),
        randomBytesOf(random, random.integer(1, 200)),
      ]),
    ),
  (random, body) => unanswered('damaged request', damaged(random, httpBytes({ body }))),
  (random, body) => unanswered('request cut off', cut(random, httpBytes({ body }))),
  (random, body) => {
    const length = ['content-length', String(Buffer.byteLength(body) + random.integer(1, 9_999))] as const;
    return unanswered('body shorter than said', httpBytes({ body, headers: [length] }));
  },
  (random, body) => ({
    ...unanswered('left half open', cut(random, httpBytes({ body }))),
    halfClose: false,
    waits: false,
  }),
  (random, body) => {
    const headers = [['connection', 'keep-alive']] as const;
    const others = Array.from({ length: random.integer(1, 5) }, () => httpBytes({ body, headers }));
    return unanswered('several in one go', Buffer.concat([...others, httpBytes({ body })]));
  },
  (random, body) => unanswered('both lengths', smuggled(random, body)),
  (random, body) => unanswered('damaged chunks', damaged(random, chunked(random, body))),
];

function chunked(random: SeededRandom, body: string): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const part = bytes.subarray(at, at + random.integer(1, 200));
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
    at += part.length;
  }
  const head = httpBytes({
    headers: [
      ['content-type', 'application/json'],
      ['transfer-encoding', 'chunked'],
    ],
  });
  return Buffer.concat([head, ...parts, Buffer.from('0\r\n\r\n')]);
}

function smuggled(random: SeededRandom, body: string): Buffer {
  const encoding = random.pick(['chunked', 'Chunked', 'chunked, identity', 'gzip, chunked', ' chunked', 'x']);
  const headers = [
    ['transfer-encoding', encoding],
    ['content-length', random.pick(['0', '4', '-1', '1e3', '0x10', String(body.length)])],
  ] as const;
  return httpBytes({ body, headers });
}
