import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway } from './gateway-server';
import {
  captureLog,
  composeSupergraph,
  startFederation,
  type TestFederation,
} from './testing/federation.fixtures';
import { sendJson, type TestSubgraph } from './testing/subgraph.fixtures';

let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation();
});
afterEach(() => federation.stop());

const urls = (): Record<string, string> =>
  Object.fromEntries(Object.entries(federation.subgraphs).map(([name, { url }]) => [name, url]));
const withHash = (): string => `# sdl-hash: cvo abc123\n${composeSupergraph(urls())}`;
const options = (supergraphFile: string): Parameters<typeof startGateway>[0] => ({
  port: 0,
  host: '127.0.0.1',
  logLevel: 'silent',
  subgraphUrls: {},
  gatewaySecrets: Object.fromEntries(
    ['SCHOOL', 'CVO', 'LEERWINKEL'].map((name) => [`${name}_GATEWAY_SECRET`, 'open']),
  ),
  supergraphFile,
});

/** What `/ready` says; of how long a subgraph took, only that it is told. */
async function ready(): Promise<[number, unknown]> {
  const response = await fetch(`${federation.gateway.url}/ready`);
  const body = (await response.json()) as { subgraphs: Record<string, { milliseconds?: number }> };
  for (const one of Object.values(body.subgraphs)) {
    expect(one.milliseconds).toBeGreaterThanOrEqual(0);
    delete one.milliseconds;
  }
  return [response.status, body];
}

