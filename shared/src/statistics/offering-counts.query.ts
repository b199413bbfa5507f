import type { DataSource } from 'typeorm';
import { SqlQuery } from '../database/sql-query';
import { badUserInput } from '../errors/user-error';
import { distanceExpression } from '../search/distance.sql';
import type { OfferingCriteria } from '../search/offering-criteria';
import {
  addOfferingConditions,
  notApplicable,
  type OfferingNarrowing,
  type OfferingSource,
} from '../search/offering-list.query';
import { MAX_ITEMS } from '../server/item-budget';
import { municipalityValue } from '../vocabulary/places/places';
import { schoolYearOf } from '../vocabulary/school-year';
import type { OfferingCount } from './offering-count.type';
import { OfferingDimension } from './offering-dimension.enum';

/** How an owner's offerings are counted. */
export interface CountSource extends OfferingSource {
  /** Dimensions that mean nothing to this owner. */
  notCounted: OfferingDimension[];
  /** Where domain and finality stand: at the subject (alias `t`) unless said otherwise. */
  dimensions?: Partial<Record<OfferingDimension, string>>;
}

const MAX_DIMENSIONS = 3;
const FIELDS: Readonly<Record<OfferingDimension, keyof OfferingCount>> = {
  MUNICIPALITY: 'municipality',
  PROVINCE: 'province',
  DOMAIN: 'domain',
  FINALITY: 'finality',
  PATHWAY: 'pathway',
  AWARD: 'award',
  DELIVERY_MODE: 'deliveryMode',
  START_MONTH: 'startMonth',
  TARGET_GROUP: 'targetGroup',
  NET: 'net',
  SCHOOL_YEAR: 'schoolYear',
};
const EXPRESSIONS: Readonly<Record<OfferingDimension, string>> = {
  MUNICIPALITY: 's.municipality_nis',
  PROVINCE: 's.province',
  DOMAIN: 't.domain',
  FINALITY: 't.finality',
  PATHWAY: 'o.pathway',
  AWARD: 'award.value',
  DELIVERY_MODE: 'o.delivery_mode',
  START_MONTH: `to_char(o.starts_on, 'YYYY-MM')`,
  TARGET_GROUP: 'target_group.value',
  NET: 'p.net',
  SCHOOL_YEAR: 'o.school_year',
};

/**
 * Counts an owner's offerings by up to three dimensions, in one statement; largest first, then by value.
 *
 * @param now until when what has no end can be started
 * @throws BAD_USER_INPUT for too many dimensions, for one twice, and for a dimension or criterion that means nothing here:
 *   a count that silently leaves a condition out would be read as an answer to it
 */
export async function offeringCounts(
  dataSource: DataSource,
  source: CountSource,
  groupBy: readonly OfferingDimension[],
  criteria: OfferingCriteria,
  narrowing: OfferingNarrowing,
  now: Date,
): Promise<OfferingCount[]> {
  checkDimensions(source, groupBy);
  const [criterion] = notApplicable(source, criteria);
  if (criterion) throw badUserInput('filter', `${criterion} means nothing here`, 'a filter without it');
  const query = new SqlQuery();
  // A place alone only measures, and nothing is measured here.
  const { near, withinMeters } = criteria;
  const meters = near && withinMeters ? distanceExpression(query, 's', near) : undefined;
  addOfferingConditions(query, source, criteria, narrowing, meters);
  const joins = countJoins(source, groupBy, query, {
    thisYear: schoolYearOf(now),
    asked: narrowing.schoolYear,
  });
  const columns = groupBy.map((dimension) => expressionOf(source, dimension));
  const counts = await dataSource.query<(OfferingCount & { [dimension: `d${number}`]: never })[]>(
    `SELECT ${[...columns.map((column, index) => `${column} AS d${index}`), 'count(*)::int AS count'].join(', ')}
     FROM "${source.schema}".offering o ${joins.join(' ')}
     WHERE ${query.condition}
     ${columns.length > 0 ? `GROUP BY ${columns.map((_, index) => index + 1).join(', ')}` : ''}
     ORDER BY ${['count DESC', ...columns.map((_, index) => `d${index} NULLS LAST`)].join(', ')}
     LIMIT ${MAX_ITEMS + 1}`,
    query.parameters,
  );
  const groups = counts.map((row): OfferingCount => {
    const values = groupBy.map((dimension, index) => [
      FIELDS[dimension],
      valueOf(dimension, row[`d${index}`]),
    ]);
    return { ...(Object.fromEntries(values) as Partial<OfferingCount>), count: row.count };
  });
  return groupBy.includes('MUNICIPALITY') ? joinMerged(groups) : groups;
}

