import { InputError } from '../import/input-error';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import { enrolmentLine } from './enrolment.reader';
import { type EvidenceNote, type NotedRecord, NoteTaker } from './evidence-note';
import { proofLine } from './led-proof.reader';
import type { AnswerName } from './register-answer.allow-list';
import { readRegisterAnswer } from './register-answer.reader';
import { elementsAt, type RegisterElement, textAt } from './register-element';
import { noteException } from './register-exception.reader';

/** What was made of an answer of a register, in the order of the file. */
export interface RegisterEvidence {
  evidence: EvidenceInput[];
  /** What is not known, was left out or was not answered. */
  notes: EvidenceNote[];
}

/** Far more than any person has. */
const MAX_RECORDS = 2_000;

interface AnswerForm {
  service: string;
  version: string;
  record: NotedRecord;
  path: string;
  line: (record: RegisterElement, notes: NoteTaker) => EvidenceInput | null;
}

const FORMS: Readonly<Record<AnswerName, AnswerForm>> = {
  GeefBewijsResponse: {
    service: 'GeefBewijs',
    version: '02.00.0000',
    record: 'Bewijs',
    path: 'Bewijzen/Bewijs',
    line: proofLine,
  },
  GeefHistoriekInschrijvingResponse: {
    service: 'GeefHistoriekInschrijving',
    version: '02.01.0000',
    record: 'Inschrijving',
    path: 'Inschrijvingen/Inschrijving',
    line: enrolmentLine,
  },
};

/**
 * Makes lines of evidence of an answer of an official register: the LED (GeefBewijs 02.00) or the history of
 * enrolments (GeefHistoriekInschrijving 02.01), as XML. One line for each Bewijs that was not cancelled, and one for
 * each Inschrijving but those in a boarding school. Personal data stay out: only elements of the allow-list are read.
 *
 * @param pieces the text, as `readUtf8` gives it
 * @param name the name of the file, for messages
 * @throws InputError when it cannot be read as a whole; never with its content
 */
export async function registerEvidence(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): Promise<RegisterEvidence> {
  const answer = await readRegisterAnswer(pieces, name);
  const form = FORMS[answer.name];
  const notes: EvidenceNote[] = [];
  noteContext(answer.root, form, new NoteTaker(notes, 'Repliek', 1));
  const exceptions = ['Repliek', 'Repliek/Antwoorden/Antwoord'].flatMap((path) =>
    bounded(elementsAt(answer.root, `${path}/Uitzonderingen/Uitzondering`), name),
  );
  for (const [index, exception] of exceptions.entries())
    noteException(exception, new NoteTaker(notes, 'Uitzondering', index + 1));
  const records = bounded(elementsAt(answer.root, `Repliek/Antwoorden/Antwoord/Inhoud/${form.path}`), name);
  const lines = records.flatMap(
    (record, index) => form.line(record, new NoteTaker(notes, form.record, index + 1)) ?? [],
  );
  return { evidence: lines.map(inOrder), notes };
}

/** The fields of a line in the order of the schema, whichever register it is from. */
function inOrder(line: EvidenceInput): EvidenceInput {
  const { kind, subjectId, title, issuer, issuerId, studyYear, result, date, assurance } = line;
  return { kind, subjectId, title, issuer, issuerId, studyYear, result, date, assurance };
}

function noteContext(root: RegisterElement, { service, version }: AnswerForm, notes: NoteTaker): void {
  const given = {
    Naam: textAt(root, 'Repliek/Context/Naam'),
    Versie: textAt(root, 'Repliek/Context/Versie'),
  };
  if (given.Naam !== null && given.Naam !== service)
    notes.add('Context/Naam', `is not the service that was expected, ${service}`, given.Naam);
  if (given.Versie !== null && given.Versie !== version)
    notes.add('Context/Versie', `is not the version that is known, ${version}`, given.Versie);
}

function bounded(records: RegisterElement[], name: string): RegisterElement[] {
  if (records.length <= MAX_RECORDS) return records;
  throw new InputError(`${name} holds ${records.length} records; at most ${MAX_RECORDS} are read`);
}
