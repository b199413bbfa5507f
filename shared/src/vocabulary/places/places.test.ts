import { Province } from '../province.enum';
import { MUNICIPALITIES } from './municipality-list';
import { municipalityByName, municipalityByNis, municipalityByPostcode, municipalityValue } from './places';

const CURRENT = MUNICIPALITIES.filter((row) => row.validTo === null);

describe('the reference table', () => {
  it('knows the 285 municipalities of Flanders and the 19 of Brussels that exist since 2025', () => {
    const brussels = CURRENT.filter((row) => row.province === 'BRUSSEL');
    expect([CURRENT.length - brussels.length, brussels.length]).toEqual([285, 19]);
  });

  it('gives each NIS code once, five digits, with a known province', () => {
    expect(new Set(MUNICIPALITIES.map((row) => row.nis)).size).toBe(MUNICIPALITIES.length);
    for (const row of MUNICIPALITIES) {
      expect(row.nis).toMatch(/^\d{5}$/);
      expect(Object.keys(Province)).toContain(row.province);
    }
  });

  it('gives each postcode of today to one municipality of today', () => {
    const postcodes = CURRENT.flatMap((row) => row.postcodes);
    expect(postcodes.filter((code, index) => postcodes.indexOf(code) !== index)).toEqual([]);
    expect(postcodes.filter((code) => !/^[1-9]\d{3}$/.test(code))).toEqual([]);
    expect(CURRENT.filter((row) => row.postcodes.length === 0)).toEqual([]);
  });

  it('lost no postcode in a merger', () => {
    for (const row of MUNICIPALITIES)
      for (const postcode of row.postcodes)
        expect([row.nis, postcode, municipalityByPostcode(postcode)?.nis]).toEqual([
          row.nis,
          postcode,
          municipalityByNis(row.nis)!.nis,
        ]);
  });

  it('leads every ended municipality, without a cycle, to one that exists; nothing else has a successor', () => {
    const byNis = new Map(MUNICIPALITIES.map((row) => [row.nis, row]));
    for (const start of MUNICIPALITIES) {
      expect([start.nis, start.successor === null]).toEqual([start.nis, start.validTo === null]);
      const seen = new Set<string>();
      let row = start;
      while (row.successor !== null) {
        expect(seen).not.toContain(row.nis);
        seen.add(row.nis);
        row = byNis.get(row.successor)!;
      }
      expect(row.validTo).toBeNull();
    }
  });

  it('places every centre inside Flanders and Brussels', () => {
    for (const { nis, latitude, longitude } of MUNICIPALITIES) {
      const inside = latitude > 50.6 && latitude < 51.6 && longitude > 2.5 && longitude < 6;
      expect([nis, inside]).toEqual([nis, true]);
    }
  });

  it('gives each name of today once', () => {
    const names = CURRENT.map((row) => row.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

// The 13 regional cities (centrumsteden) of the Flemish government: Stadsmonitor, https://gemeente-stadsmonitor.vlaanderen.be.
describe('a centrumstad', () => {
  const CITIES: [string, string, string][] = [
    ['Aalst', '41002', '9300'],
    ['Antwerpen', '11002', '2000'],
    ['Brugge', '31005', '8000'],
    ['Genk', '71016', '3600'],
    ['Gent', '44021', '9000'],
    ['Hasselt', '71072', '3500'],
    ['Kortrijk', '34022', '8500'],
    ['Leuven', '24062', '3000'],
    ['Mechelen', '12025', '2800'],
    ['Oostende', '35013', '8400'],
    ['Roeselare', '36015', '8800'],
    ['Sint-Niklaas', '46021', '9100'],
    ['Turnhout', '13040', '2300'],
  ];

  it.each(CITIES)('%s has NIS code %s and postcode %s', (name, nis, postcode) => {
    expect(municipalityByNis(nis)).toMatchObject({ name, centrumstad: true });
    expect(municipalityByPostcode(postcode)?.nis).toBe(nis);
    expect(municipalityByName(name)?.nis).toBe(nis);
  });

  it('is none but these', () => {
    const names = CURRENT.filter((row) => row.centrumstad).map((row) => row.name);
    expect(names.sort()).toEqual(CITIES.map(([name]) => name));
  });
});

// Statbel, REFNIS codes on 1 January 2025: https://statbel.fgov.be/nl/over-statbel/methodologie/classificaties/geografie.
describe('a municipality that was merged on 1 January 2025', () => {
  it.each([
    ['11007', 'Borsbeek', '11002', 'Antwerpen'],
    ['11056', 'Zwijndrecht', '46030', 'Beveren-Kruibeke-Zwijndrecht'],
    ['46003', 'Beveren', '46030', 'Beveren-Kruibeke-Zwijndrecht'],
    ['46013', 'Kruibeke', '46030', 'Beveren-Kruibeke-Zwijndrecht'],
    ['23023', 'Galmaarden', '23106', 'Pajottegem'],
    ['23024', 'Gooik', '23106', 'Pajottegem'],
    ['23032', 'Herne', '23106', 'Pajottegem'],
    ['37012', 'Ruiselede', '37021', 'Wingene'],
    ['37018', 'Wingene', '37021', 'Wingene'],
    ['37007', 'Meulebeke', '37022', 'Tielt'],
    ['37015', 'Tielt', '37022', 'Tielt'],
    ['44012', 'De Pinte', '44086', 'Nazareth-De Pinte'],
    ['44048', 'Nazareth', '44086', 'Nazareth-De Pinte'],
    ['44034', 'Lochristi', '44087', 'Lochristi'],
    ['44073', 'Wachtebeke', '44087', 'Lochristi'],
    ['44040', 'Melle', '44088', 'Merelbeke-Melle'],
    ['44043', 'Merelbeke', '44088', 'Merelbeke-Melle'],
    ['44045', 'Moerbeke', '46029', 'Lokeren'],
    ['46014', 'Lokeren', '46029', 'Lokeren'],
    ['71057', 'Tessenderlo', '71071', 'Tessenderlo-Ham'],
    ['71069', 'Ham', '71071', 'Tessenderlo-Ham'],
    ['71022', 'Hasselt', '71072', 'Hasselt'],
    ['73040', 'Kortessem', '71072', 'Hasselt'],
    ['73006', 'Bilzen', '73110', 'Bilzen-Hoeselt'],
    ['73032', 'Hoeselt', '73110', 'Bilzen-Hoeselt'],
    ['73009', 'Borgloon', '73111', 'Tongeren-Borgloon'],
    ['73083', 'Tongeren', '73111', 'Tongeren-Borgloon'],
  ])('%s %s answers as %s %s', (oldNis, oldName, nis, name) => {
    const old = MUNICIPALITIES.find((row) => row.nis === oldNis);
    expect(old).toMatchObject({ name: oldName, validTo: '2024-12-31' });
    expect(municipalityByNis(oldNis)).toMatchObject({ nis, name });
    expect(municipalityValue(oldNis)).toMatchObject({ nis, name });
  });

  it('can go to another province', () => {
    expect(municipalityValue('11056')!.province).toBe('OOST_VLAANDEREN');
    expect(municipalityByPostcode('2070')!.province).toBe('OOST_VLAANDEREN');
  });
});

describe('what is no municipality', () => {
  it.each(['', '99999', '4402', '044021', ' 44021', 'constructor', '__proto__'])('%j', (text) => {
    expect(municipalityByNis(text)).toBeUndefined();
    expect(municipalityByPostcode(text)).toBeUndefined();
    expect(municipalityByName(text)).toBeUndefined();
    expect(municipalityValue(text)).toBeNull();
  });

  // Wallonia is outside the graph.
  it.each(['4000', '5000', '7000', '9999'])('postcode %s', (postcode) => {
    expect(municipalityByPostcode(postcode)).toBeUndefined();
  });

  it('null', () => {
    expect(municipalityValue(null)).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['gent', '44021'],
    [' GENT ', '44021'],
    ['sint-niklaas', '46021'],
    ['Merelbeke-Melle', '44088'],
  ])('%j is found in any case', (name, nis) => {
    expect(municipalityByName(name)?.nis).toBe(nis);
  });

  it('that ended is not a name of today', () => {
    expect(municipalityByName('Borsbeek')).toBeUndefined();
  });
});
