import path from 'node:path';
import { importCatalogue } from '@leerwegen/shared/import/catalogue/catalogue.import';
import type { Tally } from '@leerwegen/shared/import/tally';
import { writeFiles } from './catalogue-files';
import { ImportHarness, unbalanced } from './import-harness';

const GROUPS = 'nummer,naam,niveau_code,niveau,soort_onderwijs,soort_programma\n';
const MODULES =
  'opleiding_code,opleiding_naam,diplomagericht,variant_code,variant_naam,traject,module_code,module_naam,module_variant_code\n';
const FIRST = {
  'institutions.csv': `instellingsnummer,officiele_naam,instantie,website
970001,School,Secundaire school,
970002,Cvo,Centrum voor Volwassenenonderwijs,
`,
  'locations.csv': `instellingsnummer,locatienummer,omschrijving,straat,huisnummer,postcode,gemeente,niscode
970001,1,,,,,,
970002,1,,,,,,
`,
  'administratieve_groepen.csv': `${GROUPS}970011,1e leerjaar in de 2e graad Handel TSO,3,x,Gewoon onderwijs,Voltijds
970012,1e leerjaar in de 2e graad Hout TSO,3,x,Gewoon onderwijs,Voltijds
`,
  'vwo_opleidingen_modules.csv': `${MODULES}T330,Naaien,0,511,N,S,0001,Basis,1
T331,Koken,0,511,N,S,0001,Basis,1
`,
  'offerings.csv': `instellingsnummer,locatienummer,administratieve_groep_or_opleiding/module,bron,jaar
970001,1,970011,LP,2026
970001,1,970012,LP,2026
970002,1,T330/0001,VWO,2026
970002,1,T331/0001,VWO,2026
`,
};
const FOLLOWING = 'existing offerings that follow';

let harness: ImportHarness;
beforeAll(async () => {
  harness = await ImportHarness.start();
  await run('first', FIRST);
});
afterAll(() => harness.stop());

async function run(name: string, files: Record<string, string>): Promise<Tally> {
  const folder = writeFiles(path.join(harness.folder, name), files);
  const tally = await importCatalogue(harness.subgraphs, folder, harness.options());
  expect(unbalanced(tally)).toEqual([]);
  return tally;
}

const changes = ({ lines }: Tally): Record<string, number> =>
  Object.fromEntries(lines.filter(({ changed }) => changed > 0).map(({ kind, changed }) => [kind, changed]));

describe('what is derived follows its source', () => {
  it('from a group to its offerings, without a file of offerings', async () => {
    const files = {
      'administratieve_groepen.csv': FIRST['administratieve_groepen.csv'].replace(
        '1e leerjaar in de 2e graad Handel TSO',
        'Onthaaljaar voor anderstalige nieuwkomers duaal',
      ),
    };
    expect(changes(await run('groups', files))).toEqual({ 'administrative groups': 1, [FOLLOWING]: 1 });
    const [offering] = await harness.query(
      'school',
      `SELECT title, title_key, pathway, programme_key, year, attendance, delivery_mode, target_groups, languages
       FROM school.offering WHERE key = '970001/1/970011/2026'`,
    );
    expect(offering).toEqual({
      title: 'Onthaaljaar voor anderstalige nieuwkomers duaal',
      title_key: 'onthaaljaar voor anderstalige nieuwkomers duaal',
      pathway: 'OKAN',
      programme_key: 'onthaaljaar-voor-anderstalige-nieuwkomers-duaal',
      year: null,
      attendance: 'DUAL',
      delivery_mode: 'WORKPLACE',
      target_groups: ['ANDERSTALIG'],
      languages: ['nl'],
    });
    expect(changes(await run('groups', files))).toEqual({});
  });

  it('from a course to itself and to its offerings', async () => {
    const files = {
      'vwo_opleidingen_modules.csv': FIRST['vwo_opleidingen_modules.csv'].replace('Naaien,0', 'ASO3 Kunst,1'),
    };
    expect(changes(await run('courses', files))).toMatchObject({ courses: 1, [FOLLOWING]: 1 });
    const [course] = await harness.query(
      'cvo',
      "SELECT pathway, awards, minimum_age FROM cvo.course WHERE code = 'T330'",
    );
    expect(course).toEqual({ pathway: 'TKO_GENERAL', awards: ['DIPLOMA_SO'], minimum_age: 18 });
    const offering = `SELECT title, title_key, pathway, minimum_age, target_groups, languages
      FROM cvo.offering WHERE key = '970002/1/T330.0001/2026'`;
    expect((await harness.query('cvo', offering))[0]).toEqual({
      title: 'ASO3 Kunst: Basis',
      title_key: 'aso3 kunst basis',
      pathway: 'TKO_GENERAL',
      minimum_age: 18,
      target_groups: [],
      languages: null,
    });
    expect(changes(await run('courses', files))).toEqual({});
    await run('nt2', {
      'vwo_opleidingen_modules.csv': FIRST['vwo_opleidingen_modules.csv'].replace('Naaien,0', 'NT2 Alfa,0'),
    });
    expect((await harness.query('cvo', offering))[0]).toMatchObject({
      pathway: 'NT2',
      minimum_age: 16,
      target_groups: ['ANDERSTALIG'],
      languages: ['nl'],
    });
  });

  it('but what the source does not know stays while it does not change', async () => {
    await harness.query(
      'cvo',
      "UPDATE cvo.course SET awards = '{CERTIFICAAT,BEROEPSKWALIFICATIE}', minimum_age = 17 WHERE code = 'T331'",
    );
    await run('again', FIRST);
    const [course] = await harness.query(
      'cvo',
      "SELECT awards, minimum_age FROM cvo.course WHERE code = 'T331'",
    );
    expect(course).toEqual({ awards: ['CERTIFICAAT', 'BEROEPSKWALIFICATIE'], minimum_age: 17 });
  });
});
