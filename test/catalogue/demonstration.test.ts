import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { containsInsz } from '@leerwegen/shared/vocabulary/insz';
import { CapacityState, DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { municipalityByNis, municipalityByPostcode } from '@leerwegen/shared/vocabulary/places/places';
import { MUNICIPALITIES } from '@leerwegen/shared/vocabulary/places/municipality-list';
import { Finality, Onderwijsvorm, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

let database: TestDatabase;
const sources: Record<string, DataSource> = {};
beforeAll(async () => {
  database = await startTestDatabase();
  for (const definition of SUBGRAPHS) {
    const address = databaseAddress(definition.name, database.environment);
    sources[definition.name] = await createDataSource(definition, address).initialize();
  }
});
afterAll(async () => {
  for (const source of Object.values(sources)) await source.destroy();
  await database.stop();
});

const rows = <R = Record<string, any>>(schema: string, statement: string): Promise<R[]> =>
  sources[schema]!.query(statement);
const count = async (schema: string, table: string): Promise<number> =>
  (await rows(schema, `SELECT count(*)::int AS n FROM ${schema}.${table}`))[0]!.n;
const tablesOf = async (schema: string): Promise<string[]> =>
  (
    await rows(
      schema,
      `SELECT table_name AS t FROM information_schema.tables
       WHERE table_schema = '${schema}' AND table_type = 'BASE TABLE' AND table_name <> 'migration' ORDER BY 1`,
    )
  ).map(({ t }) => t);
const contents = async (schema: string): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const table of await tablesOf(schema))
    all[table] = (
      await rows(schema, `SELECT xmin::text || r::text AS line FROM ${schema}.${table} r ORDER BY 1`)
    ).map(({ line }) => line);
  return all;
};

describe('the demonstration catalogue', () => {
  it('is large enough to show the graph', async () => {
    expect(await count('school', 'provider')).toBeGreaterThanOrEqual(40);
    expect(await count('cvo', 'provider')).toBeGreaterThanOrEqual(12);
    const offerings = (await count('school', 'offering')) + (await count('cvo', 'offering'));
    expect(offerings).toBeGreaterThanOrEqual(1_100);
    expect(offerings).toBeLessThanOrEqual(1_300);
  });

  it('has a school in each of the 13 centrumsteden', async () => {
    const cities = MUNICIPALITIES.filter((row) => row.centrumstad && row.validTo === null);
    expect(cities).toHaveLength(13);
    const sites = await rows('school', 'SELECT DISTINCT municipality_nis AS nis FROM school.site');
    for (const city of cities) expect(sites).toContainEqual({ nis: city.nis });
  });

  it.each(SUBGRAPHS.map((definition) => definition.name))('of %s is marked as such', async (schema) => {
    expect(await rows(schema, `SELECT number FROM ${schema}.provider WHERE NOT demonstration`)).toEqual([]);
  });

  it.each(SUBGRAPHS.map((definition) => [definition.name, definition] as const))(
    'of %s is written once',
    async (schema, definition) => {
      const before = await contents(schema);
      expect(await definition.demonstrate(sources[schema]!)).toBe(0);
      expect(await contents(schema)).toEqual(before);
      expect(before.provider!.length).toBeGreaterThan(0);
    },
  );
});

describe('who may be written to', () => {
  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: every e-mail address and website is invented',
    async (schema) => {
      const mails = await rows(schema, `SELECT email FROM ${schema}.contact_point WHERE email IS NOT NULL`);
      expect(mails.length).toBeGreaterThan(0);
      for (const { email } of mails) expect(email).toMatch(/^[^@\s]+@([a-z0-9-]+\.)*example\.org$/);
      const sites = await rows(
        schema,
        `SELECT website, onderwijskiezer_page AS page FROM ${schema}.provider`,
      );
      for (const { website, page } of sites) {
        expect(new URL(website).hostname).toMatch(/(^|\.)example\.org$/);
        expect(new URL(page).hostname).toMatch(/(^|\.)onderwijskiezer\.be$/);
      }
    },
  );

  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: no address elsewhere and no national number stands in any text',
    async (schema) => {
      const hosts = /(?:https?:\/\/|@)([a-z0-9.-]+)/gi;
      for (const table of await tablesOf(schema)) {
        // Column by column: digits of neighbours are no number together. Telephone numbers are excepted.
        const cells = await rows(
          schema,
          `SELECT c.value AS text FROM ${schema}.${table} r, jsonb_each_text(to_jsonb(r)) c WHERE c.key <> 'telephone'`,
        );
        for (const { text } of cells.filter((cell) => cell.text !== null)) {
          expect([table, containsInsz(text)]).toEqual([table, false]);
          for (const [, host] of (text as string).matchAll(hosts))
            expect(host).toMatch(/(^|\.)(example\.org|onderwijskiezer\.be)$/);
        }
      }
    },
  );

  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: contact points answer for known groups',
    async (schema) => {
      const points = await rows(schema, `SELECT target_group, regions, role FROM ${schema}.contact_point`);
      for (const { target_group, regions, role } of points) {
        expect(Object.keys(TargetGroup)).toContain(target_group);
        expect(regions.length).toBeGreaterThan(0);
        for (const region of regions) expect(Object.keys(Province)).toContain(region);
        expect(role).toEqual({ nl: expect.any(String), en: expect.any(String) });
      }
    },
  );
});

