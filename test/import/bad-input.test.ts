import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runImportCommand } from '../../scripts/import-command';
import { CATALOGUE, NEXT_YEAR, writeFiles } from './catalogue-files';
import { ImportHarness } from './import-harness';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await ImportHarness.start();
});
afterAll(() => harness.stop());

const institutions = CATALOGUE['institutions.csv']!;
const FOLDERS: [string, Record<string, string | Buffer>, RegExp][] = [
  [
    'no file that is known',
    { 'other.csv': '' },
    /holds no file of a catalogue; expected one or more of institutions.csv/,
  ],
  [
    'an empty file',
    { 'institutions.csv': '' },
    /institutions.csv is empty; expected a header line with instellingsnummer/,
  ],
  [
    'a missing column',
    { 'institutions.csv': institutions.replace('officiele_naam', 'naam') },
    /misses the column officiele_naam/,
  ],
  [
    'another encoding',
    { 'institutions.csv': Buffer.from(`${institutions}é`, 'latin1') },
    /is not UTF-8 text/,
  ],
  [
    'a broken file after a good one',
    { 'institutions.csv': institutions, 'offerings.csv': 'a,b\n' },
    /offerings.csv misses the columns instellingsnummer/,
  ],
];
const FILES: [string, string, RegExp][] = [
  ['an empty file', '', /is empty; expected the JSON of one set of goals/],
  ['broken JSON', '{"set": {"id": "A"},\n "geheim": oeps}', /is not readable as JSON(?!.*geheim)/],
  ['another shape', '[]', /expected an object/],
  ['no goals', '{"set": {"id": "A", "naam": "B"}}', /an object with set and doelen/],
  ['a set without name', '{"set": {"id": "A"}, "doelen": []}', /naam should be text/],
  ['a goal that is none', '{"set": {"id": "A", "naam": "B"}, "doelen": [3]}', /goal 1: expected an object/],
];

describe('what cannot be imported', () => {
  it.each(FOLDERS)('a catalogue folder with %s', async (name, files, message) => {
    const folder = writeFiles(path.join(harness.folder, name.replaceAll(' ', '-')), files);
    const { exit, error } = await harness.command('catalogue', folder);
    expect(error).toMatch(message);
    expect(exit).toBe(1);
    expect(await harness.query('school', 'SELECT 1 FROM school.import_row')).toEqual([]);
    expect(await harness.query('school', "SELECT 1 FROM school.provider WHERE number = '098001'")).toEqual(
      [],
    );
  });

  it.each(FILES)('a goals file with %s', async (_name, content, message) => {
    writeFiles(harness.folder, { 'goals.json': content });
    const { exit, error } = await harness.command('goals', path.join(harness.folder, 'goals.json'));
    expect(error).toMatch(message);
    expect(exit).toBe(1);
  });

  it('a catalogue of which one row cannot be written: nothing of it is', async () => {
    await harness.query(
      'school',
      `ALTER TABLE school.offering ADD CONSTRAINT never CHECK (school_year <> ${NEXT_YEAR}) NOT VALID`,
    );
    const { exit, error } = await harness.command(
      'catalogue',
      writeFiles(path.join(harness.folder, 'whole'), CATALOGUE),
    );
    expect(error).toMatch(/school: nothing was imported \(/);
    expect(exit).toBe(1);
    expect(await harness.query('school', "SELECT 1 FROM school.provider WHERE number = '098001'")).toEqual(
      [],
    );
    expect(await harness.query('cvo', "SELECT 1 FROM cvo.provider WHERE number = '980002'")).toEqual([]);
    expect(await harness.query('school', 'SELECT 1 FROM school.import_row')).toEqual([]);
  });

  it('a path that leads nowhere', async () => {
    expect((await harness.command('catalogue', '/nowhere')).error).toMatch(
      /The folder \/nowhere does not exist/,
    );
    expect((await harness.command('goals', '/nowhere.json')).error).toMatch(/nowhere.json does not exist/);
  });

  it('a command that makes no sense', async () => {
    for (const given of [
      [],
      ['x'],
      ['goals'],
      ['catalogue'],
      ['catalogue', 'a', 'b'],
      ['goals', 'a', '--dry'],
    ]) {
      const { exit, error } = await harness.command(...given);
      expect(error).toContain('Usage:');
      expect(exit).toBe(1);
    }
  });

  it('anything while nothing runs', async () => {
    let error = '';
    const exit = await runImportCommand(SUBGRAPHS, ['catalogue', harness.folder], {
      environment: { LEERWEGEN_DATA: path.join(harness.folder, 'none') },
      output: { write: () => undefined },
      error: { write: (text) => (error += text) },
    });
    expect(error).toMatch(/Nothing is running: start with `npm start`, or set SCHOOL_DATABASE_URL/);
    expect(exit).toBe(1);
  });
});
