import type { BenchSubgraph } from './bench-subgraph';
import type { PagingCase } from './paging.cases';

/** Rows of a page that is timed. */
export const PAGE = 20;
const LARGEST_PAGE = 100;
const PAGE_FIELDS = 'edges { distanceMeters node { id title startsOn } } pageInfo { hasNextPage endCursor }';
const QUERIES = {
  schoolOfferings: (fields: string) =>
    `query ($filter: SchoolOfferingFilter, $sort: OfferingSort, $first: Int, $after: String) {
      schoolOfferings(filter: $filter, sort: $sort, first: $first, after: $after) { ${fields} } }`,
  search: (fields: string) =>
    `query ($filter: OfferingFilter!, $sort: OfferingSort, $first: Int, $after: String) {
      search(filter: $filter) { schoolOfferings(sort: $sort, first: $first, after: $after) { ${fields} } } }`,
};

/** A page of offerings as it was answered. */
export interface Page {
  keys: string[];
  endCursor: string | null;
}

/** Asks one page. */
export async function askPage(
  subgraph: BenchSubgraph,
  one: PagingCase,
  after: string | null,
  first: number = PAGE,
): Promise<Page> {
  const schoolOfferings = await askList(subgraph, one, PAGE_FIELDS, { first, after });
  return {
    keys: schoolOfferings.edges.map((edge: { node: { id: string } }) => edge.node.id.replace(/^\w+:/, '')),
    endCursor: schoolOfferings.pageInfo.endCursor,
  };
}

/** How many offerings a list holds. */
export async function askTotal(subgraph: BenchSubgraph, one: PagingCase): Promise<number> {
  return (await askList(subgraph, one, 'totalCount', { first: 1 })).totalCount;
}

async function askList(
  subgraph: BenchSubgraph,
  { root, filter, sort }: PagingCase,
  fields: string,
  page: { first: number; after?: string | null },
): Promise<any> {
  const data = await subgraph.ask(QUERIES[root](fields), { filter, sort, ...page });
  return root === 'search' ? data.search.schoolOfferings : data.schoolOfferings;
}

/**
 * Follows the cursors over so many rows.
 *
 * @returns the cursor after them
 * @throws Error when a row comes twice
 */
export async function walk(
  subgraph: BenchSubgraph,
  one: PagingCase,
  rows: number,
  signal: AbortSignal,
): Promise<string | null> {
  const seen = new Set<string>();
  let after: string | null = null;
  for (let asked = 0; asked < rows;) {
    signal.throwIfAborted();
    const first = Math.min(LARGEST_PAGE, rows - asked);
    const page: Page = await askPage(subgraph, one, after, first);
    page.keys.forEach((key) => seen.add(key));
    asked += first;
    after = page.endCursor;
    if (seen.size !== asked)
      throw new Error(`${one.name}: ${seen.size} different rows in the first ${asked}`);
  }
  return after;
}

/** The same page in plain SQL, which counts its way to it. */
export async function plainPage(
  { dataSource }: BenchSubgraph,
  { where, orderBy }: PagingCase,
  offset: number,
): Promise<string[]> {
  const rows = await dataSource.query<{ key: string }[]>(
    `SELECT o.key FROM school.offering o JOIN school.site s ON s.key = o.site_key
     JOIN school.study_programme t ON t.key = o.programme_key
     WHERE ${where} ORDER BY ${orderBy} OFFSET ${offset} LIMIT ${PAGE}`,
  );
  return rows.map(({ key }) => key);
}
