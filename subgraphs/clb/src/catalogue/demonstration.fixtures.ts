import { demonstrateOnce, type DemonstrationTables } from '@leerwegen/shared/catalogue/demonstrate-once';
import {
  contactPointRecords,
  demonstrationFolder,
  type DemonstrationRow,
  listCell,
  providerRecord,
  readDemonstrationTable,
  readProfiles,
  siteRecord,
} from '@leerwegen/shared/catalogue/demonstration-table';
import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import {
  GUIDANCE_TARGET_COLUMNS,
  guidanceServiceRecords,
} from '@leerwegen/shared/guidance/demonstration-services';
import { initiativeRecords, initiativeTarget } from '@leerwegen/shared/initiative/demonstration-initiatives';
import type { DataSource } from 'typeorm';

const FOLDER = demonstrationFolder(__dirname);
const table = (name: string): DemonstrationRow[] => readDemonstrationTable(FOLDER, name);

/**
 * Loads the demonstration catalogue into a subgraph that has no clb yet, in one transaction.
 *
 * @returns how many services were written; 0 when there was something already
 */
export async function demonstrateClbs(dataSource: DataSource): Promise<number> {
  const profiles = readProfiles(FOLDER);
  const services = guidanceServiceRecords(FOLDER, 'clbs');
  const tables: DemonstrationTables = [
    [
      commonTarget('clb', 'provider', ['regions']),
      table('clbs').map((row) => ({ ...providerRecord(row, profiles), regions: listCell(row.regions) })),
    ],
    [commonTarget('clb', 'site'), table('sites').map((row) => siteRecord(row.clb!, row))],
    [commonTarget('clb', 'contact_point'), contactPointRecords(FOLDER)],
    [
      { schema: 'clb', table: 'school_served', key: ['school_number'], columns: ['clb_number'] },
      table('schools-served').map((row) => ({ school_number: row.school, clb_number: row.clb })),
    ],
    [commonTarget('clb', 'offering', GUIDANCE_TARGET_COLUMNS), services],
    [initiativeTarget('clb'), initiativeRecords(FOLDER)],
  ];
  return (await demonstrateOnce(dataSource, 'clb', tables)) ? services.length : 0;
}
