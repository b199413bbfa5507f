import { readSettings } from './gateway.settings';

describe('settings', () => {
  it('have defaults', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      logLevel: 'info',
      subgraphUrls: {},
      gatewaySecrets: {},
      rateLimit: 3000,
      noticeMilliseconds: 0,
      trustProxy: false,
      operations: 'any',
      operationsFile: null,
    });
    expect(settings.supergraphFile).toMatch(/gateway.supergraph\.graphql$/);
  });

  it('are read from the environment', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      LOG_LEVEL: 'silent',
      CVO_URL: 'http://cvo/graphql',
      CVO_GATEWAY_SECRET: 'open',
      CLB_GATEWAY_SECRET: '',
      RATE_LIMIT: '60',
      TRUST_PROXY: '10.0.0.5, 10.1.0.0/24,2001:db8::/32',
      DRAIN_SECONDS: '5',
      OTHER: 'x',
    };
    expect(readSettings(environment)).toMatchObject({
      port: 0,
      host: '::1',
      logLevel: 'silent',
      subgraphUrls: { CVO_URL: 'http://cvo/graphql' },
      gatewaySecrets: { CVO_GATEWAY_SECRET: 'open' },
      rateLimit: 60,
      trustProxy: ['10.0.0.5', '10.1.0.0/24', '2001:db8::/32'],
      noticeMilliseconds: 5_000,
    });
    expect(readSettings({ RATE_LIMIT: 'off', TRUST_PROXY: 'off' })).toMatchObject({
      rateLimit: null,
      trustProxy: false,
    });
  });

  it('answer listed operations only, if there is a list', () => {
    const file = { PERSISTED_OPERATIONS_FILE: '/manifest.json' };
    expect(readSettings(file)).toMatchObject({ operations: 'any', operationsFile: '/manifest.json' });
    expect(readSettings({ ...file, OPERATIONS: 'listed' }).operations).toBe('listed');
  });

  it('trust the development issuer, except in production', () => {
    expect(readSettings({ ISSUER_PORT: '5010' }).tokens?.issuers[0]?.issuer).toBe('http://127.0.0.1:5010');
    expect(readSettings({ NODE_ENV: 'production' }).tokens).toBeNull();
    expect(() => readSettings({ ISSUERS_FILE: '/none' })).toThrow(
      'ISSUERS_FILE (/none): the file cannot be read',
    );
  });

  it.each([
    ['PORT', '4000a', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['HOST', 'a b', 'a host name or an IP address'],
    ['RATE_LIMIT', '0', 'off, or how many requests'],
    ['RATE_LIMIT', '1e3', 'off, or how many requests'],
    ['TRUST_PROXY', 'true', 'off, or the addresses of the proxies'],
    ['TRUST_PROXY', '10.0.0.5,', 'off, or the addresses of the proxies'],
    ['TRUST_PROXY', '10.0.0.0/33', 'off, or the addresses of the proxies'],
    ['TRUST_PROXY', '0.0.0.0/0', 'off, or the addresses of the proxies'],
    ['OPERATIONS', 'none', 'any or listed'],
    ['OPERATIONS', 'listed', 'any as long as PERSISTED_OPERATIONS_FILE lists none'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
  ])('name the variable, the value and the expected form: %s=%s', (variable, value, expected) => {
    expect(() => readSettings({ [variable]: value })).toThrow(
      `${variable} is "${value}", but must be ${expected}`,
    );
  });
});
