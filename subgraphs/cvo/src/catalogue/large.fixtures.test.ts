import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { containsInsz } from '@leerwegen/shared/vocabulary/insz';
import { CapacityState, DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { generateCvos } from './large.fixtures';

type Row = Record<string, any>;
const batches = [...generateCvos({ offerings: 20_000, seed: 1 })];
const rowsOf = (table: string): Row[] =>
  batches.filter(({ target }) => target.table === table).flatMap(({ rows }) => rows);
const offerings = rowsOf('offering');

const VALUES: Record<string, object> = {
  pathway: Pathway,
  awards: Award,
  delivery_mode: DeliveryMode,
  target_groups: TargetGroup,
  capacity: CapacityState,
};

describe('generated centres', () => {
  it.each(Object.entries(VALUES))('have only known values of %s', (column, known) => {
    const values = new Set(offerings.flatMap((row) => row[column] ?? []));
    expect(Object.keys(known)).toEqual(expect.arrayContaining([...values]));
    expect(values.size).toBeGreaterThan(1);
  });

  it('offer everything once, at a site of their own, over courses and modules of the catalogue', () => {
    expect(new Set(offerings.map(({ key }) => key)).size).toBe(offerings.length);
    const sites = new Set(rowsOf('site').map(({ provider_number, key }) => `${provider_number} ${key}`));
    const courses = new Set(rowsOf('course').map(({ code }) => code));
    const modules = new Set(rowsOf('course_module').map(({ key }) => key));
    for (const row of offerings) {
      expect(sites).toContain(`${row.provider_number} ${row.site_key}`);
      expect(courses).toContain(row.course_code);
      if (row.module_key !== null) expect(modules).toContain(row.module_key);
    }
  });

  it('have numbers that neither real centres, generated schools nor the demonstration have', () => {
    for (const { number } of rowsOf('provider')) expect(number > '999000' && number <= '999999').toBe(true);
  });

  it('start in September and in February, in the school year that is told', () => {
    const months = new Set(offerings.map(({ starts_on }) => starts_on.slice(4)));
    expect([...months].sort()).toEqual(['-02-01', '-09-01']);
    for (const { starts_on, school_year } of offerings)
      expect(Number(starts_on.slice(0, 4)) - school_year).toBe(starts_on.endsWith('-02-01') ? 1 : 0);
  });

  it('are as many as the largest number that can be asked', () => {
    // Only the first provider: the others have the same courses to offer.
    const generated = generateCvos({ offerings: 2_000_000, seed: 1 });
    let keys = 0;
    for (const { target, rows } of generated)
      if (target.table === 'offering' && (keys += rows.length) > 5_000) break;
    expect(keys).toBeGreaterThan(5_000);
  });

  it('hold no national number', () => {
    const texts = batches
      .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
      .map((value) => JSON.stringify(value));
    expect(texts.filter(containsInsz)).toEqual([]);
  });
});
