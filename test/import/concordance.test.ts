import path from 'node:path';
import { importConcordances } from '@leerwegen/shared/exemption/concordance.import';
import { writeFiles } from './catalogue-files';
import { concordanceFile, DEFAULTS, EXAM, FRENCH, type Row } from './concordance-files';
import { ImportHarness, unbalanced } from './import-harness';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await ImportHarness.start();
});
afterAll(() => harness.stop());
afterEach(async () => {
  for (const owner of ['cvo', 'examencommissie'])
    await harness.query(
      owner,
      `WITH gone AS (DELETE FROM ${owner}.concordance_rule r USING ${owner}.concordance_table t
         WHERE t.key = r.table_key AND NOT t.demonstration)
       DELETE FROM ${owner}.concordance_table WHERE NOT demonstration`,
    );
});

const ROOT = path.resolve(__dirname, '../..');
const DEMONSTRATION = ['cvo', 'examencommissie'].map((owner) =>
  path.join(ROOT, 'subgraphs', owner, 'demonstration/concordance.csv'),
);

const file = (name: string, ...rows: Row[]): string => concordanceFile(harness.folder, name, rows);
const stored = async (): Promise<string[]> => {
  const all = await Promise.all(
    ['cvo', 'examencommissie'].map((owner) =>
      harness.query<{ key: string }>(
        owner,
        `SELECT r.key || ' ' || t.status || ' ' || r.coverage AS key FROM ${owner}.concordance_rule r
         JOIN ${owner}.concordance_table t ON t.key = r.table_key WHERE NOT t.demonstration ORDER BY 1`,
      ),
    ),
  );
  return all.flat().map(({ key }) => key);
};
const run = (...files: string[]) => harness.command('concordance', ...files);

describe('import of concordances', () => {
  it('takes rules to who grants, and changes nothing when it is run again', async () => {
    const given = file('a.csv', {}, FRENCH, EXAM);
    const first = await importConcordances(harness.subgraphs, [given], harness.options());
    expect(unbalanced(first)).toEqual([]);
    expect(await stored()).toEqual([
      'school-aav/1 IN_FORCE FULL',
      'school-aav/2 IN_FORCE FULL',
      'duaal-ec/1 IN_FORCE FULL',
    ]);
    expect(
      await harness.query(
        'cvo',
        `SELECT title_key, provider_number, goal_set_ids, valid_from::text, valid_to, source,
        demonstration FROM cvo.concordance_table WHERE key = 'school-aav'`,
      ),
    ).toEqual([
      {
        title_key: 'werkplekleren naar aav',
        provider_number: null,
        goal_set_ids: ['goalSet:DEMO_AAV_WISKUNDE'],
        valid_from: '2026-09-01',
        valid_to: null,
        source: 'Testbron',
        demonstration: false,
      },
    ]);
    const again = await run(given);
    expect(again.output).toMatch(/Imported: 0 added, 0 changed, 3 unchanged, 0 refused/);
    expect(again.exit).toBe(0);
  });

  it('finds nothing to change in the demonstration, nor anything wrong', async () => {
    const { exit, output } = await run(...DEMONSTRATION);
    expect(output).toMatch(/Imported: 0 added, 0 changed, \d+ unchanged, 0 refused/);
    expect(exit).toBe(0);
  });

  it('changes what differs, and only says so in a dry run', async () => {
    await run(file('a.csv', {}));
    const changed = file('b.csv', { coverage: 'PARTIAL' });
    expect((await run(changed, '--dry-run')).output).toMatch(
      /Dry run, nothing was changed: 0 added, 1 changed/,
    );
    expect(await stored()).toEqual(['school-aav/1 IN_FORCE FULL']);
    expect((await run(changed)).output).toMatch(/Imported: 0 added, 1 changed/);
    expect(await stored()).toEqual(['school-aav/1 IN_FORCE PARTIAL']);
  });

  it('follows a version by the next, in any order of the files, the earlier one ended', async () => {
    await run(file('a.csv', {}));
    const next = file('next.csv', {
      table: 'school-aav-2',
      supersedes: 'school-aav',
      valid_from: '2027-09-01',
    });
    const ended = file('ended.csv', { status: 'SUPERSEDED', valid_to: '2027-08-31' });
    expect((await run(next, ended)).exit).toBe(0);
    expect(await stored()).toEqual(['school-aav-2/1 IN_FORCE FULL', 'school-aav/1 SUPERSEDED FULL']);
  });

  it('takes out of a draft what the file no longer holds, of nothing else', async () => {
    const draft = { status: 'DRAFT', table: 'ontwerp' };
    await run(file('a.csv', {}, FRENCH, draft, { ...FRENCH, ...draft }));
    const { output, exit } = await run(file('b.csv', draft));
    expect(output).toMatch(/of which rules taken out of drafts +1 +0 +1/);
    expect(exit).toBe(0);
    expect(await stored()).toEqual([
      'ontwerp/1 DRAFT FULL',
      'school-aav/1 IN_FORCE FULL',
      'school-aav/2 IN_FORCE FULL',
    ]);
  });
});

