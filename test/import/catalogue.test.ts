import path from 'node:path';
import { importCatalogue } from '@leerwegen/shared/import/catalogue/catalogue.import';
import type { Tally } from '@leerwegen/shared/import/tally';
import { CATALOGUE, EXPECTED, writeFiles } from './catalogue-files';
import { ImportHarness, unbalanced } from './import-harness';

let harness: ImportHarness;
let folder: string;
beforeAll(async () => {
  harness = await ImportHarness.start();
  folder = writeFiles(path.join(harness.folder, 'catalogue'), CATALOGUE);
});
afterAll(() => harness.stop());

const count = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await harness.query<{ n: number }>(
    table.split('.')[0]!,
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
  );
  return row!.n;
};

function counts(tally: Tally): Record<string, number[]> {
  return Object.fromEntries(
    tally.lines
      .filter(({ derived }) => !derived)
      .map((line) => [
        `${line.file} ${line.subgraph ?? '-'} ${line.kind}`,
        [line.read, line.added, line.refused, line.left, line.repeated],
      ]),
  );
}

describe('import of a catalogue folder', () => {
  it('says in a dry run what it would do, and changes nothing', async () => {
    const before = await count('school.offering');
    const tally = await importCatalogue(harness.subgraphs, folder, harness.options(true));
    expect(counts(tally)).toEqual(EXPECTED);
    expect(await count('school.offering')).toBe(before);
    expect(await count('school.provider', "number = '098001'")).toBe(0);
  });

  it('imports what can be imported and counts every row once', async () => {
    const tally = await importCatalogue(harness.subgraphs, folder, harness.options());
    expect(counts(tally)).toEqual(EXPECTED);
    expect(unbalanced(tally)).toEqual([]);
    expect(await count('school.import_row')).toBe(0);
    expect(await count('cvo.import_row')).toBe(0);
  });

  it('lists the refused rows with their reason, and no personal number', () => {
    const refusals = harness.refusals();
    expect(refusals).toHaveLength(18);
    expect(refusals).toEqual(
      expect.arrayContaining([
        'institutions.csv,7,instellingsnummer,98001,differs from line 2',
        'institutions.csv,8,instellingsnummer,abc,"is no institution number; expected one to six digits"',
        'institutions.csv,9,officiele_naam,[removed],holds a national number (INSZ)',
        'institutions.csv,11,,,"has 2 cells; expected 11"',
        'institutions.csv,12,instantie,Secundaire school,differs from line 5',
        'locations.csv,7,instellingsnummer,980005,is no institution of this import or of the catalogue',
        'locations.csv,9,locatienummer,x,"is no number of a location; expected digits"',
        'administratieve_groepen.csv,7,soort_programma,Soms,"is unknown; expected Voltijds, Deeltijds or Syntra"',
        'vwo_opleidingen_modules.csv,6,opleiding_naam,Toetsen,differs from line 5',
        'offerings.csv,6,administratieve_groep_or_opleiding/module,900009,is no administrative group of this import or of the catalogue',
        'offerings.csv,7,locatienummer,9,is no location of this institution in this import or in the catalogue',
        'offerings.csv,8,bron,VWO,"does not go with a school; expected LP"',
        'offerings.csv,10,administratieve_groep_or_opleiding/module,735/T1,is no module of this course in this import or in the catalogue',
        'offerings.csv,11,administratieve_groep_or_opleiding/module,735,"is no course and module; expected two codes around a /"',
      ]),
    );
  });

  it('repairs what is dirty', async () => {
    expect(
      await harness.query('cvo', "SELECT name, website FROM cvo.provider WHERE number = '980002'"),
    ).toEqual([{ name: 'CVO De Brug', website: 'http://www.de-brug.example.org' }]);
    const sites = await harness.query(
      'school',
      "SELECT number, street, municipality_nis, coordinates_source FROM school.site WHERE provider_number = '098001' ORDER BY key",
    );
    expect(sites).toEqual([
      {
        number: '1',
        street: 'Lindestraat 1',
        municipality_nis: '44021',
        coordinates_source: 'MUNICIPALITY_CENTRE',
      },
      { number: '2', street: 'Kaai 2', municipality_nis: '21004', coordinates_source: 'MUNICIPALITY_CENTRE' },
      { number: '3', street: null, municipality_nis: null, coordinates_source: null },
    ]);
  });

  it('keeps what the export does not know', async () => {
    const [course] = await harness.query(
      'cvo',
      "SELECT domain, awards, pathway FROM cvo.course WHERE code = '735'",
    );
    expect(course).toEqual({
      domain: 'MAATSCHAPPIJ_EN_WELZIJN',
      awards: ['CERTIFICAAT', 'BEROEPSKWALIFICATIE'],
      pathway: 'TKO_VOCATIONAL',
    });
    expect(await count('cvo.course_module', "key = '735/00001856' AND hours IS NOT NULL")).toBe(1);
    expect(await count('cvo.course_variant', "course_code = '735'")).toBe(3);
  });

  it('makes offerings that tell what their group or module tells', async () => {
    const [school] = await harness.query(
      'school',
      "SELECT title, programme_key, year, starts_on::text, enrolment_open FROM school.offering WHERE key = '098001/1/900001/2016'",
    );
    expect(school).toEqual({
      title: 'Testkunde',
      programme_key: '2-tso-testkunde',
      year: 1,
      starts_on: '2016-09-01',
      enrolment_open: false,
    });
    const [cvo] = await harness.query(
      'cvo',
      "SELECT title, title_key, pathway, awards, starts_on FROM cvo.offering WHERE key = '980002/7/735.00001856/2016'",
    );
    expect(cvo).toEqual({
      title: 'Zorgkundige: EHBO',
      title_key: 'zorgkundige ehbo',
      pathway: 'TKO_VOCATIONAL',
      awards: ['DEELCERTIFICAAT'],
      starts_on: null,
    });
  });

  it('changes nothing when it is run again, and only what differs afterwards', async () => {
    const again = await importCatalogue(harness.subgraphs, folder, harness.options());
    expect(again.lines.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    expect(unbalanced(again)).toEqual([]);
    const renamed = CATALOGUE['institutions.csv']!.replaceAll('De Linde', 'De Nieuwe Linde');
    const other = writeFiles(path.join(harness.folder, 'renamed'), { 'institutions.csv': renamed });
    const tally = await importCatalogue(harness.subgraphs, other, harness.options());
    expect(tally.lines.filter(({ changed }) => changed > 0)).toMatchObject([
      { subgraph: 'school', added: 0, changed: 1 },
    ]);
  });

  it('takes a folder with offerings only, which refer to what the database holds', async () => {
    const offerings = writeFiles(path.join(harness.folder, 'offerings'), {
      'offerings.csv': CATALOGUE['offerings.csv']!.split('\n')
        .slice(0, 4)
        .join('\n')
        .replaceAll('2016', '2017'),
    });
    const { exit, output } = await harness.command('catalogue', offerings);
    expect(output).toMatch(/Imported: 1 added, 0 changed, 1 unchanged, 0 refused, 0 left, 1 repeated/);
    expect(exit).toBe(0);
  });
});
