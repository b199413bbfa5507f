import { auditServer } from 'graphql-http';
import { startFederation, type TestFederation } from './testing/federation.fixtures';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const AUDITS = 61;

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.stop());

it('the audit of GraphQL over HTTP finds no error and nothing to warn of', async () => {
  const results = await auditServer({ url: `${federation.gateway.url}/graphql` });
  expect(results).toHaveLength(AUDITS);
  expect(results.flatMap((result) => (result.status === 'ok' ? [] : [result.name]))).toEqual([]);
});

describe.each([
  ['cannot be parsed', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
  ['does not fit the schema', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'is not in the document',
    { query: 'query A { __typename }', operationName: 'B' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['lacks a variable', { query: 'query ($a: Boolean!) { __typename @skip(if: $a) }' }, 'BAD_USER_INPUT'],
])('an operation that %s', (_what, body, code) => {
  it.each([
    [200, JSON_TYPE, JSON_TYPE],
    [200, JSON_TYPE, '*/*'],
    [400, GRAPHQL_TYPE, GRAPHQL_TYPE],
    [400, GRAPHQL_TYPE, `${JSON_TYPE};q=0.5, ${GRAPHQL_TYPE}`],
  ])('is answered with %i and %s to who accepts %s', async (status, type, accept) => {
    const response = await fetch(`${federation.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, accept },
      body: JSON.stringify(body),
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      `${type}; charset=utf-8`,
    ]);
  });
});

it('a request that is not well-formed is answered with 400 to everybody', async () => {
  const { status, body } = await federation.ask('', { headers: { accept: JSON_TYPE } });
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  expect(status).toBe(400);
});
