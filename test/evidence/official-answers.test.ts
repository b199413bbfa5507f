import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { checkedEvidence, MAX_LINES } from '@leerwegen/shared/evidence/evidence.check';
import { registerEvidence, type RegisterEvidence } from '@leerwegen/shared/evidence/register-evidence';
import { containsInsz } from '@leerwegen/shared/vocabulary/insz';

// Official files are no part of this repository: they are read from OFFICIAL_DATA, or from where the project keeps them.
const DATA = process.env.OFFICIAL_DATA ?? path.resolve(__dirname, '../../../shared/data');
const FOLDER = path.join(DATA, 'magda');
const present = existsSync(FOLDER);
const run = present ? describe : describe.skip;
if (!present) console.info(`Answers of the official registers are not tested: ${FOLDER} is absent.`);

/** A text of a file, with the names of the elements that it stands in, and comments as if they were elements. */
interface Leaf {
  at: string[];
  text: string;
}

/** Every text of a file, read in another way than the product reads it: whole, and without any list of elements. */
function leavesOf(xml: string): Leaf[] {
  const parser = new SaxesParser();
  const open: string[] = [];
  const leaves: Leaf[] = [];
  const add = (at: string[], text: string): void => {
    const trimmed = text.replace(/\s+/g, ' ').trim();
    if (trimmed) leaves.push({ at, text: trimmed });
  };
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name.replace(/^.*:/, ''));
    for (const value of Object.values(attributes)) add([...open, '@'], String(value));
  });
  parser.on('text', (text) => add([...open], text));
  parser.on('comment', (text) => add([...open, '#comment'], text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return leaves;
}

/** Elements below which everything is about a person, a request, a contact or a reference. */
const PERSONAL = new RegExp(
  [
    '^(?:INSZ|Gebruiker|Bericht|#comment)$',
    '^Persoon',
    '[Rr]eferte',
    '^(?:Geboorte|Voornaam|Achternaam|Familienaam|Nationaliteit|Geslacht)',
    '^(?:Contactgegevens|Telefoonnummer|Email|Website)$',
    '^(?:TypeBuitengewoon|Uitschrijving|AnderstaligeNieuwkomer|GewezenAnderstaligeNieuwkomer)$',
    '^(?:Diagnose|Omstandigheid)$',
  ].join('|'),
);
/** Places, whose names institutions may be called after. */
const PLACE = /^Adres$/;
/** Numbers and words this short occur everywhere by chance. */
const SHORTEST = 5;

const files = present
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.xml'))
      .sort()
  : [];
const xmlOf = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const textOf = ({ evidence, notes }: RegisterEvidence): string => JSON.stringify({ evidence, notes });
const count = (xml: string, element: string): number =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}[\\s>/]`, 'g'))].length;

run('the official answers (skipped where their folder is absent)', () => {
  it('give one line for each Bewijs and Inschrijving, which all pass the check of what is passed in', async () => {
    const totals = { lines: 0, proofs: 0, enrolments: 0 };
    for (const name of files) {
      const xml = xmlOf(name).replace(/<!--[^]*?-->/g, '');
      const { evidence, notes } = await registerEvidence([xml], name);
      const records = { proofs: count(xml, 'Bewijs'), enrolments: count(xml, 'Inschrijving') };
      const none = notes.filter(({ problem }) => problem.includes('gives no line')).length;
      expect([name, evidence.length + none]).toEqual([name, records.proofs + records.enrolments]);
      for (let from = 0; from < evidence.length; from += MAX_LINES)
        checkedEvidence('input.evidence', evidence.slice(from, from + MAX_LINES));
      totals.lines += evidence.length;
      totals.proofs += records.proofs;
      totals.enrolments += records.enrolments;
    }
    expect(totals.proofs).toBeGreaterThan(0);
    expect(totals.enrolments).toBeGreaterThan(0);
    expect(totals.lines).toBeGreaterThan(0.9 * (totals.proofs + totals.enrolments));
  });

  it('give nothing personal: no text of any personal element, no comment, no national number, no reference', async () => {
    let compared = 0;
    for (const name of files) {
      const leaves = leavesOf(xmlOf(name));
      const output = textOf(await registerEvidence([xmlOf(name)], name));
      const official = leaves.filter(
        ({ at }) => /^(?:OfficieleNaam|Naam)$/.test(at.at(-1)!) && !at.includes('Adres'),
      );
      const hidden = leaves.filter(
        ({ at, text }) =>
          text.length >= SHORTEST &&
          (at.some((element) => PERSONAL.test(element)) ||
            (at.some((element) => PLACE.test(element)) &&
              !official.some((leaf) => leaf.text.includes(text)))),
      );
      for (const { at, text } of hidden)
        if (output.includes(text)) throw new Error(`${name}: a text of ${at.join('/')} came out`);
      compared += hidden.length;
      expect([name, containsInsz(output)]).toEqual([name, false]);
      expect(output).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@\w|https?:|www\./);
    }
    expect(compared).toBeGreaterThan(files.length * 3);
  });

  it('give the same when every element holds a person and every attribute a name', async () => {
    const person = '<Persoon><INSZ>85073003328</INSZ><Naam>Kanarie</Naam><Code>Kanarie</Code></Persoon>';
    for (const name of files) {
      const xml = xmlOf(name);
      const planted = xml.replace(
        /<((?:\w+:)?[A-Z]\w*)([^<>]*[^<>/]|)>(?![^<]*-->)/g,
        `<$1$2 naam="Kanarie">${person}`,
      );
      expect(planted.split('Kanarie').length).toBeGreaterThan(30);
      expect(textOf(await registerEvidence([planted], name))).toBe(
        textOf(await registerEvidence([xml], name)),
      );
    }
  });

  it('know no diploma of secondary education but those that the LED itself calls so', async () => {
    const kinds = new Map<string, number>();
    for (const name of files)
      for (const { kind, title, assurance } of (await registerEvidence([xmlOf(name)], name)).evidence) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === 'DIPLOMA_SO') expect(title).not.toMatch(/bachelor|master|licentiaat/i);
        if (kind === 'DIPLOMA_SO' && assurance === 'VERIFIED') expect(title).toMatch(/Secundair onderwijs/);
      }
    for (const kind of ['DIPLOMA_SO', 'GETUIGSCHRIFT', 'ENROLMENT', 'OTHER'])
      expect([kind, (kinds.get(kind) ?? 0) > 0]).toEqual([kind, true]);
  });

  it('tell the year that a credential of a grade concludes', async () => {
    const years = new Map<string, number>();
    for (const name of files.filter((file) => file.startsWith('bewijs')))
      for (const { kind, title, studyYear } of (await registerEvidence([xmlOf(name)], name)).evidence) {
        const [, grade] = /([1-3])(?:ste|de) graad/.exec(title ?? '') ?? [];
        if (!grade || !['GETUIGSCHRIFT', 'DIPLOMA_SO'].includes(kind)) continue;
        expect([title, studyYear]).toEqual([title, /7de (?:leer)?jaar/.test(title!) ? 7 : 2 * Number(grade)]);
        years.set(`${kind} ${studyYear}`, (years.get(`${kind} ${studyYear}`) ?? 0) + 1);
      }
    expect([...years.keys()].sort()).toEqual(
      expect.arrayContaining(['DIPLOMA_SO 6', 'DIPLOMA_SO 7', 'GETUIGSCHRIFT 2', 'GETUIGSCHRIFT 6']),
    );
  });

  it('show success in every module that was passed, and in no other enrolment', async () => {
    let passed = 0;
    for (const name of files.filter((file) => file.startsWith('historiek'))) {
      const xml = xmlOf(name).replace(/<!--[^]*?-->/g, '');
      const { evidence } = await registerEvidence([xml], name);
      const certificates = evidence.filter(({ kind }) => kind === 'DEELCERTIFICAAT');
      expect([name, certificates.length]).toEqual([name, xml.split('<Code>GESLAAGD</Code>').length - 1]);
      for (const { subjectId, result, date } of certificates)
        expect([subjectId, result, date]).toEqual([
          expect.stringMatching(/^courseModule:/),
          'Geslaagd',
          undefined,
        ]);
      expect(evidence.every(({ kind }) => kind === 'ENROLMENT' || kind === 'DEELCERTIFICAAT')).toBe(true);
      passed += certificates.length;
    }
    expect(passed).toBeGreaterThan(20);
  });

  it('name administrative groups that the official catalogue calls the same', async () => {
    const groups = new Map(
      readFileSync(path.join(DATA, 'catalogue/administratieve_groepen.csv'), 'utf8')
        .split('\n')
        .map((line): [string, string] => [line.split(',')[0]!, line]),
    );
    const compared = new Set<string>();
    for (const name of files.filter((file) => file.startsWith('bewijs')))
      for (const { subjectId, title } of (await registerEvidence([xmlOf(name)], name)).evidence) {
        const row = subjectId && groups.get(subjectId.replace('administrativeGroup:', ''));
        if (!row) continue;
        compared.add(subjectId);
        expect(row).toContain(title!.replace(/^.*Secundair onderwijs /, ''));
      }
    expect(compared.size).toBeGreaterThan(3);
  });
});