describe('a concordance file that is refused', () => {
  const AGAIN: Row = { table: 'other' };
  it.each<[string, Row[], string]>([
    ['a row of the wrong form', [{}, { ...FRENCH, coverage: 'HALF' }], 'bad.csv,3,coverage,HALF,is unknown'],
    [
      'an unknown granter',
      [{}, { ...AGAIN, granter: 'school' }],
      'bad.csv,3,granter,school,grants nothing here; expected cvo or examencommissie',
    ],
    [
      'a table that says different things',
      [{}, { ...FRENCH, title: 'Anders' }],
      'bad.csv,3,table,school-aav,differs from line 2',
    ],
    [
      'two rules in one place',
      [{}, { ...FRENCH, position: '1' }],
      'bad.csv,3,position,1,differs from line 2',
    ],
    [
      'a grant that does not exist',
      [{ grants: 'courseModule:D104/gone' }],
      'bad.csv,2,grants,courseModule:D104/gone,',
    ],
    [
      'a grant of another pathway',
      [{ grants: 'courseModule:D101/D10101' }],
      'bad.csv,2,grants,courseModule:D101/D10101,belongs to TKO_GENERAL',
    ],
    [
      'a grant of another owner',
      [{ grants: 'examSubject:duits-3' }],
      'bad.csv,2,grants,examSubject:duits-3,',
    ],
    [
      'an own component that does not exist in a condition',
      [
        {
          from_pathway: 'TKO_GENERAL',
          condition: 'component=course:gone',
          valid_from: '2099-09-01',
          status: 'DRAFT',
        },
      ],
      'bad.csv,2,condition,course:gone,',
    ],
    [
      'a component of another owner that does not exist',
      [{ from_pathway: 'EXAMENCOMMISSIE', condition: 'component=examSubject:gone', status: 'DRAFT' }],
      'bad.csv,2,condition,examSubject:gone,is no component of the catalogue',
    ],
    [
      'a programme of a school that does not exist',
      [{ condition: 'component=studyProgramme:gone' }],
      'bad.csv,2,condition,studyProgramme:gone,is no component of the catalogue',
    ],
    [
      'a component of another owner and of another pathway',
      [
        {
          ...EXAM,
          table: 'aav-ec',
          from_pathway: 'TKO_AAV',
          condition: 'component=courseModule:D101/D10101',
          status: 'DRAFT',
        },
      ],
      'bad.csv,2,condition,courseModule:D101/D10101,belongs to TKO_GENERAL',
    ],
    [
      'a goal set that does not exist',
      [{ goal_sets: 'goalSet:DEMO_AAV_WISKUNDE|goalSet:NOPE' }],
      'bad.csv,2,goal_sets,goalSet:NOPE,is no goal set of the catalogue',
    ],
    [
      'a provider that does not exist',
      [{ provider: '999999' }],
      'bad.csv,2,provider,999999,is no provider of the granter',
    ],
    [
      'rules that contradict each other',
      [{}, { ...FRENCH, condition: DEFAULTS.condition, grants: DEFAULTS.grants, coverage: 'NONE' }],
      'bad.csv,3,coverage,NONE,contradicts position 1',
    ],
    [
      'an overlap',
      [{}, { ...AGAIN, valid_from: '2030-09-01' }],
      'bad.csv,2,valid_from,2026-09-01,overlaps with table other',
    ],
    [
      'an overlap with the database',
      [{ from_pathway: 'REGULAR_SO' }],
      'bad.csv,2,valid_from,2026-09-01,overlaps with table so-naar-aav-2025',
    ],
    [
      'what supersedes nothing known',
      [{ supersedes: 'gone' }],
      'bad.csv,2,supersedes,gone,is no table of this granter',
    ],
    [
      'what supersedes another direction',
      [{ supersedes: 'ec-naar-aav-2023' }],
      'bad.csv,2,supersedes,ec-naar-aav-2023,has another direction',
    ],
    [
      'a circle',
      [
        { status: 'DRAFT', supersedes: 'other' },
        { ...AGAIN, status: 'DRAFT', supersedes: 'school-aav' },
      ],
      'bad.csv,2,supersedes,other,leads back to this table',
    ],
    [
      'a national number',
      [{ note_nl: 'van 85.07.30-033 28' }],
      'bad.csv,2,note_nl,[removed],holds a national number',
    ],
  ])('%s: says where and what to do, and writes nothing', async (_name, rows, refusal) => {
    const { exit, output } = await run(file('good.csv', EXAM), file('bad.csv', ...rows));
    expect(harness.refusals()[0]!.replaceAll('"', '')).toContain(refusal);
    expect([exit, output]).toEqual([1, expect.stringMatching(/Nothing was imported/)]);
    expect(await stored()).toEqual([]);
    const left = await harness.query<{ n: number }>('cvo', 'SELECT count(*)::int AS n FROM cvo.import_row');
    expect(left).toEqual([{ n: 0 }]);
  });

  it('adds up, and names what was fine', async () => {
    const files = [file('bad.csv', {}, { ...FRENCH, coverage: 'HALF' }, EXAM)];
    const tally = await importConcordances(harness.subgraphs, files, harness.options());
    expect(unbalanced(tally)).toEqual([]);
    expect(tally.lines.map(({ read, refused, left }) => [read, refused, left])).toEqual([
      [2, 1, 1],
      [1, 0, 1],
    ]);
  });

  it('may not lose rules of a table in force, nor make it a draft again', async () => {
    await run(file('a.csv', {}, FRENCH));
    await run(file('b.csv', {}));
    expect(harness.refusals()[0]).toMatch(/^b.csv,2,position,2,"stands in the database and not in the file/);
    await run(file('c.csv', { status: 'DRAFT' }, { ...FRENCH, status: 'DRAFT' }));
    expect(harness.refusals()[0]).toMatch(/^c.csv,2,status,DRAFT,"is no step back/);
    expect(await stored()).toHaveLength(2);
  });

  it.each([
    ['no file', [], /Which files of concordances/],
    ['a file that is not there', ['/nowhere/x.csv'], /x\.csv does not exist/],
  ])('%s', async (_name, files, message) => {
    const { exit, error } = await run(...files);
    expect([exit, error]).toEqual([1, expect.stringMatching(message)]);
  });

  it('a file without its columns', async () => {
    writeFiles(harness.folder, { 'x.csv': 'granter,table\ncvo,a\n' });
    const { exit, error } = await run(path.join(harness.folder, 'x.csv'));
    expect([exit, error]).toEqual([
      1,
      expect.stringMatching(/x\.csv misses the columns title, from_pathway/),
    ]);
  });
});
