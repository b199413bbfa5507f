import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { foldText } from '@leerwegen/shared/search/search-text';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import type { DataSource } from 'typeorm';
import { startMeetingProxy } from '../harness/meeting-proxy';
import { type Answer, post, startTestGateway, startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** A connection of the test's own to a subgraph's database. */
function ownDataSource(name: string): Promise<DataSource> {
  const definition = SUBGRAPHS.find((subgraph) => subgraph.name === name)!;
  return createDataSource(definition, databaseAddress(name, graph.database.environment)).initialize();
}

/** The field of each owner and what its items are called. */
const FIELDS = {
  schoolOfferings: 'SchoolOffering',
  cvoOfferings: 'CvoOffering',
  examProgrammes: 'ExamProgramme',
  clbServices: 'ClbService',
  leerwinkelServices: 'LeerwinkelService',
} as const;
const ASKED = Object.keys(FIELDS).map(
  (field) =>
    `${field}(sort: $sort, first: $first${field === 'schoolOfferings' ? ', after: $after' : ''}) { ...${field} }`,
);
const PAGES = Object.entries(FIELDS).map(
  ([
    field,
    type,
  ]) => `fragment ${field} on ${type}Connection { totalCount notApplicable pageInfo { hasNextPage endCursor }
    edges { distanceMeters node { id title startsOn provider { name } site { municipality { name } } } } }`,
);
const SEARCH = `query Search($filter: OfferingFilter!, $sort: OfferingSort, $first: Int = 100, $after: String) {
  search(filter: $filter) { ${ASKED.join(' ')} } } ${PAGES.join(' ')}`;
const NEAR_KORTRIJK = { nearPostcode: '8500', withinKm: 40 };

interface Edge {
  distanceMeters: number | null;
  node: { id: string; title: string; startsOn: string | null };
}

describe('search over all provider types', () => {
  it('answers from all five subgraphs, sorted by distance within the radius', async () => {
    const { data, errors } = await graph.ask(SEARCH, { filter: NEAR_KORTRIJK });
    expect(errors).toBeUndefined();
    for (const owner of Object.keys(FIELDS)) {
      const edges = data.search[owner].edges as Edge[];
      expect(edges.length).toBeGreaterThan(3);
      expect(edges.length).toBe(Math.min(100, data.search[owner].totalCount));
      const distances = edges.map((edge) => edge.distanceMeters);
      // One starts with the Examencommissie from anywhere.
      if (owner === 'examProgrammes') {
        expect(new Set(distances)).toEqual(new Set([null]));
        continue;
      }
      expect(distances).toEqual([...distances].sort((a, b) => a! - b!));
      expect(Math.max(...(distances as number[]))).toBeLessThanOrEqual(40_000);
    }
  });

  it('asks all five subgraphs at the same time', async () => {
    const proxy = await startMeetingProxy(graph.subgraphUrls);
    const gateway = await startTestGateway(proxy.urls);
    try {
      const { data, errors } = await post(`${gateway.url}/graphql`, SEARCH, { filter: NEAR_KORTRIJK });
      expect(errors).toBeUndefined();
      for (const owner of Object.keys(FIELDS)) expect(data.search[owner].totalCount).toBeGreaterThan(0);
      expect(proxy.meetings()).toBe(1);
    } finally {
      await gateway.stop();
      await proxy.stop();
    }
  });

  it('makes the same number of SQL statements for a page of 1 and a page of 100', async () => {
    const statementsFor = async (first: number): Promise<Record<string, number>> => {
      const before = Object.fromEntries(
        Object.entries(graph.statements).map(([name, list]) => [name, list.length]),
      );
      const { errors } = await graph.ask(SEARCH, { filter: { language: 'nl' }, first });
      expect(errors).toBeUndefined();
      return Object.fromEntries(
        Object.entries(graph.statements).map(([name, list]) => [name, list.length - before[name]!]),
      );
    };
    const one = await statementsFor(1);
    expect(await statementsFor(100)).toEqual(one);
    // Keys of the page, its rows, the total, and the sites and providers of the rows.
    // Exam programmes are at no site.
    expect(one).toEqual({ school: 5, cvo: 5, examencommissie: 4, clb: 5, leerwinkel: 5 });
  });

  it.each(['zorg', 'zorgk', 'ZORGKUNDIGE', 'zörgkundige'])('finds zorgkundige by %s', async (text) => {
    const { data } = await graph.ask(SEARCH, { filter: { text } });
    const titles = (data.search.cvoOfferings.edges as Edge[]).map((edge) => edge.node.title);
    expect(titles.some((title) => title.startsWith('Zorgkundige'))).toBe(true);
  });

  it('finds a word inside a longer one and by its Dutch stem', async () => {
    const titles = async (text: string): Promise<string[]> => {
      const { data } = await graph.ask(
        `query ($text: String) { courses(filter: { text: $text }) { nodes { title } } }`,
        { text },
      );
      return data.courses.nodes.map((node: { title: string }) => node.title);
    };
    expect(await titles('zorg')).toContain('Jeugd- en gehandicaptenzorg');
    expect(await titles('verzorgenden')).toContain('Polyvalent verzorgende');
    expect(await titles('zorg fotograaf')).toEqual([]);
  });

  it('walks all pages by cursor, each item once, in the order of one large page', async () => {
    for (const sort of ['TITLE', 'START', 'DISTANCE']) {
      const filter = { nearPostcode: '8500', withinKm: 60, pathways: ['REGULAR_SO', 'OKAN', 'DUAL'] };
      const seen: string[] = [];
      let after: string | null = null;
      let expected = 0;
      do {
        const { data, errors }: Answer = await graph.ask(SEARCH, { filter, sort, first: 37, after });
        expect(errors).toBeUndefined();
        const page: any = data.search.schoolOfferings;
        seen.push(...page.edges.map((edge: Edge) => edge.node.id));
        expected = page.totalCount;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen.length).toBe(expected);
      expect(new Set(seen).size).toBe(expected);
      const { data } = await graph.ask(SEARCH, { filter, sort, first: 100 });
      expect(seen.slice(0, 100)).toEqual(data.search.schoolOfferings.edges.map((edge: Edge) => edge.node.id));
    }
  });

  it('leaves out what belongs to a school year that has ended, unless a start window is asked', async () => {
    const { data } = await graph.ask(SEARCH, { filter: { pathways: ['REGULAR_SO'] }, sort: 'START' });
    const starts = (list: any): string[] => list.edges.map((edge: Edge) => edge.node.startsOn);
    expect(starts(data.search.schoolOfferings)[0]).toBe('2026-09-01');
    const dataSource = await ownDataSource('school');
    await dataSource.query(
      `UPDATE school.offering SET school_year = 2014, starts_on = '2014-09-01' WHERE key IN
         (SELECT key FROM school.offering WHERE pathway = 'REGULAR_SO' LIMIT 3)`,
    );
    await dataSource.destroy();
    const later = await graph.ask(SEARCH, { filter: { pathways: ['REGULAR_SO'] }, sort: 'START' });
    expect(later.data.search.schoolOfferings.totalCount).toBe(data.search.schoolOfferings.totalCount - 3);
    const past = await graph.ask(SEARCH, { filter: { pathways: ['REGULAR_SO'], startsUntil: '2015-01-01' } });
    expect(starts(past.data.search.schoolOfferings)).toEqual(['2014-09-01', '2014-09-01', '2014-09-01']);
  });

  it('names the criteria that mean nothing to an owner', async () => {
    const { data } = await graph.ask(SEARCH, {
      filter: { text: 'zorg', age: 17, finalities: ['ARBEIDSMARKT'] },
    });
    expect(data.search.schoolOfferings.notApplicable).toEqual(['AGE']);
    expect(data.search.cvoOfferings.notApplicable).toEqual(['FINALITY']);
    expect(data.search.examProgrammes.notApplicable).toEqual([]);
    expect(data.search.clbServices.notApplicable).toEqual(['FINALITY', 'AGE']);
    expect(data.search.leerwinkelServices.notApplicable).toEqual(['FINALITY']);
  });

  it.each([
    ['a place', { ...NEAR_KORTRIJK }, undefined],
    ['a place to measure from', { nearPostcode: '8500' }, undefined],
    ['a place to sort by', { nearPostcode: '8500' }, 'DISTANCE'],
  ])('lists exam programmes by title whatever %s, and says so', async (_name, filter, sort) => {
    const { data, errors } = await graph.ask(SEARCH, { filter, sort });
    expect(errors).toBeUndefined();
    const { notApplicable, edges } = data.search.examProgrammes;
    expect(notApplicable).toEqual(['DISTANCE']);
    const titles = edges.map((edge: Edge) => edge.node.title);
    expect(titles).toEqual([...titles].sort((a: string, b: string) => a.localeCompare(b, 'nl')));
    const everywhere = await graph.ask(SEARCH, { filter: { language: 'nl' } });
    expect(edges).toHaveLength(everywhere.data.search.examProgrammes.totalCount);
  });

  it('lists by title who has no start, when asked to sort by start, and says so', async () => {
    const { data } = await graph.ask(SEARCH, { filter: { language: 'nl' }, sort: 'START' });
    for (const owner of ['examProgrammes', 'clbServices', 'leerwinkelServices']) {
      expect(data.search[owner].notApplicable).toEqual(['START']);
      const titles = data.search[owner].edges.map(({ node }: Edge) => foldText(node.title));
      expect(titles).toEqual([...titles].sort());
    }
  });

  it('finds exam programmes by their subjects, and names those', async () => {
    const { data, errors } =
      await graph.ask(`{ search(filter: { text: "wiskunde" }) { examProgrammes(first: 50) {
      edges { node { title subjects { title } } matchingSubjects { title grade } } } } }`);
    expect(errors).toBeUndefined();
    const edges = data.search.examProgrammes.edges as any[];
    expect(edges.length).toBeGreaterThan(5);
    for (const { node, matchingSubjects } of edges) {
      const found = node.subjects
        .map(({ title }: { title: string }) => title)
        .filter((title: string) => /wiskunde/i.test(title));
      expect(matchingSubjects.map(({ title }: { title: string }) => title)).toEqual(found);
    }
    expect(edges.some(({ node }) => !/wiskunde/i.test(node.title))).toBe(true);
    const both = await graph.ask(`{ examProgrammes(filter: { text: "wiskunde zorg" }) {
      edges { node { title } matchingSubjects { title } } } }`);
    expect(both.data.examProgrammes.edges.length).toBeGreaterThan(0);
    for (const { node, matchingSubjects } of both.data.examProgrammes.edges) {
      expect(node.title).toMatch(/zorg/i);
      expect(matchingSubjects.length).toBeGreaterThan(0);
      for (const { title } of matchingSubjects) expect(title).toMatch(/wiskunde/i);
    }
    const without = await graph.ask(`{ examProgrammes(first: 1) { edges { matchingSubjects { title } } } }`);
    expect(without.data.examProgrammes.edges[0].matchingSubjects).toBeNull();
  });

  it('leaves out guidance and exam programmes that have ended; the lists of their owners hold them', async () => {
    const { data } = await graph.ask(`{
      search(filter: { language: "nl" }) { clbServices { totalCount } leerwinkelServices { totalCount } examProgrammes { totalCount } }
      clbServices(filter: { language: "nl" }) { totalCount } leerwinkelServices(filter: { language: "nl" }) { totalCount }
      examProgrammes(filter: { language: "nl" }) { totalCount }
      past: examProgrammes(filter: { language: "nl", schoolYear: 2024 }) { totalCount } }`);
    for (const owner of ['clbServices', 'leerwinkelServices', 'examProgrammes'])
      expect(data.search[owner].totalCount).toBeLessThan(data[owner].totalCount);
    const windowed = await graph.ask(`{ search(filter: { language: "nl", startsFrom: "2026-09-01" }) {
      clbServices { totalCount notApplicable } leerwinkelServices { totalCount } examProgrammes { totalCount } } }`);
    expect(windowed.data.search.clbServices.notApplicable).toEqual(['START']);
    for (const owner of ['clbServices', 'leerwinkelServices', 'examProgrammes'])
      expect(windowed.data.search[owner].totalCount).toBe(data.search[owner].totalCount);
    expect(data.past.totalCount).toBeGreaterThan(0);
    expect(data.past.totalCount).toBeLessThan(data.examProgrammes.totalCount);
  });

  it('says when the centre of the municipality stands for a site without coordinates', async () => {
    const { data } = await graph.ask(
      `{ schools(first: 100) { nodes { sites { coordinates { source } } } } }`,
    );
    const sources = data.schools.nodes.flatMap((school: any) =>
      school.sites.map((site: any) => site.coordinates.source),
    );
    expect(new Set(sources)).toEqual(new Set(['SITE', 'MUNICIPALITY_CENTRE']));
  });
});

describe('what a filter may not say', () => {
  it.each([
    ['an unknown postcode', { nearPostcode: '9999' }, 'filter.nearPostcode'],
    ['a radius around nothing', { withinKm: 5 }, 'filter.withinKm'],
    ['a radius out of range', { nearPostcode: '9000', withinKm: 0 }, 'filter.withinKm'],
    [
      'two places',
      { nearPostcode: '9000', nearCoordinates: { latitude: 51, longitude: 4 } },
      'filter.nearCoordinates',
    ],
    ['a place off the earth', { nearCoordinates: { latitude: 91, longitude: 4 } }, 'filter.nearCoordinates'],
    ['an unknown municipality', { municipality: '99999' }, 'filter.municipality'],
    ['a municipality in another province', { municipality: '44021', province: 'LIMBURG' }, 'filter.province'],
    ['an empty window', { startsFrom: '2027-01-01', startsUntil: '2026-01-01' }, 'filter.startsUntil'],
    ['an empty list', { pathways: [] }, 'filter.pathways'],
    ['an age out of range', { age: 9 }, 'filter.age'],
    ['an unknown language', { language: 'qq' }, 'filter.language'],
    ['a text without words', { text: ' - ' }, 'filter.text'],
    ['a national number', { text: 'zorg 85.07.30-033 28' }, 'filter.text'],
  ])('%s', async (_name, filter, field) => {
    const { data, errors } = await graph.ask(SEARCH, { filter });
    expect(data?.search?.schoolOfferings ?? null).toBeNull();
    expect(data?.search?.cvoOfferings ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it.each([
    ['a cursor of another filter', { text: 'zorg' }, 'TITLE', 'belongs to another list'],
    ['a cursor of another sort', { text: 'bouw' }, 'START', 'belongs to another list'],
  ])('%s', async (_name, filter, sort, problem) => {
    const { data } = await graph.ask(SEARCH, { filter: { text: 'bouw' }, sort: 'TITLE', first: 1 });
    const after = data.search.schoolOfferings.pageInfo.endCursor;
    const { errors } = await graph.ask(SEARCH, { filter, sort, after });
    expect(errors![0]!.message).toContain(problem);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('a sort by distance without a place, to who has one', async () => {
    const { data, errors } = await graph.ask(SEARCH, { filter: { text: 'zorg' }, sort: 'DISTANCE' });
    expect(data.search.schoolOfferings).toBeNull();
    expect(data.search.examProgrammes.notApplicable).toEqual(['DISTANCE']);
    for (const { extensions } of errors!)
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'sort' });
  });

  it.each([0, -1, 101])('a page of %i', async (first) => {
    const { errors } = await graph.ask(SEARCH, { filter: { text: 'zorg' }, first });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
