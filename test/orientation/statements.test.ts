import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { ORIENTATION, type Profile } from './asked-orientation';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** What a subgraph that has just started does by itself meanwhile, for cases about learners. */
const JOBS = /referral|exemption|trajectory|idempotent_act|_keys|audit|pg_roles|^(?:BEGIN|COMMIT|ROLLBACK)/;

/** SQL statements of each subgraph that a query costs. */
async function statementsFor(query: string, p: Profile): Promise<Record<string, string[]>> {
  const before = Object.fromEntries(
    Object.entries(graph.statements).map(([name, all]) => [name, all.length]),
  );
  const { errors } = await graph.ask(query, { p });
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    Object.entries(graph.statements).map(([name, all]) => [
      name,
      all.slice(before[name]).filter((sql) => !JOBS.test(sql)),
    ]),
  );
}
const counts = (statements: Record<string, string[]>): Record<string, number> =>
  Object.fromEntries(Object.entries(statements).map(([name, all]) => [name, all.length]));

const MODULES = [...'123456789'].map((digit) => `courseModule:D104/D1040${digit}`);
const EVIDENCE = [
  ...MODULES.map((subjectId) => ({ kind: 'DEELCERTIFICAAT', subjectId, assurance: 'SEEN' })),
  ...['Nederlands', 'Frans', 'Engels', 'wiskunde', 'geschiedenis'].map((title) => ({
    kind: 'SCHOOL_REPORT',
    title,
    studyYear: 5,
    percentage: 70,
    date: '2026-06-30',
    assurance: 'SEEN',
  })),
  ...MODULES.slice(0, 3).map(() => ({
    kind: 'ATTEST_A',
    subjectId: 'studyProgramme:humane-wetenschappen-3',
    goalIds: ['goal:DEMO_HW_GEDRAG_3/900101'],
    studyYear: 4,
    assurance: 'SEEN',
  })),
];

/** From a profile that says little to one that says much; each found by every owner of steps. */
const PROFILES: [string, Profile][] = [
  ['an age', { age: 31 }],
  ['a place', { age: 32, municipality: '44021' }],
  ['a place within some kilometres', { age: 33, municipality: '44021', maxDistanceKm: 30 }],
  ['wished modes', { age: 34, municipality: '44021', deliveryModes: ['DISTANCE', 'BLENDED', 'CONTACT'] }],
  ['much evidence', { age: 35, municipality: '44021', evidence: EVIDENCE }],
  [
    'everything',
    {
      age: 36,
      municipality: '44021',
      targetGroups: ['NEWCOMER_15PLUS', 'ANDERSTALIG'],
      nt2Level: 'RG_1_1',
      languages: ['ar', 'en', 'fr'],
      deliveryModes: ['CONTACT', 'BLENDED'],
      hoursPerWeek: 12,
      evidence: EVIDENCE,
    },
  ],
];

/** Statements of one orientation, whatever the profile. */
const BUDGET = { school: 3, cvo: 6, examencommissie: 8, clb: 2, leerwinkel: 3 };

describe('the SQL of orientation', () => {
  it.each(PROFILES)('is a constant number of statements for a profile with %s', async (_what, p) => {
    const { school, cvo, examencommissie, clb, leerwinkel } = counts(await statementsFor(ORIENTATION, p));
    // Offerings, programmes, goals; courses, modules, advice and releases (rules, tables), goals; programmes, subjects, ...
    expect({ school, cvo, examencommissie, clb, leerwinkel }).toEqual(BUDGET);
  });

  it('is run once in each subgraph, though steps are asked for themselves and for pathways', async () => {
    const p = { age: 41, municipality: '44021' };
    const both = await statementsFor(ORIENTATION, p);
    for (const name of ['school', 'cvo', 'examencommissie']) {
      const offerings = both[name]!.filter(
        (sql) => sql.includes(`${name}.offering o`) || sql.includes(`"${name}".offering o`),
      );
      expect(offerings).toHaveLength(1);
    }
    // And not again for the next one who asks the same within seconds.
    expect(counts(await statementsFor(ORIENTATION, p))).toEqual(
      Object.fromEntries(Object.keys(both).map((name) => [name, 0])),
    );
  });

  it('is run once for requests that ask the same at the same time', async () => {
    const p = { age: 42, municipality: '44021' };
    const before = graph.statements.cvo!.length;
    const all = await Promise.all([1, 2, 3, 4].map(() => graph.ask(ORIENTATION, { p })));
    for (const { data } of all) expect(data).toEqual(all[0]!.data);
    expect(graph.statements.cvo!.length - before).toBe(BUDGET.cvo);
  });

  it('is not shared by profiles that differ', async () => {
    const ask = (hoursPerWeek: number) =>
      graph.ask(ORIENTATION, { p: { age: 43, municipality: '44021', hoursPerWeek } });
    const [slow, fast] = await Promise.all([ask(4), ask(20)]);
    expect(
      slow.data.orientation.cvoSteps[0].earliestEnd > fast.data.orientation.cvoSteps[0].earliestEnd,
    ).toBe(true);
  });
});

describe('a profile that is wrong', () => {
  it.each<[string, Profile]>([
    ['profile.age', { age: 9 }],
    ['profile.age', { age: 100 }],
    ['profile.adultBy31December', { age: 18, adultBy31December: false }],
    ['profile.municipality', { age: 18, municipality: '99999' }],
    ['profile.enrolledAt', { age: 18, enrolledAt: 'CLB' }],
    ['profile.targetGroups', { age: 18, targetGroups: ['ILLNESS_OR_PREGNANCY'] }],
    ['profile.goal', { age: 18, goal: 'CERTIFICAAT' }],
    ['profile.languages', { age: 18, languages: ['Nederlands'] }],
    ['profile.hoursPerWeek', { age: 18, hoursPerWeek: 0 }],
    ['profile.maxDistanceKm', { age: 18, maxDistanceKm: 5 }],
    ['profile.intakeDate', { age: 18, intakeDate: '2019-01-01' }],
    ['profile.evidence', { age: 18, evidence: Array(51).fill({ kind: 'OTHER', assurance: 'SEEN' }) }],
    [
      'profile.evidence[0].studyYear',
      { age: 18, evidence: [{ kind: 'ATTEST_A', studyYear: 8, assurance: 'SEEN' }] },
    ],
    [
      'profile.evidence',
      { age: 18, evidence: [{ kind: 'OTHER', subjectId: 'course:85073003328', assurance: 'SEEN' }] },
    ],
  ])('in %s is one error that names the field, and costs no SQL', async (field, p) => {
    const before = counts(graph.statements);
    const { data, errors } = await graph.ask(ORIENTATION, { p });
    expect(Object.values(data.orientation ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(errors!.map(({ path, extensions }) => [path, extensions.code, extensions.field])).toEqual([
      [['orientation'], 'BAD_USER_INPUT', field],
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/85073003328|99999|Nederlands/);
    expect(counts(graph.statements)).toEqual(before);
  });
});