describe('health', () => {
  it('says that the process is alive', async () => {
    const response = await fetch(`${federation.gateway.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('metrics', () => {
  const page = async (): Promise<string> => (await fetch(`${federation.gateway.url}/metrics`)).text();

  it('tell requests, exchanges with subgraphs and errors by what they were, and nothing of what was asked', async () => {
    const { headers } = await federation.ask(
      'query Names($secret: String) { leak(code: $secret) cvos { name } }',
      {
        variables: { secret: 'canary-value' },
      },
    );
    await federation.ask('{ nothing }');
    await federation.untilLogged('request', headers.get('x-request-id') ?? '');
    await federation.subgraphs.cvo.stop();
    await federation.ask('query Down { cvos { city } }');
    const text = await page();
    expect(text).toContain('leerwegen_gateway_request_seconds_count{operation="Names",status="200"} 1');
    expect(text).toContain(
      'leerwegen_gateway_subgraph_seconds_count{subgraph="school",outcome="answered"} 1',
    );
    expect(text).toContain(
      'leerwegen_gateway_subgraph_seconds_count{subgraph="cvo",outcome="connection failed"}',
    );
    expect(text).toContain('leerwegen_gateway_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
    expect(text).toContain('leerwegen_gateway_breaker_open{subgraph="school"} 0');
    expect(text).not.toContain('canary');
  });
});

describe('readiness', () => {
  const unknown = { ready: true, schema: 'unknown', version: null, breaker: 'closed' };

  it('is given when all are, also without hashes', async () => {
    const subgraphs = { SCHOOL: unknown, CVO: unknown, LEERWINKEL: unknown };
    expect(await ready()).toEqual([200, { status: 'ok', subgraphs }]);
  });

  it.each([
    ['stopped', () => federation.subgraphs.cvo.stop()],
    ['not ready', () => (federation.subgraphs.cvo.ready = { status: 503, body: { status: 'ok' } })],
    ['starting', () => (federation.subgraphs.cvo.ready = { status: 200, body: { status: 'starting' } })],
    ['no JSON', () => (federation.subgraphs.cvo.ready = { status: 200, body: undefined })],
  ])('is not given when one is %s', async (_how, upset) => {
    await upset();
    const [status, body] = await ready();
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'unavailable',
      subgraphs: { CVO: { ready: false }, SCHOOL: unknown },
    });
  });

  it.each([
    ['abc123', 200, { status: 'ok', subgraphs: { CVO: { ready: true, schema: 'same' } } }],
    ['def456', 503, { status: 'unavailable', subgraphs: { CVO: { ready: true, schema: 'differs' } } }],
  ])('compares the hash of the schema: %s', async (sdlHash, status, body) => {
    federation.subgraphs.cvo.ready = { status: 200, body: { status: 'ok', sdlHash } };
    await writeFile(federation.supergraphFile, withHash());
    await federation.untilLogged('supergraph reloaded');
    expect(await ready()).toEqual([status, expect.objectContaining({ status: body.status })]);
    expect((await ready())[1]).toMatchObject(body);
  });
});

describe('the supergraph file', () => {
  const withFestival = (): string =>
    composeSupergraph(urls(), (sdl, name) =>
      name === 'cvo' ? `${sdl} extend type Query { festival: String }` : sdl,
    );

  it('is read again when it changes', async () => {
    expect((await federation.ask('{ festival }')).status).toBe(400);
    await writeFile(federation.supergraphFile, withFestival());
    await federation.untilLogged('supergraph reloaded');
    federation.subgraphs.cvo.misbehave = (response) => sendJson(response, { data: { festival: null } });
    expect((await federation.ask('{ festival }')).body).toEqual({ data: { festival: null } });
  });

  it('is what answers are given by, also to requests that were answered before', async () => {
    const described = async (): Promise<unknown> =>
      (await federation.ask('{ __type(name: "Query") { description } }')).body.data;
    expect(await described()).toEqual({ __type: { description: null } });
    const changed = withFestival().replace('\ntype Query', '\n"Changed."\ntype Query');
    await writeFile(federation.supergraphFile, changed);
    await federation.untilLogged('supergraph reloaded');
    expect(await described()).toEqual({ __type: { description: 'Changed.' } });
  });

  it.each([
    ['not a schema', 'type Query {'],
    ['no supergraph', 'type Query { a: String }'],
    ['unusable', `type Query { a: Missing }`],
  ])(
    'that is %s when it changes leaves the old one serving, and a good one is taken',
    async (_what, broken) => {
      await writeFile(federation.supergraphFile, broken);
      await federation.untilLogged('the new supergraph is broken; the previous one keeps serving');
      expect((await federation.ask('{ school { name } }')).body).toEqual({
        data: { school: { name: 'School s1' } },
      });
      await writeFile(federation.supergraphFile, withFestival());
      await federation.untilLogged('supergraph reloaded');
      expect((await federation.ask('{ festival }')).status).toBe(200);
    },
  );

  /** Whether a subgraph is looked at: more often than a look that was under way. */
  const isWatched = async ({
    subgraph,
    other,
  }: Record<'subgraph' | 'other', TestSubgraph>): Promise<boolean> => {
    const [before, others] = [subgraph.looks, other.looks];
    while (other.looks < others + 3) await fetch(`${federation.gateway.url}/health`);
    return subgraph.looks > before + 1;
  };

  it('that names another address lets go of the old one, and of a subgraph that it does not name', async () => {
    const { school, cvo, leerwinkel } = federation.subgraphs;
    const moved = composeSupergraph({ ...urls(), leerwinkel: cvo.url }).replaceAll('"cvo"', '"centra"');
    await writeFile(federation.supergraphFile, moved);
    await federation.untilLogged('supergraph reloaded');
    expect(await isWatched({ subgraph: leerwinkel, other: school })).toBe(false);
    const metrics = await (await fetch(`${federation.gateway.url}/metrics`)).text();
    const watched = [...metrics.matchAll(/breaker_open\{subgraph="(\w+)"\}/g)].map(([, name]) => name);
    expect(watched.sort()).toEqual(['centra', 'leerwinkel', 'school']);
  });

  it('whose addresses cannot be used leaves every subgraph of the old one watched, and no other', async () => {
    const { school, cvo, leerwinkel } = federation.subgraphs;
    const wrong = composeSupergraph({ ...urls(), cvo: leerwinkel.url, leerwinkel: 'nowhere' });
    await writeFile(federation.supergraphFile, wrong);
    await federation.untilLogged('the new supergraph is broken; the previous one keeps serving');
    expect(await isWatched({ subgraph: cvo, other: school })).toBe(true);
    const metrics = await (await fetch(`${federation.gateway.url}/metrics`)).text();
    expect(metrics.match(/breaker_open\{/g)).toHaveLength(3);
  });

  it('is not watched when the gateway could not be started', async () => {
    const { logged, log } = captureLog();
    const subgraphUrls = { SCHOOL_URL: 'localhost:4001' };
    const started = startGateway({
      ...options(federation.supergraphFile),
      subgraphUrls,
      log,
      pollMilliseconds: 20,
    });
    await expect(started).rejects.toThrow('SCHOOL_URL');
    await writeFile(federation.supergraphFile, withFestival());
    await federation.untilLogged('supergraph reloaded');
    expect(logged).toEqual([]);
  });

  it('that is broken or missing refuses to boot, and says which', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const file = join(folder, 'broken.graphql');
    await writeFile(file, 'type Query {');
    await expect(startGateway(options(file))).rejects.toThrow(/supergraph file .*broken\.graphql is broken/);
    await expect(startGateway(options(join(folder, 'none')))).rejects.toThrow(/cannot be read \(ENOENT\)/);
    await rm(folder, { recursive: true });
  });

  it('gives way to addresses in the environment, which must be usable', async () => {
    const subgraphUrls = { CVO_URL: federation.subgraphs.cvo.url, SCHOOL_URL: 'localhost:4001' };
    await expect(startGateway({ ...options(federation.supergraphFile), subgraphUrls })).rejects.toThrow(
      'SCHOOL_URL is "localhost:4001", but must be an absolute http or https address',
    );
    await writeFile(federation.supergraphFile, composeSupergraph({}));
    const gateway = await startGateway({
      ...options(federation.supergraphFile),
      subgraphUrls: { CVO_URL: federation.subgraphs.cvo.url },
    });
    const response = await fetch(`${gateway.url}/graphql?query={cvos{id}}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toMatchObject({ data: { cvos: [{ id: 'c1' }] } });
    await gateway.stop();
  });
});

describe('starting and stopping', () => {
  it('says that the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const failure = await startGateway({ ...options(federation.supergraphFile), port }).catch(String);
    await new Promise((done) => other.close(done));
    expect(failure).toContain(`Port ${port} is in use`);
  });

  it('lets a request under way finish, and accepts no other', async () => {
    const { school } = federation.subgraphs;
    const asked = new Promise<() => void>((arrived) => {
      school.misbehave = (response) =>
        arrived(() => sendJson(response, { data: { school: { name: 'late' } } }));
    });
    const answer = federation.ask('{ school { name } }');
    const release = await asked;
    const stopped = federation.gateway.stop();
    await expect(fetch(`${federation.gateway.url}/health`)).rejects.toThrow();
    release();
    const released = performance.now();
    expect((await answer).body).toEqual({ data: { school: { name: 'late' } } });
    await stopped;
    // Far from the time after which connections are cut: the client keeps its connection open.
    expect(performance.now() - released).toBeLessThan(2_500);
  });

  it('stops asking when the client has gone', async () => {
    const { school } = federation.subgraphs;
    const controller = new AbortController();
    const cut = new Promise<void>((done) => {
      school.misbehave = (_response, request) => {
        request.socket.once('close', () => done());
        controller.abort();
      };
    });
    const start = performance.now();
    const body = JSON.stringify({ query: '{ school { name } }' });
    const headers = { 'content-type': 'application/json' };
    const asking = fetch(`${federation.gateway.url}/graphql`, {
      method: 'POST',
      headers,
      body,
      signal: controller.signal,
    });
    await expect(asking).rejects.toThrow();
    await cut;
    expect(await federation.untilLogged('request')).toMatchObject({
      path: '/graphql',
      status: 'client left',
    });
    expect(performance.now() - start).toBeLessThan(1_500);
    await federation.gateway.stop();
    expect(performance.now() - start).toBeLessThan(2_500);
  });
});
