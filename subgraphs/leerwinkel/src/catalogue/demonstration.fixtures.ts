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
import { type MergeTarget, mergeRows } from '@leerwegen/shared/import/merge.sql';
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
    price_in_cents: numberCell(row.price_in_cents),
  }));
  const tables: [MergeTarget, object[]][] = [
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
    [commonTarget('leerwinkel', 'offering', [...GUIDANCE_TARGET_COLUMNS, 'price_in_cents']), services],
    [EXTERNAL_PARTNER, table('external-partners').map(externalPartnerRecord)],
  ];
  return dataSource.transaction(async (manager) => {
    const [existing] = await manager.query<unknown[]>('SELECT 1 FROM leerwinkel.provider LIMIT 1');
    if (existing) return 0;
    for (const [target, records] of tables) await mergeRows(manager, target, records);
    return services.length;
  });
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
