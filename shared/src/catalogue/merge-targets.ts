import type { MergeTarget } from '../import/merge.sql';

/** Columns of the tables that every subgraph has alike, as they are merged. */
const COLUMNS = {
  provider: [
    'name',
    'name_key',
    'website',
    'onderwijskiezer_page',
    'profile',
    'last_verified',
    'demonstration',
    'net',
    'board',
  ],
  site: [
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
  ],
  contact_point: [
    'provider_number',
    'target_group',
    'regions',
    'cross_network',
    'role',
    'email',
    'telephone',
  ],
  offering: [
    'provider_number',
    'site_key',
    'title',
    'title_key',
    'pathway',
    'awards',
    'delivery_mode',
    'target_groups',
    'languages',
    'school_year',
    'starts_on',
    'enrolment_open',
    'capacity',
    'minimum_age',
  ],
} as const;

/** The target of a table that every subgraph has, with the owner's own columns. */
export function commonTarget(schema: string, table: keyof typeof COLUMNS, own: string[] = []): MergeTarget {
  return {
    schema,
    table,
    key: [table === 'provider' ? 'number' : 'key'],
    columns: [...COLUMNS[table], ...own],
  };
}

/** The same table, but what stands there already stays as it is. */
export function onlyNewRows({ columns, ...target }: MergeTarget): MergeTarget {
  return { ...target, columns: [], initial: columns };
}
