import { randomBytes } from 'node:crypto';
import { checkSubgraphKey } from '@leerwegen/shared/auth/subgraph-key.check';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await startTestDatabase();
  const definition = { name: 'cvo', entities: [], migrations: [] };
  dataSource = await createDataSource(definition, databaseAddress('cvo', database.environment)).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

describe('the key of a subgraph', () => {
  it('is the one that its data were made with, and nothing starts with another', async () => {
    const [key, other] = [randomBytes(32), randomBytes(32)];
    await checkSubgraphKey(dataSource, 'cvo', key);
    await checkSubgraphKey(dataSource, 'cvo', key);
    await expect(checkSubgraphKey(dataSource, 'cvo', other)).rejects.toThrow(
      'cvo: CVO_KEY is not the key that the personal data in this database were made with',
    );
    const kept = await dataSource.query<object[]>('SELECT * FROM cvo_keys.key_check');
    expect(JSON.stringify(kept)).not.toContain(key.toString('base64url'));
  });
});