/** Sites may still stand under the codes of municipalities that were merged: what has one name now is one group. */
function joinMerged(groups: OfferingCount[]): OfferingCount[] {
  const byValues = new Map<string, OfferingCount>();
  for (const group of groups) {
    const key = JSON.stringify({ ...group, count: 0 });
    const known = byValues.get(key);
    if (known) known.count += group.count;
    else byValues.set(key, group);
  }
  const joined = [...byValues.values()];
  return joined.length < groups.length ? joined.sort((a, b) => b.count - a.count) : groups;
}

function checkDimensions({ notCounted }: CountSource, groupBy: readonly OfferingDimension[]): void {
  const meaningful = Object.keys(OfferingDimension).filter(
    (dimension) => !notCounted.includes(dimension as OfferingDimension),
  );
  const expected = `up to ${MAX_DIMENSIONS} different ones of ${meaningful.join(', ')}`;
  if (groupBy.length > MAX_DIMENSIONS)
    throw badUserInput('groupBy', `${groupBy.length} dimensions`, expected);
  if (new Set(groupBy).size < groupBy.length) throw badUserInput('groupBy', 'a dimension twice', expected);
  const unknown = groupBy.find((dimension) => !meaningful.includes(dimension));
  if (unknown) throw badUserInput('groupBy', `${unknown} means nothing here`, expected);
}

function expressionOf({ dimensions, lastSchoolYear }: CountSource, dimension: OfferingDimension): string {
  if (dimension === 'SCHOOL_YEAR' && lastSchoolYear) return 'school_year.value';
  return dimensions?.[dimension] ?? EXPRESSIONS[dimension];
}

/** Only the tables that the conditions and dimensions name. A school year that is asked for is the only one counted. */
function countJoins(
  source: CountSource,
  groupBy: readonly OfferingDimension[],
  query: SqlQuery,
  { thisYear, asked }: { thisYear: number; asked?: number | null },
): string[] {
  const { schema, subject, lastSchoolYear } = source;
  const named = [query.condition, ...groupBy.map((dimension) => expressionOf(source, dimension))];
  const names = (alias: string): boolean => named.some((text) => new RegExp(`\\b${alias}\\.`).test(text));
  const joins: string[] = [];
  if (names('s')) joins.push(`JOIN "${schema}".site s ON s.key = o.site_key`);
  if (names('p')) joins.push(`JOIN "${schema}".provider p ON p.number = o.provider_number`);
  if (subject && groupBy.some((dimension) => expressionOf(source, dimension).startsWith('t.')))
    joins.push(`JOIN "${schema}".${subject.table} t ON t.key = ${subject.key}`);
  // An offering without a value counts once, under null.
  if (names('award')) joins.push('LEFT JOIN LATERAL unnest(o.awards) award(value) ON true');
  if (names('target_group'))
    joins.push('LEFT JOIN LATERAL unnest(o.target_groups) target_group(value) ON true');
  if (names('school_year')) {
    const year = `${query.parameter(asked ?? thisYear)}::int`;
    const series =
      asked == null
        ? `o.school_year, coalesce(${lastSchoolYear}, greatest(o.school_year, ${year}))`
        : `${year}, ${year}`;
    joins.push(`CROSS JOIN LATERAL generate_series(${series}) school_year(value)`);
  }
  return joins;
}

function valueOf(dimension: OfferingDimension, value: unknown): unknown {
  return dimension === 'MUNICIPALITY' ? municipalityValue(value as string | null) : value;
}
