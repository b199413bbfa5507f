import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptsGateway, gatewaySecret } from './gateway-secret';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-gateway-'));
  environment = { LEERWEGEN_DATA: folder };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'a-secret-of-at-least-32-characters';

describe('the secret between gateway and subgraph', () => {
  it('is what the variable of the subgraph says, in production too', () => {
    const given = { ...environment, CVO_GATEWAY_SECRET: SECRET, NODE_ENV: 'production' };
    expect(gatewaySecret('cvo', given)).toBe(SECRET);
  });

  it('is open only when that word is given', () => {
    expect(gatewaySecret('cvo', { CVO_GATEWAY_SECRET: 'open', NODE_ENV: 'production' })).toBe('open');
    for (const word of ['OPEN', 'open ', 'true']) {
      expect(() => gatewaySecret('cvo', { CVO_GATEWAY_SECRET: word })).toThrow(
        'CVO_GATEWAY_SECRET cannot be',
      );
    }
  });

  it('is derived when unset: the same on one machine, another for each subgraph', () => {
    const secret = gatewaySecret('cvo', { ...environment, CVO_GATEWAY_SECRET: '' });
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(gatewaySecret('cvo', environment)).toBe(secret);
    expect(gatewaySecret('clb', environment)).not.toBe(secret);
  });

  it('must be set in production; the error names the variable', () => {
    const production = { ...environment, NODE_ENV: 'production', CLB_GATEWAY_SECRET: SECRET };
    expect(() => gatewaySecret('cvo', production)).toThrow('set CVO_GATEWAY_SECRET');
  });

  it.each(['x'.repeat(31), 'x'.repeat(513), `${SECRET}\n`, `${SECRET} x`, `${SECRET}é`])(
    'cannot be %j, and is not quoted',
    (value) => {
      const reading = (): unknown => gatewaySecret('cvo', { CVO_GATEWAY_SECRET: value });
      expect(reading).toThrow('CVO_GATEWAY_SECRET cannot be used; expected 32 to 512');
      expect(reading).not.toThrow(value.slice(0, 20));
    },
  );
});

describe('a call to a subgraph', () => {
  it('is accepted with its secret', () => {
    expect(acceptsGateway(SECRET, SECRET)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'open',
    `${SECRET}x`,
    SECRET.slice(1),
    SECRET.toUpperCase(),
    `${SECRET}, ${SECRET}`,
  ])('is not accepted with %j', (header) => {
    expect(acceptsGateway(SECRET, header)).toBe(false);
  });

  it('is not accepted with the secret in a list', () => {
    expect(acceptsGateway(SECRET, [SECRET])).toBe(false);
  });

  it.each([undefined, '', 'anything'])('is accepted with %j by who is open', (header) => {
    expect(acceptsGateway('open', header)).toBe(true);
  });
});
