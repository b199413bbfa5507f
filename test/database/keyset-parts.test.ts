import fc from 'fast-check';
import {
  type KeysetList,
  keysetCounts,
  keysetPages,
  type KeysetParts,
} from '@leerwegen/shared/connection/keyset-page.query';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

interface Row {
  key: string;
  part: string;
  starts_on: string | null;
  open: boolean;
}

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await startTestDatabase();
  const definition = { name: 'school', entities: [], migrations: [] };
  dataSource = await createDataSource(
    definition,
    databaseAddress('school', database.environment),
  ).initialize();
  await dataSource.query(`CREATE TABLE school.parts_row (
    key text COLLATE "C" PRIMARY KEY, part text, starts_on date, open boolean)`);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.stop();
});

/** The open rows of some parts, by start. */
function listOf(wanted: string[], merged: boolean): KeysetList {
  const query = new SqlQuery();
  const keys = `${query.parameter(wanted)}::text[]`;
  query.where(`r.open = ${query.parameter(true)}`);
  if (!merged) query.where(`r.part = ANY(${keys})`);
  const parts: KeysetParts = { from: `unnest(${keys}) part(key)`, condition: 'r.part = part.key' };
  return {
    identity: ['rows', wanted],
    from: 'school.parts_row r',
    query,
    key: 'r.key',
    sort: [
      { expression: `coalesce(r.starts_on, 'infinity'::date)`, type: 'date' },
      { expression: 'r.key', type: 'text' },
    ],
    parts: merged ? parts : undefined,
  };
}

async function walk(list: KeysetList, first: number): Promise<string[]> {
  const keys: string[] = [];
  for (let after: string | undefined; ;) {
    const [page] = await keysetPages(dataSource, list, [null], first, after);
    keys.push(...page!.items.map(({ key }) => key));
    if (!page!.hasNextPage) return keys;
    after = page!.items.at(-1)!.cursor;
  }
}

describe('a list that is merged from parts', () => {
  it('has the rows, the order, the cursors and the count of the same list as a whole', async () => {
    const rows = fc.uniqueArray(
      fc.record({
        key: fc.string({ minLength: 1, maxLength: 3 }).filter((key) => !key.includes('\0')),
        part: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        starts_on: fc.constantFrom(null, '2025-09-01', '2026-09-01', '2027-02-01'),
        open: fc.boolean(),
      }),
      { selector: (row: Row) => row.key, maxLength: 30 },
    );
    const wanted = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'none'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, wanted, fc.integer({ min: 1, max: 4 }), async (all, parts, first) => {
        await dataSource.query('TRUNCATE school.parts_row');
        await dataSource.query(
          `INSERT INTO school.parts_row SELECT r.* FROM jsonb_populate_recordset(NULL::school.parts_row, $1::jsonb) r`,
          [JSON.stringify(all)],
        );
        const [merged, whole] = [listOf(parts, true), listOf(parts, false)];
        expect(await walk(merged, first)).toEqual(await walk(whole, first));
        const [page] = await keysetPages(dataSource, merged, [null], first);
        expect(page).toEqual((await keysetPages(dataSource, whole, [null], first))[0]);
        expect(await keysetCounts(dataSource, merged, [null])).toEqual(
          await keysetCounts(dataSource, whole, [null]),
        );
      }),
      { numRuns: 40 },
    );
  });
});
