import { PROVIDER_TYPES, ProviderType } from './provider-types';

describe('the provider types', () => {
  it('are the five that own a part of the graph, each named once', () => {
    expect(PROVIDER_TYPES.map(({ type }) => type)).toEqual([
      'SCHOOL',
      'CVO',
      'EXAMENCOMMISSIE',
      'CLB',
      'LEERWINKEL',
    ]);
    expect(Object.keys(ProviderType)).toEqual(PROVIDER_TYPES.map(({ type }) => type));
  });

  it.each(PROVIDER_TYPES.map((row) => [row.type, row.typeName, row.prefix]))(
    '%s has the type %s and ids that start with %s',
    (type, typeName, prefix) => {
      expect(typeName.toUpperCase()).toBe(type);
      expect(prefix).toBe(typeName.charAt(0).toLowerCase() + typeName.slice(1));
    },
  );
});
