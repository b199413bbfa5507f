import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { readSettings } from './gateway.settings';
import { startGateway, type GatewayOptions } from './gateway-server';
import { describeOperation, operationId, printManifest } from './persisted/operation.manifest';
import { startFederation, type Asked, type TestFederation } from './testing/federation.fixtures';

const itWhenKept = readSettings(process.env).executor === 'lean' ? it : it.skip;
const CVOS = 'query Cvos { cvos { name } }';
const DATA = { cvos: [{ name: 'Cvo c1' }] };
const NOT_FOUND = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };

type Parts = Record<string, unknown>;
type Answer = Pick<Asked, 'status' | 'headers'> & { readonly body: { data?: unknown; errors?: unknown[] } };
type Method = 'GET' | 'POST';

let federation: TestFederation;
afterEach(() => federation.stop());

/** Sends what a client says, in the way of the method. */
async function send(method: Method, parts: Parts, headers: Record<string, string> = {}): Promise<Answer> {
  const url = `${federation.gateway.url}/graphql`;
  const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const search = new URLSearchParams(
    Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, asText(value)])),
  );
  const response =
    method === 'GET'
      ? await fetch(`${url}?${search.toString()}`, { headers })
      : await fetch(url, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(parts),
        });
  const text = await response.text();
  const { extensions: _cost, ...body } = JSON.parse(text || '{}') as Asked['body'];
  return { status: response.status, headers: response.headers, body };
}

const byHash = (query: string, parts: Parts = {}): Parts => ({
  ...parts,
  extensions: { persistedQuery: { version: 1, sha256Hash: operationId(query) } },
});
const register = (query: string, parts: Parts = {}): Parts => byHash(query, { ...parts, query });

function sent(): number {
  return Object.values(federation.subgraphs).reduce((sum, { seen }) => sum + seen.length, 0);
}

async function metrics(): Promise<string> {
  return (await fetch(`${federation.gateway.url}/metrics`)).text();
}

