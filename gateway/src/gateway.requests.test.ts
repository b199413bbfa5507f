import { startFederation, type TestFederation } from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

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

describe('what a subgraph is sent', () => {
  it('is every representation once, and the answer is spread again', async () => {
    const { body } = await federation.ask('{ schools { partner { name } } }');
    expect(federation.subgraphs.cvo.seen.map((one) => one.variables['representations'])).toEqual([
      [
        { __typename: 'Cvo', id: 'c1' },
        { __typename: 'Cvo', id: 'c2' },
      ],
    ]);
    const names = ['Cvo c1', 'Cvo c2', 'Cvo c1'].map((name) => ({ partner: { name } }));
    expect(body).toEqual({ data: { schools: names } });
  });

  it('holds no header of the client but its trace and the request id', async () => {
    await federation.ask('{ cvos { id } }', {
      headers: {
        authorization: 'Bearer secret',
        cookie: 'session=secret',
        'x-forwarded-for': '10.0.0.1',
        'accept-language': 'nl',
        'x-request-id': 'request-0001',
        traceparent: TRACE,
        tracestate: 'vendor=1',
      },
    });
    const headers = federation.subgraphs.cvo.seen[0]?.headers ?? {};
    expect(headers).toMatchObject({ 'x-request-id': 'request-0001', traceparent: TRACE });
    expect(Object.keys(headers).sort()).toEqual(
      [
        'accept',
        'connection',
        'content-length',
        'content-type',
        'host',
        'traceparent',
        'tracestate',
        'x-request-id',
      ].sort(),
    );
  });
});

it.each([
  '',
  'rubbish',
  `${'00-' + '0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${'A'.repeat(32)}-00f067aa0ba902b7-01`,
])('a trace that is none is not passed on: %j', async (traceparent) => {
  await federation.ask('{ cvos { id } }', { headers: { traceparent, tracestate: 'vendor=1' } });
  const headers = federation.subgraphs.cvo.seen[0]?.headers ?? {};
  expect(Object.keys(headers)).not.toContain('traceparent');
  expect(Object.keys(headers)).not.toContain('tracestate');
});

