import { ContactPointRow } from '@leerwegen/shared/catalogue/contact-point.row';
import { SiteRow } from '@leerwegen/shared/catalogue/site.row';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { childrenLoader, entityLoader } from '@leerwegen/shared/database/entity-loader';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

let database: TestDatabase;
let dataSource: DataSource;
let statements: string[] = [];
beforeAll(async () => {
  database = await startTestDatabase();
  const definition = { name: 'school', entities: [SiteRow, ContactPointRow], migrations: [] };
  const address = databaseAddress('school', database.environment);
  dataSource = await createDataSource(definition, address, (text) => statements.push(text)).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.stop();
});
beforeEach(() => {
  statements = [];
});

describe('a loader of rows', () => {
  it('fetches a batch in one statement, in the order that was asked, null for what is unknown', async () => {
    const keys = ['990003/1', "no'ne", '990001/2', '', '990001/1'];
    const loader = entityLoader(dataSource, SiteRow, 'key');
    const rows = await Promise.all(keys.map((key) => loader.load(key)));
    expect(rows.map((row) => row?.key ?? null)).toEqual(['990003/1', null, '990001/2', null, '990001/1']);
    expect(statements).toHaveLength(1);
  });

  it('fetches a row that is asked twice once, and as the same row', async () => {
    const loader = entityLoader(dataSource, SiteRow, 'key');
    const [one, other] = await Promise.all([loader.load('990001/1'), loader.load('990001/1')]);
    expect(one).not.toBeNull();
    expect(await loader.load('990001/1')).toBe(one);
    expect(other).toBe(one);
    expect(statements).toHaveLength(1);
  });

  it('gives rows of the entity’s own class', async () => {
    expect(await entityLoader(dataSource, SiteRow, 'key').load('990001/1')).toBeInstanceOf(SiteRow);
  });
});

describe('a loader of rows below a parent', () => {
  it('fetches all parents in one statement, each with its own rows in order, none for what is unknown', async () => {
    const loader = childrenLoader(dataSource, SiteRow, 'providerNumber', ['key']);
    const parents = ['990003', 'none', '990001'];
    const lists = await Promise.all(parents.map((parent) => loader.load(parent)));
    expect(statements).toHaveLength(1);
    expect(lists[1]).toEqual([]);
    expect(lists[2]!.map((site) => site.key)).toEqual(['990001/1', '990001/2']);
    for (const [index, parent] of parents.entries())
      for (const site of lists[index]!) expect(site.providerNumber).toBe(parent);
  });

  it('follows the column that it is told to sort by', async () => {
    const [{ provider }] = await dataSource.query(
      'SELECT provider_number AS provider FROM school.contact_point GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    );
    const byKey = await childrenLoader(dataSource, ContactPointRow, 'providerNumber', ['key']).load(provider);
    const byEmail = await childrenLoader(dataSource, ContactPointRow, 'providerNumber', ['email']).load(
      provider,
    );
    expect(byKey.length).toBeGreaterThan(1);
    const keys = byKey.map((row) => row.key);
    const emails = byEmail.map((row) => row.email!);
    expect(keys).toEqual([...keys].sort());
    const sorted = await dataSource.query(
      'SELECT email FROM school.contact_point WHERE provider_number = $1 ORDER BY email',
      [provider],
    );
    expect(emails).toEqual(sorted.map((row: { email: string }) => row.email));
  });
});
