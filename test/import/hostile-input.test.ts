import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE, writeFiles } from './catalogue-files';
import { ImportHarness } from './import-harness';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await ImportHarness.start();
});
afterAll(() => harness.stop());

const INSTITUTIONS = 'instellingsnummer,officiele_naam,instantie,website\n';
const LOCATIONS =
  'instellingsnummer,locatienummer,omschrijving,straat,huisnummer,postcode,gemeente,niscode\n';
const GROUPS = 'nummer,naam,niveau_code,niveau,soort_onderwijs,soort_programma\n';
const COURSES = CATALOGUE['vwo_opleidingen_modules.csv']!.split('\n')[0]!;
const GOOD = '960001,Goede school,Secundaire school,\n';

async function catalogue(name: string, files: Record<string, string>): Promise<string[]> {
  const folder = writeFiles(path.join(harness.folder, name), {
    'institutions.csv': INSTITUTIONS + GOOD,
    ...files,
  });
  const { exit, error } = await harness.command('catalogue', folder);
  expect({ exit, error }).toEqual({ exit: 2, error: '' });
  return harness.refusals();
}

describe('a catalogue row that must not be taken is refused, and no other', () => {
  it.each([
    ['with spaces', '"85.07.30   -      033.28"', '[removed],holds a national number (INSZ)'],
    ['over lines', '"850730\r\n03328"', '[removed],holds a national number (INSZ)'],
    ['NUL', 'School \u0000 x', ',holds a character that is no text'],
    ['long', 'a'.repeat(1001), ',"is too long; at most 1000 characters"'],
  ])('by the name of an institution: %s', async (name, cell, reason) => {
    const row = `960002,${cell},Secundaire school,\n`;
    const refusals = await catalogue(name, { 'institutions.csv': INSTITUTIONS + row + GOOD });
    expect(refusals[0]).toContain(`institutions.csv,2,officiele_naam,${reason}`);
    expect(refusals).toHaveLength(1);
  });

  it('by a street and number that are an INSZ together', async () => {
    const rows = '960001,1,,Straat 850730,03328,9000,Gent,\n960001,2,,Straat,1,9000,Gent,\n';
    expect(await catalogue('street', { 'locations.csv': LOCATIONS + rows })).toEqual([
      'locations.csv,2,straat,[removed],holds a national number (INSZ)',
    ]);
  });

  it('by a course and module that are an INSZ together', async () => {
    const rows = '\nT9,Test 850730,0,1,Test,S,T1,03328,1\nT9,Test,0,1,Test,S,T2,Tweede,1\n';
    expect(await catalogue('course', { 'vwo_opleidingen_modules.csv': COURSES + rows })).toEqual([
      'vwo_opleidingen_modules.csv,2,opleiding_naam,[removed],holds a national number (INSZ)',
    ]);
  });

  it('by kinds that JavaScript knows', async () => {
    const rows =
      '1,a,3,x,__proto__,Voltijds\n2,b,3,x,constructor,Voltijds\n3,constructor,3,x,Gewoon,Voltijds\n';
    expect(await catalogue('kinds', { 'administratieve_groepen.csv': GROUPS + rows })).toHaveLength(2);
  });

  it('by a year that is too far ahead', async () => {
    const offerings = 'instellingsnummer,locatienummer,administratieve_groep_or_opleiding/module,bron,jaar\n';
    const files = {
      'locations.csv': `${LOCATIONS}960001,1,,,,,,\n`,
      'offerings.csv': `${offerings}960001,1,3,LP,2099\n`,
    };
    expect(await catalogue('year', files)).toEqual([
      expect.stringMatching(/^offerings.csv,2,jaar,2099,"is too far ahead; at most \d{4}"$/),
    ]);
  });
});

