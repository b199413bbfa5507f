import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('vakfiches', () => {
  it('are versions with a validity: today’s, that of another day, and all', async () => {
    const { examSubject: subject } =
      await graph.answer(`{ examSubject(id: "examSubject:nederlands-2-doorstroom") {
      vakfiche { version } before: vakfiche(on: "2022-01-10") { version validTo } never: vakfiche(on: "2001-01-01") { version }
      vakfiches { version announcedOn validFrom validTo parts { form minutes weight } url } } }`);
    expect(subject.vakfiche.version).toBe('2026.1');
    expect(subject.before).toEqual({ version: '2021.1', validTo: '2026-08-31' });
    expect(subject.never).toBeNull();
    expect(subject.vakfiches.map(({ version }: any) => version)).toEqual(['2021.1', '2026.1']);
  });

  it('name their goals by version; a goal names the subjects that cover it today', async () => {
    const { examSubject: subject } =
      await graph.answer(`{ examSubject(id: "examSubject:gedragswetenschappen-3") {
      goals { id } none: goals(on: "2001-01-01") { id } vakfiches { version goals { id examSubjects { id } } } } }`);
    expect(subject.goals.length).toBeGreaterThan(0);
    expect(subject.none).toEqual([]);
    const covered = subject.vakfiches.flatMap(({ goals }: any) => goals);
    expect(covered.map(({ id }: any) => id)).toEqual(
      expect.arrayContaining(subject.goals.map(({ id }: any) => id)),
    );
    for (const { examSubjects } of covered)
      expect(examSubjects.map(({ id }: any) => id)).toContain('examSubject:gedragswetenschappen-3');
  });
});

describe('exam sessions', () => {
  it('tell when, where and until when one registers', async () => {
    const data = await graph.answer(`{
      open: examSessions(filter: { registrationOpenOn: "2026-11-25" }, first: 100) { totalCount nodes { registrationFrom registrationTo startsOn } }
      local: examSessions(filter: { place: LOCAL }, first: 100) { nodes { place site { municipality { name } } subjects { title } } }
      remote: examSessions(filter: { place: REMOTE, form: ORAL }, first: 100) { nodes { form site { name } } }
      later: examSessions(filter: { from: "2027-01-01", until: "2027-03-31" }, first: 100) { nodes { startsOn endsOn } } }`);
    expect(data.open.totalCount).toBeGreaterThan(0);
    for (const { registrationFrom, registrationTo } of data.open.nodes)
      expect([registrationFrom <= '2026-11-25', registrationTo >= '2026-11-25']).toEqual([true, true]);
    const starts = data.open.nodes.map(({ startsOn }: any) => startsOn);
    expect(starts).toEqual([...starts].sort());
    for (const { site, subjects } of data.local.nodes)
      expect([site.municipality.name, subjects.length > 0]).toEqual([expect.any(String), true]);
    expect(data.remote.nodes.length).toBeGreaterThan(0);
    for (const node of data.remote.nodes) expect(node).toEqual({ form: 'ORAL', site: null });
    for (const { startsOn, endsOn } of data.later.nodes)
      expect([startsOn <= '2027-03-31', endsOn >= '2027-01-01']).toEqual([true, true]);
  });

  it('hang below each subject, batched', async () => {
    const statements = async (first: number): Promise<number> => {
      const before = graph.statements.examencommissie!.length;
      const { examSubjects } = await graph.answer(
        `{ examSubjects(first: ${first}) { nodes { id sessions(first: 3) { totalCount nodes { subjects { id } } } } } }`,
      );
      for (const { id, sessions } of examSubjects.nodes)
        for (const { subjects } of sessions.nodes) expect(subjects).toContainEqual({ id });
      return graph.statements.examencommissie!.length - before;
    };
    expect(await statements(50)).toBe(await statements(5));
  });

  it('of one subject are the same as below it', async () => {
    const { examSessions, examSubject } = await graph.answer(`{
      examSessions(filter: { examSubject: "examSubject:nederlands-3-doorstroom" }, first: 100) { nodes { id } }
      examSubject(id: "examSubject:nederlands-3-doorstroom") { sessions(first: 100) { nodes { id } } } }`);
    expect(examSessions.nodes.length).toBeGreaterThan(0);
    expect(examSubject.sessions.nodes).toEqual(examSessions.nodes);
  });
});

