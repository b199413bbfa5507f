import { repairPostcode } from './postcode.repair';

describe('repairPostcode', () => {
  it.each([
    [null, null, []],
    ['9000', '9000', []],
    ['B-9000', '9000', ['postcode']],
    ['B 9000', '9000', ['postcode']],
    ['9000 Gent', '9000', ['postcode']],
    ['B-9000 Gent', '9000', ['postcode']],
    ['0000', null, ['postcode left out']],
    ['90000', null, ['postcode left out']],
    ['9000 8000', null, ['postcode left out']],
    ['Gent', null, ['postcode left out']],
  ])('%s', (given, postcode, repairs) => {
    const made: string[] = [];
    expect(repairPostcode(given, made)).toBe(postcode);
    expect(made).toEqual(repairs);
  });
});
