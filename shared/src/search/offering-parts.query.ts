import type { KeysetParts } from '../connection/keyset-page.query';
import type { SqlQuery } from '../database/sql-query';
import type { OfferingSort } from '../vocabulary/offering.enum';
import type { OfferingCriteria } from './offering-criteria';
import type { OfferingNarrowing, OfferingSource } from './offering-list.query';
import { addWordConditions } from './word.sql';

/** What is asked of the offerings of one owner. */
export interface OfferingWish {
  criteria: OfferingCriteria;
  narrowing: OfferingNarrowing;
}

/**
 * A query for the keys of the programmes or modules that fit, where text, domain and finality stand; undefined when
 * nothing is asked of them.
 */
export function subjectKeys(
  query: SqlQuery,
  { schema, subject }: OfferingSource,
  { words, domains, finalities }: OfferingCriteria,
): string | undefined {
  if (!subject) return undefined;
  const before = query.conditions.length;
  addWordConditions(query, 't', words);
  if (domains) query.where(`t.domain = ANY(${query.parameter(domains)}::text[])`);
  if (finalities) query.where(`t.finality = ANY(${query.parameter(finalities)}::text[])`);
  const conditions = query.conditions.splice(before).map((condition) => `(${condition})`);
  if (conditions.length === 0) return undefined;
  return `SELECT DISTINCT t.key FROM "${schema}".${subject.table} t WHERE ${conditions.join(' AND ')}`;
}

/**
 * Takes out of a wish what makes the list one of parts. Without this, the index that gives the order would be read from
 * its start to where the first fitting row stands: titles of the same programme stand together, and so do school years.
 *
 * @returns the parts, if any, and what is left of the wish
 */
export function offeringParts(
  query: SqlQuery,
  source: OfferingSource,
  wish: OfferingWish,
  sort: OfferingSort,
): OfferingWish & { parts?: KeysetParts } {
  const { criteria, narrowing } = wish;
  // Lists below a parent are short; by distance, sites are the parts.
  if (narrowing.parent || sort === 'DISTANCE') return wish;
  if (sort === 'START') return byYear(query, source, wish);
  const keys = subjectKeys(query, source, criteria);
  if (keys) {
    const { words: _words, domains: _domains, finalities: _finalities, ...left } = criteria;
    return { criteria: left, narrowing, parts: partsOf(`ARRAY(${keys})`, source.subject!.key) };
  }
  if ((criteria.pathways?.length ?? 0) < 2) return wish;
  const { pathways, ...left } = criteria;
  const parts = partsOf(`${query.parameter(pathways)}::text[]`, 'o.pathway');
  return { criteria: left, narrowing, parts };
}

/** As an array, parts are expected to be few, and a plan for few is the right one. */
function partsOf(keys: string, column: string): KeysetParts {
  return { from: `unnest(${keys}) part(key)`, condition: `${column} = part.key` };
}

/** Each school year from the one on that is asked. */
function byYear(
  query: SqlQuery,
  { schema, lastSchoolYear }: OfferingSource,
  wish: OfferingWish,
): OfferingWish & { parts?: KeysetParts } {
  const { criteria } = wish;
  const { fromSchoolYear, ...narrowing } = wish.narrowing;
  // Nobody enrols in a year that is over: what is open starts where the list starts.
  if (lastSchoolYear || fromSchoolYear === undefined || criteria.enrolmentOpen) return wish;
  const last = `(SELECT max(school_year) FROM "${schema}".offering)`;
  const years = `SELECT generate_series(${query.parameter(fromSchoolYear)}::int, ${last})`;
  return { criteria, narrowing, parts: partsOf(`ARRAY(${years})`, 'o.school_year') };
}
