import { checkedEvidence } from './evidence.check';
import { noteText } from './evidence-note';
import { registerEvidence } from './register-evidence';
import {
  elements,
  enrolment,
  enrolmentAnswer,
  group,
  INVENTED_INSZ,
  proof,
  proofAnswer,
} from './testing/register-answer.fixtures';

const read = (xml: string) => registerEvidence([xml], 'test.xml');
const exception = (code: string, more = ''): string =>
  `<Uitzondering>${elements({ Identificatie: code, Oorsprong: 'MAGDA', Diagnose: `Niets voor ${INVENTED_INSZ}` })}${more}</Uitzondering>`;

describe('evidence of a register', () => {
  it('comes in the order of the file and the fields of the schema, and can be passed in as it is', async () => {
    const names = ['1ste leerjaar A', 'Onthaaljaar', '2e leerjaar in de 3e graad Testkunde'];
    const { evidence } = await read(enrolmentAnswer(names.map((name) => enrolment(group(name)))));
    expect(evidence.map(({ title, studyYear }) => [title, studyYear])).toEqual([
      [names[0], 1],
      [names[1], undefined],
      [names[2], 6],
    ]);
    expect(Object.keys(JSON.parse(JSON.stringify(evidence[2])) as object)).toEqual([
      'kind',
      'subjectId',
      'title',
      'issuer',
      'issuerId',
      'studyYear',
      'date',
      'assurance',
    ]);
    expect(checkedEvidence('input.evidence', evidence)).toHaveLength(3);
  });

  it('numbers notes by where the record stands in the file, also behind one that gave no line', async () => {
    const { evidence, notes } = await read(
      proofAnswer(proof(), proof({ status: '10' }), proof({ basis: { 'Bewijstype/Naam': 'Oorkonde' } })),
    );
    expect(evidence.map(({ kind }) => kind)).toEqual(['DIPLOMA_SO', 'OTHER']);
    expect(notes.map(noteText)).toEqual([
      'Bewijs 2, BewijsstatusLed/Code: says that it was cancelled (geannuleerd): it gives no line',
      'Bewijs 3, Basis/Bewijstype/Naam: "Oorkonde" is not known with what stands beside it: the line is of kind OTHER',
    ]);
  });

  it('is empty for an empty answer', async () => {
    for (const xml of ['<GeefBewijsResponse/>', proofAnswer(), enrolmentAnswer([])])
      expect(await read(xml)).toEqual({ evidence: [], notes: [] });
  });

  it('says what exceptions mean and whether the answer is incomplete, never in the words of the register', async () => {
    const source = '<Annotaties><Annotatie><Naam>Bron</Naam><Waarde>VWO</Waarde></Annotatie></Annotaties>';
    const log = `<Annotaties><Annotatie><Naam>logid</Naam><Waarde>${INVENTED_INSZ}</Waarde></Annotatie></Annotaties>`;
    const { evidence, notes } = await read(
      enrolmentAnswer(
        [enrolment(group('1ste leerjaar A'))],
        exception('30101', log) + exception('60006', source) + exception('77777') + exception('x'),
      ),
    );
    expect(evidence).toHaveLength(1);
    expect(notes.map(noteText)).toEqual([
      'Uitzondering 1, Identificatie: "30101" of MAGDA: nothing was found there',
      'Uitzondering 2, Identificatie: "60006" of MAGDA, source VWO: the source did not answer; the answer may be incomplete: ask again',
      'Uitzondering 3, Identificatie: "77777" of MAGDA: is an exception that is not known; the answer may be incomplete: ask again',
      'Uitzondering 4, Identificatie: of MAGDA: is an exception that is not known; the answer may be incomplete: ask again',
    ]);
  });

  it('is empty, with a note, for an answer of an exception only', async () => {
    const { evidence, notes } = await read(
      `<GeefBewijsResponse><Repliek><Context><Naam>GeefDossier</Naam><Versie>01.00.0000</Versie></Context>
        <Uitzonderingen>${exception('90000')}</Uitzonderingen></Repliek></GeefBewijsResponse>`,
    );
    expect(evidence).toEqual([]);
    expect(notes.map(noteText)).toEqual([
      'Repliek, Context/Naam: "GeefDossier" is not the service that was expected, GeefBewijs',
      'Repliek, Context/Versie: "01.00.0000" is not the version that is known, 02.00.0000',
      expect.stringContaining('"90000" of MAGDA: the LED was not available'),
    ]);
  });

  it('is refused when it holds more records than any person has', async () => {
    await expect(read(proofAnswer('<Bewijs/>'.repeat(2_001)))).rejects.toThrow('holds 2001 records');
    expect((await read(proofAnswer('<Bewijs/>'.repeat(2_000)))).evidence).toHaveLength(2_000);
  });
});