describe('exam programmes', () => {
  it('are at no place, and offer the same from wherever one comes', async () => {
    const statements = async (first: number): Promise<number> => {
      const before = graph.statements.examencommissie!.length;
      const { examProgrammes } = await graph.answer(
        `{ examProgrammes(first: ${first}) { nodes { site { name } provider { name sites { name } offerings(first: 2) { totalCount nodes { title } } } } } }`,
      );
      for (const { site, provider } of examProgrammes.nodes) {
        expect(site).toBeNull();
        expect(provider.sites.length).toBeGreaterThan(1);
        expect(provider.offerings.totalCount).toBe(18);
      }
      return graph.statements.examencommissie!.length - before;
    };
    // What the page holds already is not fetched again.
    expect(await statements(18)).toBeLessThanOrEqual(await statements(1));
  });
});

describe('info sessions', () => {
  it('come in the order of their hours, on the day of Brussels; an unknown window fits no day', async () => {
    const examencommissie = SUBGRAPHS.find(({ name }) => name === 'examencommissie')!;
    const address = databaseAddress('examencommissie', graph.database.environment);
    const dataSource = await createDataSource(examencommissie, address).initialize();
    await dataSource.query(`INSERT INTO examencommissie.info_session (key, title, starts_at, place, languages, target_groups) VALUES
      ('0-late', '{}', '2027-05-03T19:30:00Z', 'REMOTE', '{nl}', '{}'), ('1-early', '{}', '2027-05-03T18:00:00Z', 'REMOTE', '{nl}', '{}'),
      ('2-after-midnight', '{}', '2027-05-03T22:30:00Z', 'REMOTE', '{nl}', '{}')`);
    const { later, tomorrow, open } = await graph.answer(`{
      later: infoSessions(filter: { from: "2027-05-03" }) { nodes { id } }
      tomorrow: infoSessions(filter: { from: "2027-05-04" }) { nodes { id } }
      open: infoSessions(filter: { from: "2027-05-03", registrationOpenOn: "2027-05-01" }) { nodes { id } } }`);
    const ids = (list: any): string[] => list.nodes.map(({ id }: any) => id.slice('infoSession:'.length));
    expect(ids(later).filter((id) => /^\d-/.test(id))).toEqual(['1-early', '0-late', '2-after-midnight']);
    expect(ids(tomorrow).filter((id) => /^\d-/.test(id))).toEqual(['2-after-midnight']);
    expect(ids(open).filter((id) => /^\d-/.test(id))).toEqual([]);
    await dataSource.query(`DELETE FROM examencommissie.info_session WHERE key ~ '^[0-9]-'`);
    await dataSource.destroy();
  });

  it('are listed by day, place and target group', async () => {
    const { all, minors, remote } = await graph.answer(`{
      all: infoSessions(first: 100) { totalCount nodes { startsAt title { nl en } languages } }
      minors: infoSessions(filter: { targetGroup: MINOR_16PLUS, from: "2026-11-01" }) { nodes { targetGroups startsAt } }
      remote: infoSessions(filter: { place: REMOTE }) { nodes { place site { name } } } }`);
    const moments = all.nodes.map(({ startsAt }: any) => startsAt);
    expect(moments).toHaveLength(all.totalCount);
    const { one } = await graph.answer(
      `{ one: infoSession(id: "infoSession:2026-11-12-brussel-minderjarigen") { id startsAt } }`,
    );
    expect(one.startsAt).toBe('2026-11-12T18:00:00.000Z');
    for (const moment of moments) expect(moment).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
    expect(moments).toEqual([...moments].sort());
    expect(minors.nodes.length).toBeGreaterThan(0);
    for (const { targetGroups } of minors.nodes) expect(targetGroups).toContain('MINOR_16PLUS');
    for (const { site } of remote.nodes) expect(site).toBeNull();
  });
});
