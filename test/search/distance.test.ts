import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { distanceExpression } from '@leerwegen/shared/search/distance.sql';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

type Place = [latitude: number, longitude: number];
const BRUSSELS: Place = [50.8467, 4.3525];
const GHENT: Place = [51.0543, 3.7174];
const ANTWERP: Place = [51.2194, 4.4025];
const BRUGES: Place = [51.2093, 3.2247];
const HASSELT: Place = [50.9307, 5.3325];
const OSTEND: Place = [51.2254, 2.92];

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await startTestDatabase();
  const definition = { name: 'school', entities: [], migrations: [] };
  dataSource = await createDataSource(
    definition,
    databaseAddress('school', database.environment),
  ).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.stop();
});

async function meters([latitude, longitude]: Place, to: Place | [null, null]): Promise<number | null> {
  const query = new SqlQuery();
  const expression = distanceExpression(query, 's', { latitude, longitude });
  const [row] = await dataSource.query(
    `SELECT ${expression} AS meters FROM (SELECT ${query.parameter(to[0])}::float8 AS latitude, ${query.parameter(to[1])}::float8 AS longitude) s`,
    query.parameters,
  );
  return row.meters;
}

describe('the distance between cities, as the crow flies', () => {
  // By Vincenty's formula on the WGS84 ellipsoid, which differs from a sphere by less than 1 %.
  it.each<[string, Place, Place, number]>([
    ['Brussels and Ghent', BRUSSELS, GHENT, 50_250],
    ['Brussels and Antwerp', BRUSSELS, ANTWERP, 41_610],
    ['Ghent and Antwerp', GHENT, ANTWERP, 51_360],
    ['Bruges and Hasselt', BRUGES, HASSELT, 151_100],
    ['Ostend and Hasselt', OSTEND, HASSELT, 172_300],
    ['Ostend and Bruges', OSTEND, BRUGES, 21_350],
  ])('%s', async (_name, from, to, known) => {
    const found = (await meters(from, to))!;
    expect(Math.abs(found - known) / known).toBeLessThan(0.01);
    expect(await meters(to, from)).toBe(found);
  });

  it.each<[string, Place, Place, number]>([
    ['the same place', GHENT, GHENT, 0],
    ['the other side of the earth', [0, 0], [0, 180], 20_015_087],
    ['the other side of the earth, elsewhere', [51, 4], [-51, -176], 20_015_087],
    ['the poles', [90, 0], [-90, 0], 20_015_087],
    ['over the date line', [0, 179.5], [0, -179.5], 111_195],
  ])('%s', async (_name, from, to, known) => {
    expect(Math.abs((await meters(from, to))! - known)).toBeLessThanOrEqual(1);
  });

  it('is a whole number of metres', async () => {
    expect(Number.isInteger(await meters(GHENT, ANTWERP))).toBe(true);
  });

  it('is unknown to a place without coordinates', async () => {
    expect(await meters(GHENT, [null, null])).toBeNull();
  });
});
