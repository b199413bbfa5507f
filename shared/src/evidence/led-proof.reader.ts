import { isComponentId } from '../case/global-id.check';
import type { EvidenceAssurance, EvidenceKind } from '../vocabulary/evidence.enum';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import { globalId } from '../vocabulary/global-id';
import type { NoteTaker } from './evidence-note';
import { issuerOf } from './institution.issuer';
import { KIND_ELEMENTS, LED_KINDS } from './led-kind.table';
import { issueDate } from './register-date';
import { elementsAt, type RegisterElement, textAt, valueAt } from './register-element';
import { officialText } from './register-text';

const STATUS = 'BewijsstatusLed/Code';
const AUTHENTICITY = 'Basis/Authenticiteit/Naam';
const INSTITUTION = {
  name: 'Basis/Instelling/Naam',
  number: 'Basis/Instelling/Nummer',
  kind: 'Basis/Instantie/Naam',
};

/**
 * How sure a credential is. The LED also keeps what people told the VDAB about themselves, without any guarantee:
 * "eigen verklaring - op eer".
 *
 * @see https://leerenervaringsbewijzendatabank.be/wat-is-led/veelgestelde-vragen/
 */
const ASSURANCES = new Map<string, EvidenceAssurance>([
  ['authentiek', 'VERIFIED'],
  ['eigen verklaring - op eer', 'SELF_DECLARED'],
]);

/**
 * Makes a line of a credential (Bewijs) of the LED, dated on the day of issue; null for one that was cancelled.
 *
 * @param notes takes what is not known
 */
export function proofLine(proof: RegisterElement, notes: NoteTaker): EvidenceInput | null {
  // StatusEnumType of the official schema: 1 registered, 10 cancelled.
  const status = textAt(proof, STATUS);
  if (status === '10') {
    notes.add(STATUS, 'says that it was cancelled (geannuleerd): it gives no line');
    return null;
  }
  const known = status === '1' || status === null;
  if (!known) notes.add(STATUS, 'is a status that is not known: the line is of kind OTHER', status);
  const kind = known ? kindOf(proof, notes) : null;
  const told = kind !== null && kind !== 'OTHER';
  return {
    kind: kind ?? 'OTHER',
    subjectId: told ? subjectId(proof) : undefined,
    title: titleOf(proof, kind, notes),
    ...issuerOf(proof, INSTITUTION, notes),
    studyYear: told ? concludedYear(proof) : undefined,
    date: issueDate(proof, notes),
    assurance: assuranceOf(proof, notes),
  };
}

/** The kind that the table gives; null, with a note about the first word that is not in it, when it gives none. */
function kindOf(proof: RegisterElement, notes: NoteTaker): EvidenceKind | null {
  let rows = LED_KINDS;
  for (const element of KIND_ELEMENTS) {
    const word = textAt(proof, element);
    const left = rows.filter((row) => matches(row[element], word, element));
    if (left.length === 0) {
      notes.add(element, 'is not known with what stands beside it: the line is of kind OTHER', word);
      return null;
    }
    rows = left;
  }
  return rows[0]!.kind;
}

/** Answers may come without the country, when it was no part of what may be asked. */
function matches(expected: string | undefined, word: string | null, element: string): boolean {
  if (expected === undefined || (word === null && element === 'Basis/Land/Code')) return true;
  return word?.toLowerCase() === expected;
}

/**
 * The year that each grade ends with: what a school gives for a grade (getuigschrift, studiegetuigschrift, diploma) it gives
 * after the last year of it. The third grade ends with the sixth year, and has a seventh for some; what is given after
 * that one says so.
 */
const CONCLUDED_YEARS: ReadonlyMap<string, number> = new Map([
  ['1ste graad', 2],
  ['2de graad', 4],
  ['3de graad', 6],
  ['3de graad, 7de leerjaar', 7],
]);
const SEVENTH_YEAR = /\b(?:7de|7e|zevende) (?:leer)?jaar\b/i;

/** The year of secondary education that it concludes; none without a grade, as in adult education. */
function concludedYear(proof: RegisterElement): number | undefined {
  const grade = textAt(proof, 'Basis/Graad/Naam')?.toLowerCase() ?? '';
  const named = grade === '3de graad' && SEVENTH_YEAR.test(nameOf(proof) ?? '');
  return named ? 7 : CONCLUDED_YEARS.get(grade);
}

/** The name, or the words themselves where they are not known. */
function titleOf(proof: RegisterElement, kind: EvidenceKind | null, notes: NoteTaker): string | undefined {
  const words = ['Bewijstype', 'Graad', 'Categorie'].map((word) => valueAt(proof, `Basis/${word}/Naam`));
  const name = nameOf(proof);
  const typed = [words.filter(Boolean).join(' '), name].filter(Boolean).join(': ');
  return officialText((kind === null ? typed : (name ?? typed)) || null, 200, notes, 'Basis/VolledigeNaam');
}

/** The name on the paper, or else the description of the supplier. */
function nameOf(proof: RegisterElement): string | null {
  const description = elementsAt(proof, 'Basis/BijkomendeInformaties/BijkomendeInformatie').find(
    (more) => textAt(more, 'Naam')?.toLowerCase() === 'bewijs omschrijving',
  );
  return (
    valueAt(proof, 'Basis/VolledigeNaam') ??
    (description ? valueAt(description, 'Inhoud') : null) ??
    valueAt(proof, 'Basis/Studierichting/Naam')
  );
}

/**
 * The administrative group, where the supplier is secondary education: its code of a studierichting is the number of the
 * group, with six digits. Codes of other suppliers are their own, and those of adult education leave out the course.
 */
function subjectId(proof: RegisterElement): string | undefined {
  const code = textAt(proof, 'Basis/Studierichting/Code') ?? '';
  if (textAt(proof, 'Leverancier/Naam')?.toLowerCase() !== 'secundair onderwijs' || !/^\d{6}$/.test(code))
    return undefined;
  const id = globalId('administrativeGroup', String(Number(code)));
  return isComponentId(id) && Number(code) > 0 ? id : undefined;
}

function assuranceOf(proof: RegisterElement, notes: NoteTaker): EvidenceAssurance {
  const word = textAt(proof, AUTHENTICITY);
  const known = word === null ? undefined : ASSURANCES.get(word.toLowerCase());
  if (known === undefined)
    notes.add(AUTHENTICITY, 'is not known: the line is SELF_DECLARED, the least that it can be', word);
  return known ?? 'SELF_DECLARED';
}
