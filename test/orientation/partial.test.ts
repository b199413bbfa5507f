import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type Answer, startTestGraph, type TestGraph } from '../harness/test-graph';
import { ORIENTATION } from './asked-orientation';

const FIELDS: Record<string, readonly string[]> = {
  school: ['schoolSteps'],
  cvo: ['cvoSteps'],
  examencommissie: ['examSteps'],
  clb: ['clbGuidance'],
  leerwinkel: ['leerwinkelGuidance', 'pathways', 'nothingFits', 'missingProviders', 'talkTo'],
};
const STEP_OWNERS = ['school', 'cvo', 'examencommissie'];
/** Enrolled at a school, so that every owner but the leerwinkels has something to say. */
const PUPIL = {
  age: 18,
  municipality: '44021',
  enrolledAt: 'SCHOOL',
  evidence: [{ kind: 'ATTEST_C', studyYear: 6, date: '2026-06-30', assurance: 'SEEN' }],
};

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const ask = (): Promise<Answer> => graph.ask(ORIENTATION, { p: PUPIL });

/** Where each error points, once; after the check that none says more than it should. */
function missingFields({ errors = [] }: Answer, providerTypes: readonly string[]): string[] {
  for (const { extensions, path } of errors) {
    expect(extensions.code).toBe('PROVIDER_UNAVAILABLE');
    expect(providerTypes).toContain(extensions.providerType);
    expect(path!.slice(0, 1)).toEqual(['orientation']);
  }
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|v1\.|ECONN|_entities/);
  return [...new Set(errors.map(({ path }) => String(path![1])))].sort();
}

describe.each(SUBGRAPHS.map(({ name, providerType }) => [name, providerType] as const))(
  'orientation with the subgraph %s stopped',
  (name, providerType) => {
    it('is composed of the others, and says what is missing', async () => {
      const whole = (await ask()).data.orientation;
      expect(whole.missingProviders).toEqual([]);
      await graph.stopSubgraph(name);
      const answer = await ask();
      const { orientation } = answer.data;
      const own = FIELDS[name]!;
      for (const field of own) expect(orientation[field]).toBeNull();
      for (const field of Object.values(FIELDS).flat())
        if (!own.includes(field) && !['pathways', 'missingProviders', 'nothingFits'].includes(field))
          expect(orientation[field]).toEqual(whole[field]);
      // What is composed is asked of the leerwinkels after their own fields, and not any more when those did not come.
      const named = name === 'leerwinkel' ? ['leerwinkelGuidance', 'talkTo'] : own;
      expect(missingFields(answer, [providerType])).toEqual(named);
      if (name === 'leerwinkel') return;
      expect(orientation.missingProviders).toEqual(STEP_OWNERS.includes(name) ? [providerType] : []);
      const used = JSON.stringify(orientation.pathways.map(({ steps }: any) => steps));
      if (STEP_OWNERS.includes(name)) {
        const prefixes: Record<string, string> = {
          school: 'schoolOffering:',
          cvo: 'cvoOffering:',
          examencommissie: 'examProgramme:',
        };
        expect(JSON.stringify(whole.pathways)).toContain(prefixes[name]);
        expect(used).not.toContain(prefixes[name]);
        expect(orientation.pathways.length).toBeGreaterThan(0);
      } else expect(orientation.pathways).toEqual(whole.pathways);
    });
  },
);

describe('composed pathways without the leerwinkels, who compose', () => {
  it('are null, with one error that names them', async () => {
    await graph.stopSubgraph('leerwinkel');
    const query = 'query ($p: LearnerProfileInput!) { orientation(profile: $p) { pathways { id } } }';
    const { data, errors } = await graph.ask(query, { p: PUPIL });
    expect(data.orientation).toEqual({ pathways: null });
    expect(errors).toMatchObject([
      { path: ['orientation'], extensions: { code: 'PROVIDER_UNAVAILABLE', providerType: 'LEERWINKEL' } },
    ]);
  });
});

describe('orientation without the three owners of steps', () => {
  it('has no pathways, and says that answers are missing rather than that nothing exists', async () => {
    for (const name of STEP_OWNERS) await graph.stopSubgraph(name);
    const answer = await ask();
    const { orientation } = answer.data;
    expect(orientation).toMatchObject({
      pathways: [],
      missingProviders: ['SCHOOL', 'CVO', 'EXAMENCOMMISSIE'],
      nothingFits: { nl: expect.stringMatching(/Niet alle aanbieders hebben geantwoord/) },
    });
    expect(orientation.nothingFits.en).toMatch(/Not all providers have answered: try again later/);
    expect(orientation.talkTo[0].rule.id).toBe('TALK_TO_OWN_SCHOOL_FIRST');
    expect(orientation.clbGuidance.length).toBeGreaterThan(0);
    expect(missingFields(answer, ['SCHOOL', 'CVO', 'EXAMENCOMMISSIE'])).toEqual([
      'cvoSteps',
      'examSteps',
      'schoolSteps',
    ]);
  });
});
