import path from 'node:path';
import { canonicalHash } from '@leerwegen/shared/import/canonical-json';
import { importGoals } from '@leerwegen/shared/import/goals/goals.import';
import { writeFiles } from './catalogue-files';
import { ImportHarness, unbalanced } from './import-harness';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await ImportHarness.start();
});
afterAll(() => harness.stop());

const NAME =
  'Secundair Volwassenenonderwijs Aanvullende Algemene Vorming Minimum - Vak - Wiskunde - Eindtermen';
const GOALS = [
  { id: '1', code: 'WI 001', tekst: '<p>Rekenen:</p><ul><li>optellen</li></ul>', type: 'Eindtermen' },
  {
    id: '2',
    code: 'WI 001',
    tekst: 'Meten',
    extra: { geldigheid: { type: 'Vervallen', geldig_tot_dt: '2023-08-31T22:00:00Z' } },
  },
];

function goalFile(name: string, doelen: object[], set: object = {}): string {
  const content = {
    set: { id: 'TEST_1', naam: NAME, aantal: doelen.length, sha256: canonicalHash(doelen), ...set },
    doelen,
  };
  writeFiles(harness.folder, { [name]: JSON.stringify(content) });
  return path.join(harness.folder, name);
}

const goals = (): Promise<object[]> =>
  harness.query(
    'school',
    "SELECT number, text, valid_to::text FROM school.goal WHERE set_key = 'TEST_1' ORDER BY number",
  );

describe('import of goals', () => {
  it('takes texts into school and ids into cvo', async () => {
    const tally = await importGoals(harness.subgraphs, [goalFile('a.json', GOALS)], harness.options());
    expect(unbalanced(tally)).toEqual([]);
    expect(await goals()).toEqual([
      { number: '1', text: 'Rekenen:\n\n- optellen', valid_to: null },
      { number: '2', text: 'Meten', valid_to: '2023-09-01' },
    ]);
    expect(
      await harness.query('cvo', "SELECT pathway, subject FROM cvo.goal_set WHERE key = 'TEST_1'"),
    ).toEqual([{ pathway: 'TKO_AAV', subject: 'wiskunde' }]);
    expect(
      await harness.query('cvo', "SELECT key FROM cvo.goal WHERE set_key = 'TEST_1' ORDER BY position"),
    ).toEqual([{ key: 'TEST_1/1' }, { key: 'TEST_1/2' }]);
  });

  it('changes nothing when it is run again', async () => {
    const { exit, output } = await harness.command('goals', goalFile('a.json', GOALS));
    expect(output).toMatch(/Imported: 0 added, 0 changed, 9 unchanged, 0 refused/);
    expect(exit).toBe(0);
  });

  it('keeps a goal that a newer file no longer holds', async () => {
    const { output } = await harness.command('goals', goalFile('b.json', [{ ...GOALS[0], tekst: 'Tellen' }]));
    expect(output).toMatch(/0 added, 1 changed/);
    expect((await goals()).length).toBe(2);
  });

  it('refuses a file as a whole that does not hold what it says; others go on', async () => {
    const files = [
      goalFile('count.json', GOALS, { id: 'TEST_2', aantal: 3 }),
      goalFile('sum.json', GOALS, { id: 'TEST_3', sha256: '0'.repeat(64) }),
      goalFile('good.json', GOALS, { id: 'TEST_4' }),
    ];
    const { exit, output } = await harness.command('goals', ...files);
    expect(exit).toBe(2);
    expect(output).toMatch(/9 added, 0 changed, 0 unchanged, 18 refused/);
    expect(harness.refusals()).toEqual([
      'count.json,,set.aantal,3,"the file holds 2 goals; the whole file is refused"',
      expect.stringMatching(/^sum.json,,set.sha256,0+,/),
    ]);
  });

  it('tells repeated goals from contradicting ones, alike in both subgraphs', async () => {
    const file = goalFile('twice.json', [...GOALS, GOALS[0]!, { ...GOALS[1], tekst: 'Wegen' }], {
      id: 'TEST_5',
    });
    const tally = await importGoals(harness.subgraphs, [file], harness.options());
    expect(unbalanced(tally)).toEqual([]);
    for (const subgraph of ['school', 'cvo']) {
      const line = tally.lines.find((each) => each.subgraph === subgraph && each.kind === 'goals');
      expect(line).toMatchObject({ read: 4, added: 2, repeated: 1, refused: 1 });
    }
    expect(harness.refusals()).toEqual(['twice.json,4,id,2,differs from line 2']);
  });

  it('names the earlier file when two files call one set differently', async () => {
    const files = [
      goalFile('short.json', GOALS, { id: 'TEST_7', korteNaam: 'a' }),
      goalFile('shorter.json', GOALS, { id: 'TEST_7', korteNaam: 'b' }),
    ];
    await harness.command('goals', ...files);
    expect(harness.refusals()).toEqual(['shorter.json,,set.id,TEST_7,differs from short.json']);
  });

  it('refuses two files of one set that differ', async () => {
    const files = [
      goalFile('one.json', GOALS, { id: 'TEST_6' }),
      goalFile('two.json', GOALS.slice(1), { id: 'TEST_6' }),
    ];
    expect((await harness.command('goals', ...files)).exit).toBe(2);
    expect(harness.refusals()).toEqual([
      'two.json,,set.id,TEST_6,"differs from one.json; the whole file is refused"',
    ]);
  });
});
