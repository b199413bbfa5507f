import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { foldText } from '@leerwegen/shared/search/search-text';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  // A site whose municipality was merged, known by its old code, as older exports have it.
  const definition = { name: 'school', entities: [], migrations: [] };
  const dataSource = await createDataSource(
    definition,
    databaseAddress('school', graph.database.environment),
  ).initialize();
  await dataSource.query(
    `INSERT INTO school.site (key, provider_number, number, municipality_nis, province) VALUES ('990001/97', '990001', '97', '44040', 'OOST_VLAANDEREN')`,
  );
  await dataSource.destroy();
});
afterAll(() => graph.stop());

interface Provider {
  id: string;
  name: string;
  net: string | null;
  sites: { municipality: { nis: string; province: string } | null }[];
}
const LIST = {
  school: `query ($filter: SchoolFilter) { list: schools(filter: $filter, first: 100) { totalCount nodes { ...p } } }
    fragment p on School { id name net sites { municipality { nis province } } }`,
  cvo: `query ($filter: CvoFilter) { list: cvos(filter: $filter, first: 100) { totalCount nodes { ...p } } }
    fragment p on Cvo { id name net sites { municipality { nis province } } }`,
};
type Owner = keyof typeof LIST;

async function list(owner: Owner, filter: object): Promise<Provider[]> {
  const { data, errors } = await graph.askSubgraph(owner, LIST[owner], { filter });
  expect(errors).toBeUndefined();
  expect(data.list.nodes).toHaveLength(data.list.totalCount);
  return data.list.nodes;
}

const inMunicipality =
  (nis: string) =>
  (provider: Provider): boolean =>
    provider.sites.some((site) => site.municipality?.nis === nis);
const inProvince =
  (province: string) =>
  (provider: Provider): boolean =>
    provider.sites.some((site) => site.municipality?.province === province);
const named =
  (...words: string[]) =>
  (provider: Provider): boolean =>
    words.every((word) => foldText(provider.name).includes(word));
const onNet =
  (net: string) =>
  (provider: Provider): boolean =>
    provider.net === net;
const all =
  (...conditions: ((provider: Provider) => boolean)[]) =>
  (provider: Provider): boolean =>
    conditions.every((condition) => condition(provider));

