import { repairMunicipality } from './municipality.repair';

describe('repairMunicipality', () => {
  it.each([
    ['as it should be', { nis: '44021', postcode: '9000', name: 'Gent' }, 'Gent', []],
    ['in capitals', { nis: '44021', postcode: '9000', name: 'GENT' }, 'Gent', ['municipality name']],
    [
      'a sub-municipality',
      { nis: '31005', postcode: '8200', name: 'SINT-MICHIELS' },
      'Brugge',
      ['municipality name'],
    ],
    ['without NIS code', { nis: null, postcode: '3010', name: 'Leuven' }, 'Leuven', ['NIS code added']],
    [
      'the NIS code of another place',
      { nis: '23025', postcode: '1000', name: 'Brussel' },
      'Brussel',
      ['NIS code corrected'],
    ],
    [
      'the right NIS code of Grimbergen',
      { nis: '23025', postcode: '1853', name: 'Grimbergen' },
      'Grimbergen',
      [],
    ],
    [
      'a NIS code that does not exist',
      { nis: '99999', postcode: '9000', name: 'Gent' },
      'Gent',
      ['NIS code corrected'],
    ],
    [
      'before a merger',
      { nis: '44011', postcode: '9800', name: 'Deinze' },
      'Deinze',
      ['NIS code of a merged municipality'],
    ],
    ['an unknown postcode', { nis: '44021', postcode: '0000', name: 'Gent' }, 'Gent', []],
    [
      'a name only',
      { nis: null, postcode: null, name: 'gent' },
      'Gent',
      ['NIS code added', 'municipality name'],
    ],
    ['nothing', { nis: null, postcode: null, name: null }, undefined, []],
    ['nothing that is known', { nis: '99999', postcode: '0000', name: 'Nergens' }, undefined, []],
  ])('%s', (_name, given, expected, repairs) => {
    const made: string[] = [];
    expect(repairMunicipality(given, made)?.name).toBe(expected);
    expect(made).toEqual(repairs);
  });
});
