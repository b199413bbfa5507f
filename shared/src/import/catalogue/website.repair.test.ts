import { repairWebsite } from './website.repair';

describe('repairWebsite', () => {
  it.each([
    [null, null, []],
    ['http://www.pti.be', 'http://www.pti.be', []],
    ['https://school.example.org/a?b=1', 'https://school.example.org/a?b=1', []],
    ['http:\\\\www.cdokortrijk.be', 'http://www.cdokortrijk.be', ['website']],
    ['www.vlot.be', 'http://www.vlot.be', ['website']],
    ['HTTP://www.vlot.be', 'http://www.vlot.be', ['website']],
    ['javascript:alert(1)', null, ['website left out: no address']],
    ['ftp://a.be', null, ['website left out: no address']],
    ['geen', null, ['website left out: no address']],
    ['zie www.a.be', null, ['website left out: no address']],
  ])('%s', (given, expected, repairs) => {
    const made: string[] = [];
    expect(repairWebsite(given, made)).toBe(expected);
    expect(made).toEqual(repairs);
  });
});
