import { badUserInput } from '../errors/user-error';
import type { KeysetList, SortColumn } from '../connection/keyset-page.query';
import { SqlQuery } from '../database/sql-query';
import type { OfferingSort, SearchCriterion } from '../vocabulary/offering.enum';
import { CRITERION, type OfferingCriteria } from './offering-criteria';
import { distanceExpression } from './distance.sql';
import { offeringParts, subjectKeys } from './offering-parts.query';
import { addWordConditions } from './word.sql';

/** How one owner's offerings are stored: the columns are the same everywhere (`OfferingRow`), some differ. */
export interface OfferingSource {
  /** Schema of the owner. */
  schema: string;
  /** What the offerings are about, where text, domain and finality stand; without one, text is searched in the offering. */
  subject?: {
    /** Column of the offering (alias `o`) that points to it. */
    key: string;
    /** Table of the programmes or modules; several rows of one key are several chances to match. */
    table: string;
  };
  /** Column (alias `o`) with the last school year of what can be started in several; null there is without end. */
  lastSchoolYear?: string;
  /** Criteria that mean nothing to this owner. */
  notApplicable: SearchCriterion[];
}

const START: SortColumn = { expression: `coalesce(o.starts_on, 'infinity'::date)`, type: 'date' };
const KEY: SortColumn = { expression: 'o.key', type: 'text' };
const FAR = 2_147_483_647;

/** What narrows a list besides the criteria. */
export interface OfferingNarrowing {
  /** Columns (alias `o`), or `ANY(column)`, that must equal a value; null or undefined is no condition. */
  own?: Record<string, unknown>;
  /** Can be started in this school year. */
  schoolYear?: number | null;
  /** Leaves out what could only be started in earlier school years. */
  fromSchoolYear?: number;
  /** Column (alias `o`) that points to what the list hangs below. */
  parent?: string;
}

/**
 * A filtered, sorted list of one owner's offerings as SQL.
 *
 * @param sort by distance when the criteria name a place, else by title, unless said otherwise
 * @throws BAD_USER_INPUT for the sort DISTANCE without a place
 */
export function offeringList(
  source: OfferingSource,
  given: OfferingCriteria,
  sort: OfferingSort | null | undefined,
  narrowing: OfferingNarrowing = {},
): KeysetList {
  const criteria = applicable(given, source.notApplicable);
  const query = new SqlQuery();
  const meters = criteria.near ? distanceExpression(query, 's', criteria.near) : undefined;
  const order = orderOf(source, sort, meters);
  const { parts, ...wish } = offeringParts(query, source, { criteria, narrowing }, order);
  addOfferingConditions(query, source, wish.criteria, wish.narrowing, meters);
  return {
    identity: [source.schema, order, given, narrowing],
    from: fromClause(source, query, order, meters, narrowing.parent),
    query,
    key: 'o.key',
    sort: sortColumns(order, meters, narrowing.parent),
    extra: meters,
    parent: narrowing.parent,
    leading: order === 'DISTANCE' && !narrowing.parent ? 2 : undefined,
    parts,
  };
}

function fromClause(
  { schema }: OfferingSource,
  query: SqlQuery,
  order: OfferingSort,
  meters: string | undefined,
  parent: string | undefined,
): string {
  const [offerings, sites] = [`"${schema}".offering o`, `"${schema}".site`];
  // Sites come nearest first, so that a page by distance need not sort what lies beyond it.
  if (order === 'DISTANCE' && !parent)
    return `(SELECT s.*, coalesce(${meters}, ${FAR}) AS place FROM ${sites} s ORDER BY place, s.key) s
      JOIN ${offerings} ON o.site_key = s.key`;
  const namesSite = meters !== undefined || /\bs\./.test(query.condition);
  return namesSite ? `${offerings} JOIN ${sites} s ON s.key = o.site_key` : offerings;
}

/** The criteria of a filter and sort that mean nothing to this owner and did not narrow or order its list. */
export function notApplicable(
  source: OfferingSource,
  criteria: OfferingCriteria,
  sort?: OfferingSort | null,
): SearchCriterion[] {
  const used = (Object.keys(criteria) as (keyof OfferingCriteria)[]).map((part) => CRITERION[part]);
  if (criteria.near || sort === 'DISTANCE') used.push('DISTANCE');
  if (sort === 'START') used.push('START');
  return source.notApplicable.filter((criterion) => used.includes(criterion));
}

function orderOf(
  source: OfferingSource,
  sort: OfferingSort | null | undefined,
  meters: string | undefined,
): OfferingSort {
  if (sort === 'DISTANCE' && !meters && !source.notApplicable.includes('DISTANCE'))
    throw badUserInput('sort', 'DISTANCE needs a place', 'filter.nearPostcode or filter.nearCoordinates');
  const means = sort === 'START' ? !source.notApplicable.includes('START') : sort !== 'DISTANCE' || meters;
  if (sort != null && means) return sort;
  return meters ? 'DISTANCE' : 'TITLE';
}

