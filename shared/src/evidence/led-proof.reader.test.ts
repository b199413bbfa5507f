import { registerEvidence } from './register-evidence';
import { INVENTED_INSZ, proof, proofAnswer, type ProofDifference } from './testing/register-answer.fixtures';

async function read(difference: ProofDifference) {
  const { evidence, notes } = await registerEvidence([proofAnswer(proof(difference))], 'test.xml');
  return { line: evidence[0], notes, words: notes.map(({ element, word }) => [element, word]) };
}

/** The words of the LED that decide, as `Categorie / Bewijstype / Bewijsstaat / Graad / VKS`. */
function dimensions(text: string): ProofDifference {
  const [category, type, state, grade, level] = text.split(' / ');
  return {
    level,
    basis: {
      'Categorie/Naam': category!,
      'Bewijstype/Naam': type!,
      'Bewijsstaat/Naam': state!,
      'Graad/Naam': grade!,
    },
  };
}

describe('a line of a credential of the LED', () => {
  it('holds what the credential says and nothing about the person', async () => {
    const { line, notes } = await read({});
    expect(line).toEqual({
      kind: 'DIPLOMA_SO',
      subjectId: 'administrativeGroup:21338',
      title: 'Diploma TSO 3de graad Toegepaste testkunde',
      issuer: 'Testschool De Linde',
      issuerId: 'school:098001',
      studyYear: 6,
      date: '2014-06-30',
      assurance: 'VERIFIED',
    });
    expect(notes).toEqual([]);
  });

  it.each([
    ['Secundair onderwijs / Diploma / Eindbewijs / 3de graad / 4', 'DIPLOMA_SO'],
    ['Secundair onderwijs / Diploma / Eindbewijs / 3de graad, 7de leerjaar / 4', 'DIPLOMA_SO'],
    ['Secundair onderwijs / Diploma / Eindbewijs / Niet van toepassing / 4', 'DIPLOMA_SO'],
    ['Secundair\n  onderwijs / Getuigschrift / Eindbewijs / 1ste\n graad / NBS', 'GETUIGSCHRIFT'],
    ['Secundair onderwijs / Getuigschrift / Eindbewijs / 2de graad / 2', 'GETUIGSCHRIFT'],
    ['Secundair onderwijs / Studiegetuigschrift / Eindbewijs / 3de graad / 3', 'GETUIGSCHRIFT'],
    ['Secundair onderwijs / Getuigschrift / Eindbewijs / Niet van toepassing / NBS', 'OTHER'],
    ['Secundair onderwijs / Deelcertificaat / Tussenbewijs / Niet van toepassing / NBS', 'DEELCERTIFICAAT'],
    ['Secundair onderwijs / Certificaat / Eindbewijs / Niet van toepassing / NBS', 'CERTIFICAAT'],
    ['Secundair onderwijs / Attest / Eindbewijs / OV3 / NBS', 'OTHER'],
    ['Hoger onderwijs / Diploma / Eindbewijs / Master / 7', 'OTHER'],
    ['Hoger onderwijs / Diploma / Eindbewijs / 3de graad / 4', 'OTHER'],
    ['Hoger beroepsonderwijs / Diploma / Eindbewijs / Niet van toepassing / 5', 'OTHER'],
    ['Ervaringsbewijzen / Wettelijk certificaat / Eindbewijs / Niet van toepassing / NBS', 'EVC_PROOF'],
    ['Ondernemersopleidingen / Getuigschrift / Eindbewijs / Niet van toepassing / NBS', 'OTHER'],
  ])('of %j is %s, without a note', async (words, kind) => {
    const { line, notes } = await read(dimensions(words));
    expect({ kind: line!.kind, notes }).toEqual({ kind, notes: [] });
    expect(line!.subjectId).toBe(kind === 'OTHER' ? undefined : 'administrativeGroup:21338');
  });

  it.each([
    ['Getuigschrift / Eindbewijs / 1ste graad / NBS', 2],
    ['Getuigschrift / Eindbewijs / 2de graad / 2', 4],
    ['Studiegetuigschrift / Eindbewijs / 3de graad / 3', 6],
    ['Studiegetuigschrift / Eindbewijs / 3de graad, 7de leerjaar / 3', 7],
    ['Diploma / Eindbewijs / 3de graad / 4', 6],
    ['Diploma / Eindbewijs / 3de graad, 7de leerjaar / 4', 7],
    ['Diploma / Eindbewijs / Niet van toepassing / 4', undefined],
    ['Getuigschrift / Eindbewijs / Niet van toepassing / NBS', undefined],
    ['Deelcertificaat / Tussenbewijs / Niet van toepassing / NBS', undefined],
    ['Attest / Eindbewijs / OV3 / NBS', undefined],
    // A grade of which the words beside it are not known says nothing.
    ['Oorkonde / Eindbewijs / 3de graad / 4', undefined],
  ])('of %j concludes year %j', async (words, year) => {
    expect((await read(dimensions(`Secundair onderwijs / ${words}`))).line!.studyYear).toBe(year);
  });

  it.each([
    ['BSO 3de graad Kantooradministratie - 7de jaar', '3de graad', 7],
    ['TSO 3de graad Computertechnieken - Se-n-Se (7de jaar)', '3de graad', 7],
    ['Zevende leerjaar Thuis- en bejaardenzorg', '3de graad', 7],
    ['BSO 3de graad Kantoor', '3de graad', 6],
    ['Na het 17de jaar', '3de graad', 6],
    ['BSO 2de graad, toegang tot het 7de jaar', '2de graad', 4],
  ])('that is called %j in the %s concludes year %i', async (name, grade, year) => {
    const basis = { 'Bewijstype/Naam': 'Studiegetuigschrift', 'Graad/Naam': grade, VolledigeNaam: name };
    const getuigschrift = grade === '2de graad' ? { 'Bewijstype/Naam': 'Getuigschrift' } : {};
    expect((await read({ basis: { ...basis, ...getuigschrift } })).line!.studyYear).toBe(year);
  });

  it.each([
    [
      'Hoger onderwijs / DiplomaXYZ / Eindbewijs / Licentiaat / 7',
      'Basis/Bewijstype/Naam',
      'DiplomaXYZ',
      'DiplomaXYZ Licentiaat Hoger onderwijs: ',
    ],
    [
      'Secundair onderwijs / Diploma / Eindbewijs / 4de graad / 5',
      'Basis/Graad/Naam',
      '4de graad',
      'Diploma 4de graad Secundair onderwijs: ',
    ],
    [
      'Secundair onderwijs / Diploma / Eindbewijs / Niet van toepassing / 5',
      'Afgeleid/VKSNiveauOnderwijskwalificatie/Code',
      '5',
      'Diploma Secundair onderwijs: ',
    ],
    [
      'Secundair onderwijs / Diploma / Tussenbewijs / 3de graad / 4',
      'Basis/Bewijsstaat/Naam',
      'Tussenbewijs',
      'Diploma 3de graad Secundair onderwijs: ',
    ],
    ['Basisonderwijs / Getuigschrift / Eindbewijs / x / 1', 'Basis/Categorie/Naam', 'Basisonderwijs', ''],
  ])('of unknown words %j is OTHER with the words, and a note', async (words, element, word, title) => {
    const { line, words: noted } = await read(dimensions(words));
    expect(line!.kind).toBe('OTHER');
    expect(line!.title).toContain(`${title}`);
    expect(line!.title).toContain('Diploma TSO 3de graad Toegepaste testkunde');
    expect(noted).toEqual([[element, word]]);
  });

  it('is no diploma of secondary education when another country gave it', async () => {
    const { line, words } = await read({ basis: { 'Land/Code': 'NLD' } });
    expect(line!.kind).toBe('OTHER');
    expect(words).toEqual([['Basis/Land/Code', 'NLD']]);
    expect((await read({ basis: { 'Land/Code': null } })).line!.kind).toBe('DIPLOMA_SO');
  });

  it.each([
    ['Authentiek', 'VERIFIED', 0],
    ['Eigen verklaring - Op eer', 'SELF_DECLARED', 0],
    ['Iets anders', 'SELF_DECLARED', 1],
    [null, 'SELF_DECLARED', 1],
  ])('that is %j is %s', async (word, assurance, notes) => {
    const read_ = await read({ basis: { 'Authenticiteit/Naam': word } });
    expect([read_.line!.assurance, read_.notes.length]).toEqual([assurance, notes]);
  });

  it('is none when the credential was cancelled, and OTHER when its status is not known', async () => {
    const cancelled = await read({ status: '10' });
    expect(cancelled.line).toBeUndefined();
    expect(cancelled.words).toEqual([['BewijsstatusLed/Code', null]]);
    const unknown = await read({ status: '5' });
    expect(unknown.line!.kind).toBe('OTHER');
    expect(unknown.words).toEqual([['BewijsstatusLed/Code', '5']]);
  });

  it.each([
    ['<Jaar>2006</Jaar>', undefined],
    ['<Jaar>2006</Jaar><Maand>06</Maand>', undefined],
    ['<Jaar>1800</Jaar><Maand>01</Maand><Dag>01</Dag>', undefined],
    ['<Jaar>2014</Jaar><Maand>02</Maand><Dag>30</Dag>', undefined],
    ['', undefined],
    ['<Jaar>2016</Jaar><Maand>02</Maand><Dag>29</Dag>', '2016-02-29'],
  ])('issued on %j has the date %s', async (date, expected) => {
    const { line, words } = await read({ date });
    expect(line!.date).toBe(expected);
    expect(words).toEqual(expected ? [] : [['Basis/Uitreikingsdatum', null]]);
  });

  it.each([
    ['Centrum voor Volwassenenonderwijs (CVO)', 'cvo:098001', []],
    ['Universiteit', undefined, []],
    ['Zeilschool', undefined, [['Basis/Instantie/Naam', 'Zeilschool']]],
  ])('of an institution called %j is of %s', async (kind, issuerId, noted) => {
    const { line, words } = await read({ basis: { 'Instantie/Naam': kind } });
    expect([line!.issuer, line!.issuerId, words]).toEqual(['Testschool De Linde', issuerId, noted]);
  });

  it('has no issuer where the register has none, and no id for number 0', async () => {
    const { line, words } = await read({ institution: '<Naam>Niet beschikbaar</Naam><Nummer>0</Nummer>' });
    expect([line!.issuer, line!.issuerId]).toEqual([undefined, undefined]);
    expect(words).toEqual([['Basis/Instelling/Nummer', null]]);
  });

  it.each([
    ['VDAB', '021338'],
    ['Volwassenenonderwijs', '021338'],
    ['Secundair onderwijs', 'DTG'],
    ['Secundair onderwijs', '021338;021339'],
    ['Secundair onderwijs', '000000'],
  ])('supplied by %s with code %s names no administrative group', async (supplier, code) => {
    const { line } = await read({ supplier, basis: { 'Studierichting/Code': code } });
    expect([line!.kind, line!.subjectId]).toEqual(['DIPLOMA_SO', undefined]);
  });

  it('leaves out a text that holds a national number or an e-mail address, and never repeats it', async () => {
    const personal = [`Diploma van ${INVENTED_INSZ}`, 'Diploma van 85.07.30-033.28', 'van noor@example.org'];
    for (const text of personal) {
      const { line, notes } = await read({ basis: { VolledigeNaam: text, 'Bewijstype/Naam': text } });
      expect([line!.kind, line!.title]).toEqual(['OTHER', undefined]);
      expect(notes.map(({ element, word }) => [element, word])).toEqual([
        ['Basis/Bewijstype/Naam', null],
        ['Basis/VolledigeNaam', null],
      ]);
    }
  });

  it('prefers the name on the paper', async () => {
    const { line } = await read({ basis: { VolledigeNaam: 'Diploma Testkunde &amp; meer' } });
    expect(line!.title).toBe('Diploma Testkunde & meer');
  });
});
