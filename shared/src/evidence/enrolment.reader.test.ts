import { registerEvidence } from './register-evidence';
import { elements, enrolment, enrolmentAnswer, group } from './testing/register-answer.fixtures';

async function read(content: string, kind?: string) {
  const answer = enrolmentAnswer([enrolment(content, kind)]);
  const { evidence, notes } = await registerEvidence([answer], 'test.xml');
  return { line: evidence[0], noted: notes.map(({ element, word }) => [element, word]) };
}

const CVO = 'Centrum voor Volwassenenonderwijs';
const ADULT = {
  'Status/Code': 'INGESCHREVEN',
  DatumInschrijving: '2016-02-01',
  'Opleiding/Code': '382',
  'Opleiding/Naam': 'Frans richtgraad 1',
  'Module/Code': '00000474',
  'Module/Naam': 'Frans\n   Breakthrough A',
};
const adult = (more: Record<string, string | null> = {}): string =>
  `<Volwassenenonderwijs>${elements({ ...ADULT, ...more })}</Volwassenenonderwijs>`;

describe('a line of an enrolment', () => {
  it('in secondary education is about the administrative group, from its begin', async () => {
    expect(await read(group('2e leerjaar in de 2e graad Testkunde TSO'))).toEqual({
      line: {
        kind: 'ENROLMENT',
        subjectId: 'administrativeGroup:21338',
        title: '2e leerjaar in de 2e graad Testkunde TSO',
        issuer: 'Testschool De Linde',
        issuerId: 'school:098001',
        studyYear: 4,
        date: '2014-09-01',
        assurance: 'VERIFIED',
      },
      noted: [],
    });
  });

  it('in primary education has neither subject nor year', async () => {
    const { line, noted } = await read(group('6de leerjaar', { level: '2' }), 'Basisschool');
    expect(line).toMatchObject({ kind: 'ENROLMENT', title: '6de leerjaar' });
    expect([line!.subjectId, line!.studyYear, line!.issuerId, noted]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });

  it.each([
    ['BLO Lager onderwijs type 8', 'BLO Lager onderwijs', '2', undefined],
    ['BKO Kleuteronderwijs type basisaanbod', 'BKO Kleuteronderwijs', '1', undefined],
    ['BuSO Opleidingsvorm 1 type 2', 'BuSO Opleidingsvorm 1', '3', undefined],
    [
      '1e jaar opleidingsfase Hoeklasser',
      '1e jaar opleidingsfase Hoeklasser',
      '3',
      'administrativeGroup:21338',
    ],
  ])('in special education %j does not tell the type', async (name, title, level, subjectId) => {
    const { line } = await read(group(name, { level, special: true }));
    expect([line!.title, line!.subjectId]).toEqual([title, subjectId]);
  });

  it('in adult education is about the module as its importer keys it', async () => {
    expect(await read(adult(), CVO)).toEqual({
      line: {
        kind: 'ENROLMENT',
        subjectId: 'courseModule:382/00000474',
        title: 'Frans richtgraad 1: Frans Breakthrough A',
        issuer: 'Testschool De Linde',
        issuerId: 'cvo:098001',
        date: '2016-02-01',
        assurance: 'VERIFIED',
      },
      noted: [],
    });
  });

  it('in adult education without a module is about the course', async () => {
    const { line } = await read(adult({ 'Module/Code': null, 'Module/Naam': null }), CVO);
    expect([line!.subjectId, line!.title]).toEqual(['course:382', 'Frans richtgraad 1']);
  });

  it.each([
    [
      {
        'Resultaat/EvaluatieResultaat/Code': 'UITGESTELD',
        'Resultaat/EvaluatieResultaat/Omschrijving': 'Uitgesteld',
      },
      null,
      [['Volwassenenonderwijs/Resultaat/EvaluatieResultaat/Code', 'UITGESTELD']],
    ],
    [{ 'Status/Code': 'UITGESCHREVEN', 'Status/Omschrijving': 'Uitgeschreven' }, 'Uitgeschreven', []],
    [{ 'Status/Code': 'VREEMD' }, 'VREEMD', [['Volwassenenonderwijs/Status/Code', 'VREEMD']]],
  ])('in adult education with %j has the result %s', async (more, result, noted) => {
    const texts: Record<string, string> = more;
    // One element with two texts below it, as the register writes it.
    const evaluated = texts['Resultaat/EvaluatieResultaat/Omschrijving'];
    const xml = evaluated
      ? adult().replace(
          '</Volwassenenonderwijs>',
          `<Resultaat><EvaluatieResultaat><Code>UITGESTELD</Code><Omschrijving>${evaluated}</Omschrijving></EvaluatieResultaat></Resultaat></Volwassenenonderwijs>`,
        )
      : adult(texts);
    const read_ = await read(xml, CVO);
    expect([read_.line!.result, read_.noted]).toEqual([result ?? evaluated, noted]);
  });

  it('in a module of adult education that was passed is its deelcertificaat, of a day that is not told', async () => {
    const passed = { 'Resultaat/EvaluatieResultaat/Code': 'GESLAAGD' };
    expect(await read(adult(passed), CVO)).toEqual({
      line: {
        kind: 'DEELCERTIFICAAT',
        subjectId: 'courseModule:382/00000474',
        title: 'Frans richtgraad 1: Frans Breakthrough A',
        issuer: 'Testschool De Linde',
        issuerId: 'cvo:098001',
        result: 'GESLAAGD',
        assurance: 'VERIFIED',
      },
      noted: [['Volwassenenonderwijs/Resultaat', null]],
    });
    // No course gives its certificate for a module, and no other result shows success.
    const course = { ...passed, 'Module/Code': null, 'Module/Naam': null };
    const failed = { 'Resultaat/EvaluatieResultaat/Code': 'NIET_GESLAAGD' };
    for (const other of [course, failed, {}])
      expect((await read(adult(other), CVO)).line).toMatchObject({ kind: 'ENROLMENT', date: '2016-02-01' });
  });

  it('in higher education has the title of the programme only', async () => {
    const content = elements({
      'Status/Code': '01',
      'Status/Omschrijving': 'Actief',
      DatumInschrijving: '2015-09-09+02:00',
      'Opleiding/VolledigeNaam': 'Bachelor in de testkunde',
    });
    expect(await read(`<HogerOnderwijs>${content}</HogerOnderwijs>`, 'Hogeschool')).toEqual({
      line: {
        kind: 'ENROLMENT',
        title: 'Bachelor in de testkunde',
        issuer: 'Testschool De Linde',
        date: '2015-09-09',
        assurance: 'VERIFIED',
      },
      noted: [],
    });
  });

  it('in a boarding school is none', async () => {
    const { line, noted } = await read('<Internaat><Schooljaar>2016</Schooljaar></Internaat>', 'Internaat');
    expect([line, noted]).toEqual([undefined, [['Internaat', null]]]);
  });

  it('says what is missing, and what makes no id', async () => {
    expect((await read('')).noted).toEqual([['Bron', null]]);
    const { line, noted } = await read(group('', { number: '12a' }));
    expect([line!.title, line!.subjectId]).toEqual([undefined, undefined]);
    expect(noted.map(([element]) => element)).toEqual([
      'LeerplichtOnderwijs/InschrijvingAdministratieveGroep/AdministratieveGroep/Nummer',
      'LeerplichtOnderwijs/InschrijvingAdministratieveGroep/AdministratieveGroep/Naam',
    ]);
    const odd = await read(adult({ 'Opleiding/Code': '38/2', DatumInschrijving: '2016-02-30' }), CVO);
    expect([odd.line!.subjectId, odd.line!.date]).toEqual([undefined, undefined]);
    expect(odd.noted.map(([element]) => element)).toEqual([
      'Volwassenenonderwijs/Opleiding/Code',
      'Volwassenenonderwijs/DatumInschrijving',
    ]);
  });
});
