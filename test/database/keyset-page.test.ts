import fc from 'fast-check';
import {
  type KeysetList,
  keysetCounts,
  keysetPages,
  type SortColumn,
} from '@leerwegen/shared/connection/keyset-page.query';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import type { DataSource } from 'typeorm';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';

interface Row {
  key: string;
  parent: string;
  title: string;
  rank: number;
  starts_on: string | null;
}
type Sort = 'TITLE' | 'START' | 'RANK';

const PARENTS = ['p0', 'p1', 'p2'];
const SORTS: Record<Sort, SortColumn[]> = {
  TITLE: [
    { expression: 'r.title', type: 'text' },
    { expression: 'r.key', type: 'text' },
  ],
  START: [
    { expression: `coalesce(r.starts_on, 'infinity'::date)`, type: 'date' },
    { expression: 'r.key', type: 'text' },
  ],
  RANK: [
    { expression: 'r.rank', type: 'int' },
    { expression: 'r.title', type: 'text' },
    { expression: 'r.key', type: 'text' },
  ],
};

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await startTestDatabase();
  const definition = { name: 'school', entities: [], migrations: [] };
  dataSource = await createDataSource(
    definition,
    databaseAddress('school', database.environment),
  ).initialize();
  await dataSource.query(`CREATE TABLE school.keyset_row (
    key text COLLATE "C" PRIMARY KEY, parent text, title text COLLATE "C", rank int, starts_on date)`);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.stop();
});

async function store(rows: Row[]): Promise<void> {
  await dataSource.query('TRUNCATE school.keyset_row');
  await insert(rows);
}

async function insert(rows: Row[]): Promise<void> {
  await dataSource.query(
    `INSERT INTO school.keyset_row SELECT r.* FROM jsonb_populate_recordset(NULL::school.keyset_row, $1::jsonb) r`,
    [JSON.stringify(rows)],
  );
}

/** Rows of at least a rank, as SQL; in JavaScript see `expected`. */
function listOf(sort: Sort, atLeast: number, parent?: string): KeysetList {
  const query = new SqlQuery();
  query.where(`r.rank >= ${query.parameter(atLeast)}`);
  return {
    identity: ['rows', sort, atLeast, parent],
    from: 'school.keyset_row r',
    query,
    key: 'r.key',
    sort: SORTS[sort],
    parent,
  };
}

/** Text in the order of its bytes. */
const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function expected(rows: Row[], sort: Sort, atLeast: number): string[] {
  const start = (row: Row): string => row.starts_on ?? '9999-99-99';
  const order: Record<Sort, (a: Row, b: Row) => number> = {
    TITLE: (a, b) => compareText(a.title, b.title),
    START: (a, b) => compareText(start(a), start(b)),
    RANK: (a, b) => a.rank - b.rank || compareText(a.title, b.title),
  };
  return rows
    .filter((row) => row.rank >= atLeast)
    .sort((a, b) => order[sort](a, b) || compareText(a.key, b.key))
    .map((row) => row.key);
}

/** Walks a list page by page; `between` may change the table before each next page. */
async function walk(list: KeysetList, first: number, between?: () => Promise<void>): Promise<string[]> {
  const keys: string[] = [];
  let after: string | undefined;
  for (;;) {
    const [page] = await keysetPages(dataSource, list, [null], first, after);
    expect(page!.items.length).toBeLessThanOrEqual(first);
    keys.push(...page!.items.map((item) => item.key));
    if (!page!.hasNextPage) return keys;
    expect(page!.items).toHaveLength(first);
    after = page!.items.at(-1)!.cursor;
    await between?.();
  }
}

const rowsOf = (keys: fc.Arbitrary<string>): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(
    fc.record({
      key: keys,
      parent: fc.constantFrom(...PARENTS),
      // Few titles, so that many are equal; some that quoting, JSON or a collation might spoil.
      title: fc.constantFrom('', 'a', 'B', 'b', 'é', `o'"\\%_`, 'zorg', '日本', '😀'),
      rank: fc.constantFrom(-2_147_483_648, -1, 0, 1, 2, 2_147_483_647),
      starts_on: fc.constantFrom(null, '2026-09-01', '2026-02-01', '2027-02-01'),
    }),
    { selector: (row) => row.key, maxLength: 25 },
  );
const rows = rowsOf(fc.string({ minLength: 1, maxLength: 4 }).filter((key) => !key.includes('\0')));
const sorts = fc.constantFrom<Sort>('TITLE', 'START', 'RANK');
const RUNS = { numRuns: 25 };

