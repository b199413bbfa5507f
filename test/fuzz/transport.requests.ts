import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { answered, type FuzzRequest } from './fuzz.request';
import { ODD_NAMES, oddValue, randomBytesOf } from './odd.values';

type Make = (random: SeededRandom, body: string) => FuzzRequest;
type Header = readonly [string, string];

const METHODS = [
  'GET',
  'HEAD',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'SEARCH',
  'QUERY',
  'M-SEARCH',
];
const TARGETS = [
  '/',
  '/graphql/',
  '//graphql',
  '/GRAPHQL',
  '/graphql?',
  '/graphql#x',
  '/%67raphql',
  '/graphql%00',
  '/graphql;x=1',
  '/health',
  '/metrics',
  '/altair',
  '/altair/../../package.json',
  '/altair/%2e%2e/%2e%2e/package.json',
  '/altair/%',
  '/%',
  '/%c0%af',
  '/..%5c..%5cetc',
  '*',
  'http://elsewhere.example.org/graphql',
  'http://elsewhere.example.org:99999/graphql',
  'http://[/graphql',
  '/favicon.ico',
  `/${'a'.repeat(4_000)}`,
  '/graphql/__proto__',
  '/__proto__',
  '/constructor',
];
const CONTENT_TYPES = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;charset=',
  'application/json; a="',
  'application/graphql',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/graphql+json',
  '/',
  ';',
  'json',
  'application/jsonx',
  'application/*',
  '*/*',
  '__proto__',
];
const ACCEPTS = [
  '',
  '*/*',
  'text/html',
  'application/json',
  'application/graphql-response+json',
  'application/json;q=0',
  '*/*;q=0',
  ';',
  ',,,',
  'application/graphql-response+json;q=0.1, application/json',
  'multipart/mixed',
  'multipart/mixed; deferSpec=20220824',
  'image/png',
  'application/json; charset="',
  '__proto__',
  `${'a/b,'.repeat(900)}c/d`,
];
const HOSTS = [
  '',
  '[',
  '[::1',
  'a b',
  ':',
  'x:99999',
  'x:y',
  '%',
  'user@host',
  '..',
  '\u00e9',
  'a,b',
  '[::1]:80',
  '999.1.1.1',
  '<>',
  '\\',
];
const HEADER_NAMES = [
  'authorization',
  'x-request-id',
  'traceparent',
  'tracestate',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'if-none-match',
  'range',
  'expect',
  'content-encoding',
  'upgrade',
  'cookie',
  'origin',
  'access-control-request-method',
  'te',
  'trailer',
  'accept-encoding',
  'accept-version',
  'apollo-query-plan-experimental',
  'apollo-require-preflight',
  'x-http-method-override',
  '__proto__',
  'constructor',
  'via',
  'max-forwards',
  'x-gateway-secret',
  'x-client',
  'apollo-federation-include-trace',
];
const HEADER_VALUES = [
  '',
  ' ',
  '*',
  ',',
  '"',
  'W/"',
  '127.0.0.1',
  '::1',
  'ftv1',
  'chunked',
  'h2c',
  'websocket',
  '100-continue',
  'gzip',
  '0',
  '-1',
  '\u00ff\u00fe',
  '__proto__',
  'Bearer',
  'Bearer ',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  'Basic Og==',
  '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'bytes=0-0',
  `"${'x'.repeat(3_000)}"`,
  `Bearer ${'x'.repeat(9_000)}`,
];

/** Makers of what is wrong about a request rather than about its operation; each takes the body of a good one. */
export const TRANSPORT_REQUESTS: readonly Make[] = [
  (random, body) =>
    answered('method', { method: random.pick(METHODS), body: random.chance(0.5) ? body : undefined }),
  (random, body) => {
    const isPost = random.chance(0.5);
    return answered('target', {
      method: isPost ? 'POST' : 'GET',
      target: random.pick(TARGETS),
      body: isPost ? body : undefined,
    });
  },
  (random, body) =>
    answered('content type', { body, headers: [['content-type', random.pick(CONTENT_TYPES)]] }),
  (random, body) => answered('accept', { body, headers: [['accept', random.pick(ACCEPTS)]] }),
  (random, body) => answered('host', { body, headers: [['host', random.pick(HOSTS)]] }),
  (random, body) => answered('headers', { body, headers: someHeaders(random, random.integer(1, 5)) }),
  (random, body) =>
    answered('many headers', { body, headers: someHeaders(random, random.integer(50, 1_200)) }),
  (random) =>
    answered('query string', {
      method: 'GET',
      target: `/graphql?${oddQuery(random)}`,
      headers: oddAccept(random),
    }),
  (random, body) =>
    answered('get', {
      method: 'GET',
      target: `/graphql?${queryOf(random, body)}`,
      headers: oddAccept(random),
    }),
];

function someHeaders(random: SeededRandom, count: number): Header[] {
  return Array.from({ length: count }, () => {
    const made = randomBytesOf(random, 12)
      .toString('latin1')
      .replace(/[^\x20-\x7e\x80-\xff]/g, '');
    return [random.pick(HEADER_NAMES), random.pick([...HEADER_VALUES, made])];
  });
}

const oddAccept = (random: SeededRandom): Header[] =>
  random.chance(0.5)
    ? []
    : [
        ['accept', random.pick(ACCEPTS)],
        ['if-none-match', random.pick(HEADER_VALUES)],
      ];

/** A good operation as a GET carries it, but for one part of it. */
function queryOf(random: SeededRandom, body: string): string {
  const { query, variables, operationName } = JSON.parse(body) as Record<string, unknown>;
  const parts = new URLSearchParams({ query: String(query), variables: JSON.stringify(variables ?? {}) });
  if (typeof operationName === 'string') parts.set('operationName', operationName);
  if (random.chance(0.6))
    parts.set(random.pick(['variables', 'extensions', 'operationName']), oddText(random));
  return parts.toString();
}

function oddQuery(random: SeededRandom): string {
  const names = ['query', 'variables', 'operationName', 'extensions', ...ODD_NAMES];
  const values = ['', '{__typename}', '%7B__typename%7D', '%', '%zz', '%ff%fe', '+', '{', '[]', 'null'];
  const parts = Array.from({ length: random.integer(0, 6) }, () => {
    const value = random.chance(0.5) ? random.pick(values) : encodeURIComponent(oddText(random));
    return `${random.pick(names)}${random.pick(['=', '', '[]=', '[a]=', '=='])}${value}`;
  });
  return parts.join(random.pick(['&', ';', '&&', '?'])).replace(/\s/g, '');
}

const oddText = (random: SeededRandom): string => JSON.stringify(oddValue(random)).replace(/\\ud800/g, '');
