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
      OTHER: 'x',
    };
    expect(readSettings(environment)).toMatchObject({
      port: 0,
      host: '::1',
      logLevel: 'silent',
      subgraphUrls: { CVO_URL: 'http://cvo/graphql' },
      gatewaySecrets: { CVO_GATEWAY_SECRET: 'open' },
    });
  });

  it.each([
    ['PORT', '4000a', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['HOST', 'a b', 'a host name or an IP address'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
  ])('name the variable, the value and the expected form: %s=%s', (variable, value, expected) => {
    expect(() => readSettings({ [variable]: value })).toThrow(
      `${variable} is "${value}", but must be ${expected}`,
    );
  });
});
