import { CANARY, changed, type HostileMode, noAnswer, SAID, sendJson, large } from './hostile.mode';
import { hang } from './misbehaving.door';

const LARGE = 3 * 1024 * 1024;
const EXTENSIONS = {
  secret: CANARY,
  stacktrace: [CANARY],
  http: { status: 418, headers: { 'x-secret': CANARY } },
  providerType: 'CVO',
  serviceName: CANARY,
  response: { body: CANARY },
};
const internal = { message: SAID, extensions: { ...EXTENSIONS, code: 'INTERNAL_SERVER_ERROR' } };

const withErrors = (name: string, errors: (data: any) => unknown): HostileMode =>
  changed(name, ({ data }) => JSON.stringify({ data, errors: errors(data) }));

const rootOf = (data: any): string => Object.keys(data ?? {})[0] ?? 'search';

const PATHS: unknown[] = [
  [{ secret: CANARY }, [CANARY], null, true],
  { 0: 'search', length: 1 },
  CANARY,
  ['__proto__', 'polluted'],
  ['constructor', 'prototype', CANARY],
  ['search', -1, 1.5, 9e99, CANARY],
  Array(10_000).fill(0),
  Array(10_000).fill('search'),
  [CANARY],
  ['_entities', 1e9, CANARY],
  ['_entities', -1],
  [],
];

/** Ways to say that something went wrong. */
export const ERROR_MODES: readonly HostileMode[] = [
  noAnswer('errors that are none', (response) =>
    sendJson(response, JSON.stringify({ errors: [CANARY, null, 7] })),
  ),
  noAnswer('an object for errors', (response) =>
    sendJson(response, JSON.stringify({ data: {}, errors: { length: 3, message: CANARY } })),
  ),
  {
    name: 'nothing but an internal error',
    behaviour: (response) => sendJson(response, JSON.stringify({ errors: [internal] })),
    isNoAnswer: false,
  },
  withErrors('secrets in an error', (data) => [
    { ...internal, path: [rootOf(data)], secret: CANARY, locations: CANARY },
  ]),
  withErrors('secrets under a code of our own', (data) => [
    { message: SAID, path: [rootOf(data)], extensions: { ...EXTENSIONS, code: CANARY } },
    { message: SAID, path: [rootOf(data)], extensions: { ...EXTENSIONS, code: { toString: CANARY } } },
    { message: SAID, path: [rootOf(data)], extensions: CANARY },
  ]),
  withErrors('paths of absurd shape', () =>
    PATHS.map((path, index) => ({ ...internal, message: `${SAID} ${index}`, path })),
  ),
  large(
    withErrors('ten thousand errors', (data) =>
      Array.from({ length: 10_000 }, (_, index) => ({
        message: `${SAID} ${index}`,
        path: [rootOf(data), index],
      })),
    ),
  ),
  large(
    withErrors('as many errors as there is room for', () =>
      Array(Math.floor(LARGE / 14)).fill({ message: '' }),
    ),
  ),
  large(
    withErrors('a message of megabytes', (data) => [
      {
        message: 'x'.repeat(LARGE),
        path: [rootOf(data)],
        extensions: { code: 'BAD_USER_INPUT', field: 'y'.repeat(1_000) },
      },
    ]),
  ),
  large(withErrors('an internal message of megabytes', () => [{ message: 'x'.repeat(LARGE) }])),
];

const VERSION = JSON.stringify({ version: CANARY.repeat(1_000), status: CANARY, sdlHash: CANARY });

/** Ways to be hostile towards the gateway's own looks, while clients are answered. */
export const LOOK_MODES: readonly HostileMode[] = [
  {
    name: 'a version that is a book',
    lookBehaviour: (response) => sendJson(response, VERSION),
    isNoAnswer: false,
  },
  {
    name: 'a version without end',
    lookBehaviour: (response) =>
      sendJson(response, `{"version":"${'x'.repeat(1024 * 1024)}"}`, 200, { 'x-secret': CANARY }),
    isNoAnswer: false,
  },
  { name: 'no version, for ever', lookBehaviour: hang, isNoAnswer: false, takesLong: true },
];