function sortColumns(
  sort: OfferingSort,
  meters: string | undefined,
  parent: string | undefined,
): SortColumn[] {
  if (sort === 'TITLE') return [{ expression: 'o.title_key', type: 'text' }, KEY];
  if (sort === 'START') return [START, KEY];
  return [
    { expression: parent ? `coalesce(${meters}, ${FAR})` : 's.place', type: 'int' },
    { expression: 's.key', type: 'text' },
    KEY,
  ];
}

function applicable(criteria: OfferingCriteria, dropped: SearchCriterion[]): OfferingCriteria {
  const parts = Object.entries(criteria) as [keyof OfferingCriteria, unknown][];
  const means = (part: keyof OfferingCriteria): boolean =>
    !dropped.includes(part === 'near' ? 'DISTANCE' : CRITERION[part]!);
  return Object.fromEntries(parts.filter(([part]) => means(part)));
}

/**
 * Adds what an offering (alias `o`, at site `s`) must fulfil.
 *
 * @param meters the distance as SQL, when the criteria name a place
 */
export function addOfferingConditions(
  query: SqlQuery,
  source: OfferingSource,
  criteria: OfferingCriteria,
  { own = {}, schoolYear, fromSchoolYear }: OfferingNarrowing,
  meters: string | undefined,
): void {
  addCriteria(query, source, criteria, meters);
  for (const [column, value] of Object.entries(own))
    if (value != null) query.where(`${query.parameter(value)} = ${column}`);
  const notOver = (year: number): string => {
    const wanted = query.parameter(year);
    return source.lastSchoolYear
      ? `${source.lastSchoolYear} IS NULL OR ${source.lastSchoolYear} >= ${wanted}`
      : `o.school_year >= ${wanted}`;
  };
  if (fromSchoolYear !== undefined) query.where(notOver(fromSchoolYear));
  if (schoolYear == null) return;
  const operator = source.lastSchoolYear ? '<=' : '=';
  query.where(`o.school_year ${operator} ${query.parameter(schoolYear)}`);
  if (source.lastSchoolYear) query.where(notOver(schoolYear));
}

function addCriteria(
  query: SqlQuery,
  source: OfferingSource,
  criteria: OfferingCriteria,
  meters?: string,
): void {
  // A single value as an equality: only that lets an index that opens with the column give the order too.
  const oneOf = (column: string, values: string[] | undefined): void => {
    if (values?.length === 1) query.where(`${column} = ${query.parameter(values[0])}`);
    else if (values) query.where(`${column} = ANY(${query.parameter(values)}::text[])`);
  };
  const overlaps = (column: string, values: string[] | undefined): void => {
    if (values) query.where(`${column} && ${query.parameter(values)}::text[]`);
  };
  oneOf('o.pathway', criteria.pathways);
  overlaps('o.awards', criteria.awards);
  overlaps('o.target_groups', criteria.targetGroups);
  oneOf('o.delivery_mode', criteria.deliveryModes);
  overlaps('o.languages', criteria.language ? [criteria.language] : undefined);
  addSubjectCondition(query, source, criteria);
  oneOf('s.municipality_nis', criteria.municipalities);
  oneOf('s.province', criteria.province ? [criteria.province] : undefined);
  if (meters && criteria.withinMeters) query.where(`${meters} <= ${query.parameter(criteria.withinMeters)}`);
  // Over the indexed expression of the sort by start; who does not say when it starts fits no window.
  const window = (operator: string, day: string | undefined): void => {
    if (day)
      query.where(
        `o.starts_on IS NOT NULL AND ${START.expression} ${operator} ${query.parameter(day)}::date`,
      );
  };
  window('>=', criteria.startsFrom);
  window('<=', criteria.startsUntil);
  if (criteria.age !== undefined)
    query.where(`coalesce(o.minimum_age, 0) <= ${query.parameter(criteria.age)}`);
  if (criteria.enrolmentOpen !== undefined)
    query.where(`o.enrolment_open = ${query.parameter(criteria.enrolmentOpen)}`);
}

/** Text, domain and finality stand at the programme or module: there are few of those and many offerings. */
function addSubjectCondition(query: SqlQuery, source: OfferingSource, criteria: OfferingCriteria): void {
  if (!source.subject) return addWordConditions(query, 'o', criteria.words);
  const keys = subjectKeys(query, source, criteria);
  if (keys) query.where(`${source.subject.key} IN (${keys})`);
}
