import { arrondissementByNis, arrondissementValues } from './arrondissements';
import { MUNICIPALITIES } from './municipality-list';

describe('arrondissements', () => {
  it('hold every municipality of today by the first two digits of its code, in its own province', () => {
    for (const { nis, name, province } of MUNICIPALITIES.filter((row) => row.validTo === null))
      expect([name, arrondissementByNis(`${nis.slice(0, 2)}000`)?.province]).toEqual([name, province]);
  });

  it('are found by code; an unknown one is left out', () => {
    expect(arrondissementByNis('34000')).toEqual({
      nis: '34000',
      name: 'Kortrijk',
      province: 'WEST_VLAANDEREN',
    });
    expect(arrondissementByNis('99000')).toBeUndefined();
    expect(arrondissementValues(['44000', '99000', '21000']).map(({ name }) => name)).toEqual([
      'Gent',
      'Brussel-Hoofdstad',
    ]);
  });
});
