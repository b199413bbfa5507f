import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runImportCommand } from '../../scripts/import-command';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

// Official files are no part of this repository: they are read from OFFICIAL_DATA, or from where the project keeps them.
const DATA = process.env.OFFICIAL_DATA ?? path.resolve(__dirname, '../../../shared/data');
const run = existsSync(path.join(DATA, 'catalogue')) ? describe : describe.skip;

run('the official files (skipped where their folder is absent)', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
  });
  afterAll(() => graph.stop());

  async function command(...given: string[]): Promise<string> {
    let output = '';
    const write = (text: string): void => void (output += text);
    const surroundings = { environment: graph.database.environment, output: { write }, error: { write } };
    const exit = await runImportCommand(SUBGRAPHS, given, surroundings);
    expect({ exit, output }).toEqual({ exit: 0, output: expect.any(String) });
    return output;
  }
  const goalFiles = (): string[] => {
    const folder = path.join(DATA, 'onderwijsdoelen');
    return readdirSync(folder).map((name) => path.join(folder, name));
  };

  it('fill the catalogue, after a dry run that says the same, and change nothing the second time', async () => {
    const folder = path.join(DATA, 'catalogue');
    const counts = (output: string): string =>
      output
        .trim()
        .split('\n')
        .at(-1)!
        .replace(/^[^:]*: /, '');
    const dry = await command('catalogue', folder, '--dry-run');
    expect(dry).toContain('Dry run, nothing was changed');
    const before = await graph.ask(`{ school(id: "school:47316") { name } }`);
    expect(before.data.school).toBeNull();
    const first = await command('catalogue', folder);
    expect(counts(first)).toBe(counts(dry));
    expect(counts(first)).toMatch(/^[1-9]\d* added/);
    expect(counts(await command('catalogue', folder))).toMatch(/^0 added, 0 changed, /);
  });

  it('are found through the graph under their official numbers', async () => {
    const { data, errors } = await graph.ask(`{
      school(id: "school:47316") { id name demonstration website sites { street municipality { name } coordinates { source } }
        offerings { nodes { title year schoolYear enrolmentOpen administrativeGroup { number } studyProgramme { title grade onderwijsvorm finality } } } }
      course(id: "course:547") { title diplomaOriented variants { code diplomaOriented } }
      cvo(id: "cvo:30619") { name offerings(first: 1) { totalCount nodes { title site { municipality { name } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.school).toMatchObject({ id: 'school:047316', demonstration: false });
    expect(data.school.sites[0]).toMatchObject({
      // Sint-Kruis in the file, a part of Brugge.
      municipality: { name: 'Brugge' },
      coordinates: { source: 'MUNICIPALITY_CENTRE' },
    });
    const steiner = data.school.offerings.nodes[0];
    expect(steiner).toMatchObject({
      enrolmentOpen: false,
      // Never inferred from the onderwijsvorm.
      studyProgramme: { title: 'Rudolf Steinerpedagogie', grade: 2, onderwijsvorm: 'ASO', finality: null },
    });
    // The export holds this course both as diploma oriented and not.
    expect(data.course.diplomaOriented).toBe(true);
    expect(new Set(data.course.variants.map((variant: any) => variant.diplomaOriented))).toEqual(
      new Set([true, false]),
    );
    expect(data.cvo.offerings.totalCount).toBe(19);
    expect(data.cvo.offerings.nodes[0].site.municipality.name).toBe('Mechelen');
  });

  it('give goals that are reached from programmes and from modules', async () => {
    const first = await command('goals', ...goalFiles());
    expect(first).toMatch(/Imported: 240 added, 0 changed/);
    expect(await command('goals', ...goalFiles())).toMatch(/Imported: 0 added, 0 changed, 240 unchanged/);
    const { data, errors } = await graph.ask(`{
      mathematics: goal(id: "goal:ODS_2573/83240") { text validFrom set { name version } studyProgrammes { title } courseModules { title course { pathway } } }
      health: goal(id: "goal:ODS_3064/90618") { code text explanation studyProgrammes { title grade finality } courseModules { title } }
      programme: studyProgramme(id: "studyProgramme:humane-wetenschappen-3") { goals { id set { short: shortName } } }
      module: courseModule(id: "courseModule:D101/D10109") { goals { id text } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.mathematics.text).toContain('- wiskundige informatie analyseren');
    expect(data.mathematics.text).not.toMatch(/[<>]|&nbsp;/);
    expect(data.mathematics.validFrom).toBe('2012-09-01');
    expect(data.mathematics.courseModules.length).toBeGreaterThan(0);
    expect(new Set(data.mathematics.courseModules.map((module: any) => module.course.pathway))).toEqual(
      new Set(['TKO_AAV']),
    );
    expect(data.mathematics.studyProgrammes.length).toBeGreaterThan(0);
    expect(data.health.studyProgrammes.length).toBeGreaterThan(5);
    for (const programme of data.health.studyProgrammes)
      expect(programme).toMatchObject({ grade: 3, finality: 'DOORSTROOM' });
    expect(data.health.courseModules.length).toBeGreaterThan(0);
    const ids = (goals: { id: string }[]): string[] => goals.map((goal) => goal.id);
    expect(ids(data.programme.goals)).toContain('goal:ODS_3064/90618');
    expect(ids(data.module.goals)).toContain('goal:ODS_3064/90618');
    expect(data.module.goals.every((goal: any) => goal.text)).toBe(true);
  });

  it('let a module of AAV mathematics be compared with the exam subject, over the official set', async () => {
    const { data, errors } = await graph.ask(
      `{ compareGoals(of: ["courseModule:D104/D10403"], with: ["examSubject:wiskunde-3-arbeidsmarkt", "courseModule:D104/D10406"]) {
        counts { shared missing extra } unknownGoals missing { set { id } }
        sets { setId version validFrom sides counts { shared missing } differences { kind } } } }`,
    );
    expect(errors).toBeUndefined();
    const { compareGoals } = data;
    expect(compareGoals).toMatchObject({ counts: { shared: 20, missing: 10, extra: 0 }, unknownGoals: [] });
    const missingSets = new Set(compareGoals.missing.map((goal: any) => goal.set.id));
    expect(missingSets).toEqual(new Set(['goalSet:ODS_2575']));
    // Mathematics and sciences have names that begin alike, and the same version: they are no versions of one set.
    const official = { version: '1.0', validFrom: '2012-09-01', differences: [] };
    expect(compareGoals.sets).toMatchObject([
      { setId: 'goalSet:DEMO_AAV_WISKUNDE', counts: { shared: 6 } },
      { ...official, setId: 'goalSet:ODS_2573', sides: ['OF', 'WITH'], counts: { shared: 14, missing: 0 } },
      { ...official, setId: 'goalSet:ODS_2575', sides: ['WITH'], counts: { shared: 0, missing: 10 } },
    ]);
  });
});