describe('the providers that fit a filter', () => {
  it.each<[Owner, object, (provider: Provider) => boolean]>([
    ['school', { net: 'GO' }, onNet('GO')],
    ['school', { net: 'OGO' }, onNet('OGO')],
    ['school', { net: 'VGO' }, onNet('VGO')],
    ['school', { text: 'atheneum' }, named('atheneum')],
    ['school', { text: 'ATHÉN' }, named('athen')],
    ['school', { text: 'de kouter' }, named('de', 'kouter')],
    ['school', { province: 'LIMBURG' }, inProvince('LIMBURG')],
    ['school', { province: 'BRUSSEL' }, inProvince('BRUSSEL')],
    ['school', { municipality: '44021' }, inMunicipality('44021')],
    ['school', { municipality: '71022' }, inMunicipality('71072')],
    ['school', { municipality: '44088' }, inMunicipality('44088')],
    ['school', { municipality: '44043' }, inMunicipality('44088')],
    [
      'school',
      { municipality: '44021', net: 'GO', province: 'OOST_VLAANDEREN' },
      all(inMunicipality('44021'), onNet('GO')),
    ],
    ['cvo', { net: 'VGO' }, onNet('VGO')],
    ['cvo', { text: 'cvo' }, named('cvo')],
    ['cvo', { province: 'ANTWERPEN', net: 'GO' }, all(inProvince('ANTWERPEN'), onNet('GO'))],
    ['cvo', { municipality: '11007' }, inMunicipality('11002')],
  ])('%s %j are those and no other', async (owner, filter, fits) => {
    const ids = (providers: Provider[]): string[] => providers.map((provider) => provider.id);
    const whole = await list(owner, {});
    const fitting = whole.filter(fits);
    expect(ids(await list(owner, filter))).toEqual(ids(fitting));
    expect(fitting.length).toBeLessThanOrEqual(whole.length);
  });

  it('include a school that is known under the code of a merged municipality', async () => {
    for (const municipality of ['44040', '44088']) {
      const ids = (await list('school', { municipality })).map((school) => school.id);
      expect(ids).toContain('school:990001');
    }
  });

  it.each<Owner>(['school', 'cvo'])('%s are all for a filter of nulls, sorted by name', async (owner) => {
    const whole = await list(owner, { text: null, municipality: null, province: null, net: null });
    expect(whole).toEqual(await list(owner, {}));
    const names = whole.map((provider) => foldText(provider.name));
    expect(names).toEqual([...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it.each([
    [{ municipality: '99999' }, 'filter.municipality'],
    [{ text: '--' }, 'filter.text'],
    [{ municipality: '44021', province: 'LIMBURG' }, 'filter.province'],
  ])('%j is bad input', async (filter, field) => {
    const { errors } = await graph.askSubgraph('school', LIST.school, { filter });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('the offerings of a school', () => {
  const OFFERINGS = `query ($id: ID!, $filter: SchoolOfferingFilter, $sort: OfferingSort, $first: Int, $after: String) {
    school(id: $id) { offerings(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id title startsOn year pathway provider { id } } } } }`;

  it.each(['TITLE', 'START', 'DISTANCE'])('come page by page, filtered and sorted by %s', async (sort) => {
    const filter = { schoolYear: 2026, pathways: ['REGULAR_SO'], nearPostcode: '9300', withinKm: 300 };
    const id = 'school:990001';
    const pages: any[] = [];
    let after: string | null = null;
    do {
      const variables = { id, filter, sort, first: 4, after };
      const { data, errors }: any = await graph.askSubgraph('school', OFFERINGS, variables);
      expect(errors).toBeUndefined();
      pages.push(data.school.offerings);
      const { hasNextPage, endCursor } = data.school.offerings.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after);
    const nodes = pages.flatMap((page) => page.nodes);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
    for (const page of pages) expect(page.totalCount).toBe(nodes.length);
    for (const node of nodes) expect(node).toMatchObject({ pathway: 'REGULAR_SO', provider: { id } });
    const whole = await graph.askSubgraph('school', OFFERINGS, { id, filter, sort, first: 100 });
    expect(nodes).toEqual(whole.data.school.offerings.nodes);
    const keys = nodes.map((node) => (sort === 'START' ? node.startsOn : foldText(node.title)));
    if (sort !== 'DISTANCE') expect(keys).toEqual([...keys].sort());
  });

  it('are the same as those that are listed with that school as filter', async () => {
    const id = 'school:990004';
    const own = await graph.askSubgraph('school', OFFERINGS, { id, first: 100 });
    const listed = await graph.askSubgraph(
      'school',
      `query ($id: ID) { schoolOfferings(filter: { school: $id }, first: 100) { totalCount nodes { id } } }`,
      { id },
    );
    const ids = own.data.school.offerings.nodes.map((node: any) => ({ id: node.id }));
    expect(ids.length).toBeGreaterThan(0);
    expect(listed.data.schoolOfferings).toEqual({ totalCount: ids.length, nodes: ids });
  });

  it('refuse the cursor of a list with another filter', async () => {
    const id = 'school:990001';
    const page = await graph.askSubgraph('school', OFFERINGS, { id, first: 1 });
    const after = page.data.school.offerings.pageInfo.endCursor;
    const variables = { id, first: 1, after, filter: { schoolYear: 2026 } };
    const { errors } = await graph.askSubgraph('school', OFFERINGS, variables);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it.each(['cvo:991001', 'school:000001', 'school:', 'nonsense'])(
    'of %s, which is no school here, are none',
    async (school) => {
      const { data, errors } = await graph.askSubgraph(
        'school',
        `query ($school: ID) { schoolOfferings(filter: { school: $school }) { totalCount } }`,
        { school },
      );
      expect(errors).toBeUndefined();
      expect(data.schoolOfferings.totalCount).toBe(0);
    },
  );
});

describe('study programmes', () => {
  const PROGRAMMES = `query ($filter: StudyProgrammeFilter) { studyProgrammes(filter: $filter, first: 100) {
    totalCount nodes { id title grade finality onderwijsvorm domain dual } } }`;
  const list = async (filter: object): Promise<any[]> => {
    const { data, errors } = await graph.askSubgraph('school', PROGRAMMES, { filter });
    expect(errors).toBeUndefined();
    return data.studyProgrammes.nodes;
  };

  it.each<[string, unknown[]]>([
    ['grade', [1, 2, 3]],
    ['finality', ['DOORSTROOM', 'DUBBEL', 'ARBEIDSMARKT']],
    ['onderwijsvorm', ['ASO', 'TSO', 'KSO', 'BSO']],
    ['dual', [true, false]],
  ])('filtered by %s are those with that value', async (field, values) => {
    for (const value of values) {
      const found = await list({ [field]: value, grade: field === 'grade' ? value : 3 });
      expect(found.length).toBeGreaterThan(0);
      const whole = await list({ grade: field === 'grade' ? value : 3 });
      expect(found).toEqual(whole.filter((programme) => programme[field] === value));
    }
  });

  it('filtered by domain and text are those with both', async () => {
    const found = await list({ domain: 'MAATSCHAPPIJ_EN_WELZIJN', text: 'zorg', dual: false });
    expect(found.length).toBeGreaterThan(1);
    for (const { title, domain, dual } of found) {
      expect([domain, dual]).toEqual(['MAATSCHAPPIJ_EN_WELZIJN', false]);
      expect(foldText(title)).toContain('zorg');
    }
  });
});

describe('courses', () => {
  const COURSES = `query ($filter: CourseFilter) { courses(filter: $filter, first: 100) { nodes { id title pathway domain diplomaOriented } } }`;
  const list = async (filter: object): Promise<any[]> => {
    const { data, errors } = await graph.askSubgraph('cvo', COURSES, { filter });
    expect(errors).toBeUndefined();
    return data.courses.nodes;
  };

  it.each<[object, (course: any) => boolean]>([
    [{ pathway: 'TKO_GENERAL' }, (course) => course.pathway === 'TKO_GENERAL'],
    [{ pathway: 'NT2' }, (course) => course.pathway === 'NT2'],
    [{ diplomaOriented: true }, (course) => course.diplomaOriented],
    [{ diplomaOriented: false }, (course) => !course.diplomaOriented],
    [{ domain: 'STEM' }, (course) => course.domain === 'STEM'],
    [{ text: 'aso3' }, (course) => course.title.startsWith('ASO3')],
    [
      { domain: 'STEM', diplomaOriented: true, pathway: 'TKO_VOCATIONAL' },
      (course) => course.domain === 'STEM' && course.pathway === 'TKO_VOCATIONAL',
    ],
    [{ pathway: null, domain: null, diplomaOriented: null, text: null }, () => true],
  ])('%j are those and no other', async (filter, fits) => {
    const found = await list(filter);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual((await list({})).filter(fits));
  });
});
