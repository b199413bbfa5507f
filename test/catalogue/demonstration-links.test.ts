import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { idPrefix } from '@leerwegen/shared/vocabulary/global-id';
import { GuidanceKind, ServiceAccess } from '@leerwegen/shared/vocabulary/guidance.enum';
import { InitiativeKind } from '@leerwegen/shared/vocabulary/initiative.interface';
import { MUNICIPALITIES } from '@leerwegen/shared/vocabulary/places/municipality-list';
import { arrondissementByNis } from '@leerwegen/shared/vocabulary/places/arrondissements';
import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { PROVIDER_TYPES } from '@leerwegen/shared/vocabulary/provider-types';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

let database: TestDatabase;
const sources: Record<string, DataSource> = {};
/** Global ids of all providers and offerings of the demonstration catalogue. */
const known = { Provider: new Set<string>(), Offering: new Set<string>() };

beforeAll(async () => {
  database = await startTestDatabase();
  for (const definition of SUBGRAPHS) {
    const { name, providerType } = definition;
    const address = databaseAddress(name, database.environment);
    sources[name] = await createDataSource(definition, address).initialize();
    const types = PROVIDER_TYPES[providerType];
    for (const { key } of await rows<{ key: string }>(name, `SELECT number AS key FROM ${name}.provider`))
      known.Provider.add(`${idPrefix(types.Provider)}:${key}`);
    for (const { key } of await rows<{ key: string }>(name, `SELECT key FROM ${name}.offering`))
      known.Offering.add(`${idPrefix(types.Offering)}:${key}`);
  }
});
afterAll(async () => {
  for (const source of Object.values(sources)) await source.destroy();
  await database.stop();
});

const rows = <R = Record<string, any>>(schema: string, statement: string): Promise<R[]> =>
  sources[schema]!.query(statement);

describe('the Examencommissie of the demonstration catalogue', () => {
  it('has both grades of at least 6 programmes', async () => {
    const grades = await rows(
      'examencommissie',
      `SELECT grade, count(*)::int AS n FROM examencommissie.offering WHERE until_school_year IS NULL GROUP BY 1 ORDER BY 1`,
    );
    expect(grades.map(({ grade }) => grade)).toEqual([2, 3]);
    for (const { n } of grades) expect(n).toBeGreaterThanOrEqual(6);
  });

  it('has at least 25 subjects, each in a programme and with a vakfiche of today', async () => {
    const subjects = await rows(
      'examencommissie',
      `SELECT s.key, count(v.key)::int AS today,
         EXISTS (SELECT 1 FROM examencommissie.programme_subject l WHERE l.subject_key = s.key) AS used
       FROM examencommissie.exam_subject s LEFT JOIN examencommissie.vakfiche v ON v.subject_key = s.key
         AND v.valid_from <= '2026-11-23' AND coalesce(v.valid_to, 'infinity') >= '2026-11-23' GROUP BY 1`,
    );
    expect(subjects.length).toBeGreaterThanOrEqual(25);
    expect(subjects.filter(({ today, used }) => today !== 1 || !used)).toEqual([]);
  });

  it('has versions of vakfiches that follow each other without a gap or an overlap', async () => {
    const versions = await rows(
      'examencommissie',
      `SELECT key, (valid_to + 1)::text AS next, parts,
         (lead(valid_from) OVER (PARTITION BY subject_key ORDER BY valid_from))::text AS follows
       FROM examencommissie.vakfiche`,
    );
    expect(versions.filter(({ follows }) => follows !== null).length).toBeGreaterThanOrEqual(10);
    for (const { key, next, follows, parts } of versions) {
      expect([key, next]).toEqual([key, follows]);
      const weights = parts.map(({ weight }: { weight: number }) => weight);
      expect(weights.reduce((sum: number, weight: number) => sum + weight, 0)).toBe(100);
    }
  });

  it('registers before a session and holds it at a known place, or remotely', async () => {
    const sessions = await rows(
      'examencommissie',
      `SELECT key, place, site_key, registration_from <= registration_to AND registration_to < starts_on
         AND starts_on <= ends_on AS ordered FROM examencommissie.exam_session`,
    );
    expect(sessions.length).toBeGreaterThanOrEqual(30);
    for (const { key, place, site_key, ordered } of sessions)
      expect([key, site_key === null, ordered]).toEqual([key, place === 'REMOTE', true]);
  });
});

