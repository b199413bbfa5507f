import { holdsInsz } from '../import/text-check';

/** What of an answer a note can be about, by its official name. */
export type NotedRecord = 'Bewijs' | 'Inschrijving' | 'Uitzondering' | 'Repliek';

/** What a counsellor must know about the lines that were made of an answer; never holds a personal value. */
export interface EvidenceNote {
  record: NotedRecord;
  /** Which one of its kind in the file, from 1; 1 for the answer (`Repliek`) itself. */
  number: number;
  /** Path of the official element below it, such as `Basis/Bewijstype/Naam`. */
  element: string;
  /** The official code or word that is not known; null when that is not what the note is about. */
  word: string | null;
  problem: string;
}

const MAX_WORD = 100;
const E_MAIL = /[^\s@]@[^\s@]+\.\w/;

/** Whether a text holds what may name a person: a national number or an e-mail address. */
export function holdsPersonalValue(text: string): boolean {
  return holdsInsz(text) || E_MAIL.test(text);
}

/** Takes the notes about one record. */
export class NoteTaker {
  constructor(
    private readonly notes: EvidenceNote[],
    private readonly record: NotedRecord,
    private readonly number: number,
  ) {}

  /** @param word the official word that is not known; shown only when it cannot be a personal value */
  add(element: string, problem: string, word: string | null = null): void {
    const shown = word?.slice(0, MAX_WORD) ?? null;
    const harmless = [word, shown].every((text) => text === null || !holdsPersonalValue(text));
    this.notes.push({
      record: this.record,
      number: this.number,
      element,
      word: harmless ? shown : null,
      problem,
    });
  }
}

/** A note as one line of text. */
export function noteText({ record, number, element, word, problem }: EvidenceNote): string {
  const place = record === 'Repliek' ? record : `${record} ${number}`;
  return `${place}, ${element}: ${word === null ? '' : `${JSON.stringify(word)} `}${problem}`;
}
