import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/** The number of the clb that serves each school; null when none is known. */
export function clbsOfSchools(dataSource: DataSource): DataLoader<string, string | null> {
  return new DataLoader(async (schools) => {
    const rows = await dataSource.query<{ school: string; clb: string }[]>(
      `SELECT school_number AS school, clb_number AS clb FROM clb.school_served WHERE school_number = ANY($1::text[])`,
      [schools],
    );
    const bySchool = new Map(rows.map(({ school, clb }) => [school, clb]));
    return schools.map((school) => bySchool.get(school) ?? null);
  });
}

/** The schools that each clb serves, by number. */
export const SCHOOLS_OF_CLB: KeysetList = {
  identity: ['schoolsOfClb'],
  from: 'clb.school_served l',
  query: new SqlQuery(),
  key: 'l.school_number',
  sort: [{ expression: 'l.school_number', type: 'text' }],
  parent: 'l.clb_number',
};
