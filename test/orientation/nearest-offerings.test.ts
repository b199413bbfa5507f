import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { checkedProfile } from '@leerwegen/shared/eligibility/profile.check';
import { nearestOfferings } from '@leerwegen/shared/orientation/nearest-offerings.query';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

/** More sites than are looked at one by one, on a line eastward from Gent, so that their order is known without measuring. */
const SITES = 240;
/** One in so many sites offers each subject: from everywhere to nearly nowhere. */
const RARITY = [1, 3, 20, 90, 200, 1_000];
const GENT = '44021';
const DAY = '2026-09-01';

interface Row {
  key: string;
  site: number;
  subject: string;
  startsOn: string | null;
  mode: string;
  open: boolean | null;
}

describe('nearest offerings, beside a recount in memory', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await startTestDatabase();
    const definition = SUBGRAPHS[0]!;
    dataSource = await createDataSource(
      definition,
      databaseAddress(definition.name, database.environment),
    ).initialize();
    await dataSource.query(`CREATE SCHEMA line;
      CREATE TABLE line.site (key text COLLATE "C", latitude float8, longitude float8);
      CREATE TABLE line.offering (key text COLLATE "C", provider_number text, site_key text COLLATE "C", subject_key text,
        pathway text, starts_on date, school_year int, delivery_mode text, languages text[], enrolment_open boolean, capacity text)`);
    await dataSource.query(
      `INSERT INTO line.site SELECT 's' || lpad(n::text, 3, '0'), CASE WHEN n < ${SITES - 5} THEN 51.05 END, 3.8 + n / 100.0
       FROM generate_series(0, ${SITES - 1}) n`,
    );
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.stop();
  });

  const offering = fc.record({
    site: fc.nat(SITES - 1),
    subject: fc.nat(RARITY.length - 1),
    startsOn: fc.constantFrom('2026-08-31', '2026-09-01', '2026-10-01', '2027-09-01', null),
    mode: fc.constantFrom('CONTACT', 'CONTACT', 'CONTACT', 'DISTANCE'),
    open: fc.constantFrom(true, true, null, false),
  });

  it('finds the two nearest sites of each subject, and the two nearest with a wished delivery mode', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(offering, { minLength: 400, maxLength: 800, size: 'max' }),
        fc.constantFrom([], ['DISTANCE']),
        async (drawn, deliveryModes) => {
          const rows = drawn
            .filter(({ site, subject }) => site % RARITY[subject]! === RARITY[subject]! - 1 || subject === 0)
            .map((one, index) => ({
              ...one,
              key: `o${String(index).padStart(4, '0')}`,
              subject: `${one.subject}`,
            }));
          await dataSource.query('TRUNCATE line.offering');
          await dataSource.query(
            `INSERT INTO line.offering SELECT r.key, 'p', 's' || lpad(r.site::text, 3, '0'), r.subject, 'DUAL', r."startsOn", 2026,
               r.mode, NULL, r.open, NULL
             FROM jsonb_to_recordset($1::jsonb) r(key text, site int, subject text, "startsOn" date, mode text, open boolean)`,
            [JSON.stringify(rows)],
          );
          const profile = checkedProfile(
            { age: 20, municipality: GENT, deliveryModes } as unknown as LearnerProfileInput,
            DAY,
          );
          const found = await nearestOfferings(
            dataSource,
            {
              schema: 'line',
              column: 'subject_key',
              subjects: (query) =>
                `SELECT unnest(${query.parameter(RARITY.map((_, index) => `${index}`))}::text[]) AS key`,
              condition: (query) =>
                `coalesce(o.starts_on, 'infinity'::date) >= ${query.parameter(DAY)}::date`,
            },
            profile,
          );
          expect(found.map((one) => one.offering).sort()).toEqual(recount(rows, deliveryModes));
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  });
});

/** Keys of the offerings that belong in the answer. */
function recount(rows: readonly Row[], wished: readonly string[]): string[] {
  const fitting = rows.filter(({ open, startsOn }) => open !== false && (startsOn ?? '9999') >= DAY);
  const nearest = (all: readonly Row[]): string[] =>
    RARITY.flatMap((_, subject) => {
      const own = all.filter((row) => row.subject === `${subject}`);
      const sites = [...new Set(own.map(({ site }) => site))].sort((a, b) => a - b).slice(0, 2);
      return sites.map((site) => firstOf(own.filter((row) => row.site === site)).key);
    });
  const inWished = wished.length > 0 ? nearest(fitting.filter(({ mode }) => wished.includes(mode))) : [];
  return [...new Set([...nearest(fitting), ...inWished])].sort();
}

function firstOf(rows: readonly Row[]): Row {
  const sortKey = ({ startsOn, key }: Row): string => `${startsOn ?? '9999'} ${key}`;
  return [...rows].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))[0]!;
}
