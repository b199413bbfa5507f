import type { Queryable } from '../database/acting-database';
import { groupBy } from '../database/group-by';
import type { SqlQuery } from '../database/sql-query';
import { decodeCursor, encodeCursor, listFingerprint, type SortType, type SortValue } from './cursor';

/** A column that a list is sorted by; the last one of a list must be unique. */
export interface SortColumn {
  expression: string;
  /** PostgreSQL type of the expression, needed to compare it with a cursor. */
  type: SortType;
}

/**
 * Parts of which a list is made, such as the rows of each of a few programmes: an index gives every part in the order of
 * the list, where none gives the list itself. A page is merged from the first rows of each part.
 */
export interface KeysetParts {
  /** A FROM item `part` with a column `key`, one row per part. */
  from: string;
  /** What a row of the part `part.key` fulfils; every row of the list belongs to at most one. */
  condition: string;
}

/** A list as SQL: rows, conditions and order. */
export interface KeysetList {
  /** Name of the list with its sort and filter as the client gave them: what its cursors are bound to. */
  identity: unknown;
  /** The FROM clause. */
  from: string;
  query: SqlQuery;
  /** Expression of the natural key of a row. */
  key: string;
  sort: SortColumn[];
  /** Extra integer to return with each row, such as a distance. */
  extra?: string;
  /** For lists below an entity: the column that points to it. */
  parent?: string;
  /** How many leading sort columns a part of `from` is sorted by already: that part is skipped up to the cursor. */
  leading?: number;
  /** For lists of their own: the rows are those of these parts. */
  parts?: KeysetParts;
}

/** Keys of one page; the rows themselves come from a loader. */
export interface KeyPage {
  items: { key: string; cursor: string; extra: number | null }[];
  hasNextPage: boolean;
}

interface KeyRow {
  parent: string | null;
  key: string;
  extra: number | null;
  [sortColumn: `s${number}`]: SortValue;
}

/**
 * One page of a list, for each parent at once: one statement, whatever the number of parents.
 *
 * @param parents keys of the entities below which the list hangs, or `[null]` for a list of its own
 * @returns a page per parent, in the order of `parents`
 */
export async function keysetPages(
  source: Queryable,
  list: KeysetList,
  parents: readonly (string | null)[],
  first: number,
  after?: string | null,
): Promise<KeyPage[]> {
  const fingerprint = listFingerprint(list.identity);
  const query = list.query.clone();
  if (after != null) addAfterConditions(query, list, fingerprint, after);
  const statement = list.parent
    ? pagesOfParents(list, query, first, parents)
    : list.parts
      ? mergedPage(list, query, first, list.parts)
      : `SELECT NULL AS parent, ${columnsOf(list)} FROM (${firstRows(list, query, query.parameter(first + 1))}) x`;
  const rows = await source.query<KeyRow[]>(statement, query.parameters);
  const byParent = groupBy(rows, (row) => row.parent);
  return parents.map((parent) => toPage(byParent.get(parent) ?? [], fingerprint, list, first));
}

function pagesOfParents(
  list: KeysetList,
  query: SqlQuery,
  first: number,
  parents: readonly (string | null)[],
): string {
  query.where(`${list.parent} = p.parent`);
  const rows = firstRows(list, query, query.parameter(first + 1));
  return `SELECT p.parent, ${columnsOf(list)}
    FROM unnest(${query.parameter(parents)}::text[]) AS p(parent) CROSS JOIN LATERAL (${rows}) x`;
}

/** A page holds rows of so many parts at most, namely of those whose own first rows come first. */
function mergedPage(list: KeysetList, query: SqlQuery, first: number, parts: KeysetParts): string {
  query.where(parts.condition);
  const limit = query.parameter(first + 1);
  const order = list.sort.map((_, index) => `x.s${index}`).join(', ');
  return `SELECT NULL AS parent, ${columnsOf(list)}
    FROM (SELECT part.key FROM ${parts.from} CROSS JOIN LATERAL (${firstRows(list, query, '1')}) x
      ORDER BY ${order} LIMIT ${limit}) part
    CROSS JOIN LATERAL (${firstRows(list, query, limit)}) x
    ORDER BY ${order} LIMIT ${limit}`;
}

function firstRows({ key, extra, sort, from }: KeysetList, query: SqlQuery, limit: string): string {
  const columns = sort.map(({ expression }, index) => `${expression} AS s${index}`);
  return `SELECT ${key} AS key, ${extra ?? 'NULL::int'} AS extra, ${columns.join(', ')}
    FROM ${from} WHERE ${query.condition}
    ORDER BY ${sort.map(({ expression }) => expression).join(', ')}
    LIMIT ${limit}`;
}

function columnsOf({ sort }: KeysetList): string {
  const columns = sort.map(({ type }, index) => `x.s${index}${type === 'date' ? '::text' : ''} AS s${index}`);
  return ['x.key', 'x.extra', ...columns].join(', ');
}

/** How many rows a list holds, for each parent at once; order of `parents`. */
export async function keysetCounts(
  source: Queryable,
  list: KeysetList,
  parents: readonly (string | null)[],
): Promise<number[]> {
  const query = list.query.clone();
  const parent = list.parent ?? 'NULL::text';
  if (list.parent) query.where(`${list.parent} = ANY(${query.parameter(parents)}::text[])`);
  const from = list.parts ? `${list.from} JOIN ${list.parts.from} ON ${list.parts.condition}` : list.from;
  // The extra column is named too: a parameter that a statement never mentions has no type, and is an error.
  const statement = `SELECT x.parent, count(*)::int AS count FROM (
      SELECT ${parent} AS parent, ${list.extra ?? 'NULL::int'} AS extra FROM ${from} WHERE ${query.condition}
    ) x GROUP BY 1`;
  const rows = await source.query<{ parent: string | null; count: number }[]>(statement, query.parameters);
  return parents.map((key) => rows.find((row) => row.parent === key)?.count ?? 0);
}

function addAfterConditions(
  query: SqlQuery,
  { sort, leading = 0 }: KeysetList,
  fingerprint: string,
  after: string,
): void {
  const types = sort.map(({ type }) => type);
  const expressions = sort.map(({ expression }) => expression);
  const values = decodeCursor(after, fingerprint, types).map(
    (value, index) => `${query.parameter(value)}::${types[index]!}`,
  );
  query.where(`(${expressions.join(', ')}) > (${values.join(', ')})`);
  // Says nothing new, but the database may check it before it joins the rest.
  if (leading > 0)
    query.where(`(${expressions.slice(0, leading).join(', ')}) >= (${values.slice(0, leading).join(', ')})`);
}

function toPage(rows: KeyRow[], fingerprint: string, list: KeysetList, first: number): KeyPage {
  const items = rows.slice(0, first).map((row) => ({
    key: row.key,
    extra: row.extra,
    cursor: encodeCursor(
      fingerprint,
      list.sort.map((_, index) => row[`s${index}`]!),
    ),
  }));
  return { items, hasNextPage: rows.length > first };
}
