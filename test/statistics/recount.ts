import type { DataSource } from 'typeorm';

/** One offering with everything it can be counted by, read plainly and counted in memory: the opposite of the SQL. */
export interface Fact {
  offering: Record<string, any>;
  site: Record<string, any>;
  provider: Record<string, any>;
  subject: Record<string, any>;
}

/** How the subject of an offering is found: the table in which it stands and the column that points to it. */
export const SUBJECTS: Record<string, { table: string; key: string; column: string } | null> = {
  school: { table: 'study_programme', key: 'key', column: 'programme_key' },
  cvo: { table: 'offering_subject', key: 'key', column: 'subject_key' },
  examencommissie: { table: 'offering', key: 'key', column: 'key' },
  clb: null,
  leerwinkel: null,
};

/** All offerings of one owner. */
export async function readFacts(name: string, dataSource: DataSource): Promise<Fact[]> {
  const table = async (of: string, key: string): Promise<Map<string, Record<string, any>>> => {
    const rows = await dataSource.query<{ row: Record<string, any> }[]>(
      `SELECT to_jsonb(t) AS row FROM ${name}.${of} t`,
    );
    return new Map(rows.map(({ row }) => [row[key] as string, row]));
  };
  const [sites, providers] = [await table('site', 'key'), await table('provider', 'number')];
  const subject = SUBJECTS[name];
  const subjects = subject ? await table(subject.table, subject.key) : new Map<string, Record<string, any>>();
  return [...(await table('offering', 'key')).values()].map((offering) => ({
    offering,
    site: sites.get(offering.site_key)!,
    provider: providers.get(offering.provider_number)!,
    subject: (subject && subjects.get(offering[subject.column])) ?? {},
  }));
}

const listOrNone = (values: string[] | null): (string | null)[] => (values?.length ? values : [null]);

/** Every value that an offering has in a dimension. */
export function valuesOf(dimension: string, fact: Fact, thisYear: number, asked?: number): unknown[] {
  const { offering, site, provider, subject } = fact;
  switch (dimension) {
    case 'MUNICIPALITY':
      return [site.municipality_nis];
    case 'PROVINCE':
      return [site.province];
    case 'DOMAIN':
      return [subject.domain ?? null];
    case 'FINALITY':
      return [subject.finality ?? null];
    case 'PATHWAY':
      return [offering.pathway];
    case 'AWARD':
      return listOrNone(offering.awards);
    case 'DELIVERY_MODE':
      return [offering.delivery_mode];
    case 'START_MONTH':
      return [offering.starts_on?.slice(0, 7) ?? null];
    case 'TARGET_GROUP':
      return listOrNone(offering.target_groups);
    case 'NET':
      return [provider.net];
    case 'SCHOOL_YEAR': {
      if (asked !== undefined) return [asked];
      const first = offering.school_year as number;
      if (!('until_school_year' in offering)) return [first];
      const last = (offering.until_school_year as number | null) ?? Math.max(first, thisYear);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    }
    default:
      throw new Error(`unknown dimension ${dimension}`);
  }
}

/** Counts by dimensions: how many offerings per combination of values, as a sorted list of `[values, count]`. */
export function recount(
  facts: Fact[],
  dimensions: string[],
  thisYear: number,
  asked?: number,
): [string, number][] {
  const counts = new Map<string, number>(dimensions.length === 0 ? [['[]', 0]] : []);
  for (const fact of facts) {
    const combinations = dimensions.reduce<unknown[][]>(
      (sofar, dimension) =>
        sofar.flatMap((values) =>
          valuesOf(dimension, fact, thisYear, asked).map((value) => [...values, value]),
        ),
      [[]],
    );
    for (const values of combinations) {
      const key = JSON.stringify(values);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether an offering fits the part of a filter that the test makes use of. */
export function fits(filter: Record<string, any>, { offering, site, subject }: Fact): boolean {
  const oneOf = (values: string[] | undefined, value: unknown): boolean =>
    !values || values.includes(value as string);
  const some = (values: string[] | undefined, has: string[] | null): boolean =>
    !values || (has ?? []).some((value) => values.includes(value));
  return (
    oneOf(filter.pathways, offering.pathway) &&
    oneOf(filter.deliveryModes, offering.delivery_mode) &&
    oneOf(filter.domains, subject.domain) &&
    oneOf(filter.finalities, subject.finality) &&
    some(filter.awards, offering.awards) &&
    some(filter.targetGroups, offering.target_groups) &&
    some(filter.language && [filter.language], offering.languages) &&
    (filter.province === undefined || site.province === filter.province) &&
    (filter.municipality === undefined || site.municipality_nis === filter.municipality) &&
    (filter.enrolmentOpen === undefined || offering.enrolment_open === filter.enrolmentOpen) &&
    (filter.startsFrom === undefined ||
      (offering.starts_on !== null && offering.starts_on >= filter.startsFrom)) &&
    (filter.startsUntil === undefined ||
      (offering.starts_on !== null && offering.starts_on <= filter.startsUntil)) &&
    (filter.age === undefined || (offering.minimum_age ?? 0) <= filter.age) &&
    (filter.schoolYear === undefined || fitsYear(filter.schoolYear, offering))
  );
}

function fitsYear(year: number, offering: Record<string, any>): boolean {
  if (!('until_school_year' in offering)) return offering.school_year === year;
  return offering.school_year <= year && (offering.until_school_year ?? year) >= year;
}