describe('an error of a subgraph', () => {
  it('tells nothing but that it happened', async () => {
    const secret = 'postgres://admin:hunter2@10.0.0.5';
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, {
        data: { leak: null },
        errors: [
          {
            message: secret,
            path: ['leak'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              stacktrace: [secret],
              response: { url: secret },
              http: { status: 418 },
            },
          },
        ],
      });
    const answer = await federation.ask('{ leak }', { headers: { 'x-request-id': 'request-0002' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: { leak: null },
      errors: [
        {
          message: 'Internal server error (request request-0002)',
          path: ['leak'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-0002' },
        },
      ],
    });
    const lines = federation.logged.filter((line) => line['msg'] === 'internal error');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId: 'request-0002', subgraph: 'school', cause: secret });
  });

  it.each(['ECONNREFUSED', undefined, 'GRAPHQL_VALIDATION_FAILED', 'DOWNSTREAM_SERVICE_ERROR'])(
    'with the code %s is masked',
    async (code) => {
      federation.subgraphs.school.misbehave = (response) =>
        sendJson(response, { data: null, errors: [{ message: 'secret', extensions: { code } }] });
      const { body } = await federation.ask('{ leak }');
      expect(body.errors?.map((error) => error.extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
      expect(JSON.stringify(body)).not.toMatch(/secret|school/);
    },
  );

  it('with a public code keeps message, code, path and what it says of the input', async () => {
    const extensions = { code: 'BAD_USER_INPUT', field: 'code', expected: 'a postcode' };
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, {
        data: { leak: null },
        errors: [
          {
            message: 'No such postcode.',
            path: ['leak'],
            extensions: { ...extensions, secret: 1, providerType: 'CVO' },
          },
        ],
      });
    const { body } = await federation.ask('{ leak }');
    expect(body.errors).toEqual([{ message: 'No such postcode.', path: ['leak'], extensions }]);
  });

  it.each(['CONFLICT', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED'])(
    'with the code %s passes; only a conflict tells the current version',
    async (code) => {
      federation.subgraphs.school.misbehave = (response) =>
        sendJson(response, {
          data: { enrol: null },
          errors: [
            {
              message: 'No.',
              path: ['enrol'],
              extensions: { code, currentVersion: 4, http: { status: 418 } },
            },
          ],
        });
      const { body, status } = await federation.ask('mutation { enrol }');
      const extensions = code === 'CONFLICT' ? { code, currentVersion: 4 } : { code };
      expect(body.errors).toEqual([{ message: 'No.', path: ['enrol'], extensions }]);
      expect(status).toBe(200);
    },
  );

  it.each(['4', 4.5, null, { secret: 1 }])('tells no version that is none: %j', async (currentVersion) => {
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, {
        data: null,
        errors: [{ message: 'No.', extensions: { code: 'CONFLICT', currentVersion } }],
      });
    const { body } = await federation.ask('mutation { enrol }');
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'CONFLICT' }]);
  });

  it('tells the rule by which an input was refused, and nothing of it that belongs to no rule', async () => {
    const told = { id: 'r-1', text: { nl: 'Niet.', en: 'Not.' }, source: 'Een decreet', sourceUrl: null };
    const extensionsOf = async (code: string, rule: unknown): Promise<unknown> => {
      federation.subgraphs.school.misbehave = (response) =>
        sendJson(response, {
          data: { enrol: null },
          errors: [{ message: 'No.', path: ['enrol'], extensions: { code, rule } }],
        });
      return (await federation.ask('mutation { enrol }')).body.errors?.[0]?.extensions;
    };
    const given = { ...told, secret: 1, sourceUrl: { secret: 2 }, text: { ...told.text, secret: 3 } };
    expect(await extensionsOf('BAD_USER_INPUT', given)).toEqual({ code: 'BAD_USER_INPUT', rule: told });
    expect(await extensionsOf('CONFLICT', given)).toEqual({ code: 'CONFLICT' });
    for (const wrong of ['a rule', 4, null, {}, { id: 'r-1' }, { id: 1, text: {} }, []])
      expect(await extensionsOf('BAD_USER_INPUT', wrong)).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('at a repeated entity is named at the first of its items', async () => {
    federation.subgraphs.cvo.misbehave = (response) =>
      sendJson(response, {
        data: { _entities: [{ name: 'one' }, null] },
        errors: [{ message: 'Not yours.', path: ['_entities', 1], extensions: { code: 'FORBIDDEN' } }],
      });
    const { body } = await federation.ask('{ schools { partner { name } } }');
    expect(body.data).toEqual({ schools: ['one', null, 'one'].map((name) => ({ partner: { name } })) });
    expect(body.errors).toEqual([
      { message: 'Not yours.', path: ['schools', 1, 'partner'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is made of a null where the schema allows none', async () => {
    federation.subgraphs.school.misbehave = (response) =>
      sendJson(response, { data: { strict: { name: null } } });
    const { body } = await federation.ask('{ strict { name } }');
    expect(body.data).toEqual({ strict: null });
    expect(body.errors).toMatchObject([
      { path: ['strict', 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(await federation.untilLogged('internal error')).toHaveProperty('requestId');
  });
});

describe('the request id', () => {
  it('is taken over and logged with one line, without query text or values', async () => {
    const { headers } = await federation.ask(
      'query Named($f: String) { search(filter: $f) { schoolOfferings } }',
      {
        variables: { f: 'hidden-value' },
        headers: { 'x-request-id': 'request-0003', authorization: 'Bearer hidden-token' },
      },
    );
    expect(headers.get('x-request-id')).toBe('request-0003');
    await federation.untilLogged('request', 'request-0003');
    const lines = federation.logged.filter((line) => line['requestId'] === 'request-0003');
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'request',
        method: 'POST',
        path: '/graphql',
        operation: 'Named',
        status: 200,
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/hidden|schoolOfferings/);
  });

  it.each(['short', 'with space 0001', 'x'.repeat(65)])('"%s" is replaced', async (id) => {
    const { headers } = await federation.ask('{ __typename }', { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a GET is logged without its query string', async () => {
    const query = encodeURIComponent('{ school { name } }');
    await fetch(`${federation.gateway.url}/graphql?query=${query}`, {
      headers: { 'x-request-id': 'request-0004', 'apollo-require-preflight': '1' },
    });
    const line = await federation.untilLogged('request', 'request-0004');
    expect(line['path']).toBe('/graphql');
  });
});
