import { isComponentId } from '../case/global-id.check';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import { globalId } from '../vocabulary/global-id';
import type { NoteTaker } from './evidence-note';
import { issuerOf } from './institution.issuer';
import { registerDate } from './register-date';
import { elementsAt, type RegisterElement, textAt, valueAt } from './register-element';
import { officialText } from './register-text';
import { studyYearOf } from './study-year.name';

const INSTITUTION = {
  name: 'Instelling/OfficieleNaam',
  number: 'Instelling/Instellingsnummer',
  kind: 'Instelling/Instantie',
};
const GROUP = 'InschrijvingAdministratieveGroep/AdministratieveGroep';
const SECONDARY = '3';
const SPECIAL = '2';
const EVALUATION = 'Resultaat/EvaluatieResultaat/Code';
const PASSED = 'GESLAAGD';

/** What one source says of an enrolment. */
type Content = Pick<EvidenceInput, 'subjectId' | 'title' | 'studyYear' | 'result' | 'date'> &
  Partial<Pick<EvidenceInput, 'kind'>>;
type ContentReader = (content: RegisterElement, notes: NoteTaker) => Content;

/** How the part of each source is read, by its element. */
const SOURCES: ReadonlyMap<string, ContentReader> = new Map([
  ['LeerplichtOnderwijs', compulsoryEducation],
  ['Volwassenenonderwijs', adultEducation],
  ['HogerOnderwijs', higherEducation],
]);

/**
 * Makes a line of an enrolment (Inschrijving), dated on its **begin**: the end of one that goes on lies ahead. A module
 * that was passed is the certificate that one gets for it, whose date is not told. An enrolment in a boarding school (internaat) gives null: it tells where somebody lives, not what was learnt.
 *
 * @param notes takes what is not known
 */
export function enrolmentLine(enrolment: RegisterElement, notes: NoteTaker): EvidenceInput | null {
  if (elementsAt(enrolment, 'Internaat').length > 0) {
    notes.add('Internaat', 'is a boarding school, which is no evidence: it gives no line');
    return null;
  }
  const [name, read] = [...SOURCES].find(([source]) => elementsAt(enrolment, source).length > 0) ?? [];
  if (!name || !read) notes.add('Bron', 'has no part that is known: the line has no title');
  const content = name && read ? read(elementsAt(enrolment, name)[0]!, notes) : {};
  return { kind: 'ENROLMENT', ...content, ...issuerOf(enrolment, INSTITUTION, notes), assurance: 'VERIFIED' };
}

/** Begin: of the period in the administrative group, or else the day of enrolment. There are no results in this source. */
function compulsoryEducation(content: RegisterElement, notes: NoteTaker): Content {
  const begin = textAt(content, 'InschrijvingAdministratieveGroep/Periode/Begin');
  const [group] = elementsAt(content, GROUP);
  return {
    ...(group && groupContent(group, notes)),
    title: titled(group ? groupName(group).shown : null, notes, `LeerplichtOnderwijs/${GROUP}/Naam`),
    date: registerDate(
      begin ?? textAt(content, 'DatumInschrijving'),
      notes,
      'LeerplichtOnderwijs/InschrijvingAdministratieveGroep/Periode/Begin',
    ),
  };
}

/** Groups of primary education are in no subgraph; the number of one that is called after a type would tell that type. */
function groupContent(group: RegisterElement, notes: NoteTaker): Content {
  const { full, shown } = groupName(group);
  if (textAt(group, 'Niveau/Code') !== SECONDARY) return {};
  const number = textAt(group, 'Nummer') ?? '';
  if (!/^\d{1,6}$/.test(number)) notes.add(`LeerplichtOnderwijs/${GROUP}/Nummer`, 'is no number of a group');
  return {
    subjectId:
      /^\d{1,6}$/.test(number) && full === shown
        ? globalId('administrativeGroup', String(Number(number)))
        : undefined,
    studyYear: full === null ? undefined : (studyYearOf(full) ?? undefined),
  };
}

/** Names of groups in special education may end on the type, which tells about health: it is left out. */
function groupName(group: RegisterElement): { full: string | null; shown: string | null } {
  const full = valueAt(group, 'Naam');
  const special = textAt(group, 'SoortOnderwijs/Code') === SPECIAL;
  return { full, shown: special && full ? full.replace(/,? type (?:basisaanbod|\w{1,2})\b/gi, '') : full };
}