describe('what can be started', () => {
  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: says it in the words of the vocabulary',
    async (schema) => {
      const offerings = await rows(
        schema,
        `SELECT key, pathway, awards, delivery_mode, target_groups, languages, capacity FROM ${schema}.offering`,
      );
      for (const row of offerings) {
        const at = (values: object, value: string): void =>
          expect([row.key, Object.keys(values).includes(value), value]).toEqual([row.key, true, value]);
        // Guidance is on the way to every road and belongs to none.
        if (['clb', 'leerwinkel'].includes(schema)) expect(row.pathway).toBeNull();
        else at(Pathway, row.pathway);
        at(DeliveryMode, row.delivery_mode);
        if (row.capacity !== null) at(CapacityState, row.capacity);
        for (const award of row.awards) at(Award, award);
        for (const group of row.target_groups) at(TargetGroup, group);
        for (const language of row.languages) expect(language).toMatch(/^[a-z]{2}$/);
      }
    },
  );

  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: stands at a site of its own provider',
    async (schema) => {
      const strays = await rows(
        schema,
        `SELECT o.key FROM ${schema}.offering o JOIN ${schema}.site s ON s.key = o.site_key WHERE s.provider_number <> o.provider_number`,
      );
      expect(strays).toEqual([]);
      const without = await rows(
        schema,
        `SELECT number FROM ${schema}.provider p WHERE NOT EXISTS (SELECT 1 FROM ${schema}.offering o WHERE o.provider_number = p.number)`,
      );
      expect(without).toEqual([]);
    },
  );

  it.each(SUBGRAPHS.map((definition) => definition.name))(
    'in %s: lies where its postcode lies',
    async (schema) => {
      const sites = await rows(schema, `SELECT * FROM ${schema}.site`);
      for (const site of sites) {
        const municipality = municipalityByNis(site.municipality_nis)!;
        expect([site.key, municipalityByPostcode(site.postcode)?.nis]).toEqual([site.key, municipality.nis]);
        expect(site.province).toBe(municipality.province);
        // No municipality is wider than some 20 km.
        expect(Math.abs(site.latitude - municipality.latitude)).toBeLessThan(0.15);
        expect(Math.abs(site.longitude - municipality.longitude)).toBeLessThan(0.2);
      }
    },
  );

  it.each([
    ['school', 'study_programme'],
    ['cvo', 'course'],
  ])('in %s: a %s has an official finality, onderwijsvorm and domain, or none', async (schema, table) => {
    const programmes = await rows(schema, `SELECT to_jsonb(t) AS row FROM ${schema}.${table} t`);
    expect(programmes.length).toBeGreaterThan(20);
    for (const { row } of programmes) {
      expect([null, ...Object.keys(Finality)]).toContain(row.finality);
      expect([undefined, null, ...Object.keys(Onderwijsvorm)]).toContain(row.onderwijsvorm);
      expect([null, ...Object.keys(StudyDomain)]).toContain(row.domain);
      for (const award of row.awards) expect(Object.keys(Award)).toContain(award);
    }
  });

  it('gives a diploma only after the third grade in a school', async () => {
    const programmes = await rows(
      'school',
      `SELECT key FROM school.study_programme WHERE 'DIPLOMA_SO' = ANY(awards) AND grade IS DISTINCT FROM 3`,
    );
    expect(programmes).toEqual([]);
  });
});

describe('adult education', () => {
  it('never gives a diploma for additional general education alone', async () => {
    const with_diploma = await rows(
      'cvo',
      `SELECT code AS key FROM cvo.course WHERE pathway = 'TKO_AAV' AND 'DIPLOMA_SO' = ANY(awards)
       UNION ALL SELECT m.key FROM cvo.course_module m JOIN cvo.course c ON c.code = m.course_code
         WHERE c.pathway = 'TKO_AAV' AND 'DIPLOMA_SO' = ANY(m.awards)
       UNION ALL SELECT key FROM cvo.offering WHERE pathway = 'TKO_AAV' AND 'DIPLOMA_SO' = ANY(awards)`,
    );
    expect(with_diploma).toEqual([]);
    expect(await rows('cvo', `SELECT 1 FROM cvo.offering WHERE pathway = 'TKO_AAV' LIMIT 1`)).toHaveLength(1);
  });

  it('starts at 18 for general education and at 16 for anything else', async () => {
    const ages = await rows(
      'cvo',
      `SELECT DISTINCT pathway IN ('TKO_GENERAL', 'TKO_AAV') AS general, minimum_age AS age FROM cvo.offering
       UNION SELECT pathway IN ('TKO_GENERAL', 'TKO_AAV'), minimum_age FROM cvo.course ORDER BY 1`,
    );
    expect(ages).toEqual([
      { general: false, age: 16 },
      { general: true, age: 18 },
    ]);
  });

  it('counts a course as diploma oriented exactly when it is a road to the diploma', async () => {
    const wrong = await rows(
      'cvo',
      `SELECT code FROM cvo.course WHERE diploma_oriented <> (pathway IN ('TKO_GENERAL', 'TKO_AAV', 'TKO_VOCATIONAL'))`,
    );
    expect(wrong).toEqual([]);
  });

  it('ends after it starts, and in the school year that it says', async () => {
    const wrong = await rows(
      'cvo',
      `SELECT key FROM cvo.offering WHERE ends_on <= starts_on
         OR school_year <> extract(year FROM starts_on - interval '8 months')::int`,
    );
    expect(wrong).toEqual([]);
  });
});