describe('the clb’s of the demonstration catalogue', () => {
  it('are 15 and serve every school once', async () => {
    const schools = await rows('school', 'SELECT number FROM school.provider ORDER BY 1');
    const served = await rows('clb', 'SELECT school_number AS number FROM clb.school_served ORDER BY 1');
    expect(await rows('clb', 'SELECT 1 FROM clb.provider')).toHaveLength(15);
    expect(served.length).toBeGreaterThanOrEqual(40);
    expect(served).toEqual(schools);
  });

  it.each(['clb', 'leerwinkel'])('in %s: regions are known and hold every site', async (schema) => {
    const sites = await rows(
      schema,
      `SELECT s.key, s.municipality_nis AS nis, p.regions FROM ${schema}.site s
       JOIN ${schema}.provider p ON p.number = s.provider_number`,
    );
    for (const { key, nis, regions } of sites) {
      expect([key, regions.includes(`${nis.slice(0, 2)}000`)]).toEqual([key, true]);
      for (const region of regions) expect(arrondissementByNis(region)).toBeDefined();
    }
  });
});

describe('the leerwinkels of the demonstration catalogue', () => {
  it('work in at least 8 regions, with real gaps', async () => {
    const regions = await rows(
      'leerwinkel',
      'SELECT DISTINCT unnest(regions) AS nis FROM leerwinkel.provider',
    );
    expect(regions.length).toBeGreaterThanOrEqual(8);
    expect(regions.length).toBeLessThan(16);
    const cities = MUNICIPALITIES.filter((row) => row.centrumstad && row.validTo === null);
    const sites = await rows('leerwinkel', 'SELECT DISTINCT municipality_nis AS nis FROM leerwinkel.site');
    const missing = cities.filter(({ nis }) => !sites.some((site) => site.nis === nis));
    expect(missing.length).toBeGreaterThanOrEqual(3);
    expect(missing.length).toBeLessThan(10);
  });

  it('differ in minimum age and have numbers that no enterprise can have', async () => {
    const shops = await rows('leerwinkel', 'SELECT number, minimum_age FROM leerwinkel.provider');
    for (const { number } of shops) expect(number).toMatch(/^99\d{8}$/);
    expect(new Set(shops.map(({ minimum_age }) => minimum_age)).size).toBeGreaterThan(1);
  });

  it('know partners of every kind, and one that finds work in every province and in Brussels', async () => {
    const partners = await rows('leerwinkel', 'SELECT kind, provinces FROM leerwinkel.external_partner');
    for (const kind of ['VDAB', 'ACTIRIS', 'DROPOUT_NETWORK', 'PEDAGOGICAL_SUPPORT', 'OCMW', 'CAW', 'JAC'])
      expect(partners.some((partner) => partner.kind === kind)).toBe(true);
    for (const province of Object.keys(Province))
      expect(
        partners.some(
          ({ kind, provinces }) => ['VDAB', 'ACTIRIS'].includes(kind) && provinces.includes(province),
        ),
      ).toBe(true);
  });
});

describe('what points to others', () => {
  it.each(['clb', 'leerwinkel'])('in %s: services lead to offerings that exist', async (schema) => {
    const services = await rows(
      schema,
      `SELECT key, kind, access, guides_to, description FROM ${schema}.offering`,
    );
    for (const { key, kind, access, guides_to, description } of services) {
      expect(Object.keys(GuidanceKind)).toContain(kind);
      for (const way of access) expect(Object.keys(ServiceAccess)).toContain(way);
      expect(description).toEqual({ nl: expect.any(String), en: expect.any(String) });
      for (const id of guides_to) expect([key, id, known.Offering.has(id)]).toEqual([key, id, true]);
    }
    expect(services.filter(({ guides_to }) => guides_to.length > 0).length).toBeGreaterThan(10);
  });

  it.each(['school', 'cvo', 'clb'])(
    'in %s: initiatives name partners and offerings that exist',
    async (schema) => {
      const found = await rows(schema, `SELECT * FROM ${schema}.initiative`);
      expect(found.length).toBeGreaterThan(0);
      for (const row of found) {
        expect(Object.keys(InitiativeKind)).toContain(row.kind);
        for (const id of row.partner_ids)
          expect([row.key, id, known.Provider.has(id)]).toEqual([row.key, id, true]);
        for (const id of row.offering_ids)
          expect([row.key, id, known.Offering.has(id)]).toEqual([row.key, id, true]);
        // A host stands in this subgraph or outside the graph.
        expect([row.key, row.host_number === null]).toEqual([row.key, row.outside_host !== null]);
      }
    },
  );

  it('holds the examples of the advice, each with its host', async () => {
    const names = async (schema: string): Promise<string[]> =>
      (
        await rows(
          schema,
          `SELECT name || coalesce(' @ ' || (outside_host->>'name'), '') AS name FROM ${schema}.initiative`,
        )
      ).map(({ name }) => name);
    expect((await names('clb')).join()).toMatch(/KANS/);
    const hostedByCvos = (await names('cvo')).join();
    expect(hostedByCvos).toMatch(/lift/i);
    expect(hostedByCvos).toMatch(/TOEKAN/);
    expect(hostedByCvos).toMatch(/BENO.* @ Centrum voor [Bb]asiseducatie/);
  });
});
