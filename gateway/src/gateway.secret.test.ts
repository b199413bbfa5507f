import { startGateway } from './gateway-server';
import { startFederation, unavailable, type TestFederation } from './testing/federation.fixtures';
import { sendJson } from './testing/subgraph.fixtures';

const SECRET = 'canary-secret-of-the-cvo-subgraph-0001';
const SECRETS = {
  SCHOOL_GATEWAY_SECRET: 'open',
  CVO_GATEWAY_SECRET: SECRET,
  LEERWINKEL_GATEWAY_SECRET: 'open',
};

let federation: TestFederation;
beforeEach(async () => {
  federation = await startFederation({ gatewaySecrets: SECRETS });
});
afterEach(() => federation.stop());

describe('the secret of a subgraph', () => {
  it('goes along with every request to it, and to no other', async () => {
    await federation.ask('{ schools { partner { name } } cvos { id } }');
    await federation.ask('mutation { enrolAtCvo }');
    const { school, cvo } = federation.subgraphs;
    expect(cvo.seen.map(({ headers }) => headers['x-gateway-secret'])).toEqual([SECRET, SECRET, SECRET]);
    expect(school.seen.map(({ headers }) => headers['x-gateway-secret'])).toEqual([undefined]);
  });

  it('goes along with the question whether it is ready', async () => {
    await fetch(`${federation.gateway.url}/ready`);
    expect(federation.subgraphs.cvo.readySecrets).toEqual([SECRET]);
    expect(federation.subgraphs.school.readySecrets).toEqual([undefined]);
  });

  it('is not taken from the client', async () => {
    await federation.ask('{ schools { id } }', { headers: { 'x-gateway-secret': 'of-a-client' } });
    expect(federation.subgraphs.school.seen[0]?.headers).not.toHaveProperty('x-gateway-secret');
  });

  it.each([401, 403])('is refused with %i: the client hears that the subgraph is missing', async (status) => {
    federation.subgraphs.cvo.misbehave = (response) =>
      sendJson(
        response,
        { data: null, errors: [{ message: 'Not for you.', extensions: { code: 'FORBIDDEN' } }] },
        status,
      );
    const { body } = await federation.ask('{ cvos { id } }', { headers: { 'x-request-id': 'request-0201' } });
    expect(body).toEqual({
      data: { cvos: null },
      errors: [unavailable('CVO', 'invalid answer', ['cvos'])],
    });
    expect(await federation.untilLogged('subgraph gave no usable answer', 'request-0201')).toMatchObject({
      subgraph: 'cvo',
      cause: `gateway secret refused (status ${status})`,
    });
    expect(JSON.stringify(federation.logged)).not.toContain('canary');
  });

  it('is refused: nothing was carried out, and the answer does not say otherwise', async () => {
    federation.subgraphs.cvo.misbehave = (response) =>
      sendJson(response, { errors: [{ message: 'Not for you.', extensions: { code: 'FORBIDDEN' } }] }, 403);
    const { body } = await federation.ask('mutation { enrolAtCvo }');
    expect(body.errors).toEqual([unavailable('CVO', 'invalid answer', ['enrolAtCvo'])]);
  });
});

describe('a secret that is not set', () => {
  it('refuses to start in production, and names the variable', async () => {
    const { CVO_GATEWAY_SECRET: _left, ...gatewaySecrets } = SECRETS;
    const environment = { NODE_ENV: 'production' };
    const options = {
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      supergraphFile: federation.supergraphFile,
      subgraphUrls: {},
      gatewaySecrets,
      environment,
    };
    await expect(startGateway(options)).rejects.toThrow('CVO_GATEWAY_SECRET');
  });
});
