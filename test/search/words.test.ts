import fc from 'fast-check';
import { foldText } from '@leerwegen/shared/search/search-text';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
let titles: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  titles = (await find({})).titles;
});
afterAll(() => graph.stop());

const PROGRAMMES = `query ($text: String, $after: String) {
  studyProgrammes(filter: { text: $text }, first: 100, after: $after) { totalCount nodes { title } pageInfo { endCursor hasNextPage } } }`;

/** The programmes with a text, and with which code the question was refused when it was. */
async function find({ text }: { text?: string }): Promise<{ titles: string[]; code?: unknown }> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: any = await graph.askSubgraph('school', PROGRAMMES, { text, after });
    if (errors) return { titles: found, code: errors[0].extensions.code };
    found.push(...data.studyProgrammes.nodes.map((node: any) => node.title));
    const { endCursor, hasNextPage } = data.studyProgrammes.pageInfo;
    if (!hasNextPage) expect(found).toHaveLength(data.studyProgrammes.totalCount);
    after = hasNextPage ? endCursor : null;
  } while (after);
  return { titles: found };
}

describe('free text', () => {
  it('of any kind gives programmes or bad input, never another error', async () => {
    const operators = fc.array(
      fc.constantFrom(
        "'",
        '"',
        '\\',
        '%',
        '_',
        '&',
        '|',
        '!',
        ':*',
        '<->',
        '(',
        ')',
        '$1',
        '--',
        ';',
        'zorg',
        'de',
        ' ',
      ),
      {
        maxLength: 8,
      },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      operators.map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const { code } = await find({ text: any });
        expect([undefined, 'BAD_USER_INPUT']).toContain(code);
        if (foldText(any) === '') expect(code).toBe('BAD_USER_INPUT');
      }),
      { numRuns: 150 },
    );
  });

  it('finds every programme whose title holds each of its words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (which, begin) => {
        const words = foldText(titles[which % titles.length]!).split(' ');
        const word = words[begin % words.length]!;
        // A word half-typed: its first letters.
        const part = word.slice(0, 1 + (begin % word.length));
        const { titles: found } = await find({ text: part });
        const holding = titles.filter((title) => foldText(title).includes(part));
        expect(found).toEqual(expect.arrayContaining(holding));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['zorg%', 'zorg'],
    ['z_rg', 'z rg'],
    ["zorg' OR '1'='1", 'zorg or 1 1'],
    ['zorg | mode', 'zorg mode'],
    ['!zorg', 'zorg'],
    ['zorg:*', 'zorg'],
    ['zo\\rg', 'zo rg'],
    ['"zorg & welzijn"', 'zorg welzijn'],
    ["zorg'); DROP TABLE school.study_programme; --", 'zorg drop table school study programme'],
    ['ZÓRG', 'zorg'],
  ])('%j means no more than the words %j', async (text, words) => {
    expect(await find({ text })).toEqual(await find({ text: words }));
  });

  it('is answered from words alone: none is a pattern', async () => {
    const { titles: found } = await find({ text: 'zorg' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(titles.length);
    expect((await find({ text: 'zorg%mode%nothing' })).titles).toEqual([]);
  });
});

describe('a search around a place without a radius', () => {
  it.each(['TITLE', 'START', 'DISTANCE'])('counts all offerings, sorted by %s', async (sort) => {
    const counts = `query ($filter: OfferingFilter!, $sort: OfferingSort) { search(filter: $filter) { schoolOfferings(sort: $sort, first: 1) { totalCount edges { distanceMeters } } } }`;
    const all = await graph.askSubgraph('school', counts, { filter: {} });
    const near = await graph.askSubgraph('school', counts, { filter: { nearPostcode: '9000' }, sort });
    expect(near.errors).toBeUndefined();
    expect(near.data.search.schoolOfferings.totalCount).toBe(all.data.search.schoolOfferings.totalCount);
    expect(near.data.search.schoolOfferings.edges[0].distanceMeters).toEqual(expect.any(Number));
  });

  it('together with another criterion counts what fits that criterion', async () => {
    const counts = `query ($filter: OfferingFilter!) { search(filter: $filter) { cvoOfferings { totalCount } } }`;
    const all = await graph.askSubgraph('cvo', counts, { filter: { pathways: ['TKO_AAV'] } });
    const near = await graph.askSubgraph('cvo', counts, {
      filter: { pathways: ['TKO_AAV'], nearPostcode: '9000' },
    });
    expect(near.errors).toBeUndefined();
    expect(near.data).toEqual(all.data);
    expect(all.data.search.cvoOfferings.totalCount).toBeGreaterThan(0);
  });
});
