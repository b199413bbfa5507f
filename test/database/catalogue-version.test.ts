import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource, EntityManager } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

let database: TestDatabase;
const dataSources: Record<string, DataSource> = {};
beforeAll(async () => {
  database = await startTestDatabase();
  for (const definition of SUBGRAPHS) {
    const { name } = definition;
    const address = databaseAddress(name, database.environment);
    dataSources[name] = await createDataSource(definition, address).initialize();
  }
});
afterAll(async () => {
  for (const dataSource of Object.values(dataSources)) await dataSource.destroy();
  await database.stop();
});

const CASES = ['referral', 'exemption', 'trajectory'];

/** Tables from which no public answer is built, and why. All others move the version of the catalogue. */
const NEVER_PUBLIC: Record<string, string> = {
  migration: 'which migrations ran',
  catalogue_version: 'the version itself',
  import_row: 'rows that wait to be merged',
  ...Object.fromEntries(
    CASES.flatMap((name) =>
      ['', '_event', '_personal', '_counter', '_feed'].map((part) => [`${name}${part}`, 'about a learner']),
    ),
  ),
  idempotent_act: 'first answers of acts on cases',
  partner_code: 'codes to refer a learner with',
  audit_event: 'who read or did what with personal data',
  audit_unsealed: 'as audit_event',
  audit_link: 'as audit_event',
  audit_seal: 'as audit_event',
};

/** Of `pg_trigger.tgtype`. */
const ROW = 1;
const BEFORE = 2;
const EVERY_CHANGE = 4 + 8 + 16 + 32;

describe.each(SUBGRAPHS.map(({ name }) => name))('the version of the catalogue of %s', (name) => {
  it('is moved by every change of every table from which a public answer is built, and by no other', async () => {
    const tables = await dataSources[name]!.query<{ table: string; moving: number | null }[]>(
      `SELECT c.relname AS table, bit_or(t.tgtype)::int AS moving
       FROM pg_class c
       LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgenabled = 'O' AND t.tgqual IS NULL
         AND t.tgfoid = $2::regproc AND t.tgattr::text = ''
       WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' GROUP BY 1 ORDER BY 1`,
      [name, `${name}.move_catalogue_version`],
    );
    expect(tables.length).toBeGreaterThan(20);
    const isMoving = ({ moving }: { moving: number | null }): boolean =>
      moving !== null && (moving & (ROW | BEFORE)) === 0 && moving === EVERY_CHANGE;
    const wrong = tables.filter((table) => isMoving(table) === table.table in NEVER_PUBLIC);
    expect(wrong).toEqual([]);
    expect(tables.filter(({ table, moving }) => table in NEVER_PUBLIC && moving !== null)).toEqual([]);
  });
});

describe('the version of a catalogue', () => {
  class Undone extends Error {}

  async function versionOf(manager: DataSource | EntityManager): Promise<number> {
    const [row] = await manager.query<{ version: string }[]>('SELECT version FROM clb.catalogue_version');
    return Number(row!.version);
  }

  /** By how much a statement moves the version, after others, within a transaction that is undone. */
  async function moves(statement: string, ...earlier: string[]): Promise<number> {
    let moved = 0;
    await dataSources
      .clb!.transaction(async (manager) => {
        for (const one of earlier) await manager.query(one);
        const before = await versionOf(manager);
        await manager.query(statement);
        moved = (await versionOf(manager)) - before;
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return moved;
  }

  const ADD = `INSERT INTO clb.school_served (school_number, clb_number) SELECT 'x', number FROM clb.provider LIMIT 1`;

  it.each([
    ['an insert', ADD],
    ['an update', `UPDATE clb.school_served SET school_number = school_number`],
    ['a delete', `DELETE FROM clb.school_served`],
    ['a truncate', `TRUNCATE clb.school_served`],
    ['a merge that adds', `${ADD} ON CONFLICT (school_number) DO UPDATE SET clb_number = 'y'`],
    ['a part of a statement', `WITH added AS (${ADD} RETURNING 1) SELECT count(*) FROM added`],
  ])('is moved by %s', async (_what, statement) => {
    expect(await moves(statement)).toBeGreaterThan(0);
  });

  it('is moved by a merge that changes', async () => {
    const merge = `${ADD} ON CONFLICT (school_number) DO UPDATE SET clb_number = excluded.clb_number`;
    expect(await moves(merge, ADD)).toBeGreaterThan(0);
  });

  it.each([
    ['adds no row', ADD.replace('LIMIT 1', 'LIMIT 0')],
    ['changes no row', `UPDATE clb.school_served SET school_number = 'y' WHERE school_number = 'no such'`],
    ['deletes no row', `DELETE FROM clb.school_served WHERE school_number = 'no such'`],
    [
      'merges what is there',
      `INSERT INTO clb.school_served SELECT * FROM clb.school_served ON CONFLICT DO NOTHING`,
    ],
    ['writes elsewhere', `INSERT INTO clb.referral_counter (organisation, last) VALUES ('school:x', 1)`],
  ])('is not moved by a statement that %s', async (_what, statement) => {
    expect(await moves(statement)).toBe(0);
  });

  it('is what it was when the transaction is undone', async () => {
    const before = await versionOf(dataSources.clb!);
    expect(await moves(ADD)).toBeGreaterThan(0);
    expect(await versionOf(dataSources.clb!)).toBe(before);
  });

  it('is a moment that no version had before, so that a backup brings back old numbers only', async () => {
    const started = Date.now();
    await dataSources.clb!.query(`UPDATE clb.catalogue_version SET version = 5`);
    await dataSources.clb!.query(`UPDATE clb.school_served SET school_number = school_number`);
    expect(await versionOf(dataSources.clb!)).toBeGreaterThanOrEqual(started);
  });

  it('grows by every one of many writers at the same time', async () => {
    const before = await versionOf(dataSources.clb!);
    const versions = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        dataSources.clb!.transaction(async (manager) => {
          await manager.query(
            `INSERT INTO clb.school_served (school_number, clb_number) SELECT $1, number FROM clb.provider LIMIT 1`,
            [`writer ${index}`],
          );
          return versionOf(manager);
        }),
      ),
    );
    expect(new Set([before, ...versions]).size).toBe(21);
    expect(Math.min(before, ...versions)).toBe(before);
    expect(await versionOf(dataSources.clb!)).toBe(Math.max(...versions));
  });
});