describe.each<Method>(['POST', 'GET'])('an operation by its hash (%s)', (method) => {
  beforeEach(async () => {
    federation = await startFederation();
  });

  it('is unknown, then registered, then known to both methods', async () => {
    const unknown = await send(method, byHash(CVOS));
    expect([unknown.status, unknown.body]).toEqual([200, { errors: [NOT_FOUND] }]);
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect(unknown.headers.get('etag')).toBeNull();
    expect(sent()).toBe(0);
    expect((await send(method, register(CVOS))).body).toEqual({ data: DATA });
    expect((await send(method, byHash(CVOS))).body).toEqual({ data: DATA });
    expect((await send(method === 'GET' ? 'POST' : 'GET', byHash(CVOS))).body).toEqual({ data: DATA });
  });

  it('takes variables', async () => {
    const query = 'query ($skip: Boolean!) { school { id name @skip(if: $skip) } }';
    await send(method, register(query, { variables: { skip: false } }));
    const { body } = await send(method, byHash(query, { variables: { skip: true } }));
    expect(body).toEqual({ data: { school: { id: 's1' } } });
  });

  it('is not registered under the hash of another', async () => {
    const wrong = await send(method, { ...byHash('{ cvos { id } }'), query: CVOS });
    expect([wrong.status, wrong.body]).toEqual([
      400,
      {
        errors: [
          {
            message: 'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
    expect((await send(method, byHash('{ cvos { id } }'))).body.errors).toEqual([NOT_FOUND]);
    expect((await send(method, byHash(CVOS))).body.errors).toEqual([NOT_FOUND]);
    expect(sent()).toBe(0);
  });

  it('is not registered when it is not valid', async () => {
    const query = '{ nothing }';
    const { body } = await send(method, register(query));
    expect(body.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect((await send(method, byHash(query))).body.errors).toEqual([NOT_FOUND]);
  });

  it.each<[string, unknown]>([
    ['of another version', { version: 2, sha256Hash: operationId(CVOS) }],
    ['without a hash', { version: 1 }],
    ['with a hash in capitals', { version: 1, sha256Hash: operationId(CVOS).toUpperCase() }],
    ['with an object for a hash', { version: 1, sha256Hash: { toString: 1 } }],
    ['that is a text', 'x'],
    ['that is a list', [1]],
  ])('%s is the client’s mistake', async (_what, persistedQuery) => {
    for (const parts of [
      { extensions: { persistedQuery } },
      { query: CVOS, extensions: { persistedQuery } },
    ]) {
      const { status, headers, body } = await send(method, parts);
      expect([status, headers.get('cache-control')]).toEqual([400, 'no-store']);
      expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    }
    expect(federation.logged.filter(({ msg }) => msg === 'internal error')).toEqual([]);
  });

  it('that touches personal data is for its reader only', async () => {
    const query = '{ school { name note } }';
    for (const parts of [register(query), byHash(query), byHash(query)]) {
      const { headers, body } = await send(method, parts, { authorization: 'Bearer one' });
      expect(body).toEqual({ data: { school: { name: 'School s1', note: 'a note' } } });
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
    expect(sent()).toBe(3);
  });
});

describe('an operation by its hash', () => {
  beforeEach(async () => {
    federation = await startFederation();
    for (const subgraph of Object.values(federation.subgraphs)) subgraph.catalogueVersion = '7';
    await untilVersionsAreKnown();
  });

  async function untilVersionsAreKnown(): Promise<void> {
    for (;;) {
      const response = await fetch(`${federation.gateway.url}/ready`);
      const { subgraphs } = (await response.json()) as { subgraphs: Record<string, { version?: string }> };
      if (Object.values(subgraphs).every(({ version }) => version === '7')) return;
    }
  }

  it('carries no mutation out that came in an address', async () => {
    const mutation = 'mutation { enrol }';
    expect((await send('GET', register(mutation))).status).toBe(405);
    expect((await send('GET', byHash(mutation))).body.errors).toEqual([NOT_FOUND]);
    expect((await send('POST', register(mutation))).body).toEqual({ data: { enrol: 'done' } });
    const refused = await send('GET', byHash(mutation));
    expect([refused.status, refused.headers.get('cache-control'), sent()]).toEqual([405, 'no-store', 1]);
    expect((await send('POST', byHash(mutation))).body).toEqual({ data: { enrol: 'done' } });
  });

  itWhenKept('may be kept by others, and is not sent again to who has it', async () => {
    await send('GET', register(CVOS));
    const first = await send('GET', byHash(CVOS));
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const second = await send('GET', byHash(CVOS), { 'if-none-match': etag });
    expect([second.status, second.headers.get('etag'), sent()]).toEqual([304, etag, 1]);
  });

  it('is registered again by a request whose answer is known', async () => {
    await send('POST', { query: CVOS });
    await send('POST', register(CVOS));
    // More than there is room for, so that the first one is forgotten.
    const large = `#${'x'.repeat(200 * 1024)}`;
    for (let index = 0; index < 20; index++) await send('POST', register(`{ __typename } ${large}${index}`));
    expect((await send('POST', byHash(CVOS))).body.errors).toEqual([NOT_FOUND]);
    await send('POST', register(CVOS));
    expect((await send('POST', byHash(CVOS))).body).toEqual({ data: DATA });
  });
});

describe('with a manifest', () => {
  const LISTED = [CVOS, 'query Schools { schools { name } }', 'mutation Enrol { enrol }'];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'persisted-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function start(operations: GatewayOptions['operations']): Promise<void> {
    const operationsFile = join(folder, 'manifest.json');
    writeFileSync(operationsFile, printManifest(LISTED.map(describeOperation)));
    federation = await startFederation({ operationsFile, operations });
  }

  it.each<Method>(['POST', 'GET'])('its operations need no registration (%s)', async (method) => {
    await start('any');
    expect((await send(method, byHash(CVOS))).body).toEqual({ data: DATA });
    expect((await send(method, byHash('{ cvos { id } }'))).body.errors).toEqual([NOT_FOUND]);
    await send(method, register('{ cvos { id } }'));
    expect((await send(method, byHash('{ cvos { id } }'))).body).toEqual({ data: { cvos: [{ id: 'c1' }] } });
  });

  it.each<Method>(['POST', 'GET'])('what it lists is answered where nothing else is (%s)', async (method) => {
    await start('listed');
    for (const parts of [byHash(CVOS), { query: CVOS }, register(CVOS)])
      expect((await send(method, parts)).body).toEqual({ data: DATA });
  });

  it('its mutations are carried out', async () => {
    await start('listed');
    expect((await send('POST', byHash(LISTED[2] ?? ''))).body).toEqual({ data: { enrol: 'done' } });
    expect((await send('GET', byHash(LISTED[2] ?? ''))).status).toBe(405);
  });

  it.each<Method>(['POST', 'GET'])('nothing else is answered, if so set (%s)', async (method) => {
    await start('listed');
    const other = '{ cvos { id } }';
    for (const parts of [
      { query: other },
      { query: `${CVOS} ` },
      { query: `${CVOS} ${other}`, operationName: 'Cvos' },
      { query: 'no GraphQL' },
      { query: '' },
      { query: '{ __typename }' },
      { query: getIntrospectionQuery() },
      register(other),
      byHash(other),
    ]) {
      const { status, headers, body } = await send(method, parts);
      expect([status, headers.get('cache-control'), body]).toEqual([
        403,
        'no-store',
        {
          errors: [
            {
              message: 'Only the operations that this gateway lists are answered, and this is none of them.',
              extensions: { code: 'FORBIDDEN' },
            },
          ],
        },
      ]);
    }
    expect(sent()).toBe(0);
  });

  it('a second query in the address is no way round', async () => {
    await start('listed');
    const [listed, other] = [encodeURIComponent(CVOS), encodeURIComponent('{ cvos { id } }')];
    for (const search of [
      `query=${listed}&query=${other}`,
      `query=${other}&query=${listed}`,
      `query=${other}#${listed}`,
    ]) {
      const response = await fetch(`${federation.gateway.url}/graphql?${search}`);
      expect([400, 403]).toContain(response.status);
    }
    const post = await fetch(`${federation.gateway.url}/graphql?query=${listed}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ cvos { id } }' }),
    });
    expect([post.status, sent()]).toEqual([403, 0]);
  });

  it('what names no operation is still told so', async () => {
    await start('listed');
    for (const parts of [{ variables: {} }, { query: null }, { query: { kind: 'Document' } }]) {
      const { status, body } = await send('POST', parts);
      expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'BAD_REQUEST' } }]]);
    }
  });

  it('its names come first among those that are told apart', async () => {
    await start('any');
    for (let index = 0; index < 200; index++) await federation.ask(`query Other${index} { __typename }`);
    await federation.ask(CVOS);
    await federation.ask('query { __typename }');
    const page = await metrics();
    const counted = (name: string): string | undefined =>
      new RegExp(
        `^leerwegen_gateway_request_seconds_count\\{operation="${name}",status="200"\\} (\\d+)$`,
        'm',
      ).exec(page)?.[1];
    expect([counted('Cvos'), counted('Other196'), counted('Other197'), counted('other')]).toEqual([
      '1',
      '1',
      undefined,
      '3',
    ]);
    expect(counted('unnamed')).toBe('1');
  });

  it('that cannot be read no gateway starts', async () => {
    federation = await startFederation();
    const { supergraphFile } = federation;
    const operationsFile = join(folder, 'none.json');
    const starting = startGateway({ ...readSettings({ PORT: '0' }), supergraphFile, operationsFile });
    await expect(starting).rejects.toThrow(`The manifest ${operationsFile} cannot be read`);
  });
});
