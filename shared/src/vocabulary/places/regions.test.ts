import { MUNICIPALITIES } from './municipality-list';
import { regionByNis, regionOfMunicipality, regionValues } from './regions';

describe('regions', () => {
  it('hold every municipality of today, in its own province', () => {
    for (const { nis, name, province } of MUNICIPALITIES.filter((row) => row.validTo === null))
      expect([name, regionOfMunicipality(nis)?.province]).toEqual([name, province]);
  });

  it('are found by code; an unknown one is left out', () => {
    expect(regionByNis('34000')).toEqual({ nis: '34000', name: 'Kortrijk', province: 'WEST_VLAANDEREN' });
    expect(regionByNis('99000')).toBeUndefined();
    expect(regionValues(['44000', '99000', '21000']).map(({ name }) => name)).toEqual([
      'Gent',
      'Brussel-Hoofdstad',
    ]);
  });
});
