import { SiteRow, siteValue } from './site.row';

const site = (columns: Partial<SiteRow>): SiteRow =>
  Object.assign(
    new SiteRow(),
    {
      key: '990001/1',
      providerNumber: '990001',
      number: '1',
      name: null,
      street: null,
      postcode: null,
      municipalityNis: null,
      province: null,
      latitude: null,
      longitude: null,
      coordinatesSource: null,
    },
    columns,
  );

describe('a site', () => {
  it('without a place has neither municipality nor coordinates', () => {
    expect(siteValue(site({}))).toEqual({
      number: '1',
      name: null,
      street: null,
      postcode: null,
      municipality: null,
      coordinates: null,
    });
  });

  it('in a municipality that was merged shows the new one', () => {
    expect(siteValue(site({ municipalityNis: '44040' })).municipality).toEqual({
      nis: '44088',
      name: 'Merelbeke-Melle',
      province: 'OOST_VLAANDEREN',
      centrumstad: false,
    });
  });

  it('with an unknown municipality has none', () => {
    expect(siteValue(site({ municipalityNis: '99999' })).municipality).toBeNull();
  });

  it('says where its coordinates come from', () => {
    const value = siteValue(site({ latitude: 51.05, longitude: 3.72, coordinatesSource: 'SITE' }));
    expect(value.coordinates).toEqual({ latitude: 51.05, longitude: 3.72, source: 'SITE' });
  });

  it('on the equator or the prime meridian keeps its coordinates', () => {
    expect(siteValue(site({ latitude: 0, longitude: 0 })).coordinates).toMatchObject({
      latitude: 0,
      longitude: 0,
    });
  });

  it.each<Partial<SiteRow>>([{ latitude: 51 }, { longitude: 4 }])(
    'with half a position %j has no coordinates',
    (columns) => {
      expect(siteValue(site(columns)).coordinates).toBeNull();
    },
  );

  it('gives nothing of the table away', () => {
    expect(Object.keys(siteValue(site({})))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/key|provider/i)]),
    );
  });
});
