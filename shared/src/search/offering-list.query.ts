import { badUserInput } from '../errors/user-error';
import type { KeysetList, SortColumn } from '../connection/keyset-page.query';
import { SqlQuery } from '../database/sql-query';
import type { OfferingSort, SearchCriterion } from '../vocabulary/offering.enum';
import { CRITERION, type OfferingCriteria } from './offering-criteria';
import { distanceExpression } from './distance.sql';
import { addWordConditions } from './word.sql';

/** How one owner's offerings are stored: the columns are the same everywhere (`OfferingRow`), some differ. */
export interface OfferingSource {
  /** Schema of the owner. */
  schema: string;
  /** Column of the offering (alias `o`) that points to its programme or module, where text, domain and finality stand. */
  subjectKey: string;
  /** Table of the programmes or modules. */
  subjectTable: string;
  /** Criteria that mean nothing to this owner. */
  notApplicable: SearchCriterion[];
}

const START: SortColumn = { expression: `coalesce(o.starts_on, 'infinity'::date)`, type: 'date' };
const KEY: SortColumn = { expression: 'o.key', type: 'text' };
const FAR = 2_147_483_647;

/**
 * A filtered, sorted list of one owner's offerings as SQL.
 *
 * @param sort by distance when the criteria name a place, else by title, unless said otherwise
 * @param extra.own columns (alias `o`) that must equal a value; null or undefined is no condition
 * @param extra.fromSchoolYear leaves out earlier school years
 * @param extra.parent column (alias `o`) that points to what the list hangs below
 * @throws BAD_USER_INPUT for the sort DISTANCE without a place
 */
export function offeringList(
  source: OfferingSource,
  criteria: OfferingCriteria,
  sort: OfferingSort | null | undefined,
  extra: { own?: Record<string, unknown>; parent?: string; fromSchoolYear?: number } = {},
): KeysetList {
  const query = new SqlQuery();
  const meters = criteria.near ? distanceExpression(query, 's', criteria.near) : undefined;
  const order = sort ?? (meters ? 'DISTANCE' : 'TITLE');
  addConditions(query, source, applicable(criteria, source.notApplicable), meters);
  for (const [column, value] of Object.entries(extra.own ?? {})) {
    if (value != null) query.where(`${column} = ${query.parameter(value)}`);
  }
  if (extra.fromSchoolYear !== undefined)
    query.where(`o.school_year >= ${query.parameter(extra.fromSchoolYear)}`);
  return {
    identity: [source.schema, order, criteria, extra],
    from: `"${source.schema}".offering o JOIN "${source.schema}".site s ON s.key = o.site_key`,
    query,
    key: 'o.key',
    sort: sortColumns(order, meters),
    extra: meters,
    parent: extra.parent,
  };
}

/** The criteria of a filter that mean nothing to this owner and did not narrow its list. */
export function notApplicable(source: OfferingSource, criteria: OfferingCriteria): SearchCriterion[] {
  const used = (Object.keys(criteria) as (keyof OfferingCriteria)[]).map((part) => CRITERION[part]);
  return source.notApplicable.filter((criterion) => used.includes(criterion));
}

function sortColumns(sort: OfferingSort, meters: string | undefined): SortColumn[] {
  if (sort === 'TITLE') return [{ expression: 'o.title_key', type: 'text' }, KEY];
  if (sort === 'START') return [START, KEY];
  if (!meters)
    throw badUserInput('sort', 'DISTANCE needs a place', 'filter.nearPostcode or filter.nearCoordinates');
  return [
    { expression: `coalesce(${meters}, ${FAR})`, type: 'int' },
    { expression: 's.key', type: 'text' },
    KEY,
  ];
}

function applicable(criteria: OfferingCriteria, dropped: SearchCriterion[]): OfferingCriteria {
  const parts = Object.entries(criteria) as [keyof OfferingCriteria, unknown][];
  return Object.fromEntries(parts.filter(([part]) => !dropped.includes(CRITERION[part]!)));
}

function addConditions(
  query: SqlQuery,
  source: OfferingSource,
  criteria: OfferingCriteria,
  meters?: string,
): void {
  const oneOf = (column: string, values: string[] | undefined): void => {
    if (values) query.where(`${column} = ANY(${query.parameter(values)}::text[])`);
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
  const before = query.conditions.length;
  addWordConditions(query, 't', criteria.words);
  if (criteria.domains) query.where(`t.domain = ANY(${query.parameter(criteria.domains)}::text[])`);
  if (criteria.finalities) query.where(`t.finality = ANY(${query.parameter(criteria.finalities)}::text[])`);
  const conditions = query.conditions.splice(before).map((condition) => `(${condition})`);
  if (conditions.length === 0) return;
  query.where(
    `${source.subjectKey} IN (SELECT t.key FROM "${source.schema}".${source.subjectTable} t WHERE ${conditions.join(' AND ')})`,
  );
}
