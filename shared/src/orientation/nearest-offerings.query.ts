import type { Queryable } from '../database/acting-database';
import { SqlQuery } from '../database/sql-query';
import type { LearnerProfile } from '../eligibility/learner-profile';
import { distanceExpression } from '../search/distance.sql';
import type { DeliveryMode } from '../vocabulary/offering.enum';
import type { Pathway } from '../vocabulary/pathway.enum';
import { municipalityByNis } from '../vocabulary/places/places';

/** The best offering of one subject (a course, a programme of study) at one site. */
export interface NearestOffering {
  subject: string;
  /** Key of the offering. */
  offering: string;
  providerNumber: string;
  pathway: Pathway;
  /** Metres from the centre of the learner's municipality; null when either place is not known. */
  meters: number | null;
  startsOn: string | null;
  schoolYear: number;
  deliveryMode: DeliveryMode | null;
  languages: string[] | null;
}

/** Where to look, and for what. */
export interface NearestWish {
  schema: string;
  /** Query for the subjects that are looked for, one column `key`. */
  subjects(query: SqlQuery): string;
  /** Column of the offering (alias `o`) that points to its subject. */
  column: string;
  /** What an offering (alias `o`) must fulfil besides. */
  condition(query: SqlQuery): string;
}

/** Sites at which each subject is shown: more make the answer longer, not better. */
const SITES_PER_SUBJECT = 2;
/** Sites that are looked at one by one: some 2 microseconds each, for each subject. */
const NEARBY = 100;
const FAR = 2_147_483_647;

/**
 * For each subject the nearest sites where it can be started, each with its first offering; when delivery modes are wished,
 * the nearest with one of those too. Without a place, those that start first. One statement, which looks at sites in the
 * order of their distance and at no more of them than needed.
 */
export async function nearestOfferings(
  source: Queryable,
  wish: NearestWish,
  profile: LearnerProfile,
): Promise<NearestOffering[]> {
  const query = new SqlQuery();
  const subjects = wish.subjects(query);
  const condition = `o.${wish.column} = subject.key AND (${wish.condition(query)})
    AND o.enrolment_open IS DISTINCT FROM false AND o.capacity IS DISTINCT FROM 'FULL'`;
  const sites = profile.municipality === null ? null : sitesByDistance(query, wish.schema, profile);
  const reach = withinReach(query, profile);
  const nearest = sites === null ? byStart : byDistance(reach);
  const arms = [nearest(wish.schema, condition)];
  if (profile.deliveryModes.length > 0) {
    const wished = `o.delivery_mode = ANY(${query.parameter(profile.deliveryModes)}::text[])`;
    arms.push(nearest(wish.schema, `${condition} AND ${wished}`));
  }
  const within = `WITH sites AS MATERIALIZED (${sites}),
    nearby AS MATERIALIZED (SELECT * FROM sites WHERE place <= ${NEARBY})`;
  const statement = `${sites === null ? '' : within}
    SELECT DISTINCT subject.key AS subject, x.key AS offering, x.provider_number AS "providerNumber", x.pathway,
      x.meters, x.starts_on::text AS "startsOn", x.school_year AS "schoolYear", x.delivery_mode AS "deliveryMode", x.languages
    FROM (${subjects}) subject CROSS JOIN LATERAL (${arms.map((arm) => `(${arm})`).join(' UNION ALL ')}) x`;
  return source.query<NearestOffering[]>(statement, query.parameters);
}

const COLUMNS =
  'o.key, o.provider_number, o.pathway, o.starts_on, o.school_year, o.delivery_mode, o.languages';
const FIRST = `coalesce(o.starts_on, 'infinity'::date), o.key`;

type Arm = (schema: string, condition: string) => string;

/** The sites in the order of their distance, measured once for all subjects; what has no place comes last. */
function sitesByDistance(query: SqlQuery, schema: string, profile: LearnerProfile): string {
  const meters = distanceExpression(query, 's', municipalityByNis(profile.municipality!)!);
  return `SELECT key, meters, row_number() OVER (ORDER BY coalesce(meters, ${FAR}), key) AS place
    FROM (SELECT s.key, ${meters} AS meters FROM "${schema}".site s) s`;
}

/** Who is taught at a distance travels nowhere. */
function withinReach(query: SqlQuery, { maxDistanceKm }: LearnerProfile): string {
  if (maxDistanceKm === null) return 'true';
  return `(s.meters <= ${query.parameter(maxDistanceKm * 1_000)}::int OR o.delivery_mode = 'DISTANCE')`;
}

/**
 * Most subjects are found nearby, where sites are looked at one by one and no further than needed; a subject that is not is rare,
 * or few sites are within reach: then all its offerings are looked at.
 */
const byDistance =
  (reach: string): Arm =>
  (schema, condition) => `
  WITH near AS MATERIALIZED (
    SELECT first.*, s.meters FROM (SELECT * FROM nearby ORDER BY place) s CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM "${schema}".offering o
      WHERE o.site_key = s.key AND ${reach} AND ${condition} ORDER BY ${FIRST} LIMIT 1) first
    ORDER BY s.place LIMIT ${SITES_PER_SUBJECT})
  SELECT * FROM near WHERE (SELECT count(*) FROM near) = ${SITES_PER_SUBJECT}
  UNION ALL (
    SELECT DISTINCT ON (s.place) ${COLUMNS}, s.meters FROM "${schema}".offering o JOIN sites s ON s.key = o.site_key
    WHERE ${reach} AND ${condition} AND (SELECT count(*) FROM near) < ${SITES_PER_SUBJECT}
    ORDER BY s.place, ${FIRST} LIMIT ${SITES_PER_SUBJECT})`;

const byStart: Arm = (schema, condition) => `
  SELECT ${COLUMNS}, NULL::int AS meters FROM "${schema}".offering o
  WHERE ${condition} ORDER BY ${FIRST} LIMIT 1`;

/**
 * The nearest of each pathway, then by start and title; never by provider (DESIGN.md §6 rule 6). Of each pathway the nearest in a
 * wished delivery mode is among them: who cannot come to a classroom is not helped by those near by.
 *
 * @param most how many of each pathway; a pathway that is not named is left out
 * @param wished delivery modes; empty: all
 */
export function nearestOfEach<T extends NearestOffering>(
  offerings: readonly T[],
  most: Readonly<Partial<Record<Pathway, number>>>,
  wished: readonly DeliveryMode[],
  titleOf: (offering: T) => string,
): T[] {
  const order = [...offerings].sort(
    (a, b) =>
      (a.meters ?? FAR) - (b.meters ?? FAR) ||
      compare(a.startsOn ?? '9999', b.startsOn ?? '9999') ||
      compare(titleOf(a), titleOf(b)) ||
      compare(a.offering, b.offering),
  );
  const isWished = ({ deliveryMode }: T): boolean => deliveryMode !== null && wished.includes(deliveryMode);
  const kept = Object.entries(most).flatMap(([pathway, count]) => {
    const own = order.filter((one) => one.pathway === pathway);
    return [...new Set([...own.filter(isWished).slice(0, 1), ...own])].slice(0, count);
  });
  const shown = new Set(kept);
  return order.filter((one) => shown.has(one));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
