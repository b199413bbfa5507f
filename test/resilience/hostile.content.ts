import { CANARY, changed, type HostileMode, noAnswer, sendJson, large } from './hostile.mode';
import type { Behaviour } from './misbehaving.door';

/** More brackets than a stack has room for. */
const DEPTH = 100_000;
const DEEP = '['.repeat(DEPTH) + ']'.repeat(DEPTH);

/** Every value of an answer by a rule; undefined leaves a value to be looked into. */
function everywhere(value: unknown, rule: (value: unknown) => unknown): unknown {
  const ruled = rule(value);
  if (ruled !== undefined) return ruled;
  if (Array.isArray(value)) return value.map((item) => everywhere(item, rule));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, everywhere(below, rule)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer with more in each of its objects, written as JSON. */
function withMember(answer: any, member: string): string {
  const marked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(marked);
    if (!isObject(value)) return value;
    return {
      ...Object.fromEntries(Object.entries(value).map(([name, below]) => [name, marked(below)])),
      MARK: 0,
    };
  };
  return JSON.stringify(marked(answer)).replaceAll('"MARK":0', () => member);
}

const POLLUTION = `{"polluted":"${CANARY}","toJSON":"${CANARY}","__proto__":{"polluted":"${CANARY}"}}`;

/** As long as the true list of entities, but for a change. */
function entities(name: string, change: (list: unknown[]) => unknown): HostileMode {
  return changed(name, (answer) => {
    if (Array.isArray(answer.data?._entities)) answer.data._entities = change(answer.data._entities);
    return JSON.stringify(answer);
  });
}

/** Leaves of one type replaced. */
function leaves(name: string, isMeant: (value: unknown) => boolean, wrong: unknown): HostileMode {
  return changed(name, ({ data }) =>
    JSON.stringify({ data: everywhere(data, (value) => (isMeant(value) ? wrong : undefined)) }),
  );
}

const below = (data: object, rule: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, everywhere(value, rule)]));

/** The name of a root field, or of a field of an entity, that belongs to others. */
const OTHERS = {
  schools: { totalCount: 666, nodes: [{ id: CANARY, name: CANARY }] },
  cvos: { totalCount: 666, nodes: [{ id: CANARY, name: CANARY }] },
  examencommissie: { id: CANARY, name: CANARY, board: CANARY },
  clbs: { totalCount: 666, nodes: [] },
  leerwinkels: { totalCount: 666, nodes: [] },
  goal: { text: CANARY, studyProgrammes: [], courseModules: [], examSubjects: [] },
};
const OTHERS_FOUND = { totalCount: 666, nodes: [] };
const OTHERS_HALF = {
  schoolOfferings: OTHERS_FOUND,
  cvoOfferings: OTHERS_FOUND,
  examProgrammes: OTHERS_FOUND,
  clbServices: OTHERS_FOUND,
  leerwinkelServices: OTHERS_FOUND,
  schoolSteps: [],
  cvoSteps: [],
  examSteps: [],
  clbGuidance: [],
  leerwinkelGuidance: [],
  talkTo: [],
  missingProviders: ['SCHOOL'],
};

/** The answer, and in it what others are asked. */
function withOthers({ data }: any): string {
  const entities = data?._entities;
  if (Array.isArray(entities))
    return JSON.stringify({
      data: {
        _entities: entities.map((one: any) => one && { ...OTHERS_HALF, name: CANARY, text: CANARY, ...one }),
      },
    });
  const halves = Object.entries(data ?? {}).map(([name, value]) => [
    name,
    (name === 'search' || name === 'orientation') && isObject(value) ? { ...OTHERS_HALF, ...value } : value,
  ]);
  return JSON.stringify({ data: { ...OTHERS, ...Object.fromEntries(halves) } });
}

const withVersion =
  (version: string): Behaviour =>
  async (response, { honest }) => {
    const { text } = await honest();
    sendJson(response, text, 200, { 'x-catalogue-version': version });
  };

