import { createHash } from 'node:crypto';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { runSeedLargeCommand } from '../../scripts/seed-large-command';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

const OFFERINGS = 5_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

async function command(...given: string[]): Promise<{ exit: number; output: string; error: string }> {
  const result = { output: '', error: '' };
  const exit = await runSeedLargeCommand(SUBGRAPHS, given, {
    environment: database.environment,
    output: { write: (text) => (result.output += text) },
    error: { write: (text) => (result.error += text) },
  });
  return { exit, ...result };
}

/** Of every row of the tables that are filled, in the order of their keys. */
async function checksum(dataSource: DataSource, schema: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [table, key] of [
    ['provider', 'number'],
    ['site', 'key'],
    ['offering', 'key'],
  ])
    hash.update(
      JSON.stringify(await dataSource.query(`SELECT * FROM "${schema}"."${table}" ORDER BY ${key}`)),
    );
  return hash.digest('hex');
}

describe.each(
  SUBGRAPHS.filter(({ generate }) => generate).map((definition) => [definition.name, definition]),
)('seed:large for %s', (name, definition) => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await createDataSource(
      definition as never,
      databaseAddress(name as string, database.environment),
    ).initialize();
  });
  afterAll(() => dataSource.destroy());

  const total = async (): Promise<number> =>
    (await dataSource.query(`SELECT count(*)::int AS count FROM "${name}".offering`))[0].count;
  const seed = (...more: string[]): ReturnType<typeof command> =>
    command('--offerings', String(OFFERINGS), '--subgraph', name as string, ...more);

  it('adds so many offerings to what is there, and a second run changes nothing', async () => {
    const before = await total();
    const first = await seed();
    expect(first).toMatchObject({ exit: 0, error: '' });
    expect(first.output).toMatch(/^\d+ rows in [\d.]+ s: \d+ added, 0 changed, \d+ unchanged\.\n$/);
    expect((await total()) - before).toBe(OFFERINGS);
    const after = await checksum(dataSource, name as string);
    const second = await seed();
    expect(second).toMatchObject({ exit: 0, error: '' });
    expect(second.output).toMatch(/: 0 added, 0 changed, \d+ unchanged\.\n$/);
    expect(await checksum(dataSource, name as string)).toBe(after);
  });

  it('marks its providers as demonstration and never touches those of the demonstration', async () => {
    const generated = await dataSource.query<{ number: string; demonstration: boolean }[]>(
      `SELECT number, demonstration FROM "${name}".provider WHERE number >= '995000'`,
    );
    expect(generated).toHaveLength(20);
    expect(generated.every(({ demonstration }) => demonstration)).toBe(true);
  });

  it('gives other rows for another seed', async () => {
    const before = await checksum(dataSource, name as string);
    await seed('--seed', '2');
    expect(await checksum(dataSource, name as string)).not.toBe(before);
  });
});

describe('seed:large', () => {
  it('says what is wrong with its arguments', async () => {
    const { exit, output, error } = await command('--offerings', 'many');
    expect([exit, output]).toEqual([1, '']);
    expect(error).toContain('--offerings is "many"; expected a whole number from 1 to 2000000');
  });

  it('does not take a subgraph that cannot generate', async () => {
    const { exit, error } = await command('--offerings', '10', '--subgraph', 'examencommissie');
    expect(exit).toBe(1);
    expect(error).toContain('--subgraph is "examencommissie"; expected one of school, cvo');
  });
});
