import type { SubgraphDefinition } from './subgraph-definition';
import { subgraphHost, subgraphPort } from './subgraph-settings';

const CVO = { name: 'cvo', port: 4002 } as SubgraphDefinition;

describe('the port of a subgraph', () => {
  it.each([
    [{}, 4002],
    [{ CVO_PORT: '' }, 4002],
    [{ SCHOOL_PORT: '5000' }, 4002],
    [{ CVO_PORT: '5000' }, 5000],
    [{ CVO_PORT: '0' }, 0],
    [{ CVO_PORT: '65535' }, 65_535],
  ])('for %j is %i', (environment, port) => {
    expect(subgraphPort(CVO, environment)).toBe(port);
  });

  it.each(['65536', '99999', '-1', '80.5', '0x50', 'http', ' 80', '123456', '８０'])(
    '%j is an error that names the variable and the value',
    (value) => {
      expect(() => subgraphPort(CVO, { CVO_PORT: value })).toThrow(`CVO_PORT is ${JSON.stringify(value)}`);
    },
  );
});

describe('the address on which subgraphs listen', () => {
  it.each([
    [{}, '127.0.0.1'],
    [{ HOST: '' }, '127.0.0.1'],
    [{ HOST: '0.0.0.0' }, '0.0.0.0'],
  ])('for %j is %s', (environment, host) => {
    expect(subgraphHost(environment)).toBe(host);
  });
});
