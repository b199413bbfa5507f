import type { DataSource } from 'typeorm';
import { groupBy } from '../database/group-by';
import type { SqlQuery } from '../database/sql-query';
import { decodeCursor, encodeCursor, listFingerprint, type SortType, type SortValue } from './cursor';

/** A column that a list is sorted by; the last one of a list must be unique. */
export interface SortColumn {
  expression: string;
  /** PostgreSQL type of the expression, needed to compare it with a cursor. */
  type: SortType;
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
  dataSource: DataSource,
  list: KeysetList,
  parents: readonly (string | null)[],
  first: number,
  after?: string | null,
): Promise<KeyPage[]> {
  const fingerprint = listFingerprint(list.identity);
  const query = list.query.clone();
  if (after != null) addAfterConditions(query, list, fingerprint, after);
  if (list.parent) query.where(`${list.parent} = p.parent`);
  const columns = list.sort.map(
    ({ expression, type }, index) => `${textIfDate(expression, type)} AS s${index}`,
  );
  const inner = `SELECT ${list.key} AS key, ${list.extra ?? 'NULL::int'} AS extra, ${columns.join(', ')}
    FROM ${list.from} WHERE ${query.condition}
    ORDER BY ${list.sort.map(({ expression }) => expression).join(', ')}
    LIMIT ${query.parameter(first + 1)}`;
  const outer = list.parent
    ? `SELECT p.parent, x.* FROM unnest(${query.parameter(parents)}::text[]) AS p(parent) CROSS JOIN LATERAL (${inner}) x`
    : `SELECT NULL AS parent, x.* FROM (${inner}) x`;
  const rows = await dataSource.query<KeyRow[]>(outer, query.parameters);
  const byParent = groupBy(rows, (row) => row.parent);
  return parents.map((parent) => toPage(byParent.get(parent) ?? [], fingerprint, list, first));
}

/** How many rows a list holds, for each parent at once; order of `parents`. */
export async function keysetCounts(
  dataSource: DataSource,
  list: KeysetList,
  parents: readonly (string | null)[],
): Promise<number[]> {
  const query = list.query.clone();
  const parent = list.parent ?? 'NULL::text';
  if (list.parent) query.where(`${list.parent} = ANY(${query.parameter(parents)}::text[])`);
  // The extra column is named too: a parameter that a statement never mentions has no type, and is an error.
  const statement = `SELECT x.parent, count(*)::int AS count FROM (
      SELECT ${parent} AS parent, ${list.extra ?? 'NULL::int'} AS extra FROM ${list.from} WHERE ${query.condition}
    ) x GROUP BY 1`;
  const rows = await dataSource.query<{ parent: string | null; count: number }[]>(
    statement,
    query.parameters,
  );
  return parents.map((key) => rows.find((row) => row.parent === key)?.count ?? 0);
}

function textIfDate(expression: string, type: SortColumn['type']): string {
  return type === 'date' ? `(${expression})::text` : expression;
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
