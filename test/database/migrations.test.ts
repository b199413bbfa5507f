import { createDataSource, migrate } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { keySchema } from '@leerwegen/shared/database/key-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

interface ColumnFact {
  table: string;
  column: string;
  nullable: boolean;
  type: string;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

describe.each(SUBGRAPHS.map((definition) => [definition.name, definition] as const))(
  'the migrations of %s',
  (name, definition) => {
    let dataSource: DataSource;
    beforeAll(async () => {
      dataSource = await createDataSource(
        definition,
        databaseAddress(name, database.environment),
      ).initialize();
    });
    afterAll(() => dataSource.destroy());

    const columns = (): Promise<ColumnFact[]> =>
      dataSource.query(
        `SELECT table_name AS table, column_name AS column, is_nullable = 'YES' AS nullable, udt_name AS type
         FROM information_schema.columns WHERE table_schema = ANY ($1) ORDER BY 1, 2`,
        [[name, keySchema(name)]],
      );
    const indexes = (): Promise<unknown[]> =>
      dataSource.query('SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = ANY ($1) ORDER BY 1', [
        [name, keySchema(name)],
      ]);
    const tables = async (): Promise<string[]> => [...new Set((await columns()).map((fact) => fact.table))];

    it('make every column that the entities know, of the same type and as often empty', async () => {
      const facts = await columns();
      const types: Record<string, string> = {
        text: 'text',
        int: 'int4',
        boolean: 'bool',
        jsonb: 'jsonb',
        date: 'date',
        timestamptz: 'timestamptz',
        float8: 'float8',
      };
      const known = dataSource.entityMetadatas.flatMap((entity) =>
        entity.columns.map((column) => ({
          table: entity.tableName,
          column: column.databaseName,
          nullable: column.isNullable,
          type: column.isArray ? `_${types[String(column.type)]}` : types[String(column.type)],
        })),
      );
      expect(known.length).toBeGreaterThan(40);
      for (const column of known)
        expect(facts.filter((fact) => fact.table === column.table && fact.column === column.column)).toEqual([
          column,
        ]);
    });

    it('make the primary key that the entities know', async () => {
      for (const entity of dataSource.entityMetadatas) {
        const keys = await dataSource.query(
          `SELECT a.attname AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
           WHERE i.indisprimary AND i.indrelid = $1::regclass`,
          [`${name}.${entity.tableName}`],
        );
        expect(keys).toEqual(entity.primaryColumns.map((column) => ({ column: column.databaseName })));
      }
    });

    it('are all run in a prepared database', async () => {
      expect(await migrate(dataSource, name)).toEqual([]);
    });

    it('can be undone one by one on an empty database, and run again to the same tables', async () => {
      await dataSource.query(`DROP SCHEMA "${name}", "${keySchema(name)}" CASCADE`);
      const ran = await migrate(dataSource, name);
      expect(ran).toHaveLength(definition.migrations.length);
      const [before, beforeIndexes] = [await columns(), await indexes()];
      for (let left = ran.length; left > 0; left -= 1)
        await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await tables()).toEqual(['migration']);
      expect(await migrate(dataSource, name)).toEqual(ran);
      expect([await columns(), await indexes()]).toEqual([before, beforeIndexes]);
    });

    it('can each be undone alone', async () => {
      await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await migrate(dataSource, name)).toHaveLength(1);
    });
  },
);
