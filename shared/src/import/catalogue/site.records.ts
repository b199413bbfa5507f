import type { ImportTarget } from '../import-target';
import { refused, type RowOutcome } from '../row-outcome';
import type { CatalogueReader } from './catalogue.importer';
import { CATALOGUE_FILES } from './catalogue-file';
import type { CatalogueRow } from './catalogue-row';
import { repairMunicipality } from './municipality.repair';
import { repairPostcode } from './postcode.repair';

const COLUMNS = [
  'provider_number',
  'number',
  'name',
  'street',
  'postcode',
  'municipality_nis',
  'province',
  'latitude',
  'longitude',
  'coordinates_source',
];

/**
 * The table of sites. The export has no coordinates: those of the centre of the municipality stand in, unless the
 * site's own are known at the same address. A row without any address leaves the one that is known.
 */
export function siteTarget(schema: string): ImportTarget {
  return {
    name: 'site',
    into: { schema, table: 'site', key: ['key'], columns: COLUMNS, keep: ['name'] },
    kind: CATALOGUE_FILES.locations.kind,
    keyField: 'locatienummer',
    different: 'REFUSE',
    references: [providerReference()],
    record: `CASE WHEN own.key IS NULL THEN s.record ELSE s.record || jsonb_build_object(
      'street', own.street, 'postcode', coalesce(s.record ->> 'postcode', own.postcode),
      'municipality_nis', own.municipality_nis, 'province', own.province, 'latitude', own.latitude,
      'longitude', own.longitude, 'coordinates_source', own.coordinates_source) END`,
    join: `LEFT JOIN "${schema}".site own ON own.key = s.key AND (
        coalesce(s.record ->> 'street', s.record ->> 'postcode', s.record ->> 'municipality_nis') IS NULL
        OR (own.coordinates_source = 'SITE' AND own.street IS NOT DISTINCT FROM s.record ->> 'street'
            AND own.municipality_nis IS NOT DISTINCT FROM s.record ->> 'municipality_nis'))`,
  };
}

/** How a row refers to its institution. */
export function providerReference(): NonNullable<ImportTarget['references']>[number] {
  return {
    column: 'provider_number',
    field: 'instellingsnummer',
    target: 'provider',
    keyColumn: 'number',
    reason: 'is no institution of this import or of the catalogue',
  };
}

/** How a row refers to a site. */
export function siteReference(): NonNullable<ImportTarget['references']>[number] {
  return {
    column: 'site_key',
    field: 'locatienummer',
    target: 'site',
    keyColumn: 'key',
    reason: 'is no location of this institution in this import or in the catalogue',
  };
}

/** The key of the site that a row names, or null when the row names none. */
export function siteKey(row: CatalogueRow, institution: string): string | null {
  const number = row.text('locatienummer');
  return /^\d{1,9}$/.test(number) ? `${institution}/${Number(number)}` : null;
}

/** Why a row that names no site is refused. */
export function noSite(row: CatalogueRow): RowOutcome {
  return refused('locatienummer', row.text('locatienummer'), 'is no number of a location; expected digits');
}

/** Makes a site of a row of `locations.csv`. */
export const readLocation: CatalogueReader = (row, institution): RowOutcome => {
  const key = siteKey(row, institution);
  if (key === null) return noSite(row);
  return {
    outcome: 'TAKEN',
    records: [
      {
        target: 'site',
        key,
        record: { key, provider_number: institution, ...addressOf(row, key) },
        cells: row.pick('instellingsnummer', 'locatienummer'),
      },
    ],
    repairs: row.repairs,
  };
};

function addressOf(row: CatalogueRow, key: string): object {
  const postcode = repairPostcode(row.known('postcode'), row.repairs);
  const municipality = repairMunicipality(
    { nis: row.known('niscode'), postcode, name: row.known('gemeente') },
    row.repairs,
  );
  return {
    number: key.slice(key.indexOf('/') + 1),
    name: row.known('omschrijving'),
    street: `${row.text('straat')} ${row.text('huisnummer')}`.trim() || null,
    postcode,
    municipality_nis: municipality?.nis ?? null,
    province: municipality?.province ?? null,
    latitude: municipality?.latitude ?? null,
    longitude: municipality?.longitude ?? null,
    coordinates_source: municipality && 'MUNICIPALITY_CENTRE',
  };
}
