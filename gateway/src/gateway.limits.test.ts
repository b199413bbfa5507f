import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { startFederation, type TestFederation } from './testing/federation.fixtures';

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.stop());

const repeat = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (depth: number): string => `${'again { '.repeat(depth)} id ${'}'.repeat(depth)}`;

async function expectRefused(query: string, message: RegExp): Promise<void> {
  const { status, body } = await federation.ask(query);
  expect(body.errors?.[0]?.message).toMatch(message);
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(body.data).toBeUndefined();
  expect(status).toBe(400);
}

async function expectAllowed(query: string): Promise<void> {
  const { status, body } = await federation.ask(query);
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
}

describe('depth', () => {
  it('of 12 is allowed', () => expectAllowed(`{ school { ${nested(10)} } }`));
  it('of 13 is refused', () =>
    expectRefused(`{ school { ${nested(11)} } }`, /13 levels deep; the limit is a depth of 12/));
  it('is counted through fragments', () =>
    expectRefused(
      `{ school { ...A } } fragment A on School { again { again { ...B } } } fragment B on School { ... { ${nested(9)} } }`,
      /13 levels deep/,
    ));
  it('does not stop introspection', () => expectAllowed(getIntrospectionQuery({ descriptions: true })));
  it('of introspection ends too', () =>
    expectRefused(
      `{ __type(name: "School") { ${'ofType { '.repeat(20)} name ${'}'.repeat(20)} } }`,
      /22 levels deep; the limit is a depth of 20/,
    ));
});

describe('aliases', () => {
  it('up to 30 are allowed', () => expectAllowed(`{ school { ${repeat(30, (i) => `a${i}: id`)} } }`));
  it('beyond 30 are refused', () =>
    expectRefused(`{ school { ${repeat(31, (i) => `a${i}: id`)} } }`, /31 aliases; the limit is 30/));
  it('are counted for every use of a fragment', () =>
    expectRefused(
      `{ school { ...A again { ...A } } } fragment A on School { ${repeat(16, (i) => `a${i}: id`)} }`,
      /32 aliases/,
    ));
});

describe('directives', () => {
  const fields = (count: number): string => repeat(count, () => 'id @skip(if: false)');
  it('up to 50 are allowed', () => expectAllowed(`{ school { ${fields(50)} } }`));
  it('beyond 50 are refused', () =>
    expectRefused(`{ school { ${fields(51)} } }`, /51 directives; the limit is 50/));
});

describe('root fields', () => {
  const fields = (count: number): string => repeat(count, (i) => `a${i}: __typename`);
  it('up to 20 are allowed', () => expectAllowed(`{ ${fields(20)} }`));
  it('beyond 20 are refused', () => expectRefused(`{ ${fields(21)} }`, /21 root fields; the limit is 20/));
  it('are counted in fragments', () =>
    expectRefused(`{ ...A } fragment A on Query { ... { ${fields(21)} } }`, /21 root fields/));
});

describe('selections', () => {
  it('are counted with every fragment written out', async () => {
    const names = 'abcdefghijklm'.split('');
    const fragments = names.map((name, i) => {
      const next = names[i + 1];
      return `fragment ${name} on School { ${next ? `...${next} ... { ...${next} }` : 'id'} }`;
    });
    await expectRefused(`{ school { ...a } } ${fragments.join(' ')}`, /too many selections/);
  });
});

describe('the document', () => {
  it.each([
    ['of bad syntax', '{ school {', /Syntax Error/],
    [
      'of too many tokens',
      `{ school { ${repeat(2_000, () => 'id')} } }`,
      /more than? 2000 tokens|2000 tokens/,
    ],
  ])('%s is not parsed', async (_what, query, message) => {
    const { status, body } = await federation.ask(query);
    expect(body.errors?.[0]?.message).toMatch(message);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(status).toBe(400);
  });

  it('with many mistakes is answered with some of them', async () => {
    const { body } = await federation.ask(`{ ${repeat(19, (i) => `wrong${i} unknown${i}`)} }`);
    expect(body.errors).toHaveLength(21);
  });

  it('must hold the named operation', async () => {
    const { status, body } = await federation.ask('query A { __typename }', { operationName: 'B' });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
  });

  it.each([
    ['a mutation, which the schema has not', { query: 'mutation { x }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a subscription, which the schema has not',
      { query: 'subscription { x }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a persisted query of another version',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } },
      'BAD_REQUEST',
    ],
  ])('that is %s is the client’s mistake', async (_what, body, code) => {
    const response = await fetch(`${federation.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('must not ask for the query plan', async () => {
    const { body } = await federation.ask('{ school { id } }', {
      headers: { 'apollo-query-plan-experimental': '1' },
    });
    expect(body.extensions).toBeUndefined();
  });
});

describe('variables', () => {
  const ask = (depth: number): Promise<Response> =>
    fetch(`${federation.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: `{"query":"{ __typename }","variables":{"unused":${'['.repeat(depth)}1${']'.repeat(depth)}}}`,
    });

  it('up to 32 levels deep are allowed', async () => {
    expect(await (await ask(32)).json()).toMatchObject({ data: { __typename: 'Query' } });
  });
  it.each([33, 10_000])('of %i levels are refused', async (depth) => {
    const response = await ask(depth);
    const message = 'The variables are nested too deeply; the limit is a depth of 32.';
    expect(await response.json()).toMatchObject({
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(response.status).toBe(400);
  });
});

it.each(['a b', '[', '999.1.1.1'])('the Host header %j is refused', async (host) => {
  const { port } = new URL(federation.gateway.url);
  const headers = { host, 'content-type': 'application/json' };
  const request = http.request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
  request.end('{"query":"{ __typename }"}');
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  expect(JSON.parse(await text(response))).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(response.statusCode).toBe(400);
});

describe('the body', () => {
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(`${federation.gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });

  it.each([
    [
      'larger than 256 KB',
      () => post(JSON.stringify({ query: `{ school { id } } #${'x'.repeat(256 * 1024)}` })),
      413,
    ],
    ['that is not JSON', () => post('{"query":'), 400],
    ['with several operations', () => post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]'), 400],
    ['without a query', () => post('{"variables":{}}'), 400],
    ['of another type', () => post('<xml/>', 'application/xml'), 415],
    ['of plain text', () => post('{"query":"{ __typename }"}', 'text/plain'), 415],
  ])('%s is refused in JSON', async (_what, send, status) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
