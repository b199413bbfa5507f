import { startFederation, type TestFederation } from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';
import type { ProviderName } from './testing/provider.fixtures';

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.stop());
beforeEach(() => {
  Object.values(federation.subgraphs).forEach((subgraph) => {
    subgraph.seen.length = 0;
    subgraph.misbehave = undefined;
  });
});

const TOKEN = 'Bearer canary-token';
const tokensAt = (name: ProviderName): (string | undefined)[] =>
  federation.subgraphs[name].seen.map(({ headers }) => headers.authorization);

describe('the bearer token', () => {
  const headers = { authorization: TOKEN };

  it.each([
    ['a public query', '{ schools { name partner { name } } }', [undefined], [undefined]],
    ['a personal root field', '{ letters { __typename } }', [TOKEN], []],
    ['a personal field of a public type', '{ school { note } }', [TOKEN], []],
    ['entities of a personal type, on both sides', '{ letters { answer } }', [TOKEN], [TOKEN]],
    ['a mutation of nothing personal', 'mutation { enrol }', [TOKEN], []],
    [
      'a mutation, but not the public query after it',
      'mutation { first { partner { name } } }',
      [TOKEN],
      [undefined],
    ],
    ['one half of a query', '{ school { note } cvos { city } }', [TOKEN], [undefined]],
  ])('goes along with %s', async (_what, query, atSchool, atCvo) => {
    const { body } = await federation.ask(query, { headers });
    expect(body.errors).toBeUndefined();
    expect({ school: tokensAt('school'), cvo: tokensAt('cvo') }).toEqual({ school: atSchool, cvo: atCvo });
  });

  it.each(['{ letters { answer } }', 'mutation { enrol }'])('is not made up: %s', async (query) => {
    await federation.ask(query);
    expect(federation.subgraphs.school.seen).toHaveLength(1);
    expect(tokensAt('school')).toEqual([undefined]);
  });

  it('stands in no log line and no error', async () => {
    federation.subgraphs.school.misbehave = (response) => response.destroy();
    const { body } = await federation.ask('{ letters { id } }', {
      headers: { ...headers, 'x-request-id': 'request-0101' },
    });
    await federation.untilLogged('request', 'request-0101');
    expect(JSON.stringify([body, federation.logged])).not.toContain('canary');
  });

  it('of 8 KB is sent on; a longer one is refused before anything is asked', async () => {
    const longest = `Bearer ${'x'.repeat(8 * 1024 - 7)}`;
    await federation.ask('{ letters { id } }', { headers: { authorization: longest } });
    expect(tokensAt('school')).toEqual([longest]);
    const { status, body } = await federation.ask('{ letters { id } }', {
      headers: { authorization: `${longest}x` },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message: 'The Authorization header is longer than 8192 bytes.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect(federation.subgraphs.school.seen).toHaveLength(1);
  });
});

describe('the answer about a person', () => {
  it('is stored by nobody on the way', async () => {
    const { headers } = await federation.ask('{ letters { reason } }', { headers: { authorization: TOKEN } });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

const CANARY = 'Wannes Verzonnen';
const SEND = 'mutation ($input: LetterInput!) { send(input: $input) { id } }';

describe('an error about a value', () => {
  it.each<[string, string, unknown, string]>([
    [
      'a mutation',
      SEND,
      { input: { reason: 'x', days: CANARY } },
      'Variable "$input" got invalid value at "input.days"; Int cannot represent the given value.',
    ],
    [
      'a mutation without a personal input',
      'mutation ($days: Int) { count(days: $days) }',
      { days: CANARY },
      'Variable "$days" got invalid value; Int cannot represent the given value.',
    ],
    [
      'a personal query',
      'query ($about: LetterInput) { letters(about: $about) { id } }',
      { about: { days: 1, reason: [CANARY] } },
      'Variable "$about" got invalid value at "about.reason"; String cannot represent the given value.',
    ],
    [
      'a public field of a personal input',
      'query ($about: LetterInput) { advice(about: $about) }',
      { about: { reason: [CANARY] } },
      'Variable "$about" got invalid value at "about.reason"; String cannot represent the given value.',
    ],
    [
      'a personal field beside',
      'query ($code: String) { leak(code: $code) school { note } }',
      { code: [CANARY] },
      'Variable "$code" got invalid value; String cannot represent the given value.',
    ],
  ])('does not repeat it for %s', async (_what, query, variables, message) => {
    const { body, status } = await federation.ask(query, { variables });
    expect(body.errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }),
    ]);
    expect(status).toBe(400);
  });

  it.each([
    [
      'a mutation',
      `mutation { send(input: { reason: "x", days: "${CANARY}" }) { id } }`,
      'Int cannot represent the given value.',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a personal query',
      `{ letters(about: "${CANARY}") { id } }`,
      'Expected value of type "LetterInput".',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a document that cannot be read',
      `mutation { send(input: { reason: "a" "${CANARY}" }) { id } }`,
      'Syntax Error: Expected Name, found String.',
      'GRAPHQL_PARSE_FAILED',
    ],
  ])('does not repeat what stands in the document, for %s', async (_what, query, message, code) => {
    const { body } = await federation.ask(query);
    expect(body.errors).toEqual([expect.objectContaining({ message, extensions: { code } })]);
  });

  it('does not repeat it when a subgraph does', async () => {
    const message = `Variable "$input" got invalid value "${CANARY}" at "input.day"; Value is not a valid LocalDate: ${CANARY}`;
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    const { body } = await federation.ask(SEND, { variables: { input: { reason: CANARY } } });
    expect(body.errors?.map((error) => error.message)).toEqual([
      'Variable "$input" got invalid value at "input.day"; The value is no date; expected one such as 2026-09-01.',
    ]);
  });

  it('repeats it for a public query, where it helps', async () => {
    const { body } = await federation.ask('query ($code: String) { leak(code: $code) }', {
      variables: { code: ['8500x'] },
    });
    expect(body.errors?.[0]?.message).toContain('8500x');
  });
});

describe('the log of a request about a person', () => {
  it('tells of an internal error where, not what', async () => {
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, { data: null, errors: [{ message: CANARY, path: ['letters'] }] });
    const requestId = 'request-0102';
    await federation.ask('{ letters { id } }', { headers: { 'x-request-id': requestId } });
    const line = await federation.untilLogged('internal error', requestId);
    expect(line).toMatchObject({ subgraph: 'school', path: 'letters' });
    expect(JSON.stringify(line)).not.toContain('Verzonnen');
  });

  it('tells nothing of a value that does not fit the schema', async () => {
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, { data: { letters: [{ id: null, reason: CANARY }], strict: { name: null } } });
    const requestId = 'request-0103';
    await federation.ask('{ letters { id reason } strict { name } }', {
      headers: { 'x-request-id': requestId },
    });
    const line = await federation.untilLogged('internal error', requestId);
    expect(line['path']).toContain('.');
    expect(line).not.toHaveProperty('cause');
    expect(JSON.stringify(line)).not.toContain('Verzonnen');
  });

  it.each([
    ['Letters_2', 'Letters_2'],
    ['A'.repeat(60), 'A'.repeat(60)],
    ['A'.repeat(61), undefined],
    [CANARY, undefined],
    ['2letters', undefined],
    ['letters\n', undefined],
  ])('names the operation only by what is a name: %j', async (operationName, logged) => {
    const requestId = `request-name-${Buffer.from(operationName).toString('hex').slice(0, 20)}-${operationName.length}`;
    const name = /^[A-Za-z_]\w*$/.test(operationName) ? operationName : 'Other';
    await federation.ask(`query ${name} { __typename }`, {
      operationName,
      headers: { 'x-request-id': requestId },
    });
    expect((await federation.untilLogged('request', requestId))['operation']).toBe(logged);
  });

  it('names the path as it is served, not as it was asked', async () => {
    const headers = { 'x-request-id': 'request-0104' };
    await fetch(`${federation.gateway.url}/Wannes/Verzonnen`, { headers });
    expect((await federation.untilLogged('request', 'request-0104'))['path']).toBe('unknown');
  });
});
