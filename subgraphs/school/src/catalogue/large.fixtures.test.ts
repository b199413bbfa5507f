import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { containsInsz } from '@leerwegen/shared/vocabulary/insz';
import { CapacityState, DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { generateSchools } from './large.fixtures';
import { Attendance, EducationKind, Opleidingsvorm } from './school.enum';

type Row = Record<string, any>;
const batches = [...generateSchools({ offerings: 20_000, seed: 1 })];
const rowsOf = (table: string): Row[] =>
  batches.filter(({ target }) => target.table === table).flatMap(({ rows }) => rows);
const offerings = rowsOf('offering');

const VALUES: Record<string, object> = {
  pathway: Pathway,
  awards: Award,
  delivery_mode: DeliveryMode,
  target_groups: TargetGroup,
  capacity: CapacityState,
  attendance: Attendance,
  kind: EducationKind,
  opleidingsvorm: Opleidingsvorm,
};

describe('generated schools', () => {
  it.each(Object.entries(VALUES))('have only known values of %s', (column, known) => {
    const values = new Set(offerings.flatMap((row) => row[column] ?? []));
    expect(Object.keys(known)).toEqual(expect.arrayContaining([...values]));
    expect(values.size).toBeGreaterThan(1);
  });

  it('offer everything once, at a site of their own, over programmes of the catalogue', () => {
    expect(new Set(offerings.map(({ key }) => key)).size).toBe(offerings.length);
    const sites = new Set(rowsOf('site').map(({ provider_number, key }) => `${provider_number} ${key}`));
    const programmes = new Set(rowsOf('study_programme').map(({ key }) => key));
    for (const row of offerings) {
      expect(sites).toContain(`${row.provider_number} ${row.site_key}`);
      expect(programmes).toContain(row.programme_key);
    }
  });

  it('have numbers that neither real schools nor the demonstration have', () => {
    for (const { number } of rowsOf('provider')) expect(number > '995000' && number < '999000').toBe(true);
  });

  it('offer common and rare programmes, over several school years', () => {
    const counts = new Map<string, number>();
    for (const { programme_key } of offerings)
      counts.set(programme_key, (counts.get(programme_key) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeGreaterThan(20 * Math.min(...counts.values()));
    const years = new Set(offerings.map((row) => row.school_year));
    expect([...years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  it('are open for enrolment only in school years to come, and do not tell everywhere', () => {
    const open = (row: Row): unknown => row.enrolment_open;
    expect(offerings.filter((row) => open(row) === true && row.school_year < 2026)).toEqual([]);
    expect(new Set(offerings.map(open))).toEqual(new Set([true, false, null]));
    expect(offerings.some((row) => row.capacity === null)).toBe(true);
  });

  it('hold no national number', () => {
    const texts = batches.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))).map(String);
    expect(texts.filter(containsInsz)).toEqual([]);
  });
});
