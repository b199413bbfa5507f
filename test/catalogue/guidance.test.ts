import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('coverage of the centrumsteden', () => {
  it('tells of 13 cities and Brussels whether they have a leerwinkel, and else which is nearest', async () => {
    const { centrumstadCoverage: rows } = await graph.answer(`{ centrumstadCoverage {
      nearestSite { name municipality { name } coordinates { source } }
      municipality { nis name centrumstad province } covered leerwinkels { id sites { municipality { nis province } } } nearest { id } nearestDistanceMeters } }`);
    expect(rows).toHaveLength(14);
    expect(rows.filter(({ municipality }: any) => municipality.centrumstad)).toHaveLength(13);
    expect(rows.map(({ municipality }: any) => municipality.name)).toEqual(
      rows.map(({ municipality }: any) => municipality.name).sort(),
    );
    for (const { municipality, covered, leerwinkels, nearest, nearestDistanceMeters } of rows) {
      const here = ({ nis, province }: any): boolean =>
        municipality.province === 'BRUSSEL' ? province === 'BRUSSEL' : nis === municipality.nis;
      expect(covered).toBe(leerwinkels.length > 0);
      for (const { sites } of leerwinkels)
        expect(sites.some((site: any) => here(site.municipality))).toBe(true);
      expect(nearest.id).toMatch(/^leerwinkel:/);
      if (!covered) expect(nearestDistanceMeters).toBeGreaterThan(3_000);
    }
    const kortrijk = rows.find(({ municipality }: any) => municipality.nis === '34022');
    expect(kortrijk).toMatchObject({ covered: true, leerwinkels: [{ id: kortrijk.nearest.id }] });
    expect(rows.filter(({ covered }: any) => !covered).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a site under the code of before a merger', () => {
  it('covers the city all the same', async () => {
    const leerwinkel = SUBGRAPHS.find(({ name }) => name === 'leerwinkel')!;
    const address = databaseAddress('leerwinkel', graph.database.environment);
    const dataSource = await createDataSource(leerwinkel, address).initialize();
    const query = '{ centrumstadCoverage { municipality { nis } covered } }';
    const before = await graph.answer(query);
    expect(before.centrumstadCoverage).toContainEqual({ municipality: { nis: '71072' }, covered: true });
    await dataSource.query(
      `UPDATE leerwinkel.site SET municipality_nis = '71022' WHERE municipality_nis = '71072'`,
    );
    expect(await graph.answer(query)).toEqual(before);
    await dataSource.query(
      `UPDATE leerwinkel.site SET municipality_nis = '71072' WHERE municipality_nis = '71022'`,
    );
    await dataSource.destroy();
  });
});

describe('external partners', () => {
  it('are listed by kind, province and target group', async () => {
    const { all, vdab, brussels, one } = await graph.answer(`{
      all: externalPartners(first: 100) { totalCount nodes { id name kind provinces targetGroups description { nl en } email demonstration } }
      vdab: externalPartners(filter: { kind: VDAB, province: WEST_VLAANDEREN }) { nodes { id kind provinces } }
      brussels: externalPartners(filter: { province: BRUSSEL }, first: 100) { nodes { kind provinces } }
      one: externalPartner(id: "externalPartner:vdab-west-vlaanderen") { name kind } }`);
    expect(all.nodes).toHaveLength(all.totalCount);
    expect(vdab.nodes).toEqual([
      { id: 'externalPartner:vdab-west-vlaanderen', kind: 'VDAB', provinces: ['WEST_VLAANDEREN'] },
    ]);
    expect(brussels.nodes.map(({ kind }: any) => kind)).toContain('ACTIRIS');
    expect(one.kind).toBe('VDAB');
  });
});

describe('guidance services', () => {
  it('of leerwinkels tell how one comes to them, from which age, in which languages and for how much', async () => {
    const { leerwinkels } =
      await graph.answer(`{ leerwinkels(filter: { arrondissement: "34000" }) { nodes { name minimumAge regions { nis name province }
      offerings(first: 50) { nodes { kind access minimumAge languages fee { amountInCents } schoolYear untilSchoolYear } } } } }`);
    expect(leerwinkels.nodes.length).toBeGreaterThan(0);
    for (const { minimumAge, regions, offerings } of leerwinkels.nodes) {
      expect(regions).toContainEqual({ nis: '34000', name: 'Kortrijk', province: 'WEST_VLAANDEREN' });
      for (const service of offerings.nodes) {
        expect(service.minimumAge).toBe(minimumAge);
        expect(service.access.length).toBeGreaterThan(0);
        expect(service.languages).toContain('nl');
      }
    }
  });

  it('are filtered by kind, access and age', async () => {
    const data = await graph.answer(`{
      walkIn: leerwinkelServices(filter: { access: WALK_IN, kind: INFORMATION }, first: 100) { totalCount nodes { access kind } }
      young: leerwinkelServices(filter: { age: 16 }, first: 100) { totalCount nodes { minimumAge } }
      all: leerwinkelServices(first: 100) { totalCount }
      ofOne: clbServices(filter: { clb: "clb:993001" }) { totalCount nodes { provider { id } } }
      ofNone: clbServices(filter: { clb: "school:990001" }) { totalCount } }`);
    expect(data.walkIn.totalCount).toBeGreaterThan(0);
    for (const { access, kind } of data.walkIn.nodes)
      expect([access.includes('WALK_IN'), kind]).toEqual([true, 'INFORMATION']);
    expect(data.young.totalCount).toBeGreaterThan(0);
    expect(data.young.totalCount).toBeLessThan(data.all.totalCount);
    for (const { minimumAge } of data.young.nodes) expect(minimumAge).toBeLessThanOrEqual(16);
    expect(data.ofOne.totalCount).toBeGreaterThanOrEqual(3);
    for (const { provider } of data.ofOne.nodes) expect(provider.id).toBe('clb:993001');
    expect(data.ofNone.totalCount).toBe(0);
  });

  it('of clb’s are found by region and network of the centre', async () => {
    const { clbs } = await graph.answer(
      `{ clbs(filter: { arrondissement: "21000" }, first: 50) { nodes { name net regions { nis } sites { municipality { province } } } } }`,
    );
    expect(clbs.nodes.length).toBeGreaterThan(0);
    for (const { regions } of clbs.nodes) expect(regions.map(({ nis }: any) => nis)).toContain('21000');
  });

  it.each(['clbs', 'leerwinkels'])('%s are not asked for a region that does not exist', async (list) => {
    const { data, errors } = await graph.ask(
      `{ ${list}(filter: { arrondissement: "34022" }) { totalCount } }`,
    );
    expect(data[list]).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: 'filter.arrondissement' } },
    ]);
  });
});

describe('the register of regulatory questions', () => {
  it('is answered as it is written, with the combinations and pathways that each question is about', async () => {
    const { regulatoryQuestions: questions } = await graph.answer(`{ regulatoryQuestions {
      id question { nl en } leavesOpen { nl en } source sourceUrl ruleIds pathways combinations checkedOn } }`);
    expect(questions.length).toBeGreaterThanOrEqual(9);
    expect(questions.find(({ id }: any) => id === 'EXAM_PREPARATION_WORK_PLACEMENT')).toEqual({
      id: 'EXAM_PREPARATION_WORK_PLACEMENT',
      question: { nl: expect.stringContaining('stage'), en: expect.stringContaining('work placement') },
      leavesOpen: { nl: expect.any(String), en: expect.any(String) },
      source: expect.stringContaining('3.4'),
      sourceUrl: null,
      ruleIds: ['GUARD_WORK_PLACEMENT_SECOND_GRADE'],
      pathways: [],
      combinations: ['SO_EC'],
      checkedOn: '2026-11-25',
    });
  });
});