/** Ways to answer GraphQL that is none. */
export const CONTENT_MODES: readonly HostileMode[] = [
  changed('__proto__ in every object', (answer) => withMember(answer, `"__proto__":${POLLUTION}`)),
  changed('__proto__ written in escapes', (answer) =>
    withMember(answer, `"\\u005f\\u005fproto\\u005f_":${POLLUTION}`),
  ),
  changed('constructor and its like in every object', (answer) =>
    withMember(
      answer,
      `"constructor":{"prototype":${POLLUTION}},"hasOwnProperty":1,"toString":null,"valueOf":[],"then":${POLLUTION}`,
    ),
  ),
  entities('an entity too few', (list) => list.slice(1)),
  entities('an entity too many', (list) => [...list, { __typename: 'School', id: CANARY, name: CANARY }]),
  entities('an object for the list of entities', () => ({ 0: CANARY, length: 1e9 })),
  entities('entities of another type', (list) =>
    list.map((entity) => (isObject(entity) ? { ...entity, __typename: CANARY, id: CANARY } : [CANARY])),
  ),
  leaves('objects for strings', (value) => typeof value === 'string', { wrong: [null] }),
  leaves('strings for numbers', (value) => typeof value === 'number', CANARY),
  leaves('numbers for lists', Array.isArray, 1e300),
  changed('lists for objects', ({ data }) =>
    JSON.stringify({ data: below(data, (value) => (isObject(value) ? [CANARY] : undefined)) }),
  ),
  changed('strings for objects', ({ data }) =>
    JSON.stringify({ data: below(data, (value) => (isObject(value) ? CANARY : undefined)) }),
  ),
  leaves('null for every value', (value) => !isObject(value) && !Array.isArray(value), null),
  changed('null for every item', ({ data }) =>
    JSON.stringify({
      data: everywhere(data, (value) => (Array.isArray(value) ? value.map(() => null) : undefined)),
    }),
  ),
  changed('what others are asked', withOthers),
  large(
    changed('values deeper than a stack', ({ data }) =>
      JSON.stringify({ data: everywhere(data, (value) => (typeof value === 'string' ? 'DEEP' : undefined)) })
        .replace('"DEEP"', DEEP)
        .replaceAll(`"DEEP"`, '[]'),
    ),
  ),
  large(
    changed('dates deeper than a stack', ({ data }) => {
      const text = JSON.stringify({ data });
      return text.replace(/"(startsOn|lastVerified)":[^,}]*/, (_all, name) => `"${String(name)}":${DEEP}`);
    }),
  ),
  changed(
    'more objects than an answer may hold',
    ({ data }) => {
      const text = JSON.stringify({ data: { ...data, bomb: 0 } });
      return text.replace('"bomb":0', `"bomb":[{}${',{}'.repeat(400_000)}]`);
    },
    true,
  ),
  noAnswer('a list for data', (response) => sendJson(response, `{"data":["${CANARY}"]}`)),
  noAnswer('neither data nor errors', (response) => sendJson(response, `{"message":"${CANARY}"}`)),
  large(noAnswer('nothing but brackets', (response) => sendJson(response, DEEP))),
  large(
    noAnswer('bytes that are no text', (response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(100_000, 0xfe));
    }),
  ),
  { name: 'a version of 200 letters', behaviour: withVersion(CANARY.repeat(4)), isNoAnswer: false },
  large(noAnswer('a version of a megabyte', withVersion('1'.repeat(1024 * 1024)))),
  {
    name: 'an answer and another one behind it',
    behaviour: async (response, { honest }) => {
      const { text } = await honest();
      const forged = JSON.stringify({ data: { schools: CANARY } });
      const one = (body: string): string =>
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      response.socket?.write(one(text) + one(forged));
    },
    isNoAnswer: false,
  },
];