describe('a catalogue that cannot be taken at all', () => {
  it('has links that lead nowhere', async () => {
    const folder = writeFiles(path.join(harness.folder, 'links'), { 'institutions.csv': INSTITUTIONS });
    symlinkSync('/nowhere.csv', path.join(folder, 'locations.csv'));
    const { exit, error } = await harness.command('catalogue', folder);
    expect({ exit, error }).toEqual({ exit: 1, error: 'locations.csv is a link that leads nowhere\n' });
  });

  it('has no row that is taken', async () => {
    const folder = writeFiles(path.join(harness.folder, 'nothing'), {
      'institutions.csv': `${INSTITUTIONS}abc,Zonder nummer,Secundaire school,\n`,
    });
    const { exit, output } = await harness.command('catalogue', folder);
    expect(output).toContain('Nothing was imported: no row could be taken.');
    expect(exit).toBe(1);
  });
});

describe('a goal that must not be taken is refused, and no other', () => {
  const file = (name: string, content: unknown): string => {
    writeFiles(harness.folder, { [name]: JSON.stringify(content) });
    return path.join(harness.folder, name);
  };

  it('whatever is wrong with it', async () => {
    const goal = (id: string, more: object): object => ({ id, tekst: 'Tekst', ...more });
    const doelen = [
      goal('1', {}),
      goal('2', { type: 'a\u0000b' }),
      goal('3', { extra: { geldigheid: { geldig_van_dt: '0001-01-01T00:00:00+02:00' } } }),
      goal('4', { extra: { geldigheid: { geldig_van_dt: '2020-01-01T99:99:00' } } }),
      goal('5', { extra: { attitude: '*' } }),
      goal('6', { tekst: {} }),
      goal('7', { sleutelcompetentie: '06' }),
      goal('85073003328', {}),
      goal('9', { tekst: 'a'.repeat(100_001) }),
    ];
    const path = file('goals.json', {
      set: { id: 'BAD_1', naam: 'Set', sleutelcompetenties: ['6'] },
      doelen,
    });
    const { exit, error } = await harness.command('goals', path);
    expect({ exit, error }).toEqual({ exit: 2, error: '' });
    expect(harness.refusals().map((line) => line.split(',').slice(1, 3).join(' '))).toEqual([
      '2 type',
      '3 geldigheid.geldig_van_dt',
      '4 geldigheid.geldig_van_dt',
      '5 attitude',
      '6 tekst',
      '8 id',
      '9 tekst',
    ]);
    const goals = "SELECT number FROM school.goal WHERE set_key = 'BAD_1' ORDER BY number";
    expect(await harness.query('school', goals)).toEqual([{ number: '1' }, { number: '7' }]);
  });

  it('nor a set that holds an INSZ or a NUL; the next file is taken', async () => {
    const doelen = [{ id: '1', tekst: 'Tekst' }];
    const { exit } = await harness.command(
      'goals',
      file('insz.json', { set: { id: 'BAD_2', naam: 'Set', versie: '85073003328' }, doelen }),
      file('nul.json', { set: { id: 'BAD_3', naam: 'Set \u0000' }, doelen }),
      file('good.json', { set: { id: 'BAD_4', naam: 'Set' }, doelen }),
    );
    expect(exit).toBe(2);
    expect(harness.refusals()).toEqual([
      'insz.json,,set.versie,[removed],holds a national number (INSZ)',
      'nul.json,,set.naam,,holds a character that is no text',
    ]);
    const sets = "SELECT key FROM school.goal_set WHERE key LIKE 'BAD\\__' AND key <> 'BAD_1' ORDER BY key";
    expect(await harness.query('school', sets)).toEqual([{ key: 'BAD_4' }]);
  });

  it('a file of too many levels is named', async () => {
    const deep = `{"set": {"id": "A", "naam": "B"}, "doelen": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    writeFiles(harness.folder, { 'deep.json': deep });
    const { exit, error } = await harness.command('goals', path.join(harness.folder, 'deep.json'));
    expect(error).toMatch(/^deep.json/);
    expect(exit).toBe(1);
  });
});