describe('a list in pages', () => {
  it('is, put together, the whole list in its order, and counted right', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        sorts,
        fc.constantFrom(-2_147_483_648, 0, 1),
        fc.integer({ min: 1, max: 7 }),
        async (all, sort, atLeast, first) => {
          await store(all);
          const list = listOf(sort, atLeast);
          const keys = expected(all, sort, atLeast);
          expect(await walk(list, first)).toEqual(keys);
          expect(await keysetCounts(dataSource, list, [null])).toEqual([keys.length]);
        },
      ),
      RUNS,
    );
  });

  it('is under each parent the same as asked for that parent alone', async () => {
    await fc.assert(
      fc.asyncProperty(rows, sorts, fc.integer({ min: 1, max: 4 }), async (all, sort, first) => {
        await store(all);
        const list = listOf(sort, 0, 'r.parent');
        const asked = ['p2', 'none', 'p0', 'p1'];
        const pages = await keysetPages(dataSource, list, asked, first);
        expect(pages).toHaveLength(asked.length);
        for (const [index, parent] of asked.entries()) {
          const own = all.filter((row) => row.parent === parent);
          const keys = expected(own, sort, 0);
          expect(pages[index]!.items.map((item) => item.key)).toEqual(keys.slice(0, first));
          expect(pages[index]!.hasNextPage).toBe(keys.length > first);
          const [alone] = await keysetPages(dataSource, list, [parent], first);
          expect(alone).toEqual(pages[index]);
        }
        const counts = asked.map(
          (parent) => all.filter((row) => row.parent === parent && row.rank >= 0).length,
        );
        expect(await keysetCounts(dataSource, list, asked)).toEqual(counts);
      }),
      RUNS,
    );
  });

  it('goes on under each parent after the cursor', async () => {
    const all: Row[] = PARENTS.flatMap((parent) =>
      [1, 2, 3, 4].map((n) => ({ key: `${parent}/${n}`, parent, title: `t${n}`, rank: n, starts_on: null })),
    );
    await store(all);
    const list = listOf('TITLE', 0, 'r.parent');
    const [page] = await keysetPages(dataSource, list, ['p1'], 2);
    const [next] = await keysetPages(dataSource, list, ['p1'], 2, page!.items[1]!.cursor);
    expect(next!.items.map((item) => item.key)).toEqual(['p1/3', 'p1/4']);
    expect(next!.hasNextPage).toBe(false);
  });

  it('neither repeats nor skips other rows when rows come and go between pages', async () => {
    // Keys that are in the table from the start end with "s", those that come later with "n".
    const start = rowsOf(fc.integer({ min: 0, max: 99 }).map((n) => `${n}s`));
    const later = rowsOf(fc.integer({ min: 0, max: 99 }).map((n) => `${n}n`));
    await fc.assert(
      fc.asyncProperty(start, later, sorts, fc.infiniteStream(fc.nat()), async (all, added, sort, picks) => {
        await store(all);
        const deleted = new Set<string>();
        const coming = [...added];
        const keys = await walk(listOf(sort, -2_147_483_648), 2, async () => {
          const row = coming.pop();
          if (row) await insert([row]);
          const victim = all.length > 0 ? all[picks.next().value! % all.length]!.key : '';
          deleted.add(victim);
          await dataSource.query('DELETE FROM school.keyset_row WHERE key = $1', [victim]);
        });
        expect(new Set(keys).size).toBe(keys.length);
        const stayed = (list: string[]): string[] =>
          list.filter((key) => key.endsWith('s') && !deleted.has(key));
        expect(stayed(keys)).toEqual(stayed(expected(all, sort, -2_147_483_648)));
      }),
      RUNS,
    );
  });

  it('gives the cursor of each row, from which the rest follows', async () => {
    const all: Row[] = [1, 2, 3].map((n) => ({
      key: `k${n}`,
      parent: 'p0',
      title: 'same',
      rank: 0,
      starts_on: null,
    }));
    await store(all);
    for (const sort of ['TITLE', 'START', 'RANK'] as const) {
      const list = listOf(sort, 0);
      const [page] = await keysetPages(dataSource, list, [null], 100);
      for (const [index, item] of page!.items.entries()) {
        const [rest] = await keysetPages(dataSource, list, [null], 100, item.cursor);
        expect(rest!.items.map((next) => next.key)).toEqual(['k1', 'k2', 'k3'].slice(index + 1));
      }
    }
  });
});

describe('a cursor that was tampered with', () => {
  const tampered = (cursor: string, change: (parts: unknown[]) => unknown[]): string =>
    Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(cursor, 'base64url').toString())))).toString(
      'base64url',
    );

  it.each<[string, Sort, unknown]>([
    ['a number beyond 32 bits', 'RANK', 2_147_483_648],
    ['a number far below 32 bits', 'RANK', -9_007_199_254_740_991],
    ['words for a date', 'START', 'tomorrow week'],
    ['an impossible date', 'START', '2026-02-30'],
    ['an empty date', 'START', ''],
    ['SQL for a date', 'START', `'; DROP TABLE school.keyset_row; --`],
  ])('to hold %s is bad input, not an error of the database', async (_name, sort, value) => {
    await store([
      { key: 'k1', parent: 'p0', title: 't', rank: 1, starts_on: '2026-09-01' },
      { key: 'k2', parent: 'p0', title: 't', rank: 2, starts_on: '2026-09-01' },
    ]);
    const list = listOf(sort, 0);
    const [page] = await keysetPages(dataSource, list, [null], 1);
    const cursor = tampered(page!.items[0]!.cursor, ([list_, , ...rest]) => [list_, value, ...rest]);
    await expect(keysetPages(dataSource, list, [null], 1, cursor)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'after' },
    });
  });

  it.each([`'; DROP TABLE school.keyset_row; --`, '\\', '%', '"', '$1'])(
    'to hold the text %j only moves the page',
    async (text) => {
      await store([{ key: 'k1', parent: 'p0', title: 'zzz', rank: 1, starts_on: null }]);
      const list = listOf('TITLE', 0);
      const [page] = await keysetPages(dataSource, list, [null], 1);
      const cursor = tampered(page!.items[0]!.cursor, ([list_]) => [list_, text, text]);
      const [after] = await keysetPages(dataSource, list, [null], 1, cursor);
      expect(after!.items.map((item) => item.key)).toEqual(['k1']);
    },
  );
});
