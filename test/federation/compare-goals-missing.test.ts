import { startTestGraph, type TestGraph } from '../harness/test-graph';

const MODULE = 'courseModule:D104/D10403';
const EXAM = 'examSubject:nederlands-3-arbeidsmarkt';
const PROGRAMME = 'studyProgramme:basiszorg-en-ondersteuning-3';
const compare = (of: string, selection: string): string =>
  `{ compareGoals(of: ["${of}"], with: ["${EXAM}", "${PROGRAMME}"]) { ${selection} } }`;
const COMPOSED =
  'shared { id text } missing { id } extra { id } coverage sets { setId } missingProviders unknownComponents';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

describe('a comparison with a provider type that does not answer', () => {
  it('is composed of the others, says who is missing, and gives no coverage', async () => {
    await graph.stopSubgraph('examencommissie');
    const { data, errors } = await graph.ask(
      compare(MODULE, `${COMPOSED} examComponents { known } cvoComponents { known }`),
    );
    const { compareGoals } = data;
    expect(compareGoals.shared).toHaveLength(6);
    expect(compareGoals.shared[0].text).toMatch(/^De cursist/);
    expect(compareGoals.missing).toHaveLength(14);
    expect(compareGoals).toMatchObject({
      cvoComponents: [{ known: true }],
      examComponents: null,
      extra: [],
      coverage: null,
      missingProviders: ['EXAMENCOMMISSIE'],
      unknownComponents: [],
    });
    expect(errors!.length).toBeGreaterThan(0);
    for (const { path, extensions } of errors!) {
      expect(extensions).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', providerType: 'EXAMENCOMMISSIE' });
      expect(path).toEqual(['compareGoals', 'examComponents']);
    }
    expect(JSON.stringify(errors)).not.toContain('v1.');
  });

  it('is whole when the question does not concern it', async () => {
    const whole = await graph.ask(compare(EXAM, COMPOSED));
    expect(whole.errors).toBeUndefined();
    await graph.stopSubgraph('cvo');
    const { data } = await graph.ask(compare(EXAM, COMPOSED));
    expect(data).toEqual(whole.data);
    expect(data.compareGoals).toMatchObject({ coverage: 7 / 20, missingProviders: [] });
  });

  it('keeps the components of the others when the schools, who compose, are missing', async () => {
    await graph.stopSubgraph('school');
    const { data, errors } = await graph.ask(
      compare(
        MODULE,
        'cvoComponents { goalIds } examComponents { goalIds } schoolComponents { known } shared { id } coverage',
      ),
    );
    expect(data.compareGoals.cvoComponents).toHaveLength(1);
    expect(data.compareGoals.examComponents).toHaveLength(1);
    expect(data.compareGoals).toMatchObject({ schoolComponents: null, shared: null, coverage: null });
    for (const { extensions } of errors!) expect(extensions).toMatchObject({ providerType: 'SCHOOL' });
  });
});
