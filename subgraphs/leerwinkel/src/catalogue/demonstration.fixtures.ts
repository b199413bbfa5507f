import { demonstrateOnce, type DemonstrationTables } from '@leerwegen/shared/catalogue/demonstrate-once';
import {
  contactPointRecords,
  demonstrationFolder,
  type DemonstrationRow,
  listCell,
  numberCell,
  providerRecord,
  readDemonstrationTable,
  readProfiles,
  siteRecord,
  textCell,
} from '@leerwegen/shared/catalogue/demonstration-table';
import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import {
  GUIDANCE_TARGET_COLUMNS,
  guidanceServiceRecords,
} from '@leerwegen/shared/guidance/demonstration-services';
import type { MergeTarget } from '@leerwegen/shared/import/merge.sql';
import { sortKey } from '@leerwegen/shared/search/search-text';
import type { DataSource } from 'typeorm';

const FOLDER = demonstrationFolder(__dirname);
const table = (name: string): DemonstrationRow[] => readDemonstrationTable(FOLDER, name);
const EXTERNAL_PARTNER: MergeTarget = {
  schema: 'leerwinkel',
  table: 'external_partner',
  key: ['key'],
  columns: [
    'name',
    'name_key',
    'kind',
    'provinces',
    'description',
    'target_groups',
    'website',
    'email',
    'telephone',
    'demonstration',
  ],
};

/**
 * Loads the demonstration catalogue into a subgraph that has no leerwinkel yet, in one transaction.
 *
 * @returns how many services were written; 0 when there was something already
 */
export async function demonstrateLeerwinkels(dataSource: DataSource): Promise<number> {
  const profiles = readProfiles(FOLDER);
  const shops = table('leerwinkels');
  const minimumAge = new Map(shops.map((row) => [row.number!, numberCell(row.minimum_age)]));
  const services = guidanceServiceRecords(FOLDER, 'leerwinkels', (row, shop) => ({
    minimum_age: minimumAge.get(shop) ?? null,
    fee: row.price_in_cents ? { amountInCents: Number(row.price_in_cents) } : null,
  }));
  const tables: DemonstrationTables = [
    [
      commonTarget('leerwinkel', 'provider', ['regions', 'minimum_age']),
      shops.map((row) => ({
        ...providerRecord(row, profiles),
        regions: listCell(row.regions),
        minimum_age: numberCell(row.minimum_age),
      })),
    ],
    [commonTarget('leerwinkel', 'site'), table('sites').map((row) => siteRecord(row.leerwinkel!, row))],
    [commonTarget('leerwinkel', 'contact_point'), contactPointRecords(FOLDER)],
    [commonTarget('leerwinkel', 'offering', [...GUIDANCE_TARGET_COLUMNS, 'fee']), services],
    [EXTERNAL_PARTNER, table('external-partners').map(externalPartnerRecord)],
  ];
  return (await demonstrateOnce(dataSource, 'leerwinkel', tables)) ? services.length : 0;
}

function externalPartnerRecord(row: DemonstrationRow): object {
  return {
    key: row.key,
    name: row.name,
    name_key: sortKey(row.name!),
    kind: row.kind,
    provinces: listCell(row.provinces),
    description: { nl: row.description_nl, en: row.description_en },
    target_groups: listCell(row.target_groups),
    website: textCell(row.website),
    email: textCell(row.email),
    telephone: textCell(row.telephone),
    demonstration: true,
  };
}
