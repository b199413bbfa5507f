import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('a date that is none', () => {
  it.each([
    '{ examSubject(id: "examSubject:nederlands-2-doorstroom") { vakfiche(on: "2026-02-30") { version } } }',
    '{ examSessions(filter: { from: "2026-9-1" }) { totalCount } }',
    '{ search(filter: { startsFrom: "morgen" }) { cvoOfferings { totalCount } } }',
    '{ goals(filter: { validOn: 2026 }) { totalCount } }',
    '{ goals(filter: { validOn: [TODAY] }) { totalCount } }',
    '{ infoSessions(filter: { from: { year: 2026 } }) { totalCount } }',
  ])('in the document is the client’s mistake: %s', async (query) => {
    const { data, errors } = await graph.ask(query);
    expect(data).toBeUndefined();
    for (const { extensions, message } of errors!) {
      expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(message).not.toMatch(/internal/i);
    }
  });

  it.each([
    'query ($on: Date) { examSessions(filter: { from: $on }) { totalCount } }',
    'query ($on: Date) { infoSessions(filter: { registrationOpenOn: $on }) { totalCount } }',
    'query ($on: Date) { goals(filter: { validOn: $on }) { totalCount } }',
    'query ($on: Date) { search(filter: { startsFrom: $on }) { cvoOfferings { totalCount } } }',
  ])('in a variable is the client’s mistake: %s', async (query) => {
    for (const on of ['0000-01-01', '2026-02-30', 'morgen', 20_260_901]) {
      const { errors } = await graph.ask(query, { on });
      expect([on, errors![0]!.extensions.code]).toEqual([on, 'BAD_USER_INPUT']);
    }
  });

  it('that exists is taken', async () => {
    const { errors } = await graph.ask('{ examSessions(filter: { from: "2028-02-29" }) { totalCount } }');
    expect(errors).toBeUndefined();
  });
});

describe('a value that nothing can have', () => {
  it.each([
    ['examSubjects(filter: { grade: 7 })', 'filter.grade'],
    ['examProgrammes(filter: { grade: 0 })', 'filter.grade'],
    ['studyProgrammes(filter: { grade: -1 })', 'filter.grade'],
    ['examProgrammes(filter: { schoolYear: 1 })', 'filter.schoolYear'],
    ['clbServices(filter: { schoolYear: 99999 })', 'filter.schoolYear'],
    ['schoolOfferings(filter: { schoolYear: 1949 })', 'filter.schoolYear'],
    ['examSessions(filter: { from: "2027-01-01", until: "2026-01-01" })', 'filter.until'],
  ])('is named: %s', async (list, field) => {
    const { errors } = await graph.ask(`{ ${list} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(errors![0]!.extensions.expected).toEqual(expect.any(String));
  });
});
