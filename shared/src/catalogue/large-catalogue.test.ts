import { MUNICIPALITIES } from '../vocabulary/places/municipality-list';
import { municipalityByNis } from '../vocabulary/places/places';
import { largeCatalogue, type LargeCatalogueSource } from './large-catalogue';
import { commonTarget } from './merge-targets';

const SOURCE: LargeCatalogueSource = {
  numbers: { first: 995_001, last: 995_400 },
  kinds: ['Voorbeeldschool'],
  provider: commonTarget('school', 'provider'),
  offering: commonTarget('school', 'offering'),
  *offerings({ number, sites, random }) {
    for (let index = 0; index < 10_000; index += 1)
      yield { key: `${number}/${index}`, site_key: random.pick(sites).key };
  },
};
type Row = Record<string, any>;

function rowsOf(table: string, offerings: number, seed = 1, source = SOURCE): Row[] {
  const batches = [...largeCatalogue(source, { offerings, seed })];
  return batches.filter(({ target }) => target.table === table).flatMap(({ rows }) => rows);
}

describe('a generated catalogue', () => {
  it('follows from its seed', () => {
    const catalogue = (seed: number): string =>
      JSON.stringify([...largeCatalogue(SOURCE, { offerings: 3_000, seed })]);
    expect(catalogue(1)).toBe(catalogue(1));
    expect(catalogue(1)).not.toBe(catalogue(2));
  });

  it.each([1, 19, 1_000, 5_001])('of %i offerings has exactly so many', (offerings) => {
    expect(rowsOf('offering', offerings)).toHaveLength(offerings);
  });

  it('has a provider per 250 offerings, at least 20, at most one per number', () => {
    expect(rowsOf('provider', 100)).toHaveLength(20);
    expect(rowsOf('provider', 10_000)).toHaveLength(40);
    expect(rowsOf('provider', 200_000)).toHaveLength(400);
  });

  it('is written in the order of its references, in batches of bounded size', () => {
    const batches = [...largeCatalogue(SOURCE, { offerings: 20_000, seed: 1 })];
    expect([...new Set(batches.map(({ target }) => target.table))]).toEqual(['provider', 'site', 'offering']);
    expect(Math.max(...batches.map(({ rows }) => rows.length))).toBe(2_500);
    expect(batches.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it('is made row by row: its start does not wait for its end', () => {
    const endless = largeCatalogue(SOURCE, { offerings: 1e15, seed: 1 });
    for (let batch = 0; batch < 3; batch += 1) expect(endless.next().value!.rows.length).toBeGreaterThan(0);
    endless.return(undefined);
  });

  it('marks its providers as demonstration, with invented numbers and names', () => {
    for (const provider of rowsOf('provider', 10_000)) {
      expect(provider.demonstration).toBe(true);
      expect(provider.number).toMatch(/^995\d{3}$/);
      expect(provider.name).toMatch(/^Voorbeeldschool .* 995\d{3}$/);
    }
  });

  it('reaches every current municipality, near its centre, and knows nothing of few sites', () => {
    const sites = rowsOf('site', 100_000);
    const known = sites.filter((site) => site.municipality_nis);
    const current = MUNICIPALITIES.filter(({ validTo }) => validTo === null).map(({ nis }) => nis);
    expect(new Set(known.map((site) => site.municipality_nis))).toEqual(new Set(current));
    for (const site of known) {
      const row = municipalityByNis(site.municipality_nis)!;
      expect([site.province, Math.abs(site.latitude - row.latitude) < 0.03]).toEqual([row.province, true]);
      expect(Math.abs(site.longitude - row.longitude)).toBeLessThan(0.03);
      expect(row.postcodes).toContain(site.postcode);
    }
    const unknown = sites.length - known.length;
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(sites.length * 0.05);
  });

  it('is an error when a provider has too few different offerings', () => {
    const poor = { ...SOURCE, offerings: () => [{ key: 'only' }] };
    expect(() => rowsOf('offering', 40, 1, poor)).toThrow('1 offerings too few');
  });
});
