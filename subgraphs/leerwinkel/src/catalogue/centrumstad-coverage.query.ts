import { distanceFrom } from '@leerwegen/shared/search/distance.sql';
import { MUNICIPALITIES } from '@leerwegen/shared/vocabulary/places/municipality-list';
import { codesOfMunicipality, municipalityValue } from '@leerwegen/shared/vocabulary/places/places';
import type { DataSource } from 'typeorm';
import { CentrumstadCoverage } from './centrumstad-coverage.type';

/** City of Brussels, which stands for the whole of the region. */
const BRUSSELS = '21004';
const CITIES = MUNICIPALITIES.filter(
  ({ nis, centrumstad, validTo }) => validTo === null && (centrumstad || nis === BRUSSELS),
).map((row) => ({
  nis: row.nis,
  name: row.name,
  latitude: row.latitude,
  longitude: row.longitude,
  codes: codesOfMunicipality(row),
  whole: row.nis === BRUSSELS,
}));

interface Row {
  nis: string;
  inside: string[];
  nearest: string | null;
  site: string | null;
  meters: number | null;
}

/** The 13 centrumsteden and Brussels by name, with the shops in each and the nearest one; one statement. */
export async function centrumstadCoverage(dataSource: DataSource): Promise<CentrumstadCoverage[]> {
  const rows = await dataSource.query<Row[]>(
    `SELECT c.nis, n.number AS nearest, n.site, n.meters, ARRAY(
         SELECT DISTINCT s.provider_number FROM leerwinkel.site s
         WHERE s.municipality_nis = ANY(c.codes) OR (c.whole AND s.province = 'BRUSSEL') ORDER BY 1) AS inside
     FROM jsonb_to_recordset($1::jsonb)
       AS c(nis text, name text, latitude float8, longitude float8, codes text[], whole boolean)
     LEFT JOIN LATERAL (
       SELECT s.provider_number AS number, s.key AS site, ${distanceFrom('c.latitude', 'c.longitude', 's')} AS meters
       FROM leerwinkel.site s ORDER BY meters, s.key LIMIT 1) n ON true
     ORDER BY c.name COLLATE "C"`,
    [JSON.stringify(CITIES)],
  );
  return rows.map(({ nis, inside, nearest, site, meters }) =>
    Object.assign(new CentrumstadCoverage(), {
      municipality: municipalityValue(nis),
      covered: inside.length > 0,
      inside,
      nearestNumber: nearest,
      nearestSiteKey: site,
      nearestDistanceMeters: meters,
    }),
  );
}