/**
 * Begin: the day of enrolment. The result is that of the evaluation, in the register's words.
 *
 * Who passes a module of adult education gets a deelcertificaat for it; a certificaat is for a whole course, of which this
 * source says nothing. The day of issue is not in it, and the begin is too early a day to stand for it: a certificate would
 * seem older than it is.
 *
 * @see https://www.onderwijs.vlaanderen.be/nl/cursisten/studeren-en-evalueren/getuigschriften-diplomas-en-certificaten
 */
function adultEducation(content: RegisterElement, notes: NoteTaker): Content {
  const course = valueAt(content, 'Opleiding/Naam');
  const module = valueAt(content, 'Module/Naam');
  const line: Content = {
    subjectId: courseId(textAt(content, 'Opleiding/Code'), textAt(content, 'Module/Code'), notes),
    title: titled([course, module].filter(Boolean).join(': '), notes, 'Volwassenenonderwijs/Opleiding/Naam'),
    result: evaluation(content, notes) ?? statusWords(content, 'Volwassenenonderwijs', notes),
  };
  if (!passedModule(content)) return { ...line, date: begun(content, 'Volwassenenonderwijs', notes) };
  notes.add(
    'Volwassenenonderwijs/Resultaat',
    'is a module that was passed: the line is of kind DEELCERTIFICAAT, without a date, since the day of issue is not told',
  );
  return { ...line, kind: 'DEELCERTIFICAAT' };
}

function passedModule(content: RegisterElement): boolean {
  return textAt(content, EVALUATION) === PASSED && textAt(content, 'Module/Code') !== null;
}

/** The keys that the importer of adult education gives to modules and courses. */
function courseId(course: string | null, module: string | null, notes: NoteTaker): string | undefined {
  if (course === null) return undefined;
  const id = module === null ? globalId('course', course) : globalId('courseModule', `${course}/${module}`);
  if ([course, module ?? course].every((code) => /^[\w.-]{1,40}$/.test(code)) && isComponentId(id)) return id;
  notes.add('Volwassenenonderwijs/Opleiding/Code', 'makes no id with the code of the module');
  return undefined;
}

function evaluation(content: RegisterElement, notes: NoteTaker): string | undefined {
  const path = 'Resultaat/EvaluatieResultaat/Omschrijving';
  const code = textAt(content, EVALUATION);
  if (code !== null && code !== PASSED)
    notes.add(
      `Volwassenenonderwijs/${EVALUATION}`,
      'is a result that is not known; the line repeats it',
      code,
    );
  return officialText(textAt(content, path) ?? code, 100, notes, `Volwassenenonderwijs/${path}`);
}

function higherEducation(content: RegisterElement, notes: NoteTaker): Content {
  const element = 'HogerOnderwijs/Opleiding/VolledigeNaam';
  return {
    title: titled(valueAt(content, 'Opleiding/VolledigeNaam'), notes, element),
    result: statusWords(content, 'HogerOnderwijs', notes),
    date: begun(content, 'HogerOnderwijs', notes),
  };
}

/** Codes of a status, and whether its words say more than that somebody is enrolled. */
const STATUSES = new Map([
  ['INGESCHREVEN', false],
  ['UITGESCHREVEN', true],
  ['01', false],
  ['03', true],
]);

/** The words of a status that is not simply being enrolled. */
function statusWords(content: RegisterElement, source: string, notes: NoteTaker): string | undefined {
  const code = textAt(content, 'Status/Code');
  const telling = code === null ? false : STATUSES.get(code);
  if (telling === undefined)
    notes.add(`${source}/Status/Code`, 'is a status that is not known; the line repeats it as result', code);
  if (telling === false) return undefined;
  const words = textAt(content, 'Status/Omschrijving') ?? code;
  return officialText(words, 100, notes, `${source}/Status/Omschrijving`);
}

function begun(content: RegisterElement, source: string, notes: NoteTaker): string | undefined {
  return registerDate(textAt(content, 'DatumInschrijving'), notes, `${source}/DatumInschrijving`);
}

function titled(text: string | null, notes: NoteTaker, element: string): string | undefined {
  if (!text) notes.add(element, 'is missing: the line has no title');
  return officialText(text || null, 200, notes, element);
}
