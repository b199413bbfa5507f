import type { NoteTaker } from './evidence-note';
import { elementsAt, type RegisterElement, textAt } from './register-element';

const NOTHING = 'nothing was found there';
const INCOMPLETE = 'the answer may be incomplete: ask again';

/**
 * What the exceptions (Uitzonderingen) of MAGDA and its sources mean, by their Identificatie. The register's own
 * Diagnose is never repeated, since it may name the person that was asked about.
 */
const MEANINGS = new Map([
  ['30101', NOTHING],
  ['40000', NOTHING],
  ['15021', 'nothing was left after filtering by what the asker may see'],
  ['13202', 'the asker has registered no file of the person, so nothing could be asked'],
  ['20110', `too many questions were asked; ${INCOMPLETE}`],
  ['60006', `the source did not answer; ${INCOMPLETE}`],
  ['90000', `the LED was not available; ${INCOMPLETE}`],
  ['99996', `too many questions at the same time; ${INCOMPLETE}`],
  ['99997', `the service behind it could not be reached; ${INCOMPLETE}`],
]);
const SOURCES = new Set(['LP', 'VWO', 'HO', 'INT']);

/** Says what an exception means, at which source, and whether the answer is incomplete because of it. */
export function noteException(exception: RegisterElement, notes: NoteTaker): void {
  const code = textAt(exception, 'Identificatie') ?? '';
  const meaning = MEANINGS.get(code);
  const source = sourceOf(exception);
  const problem = `${source ? `of ${source}: ` : ''}${meaning ?? `is an exception that is not known; ${INCOMPLETE}`}`;
  notes.add('Identificatie', problem, /^\d{1,10}$/.test(code) ? code : null);
}

function sourceOf(exception: RegisterElement): string | null {
  const origin = textAt(exception, 'Oorsprong') ?? '';
  const annotated = elementsAt(exception, 'Annotaties/Annotatie')
    .filter((annotation) => textAt(annotation, 'Naam') === 'Bron')
    .map((annotation) => textAt(annotation, 'Waarde') ?? '')
    .find((source) => SOURCES.has(source));
  // The form of the official schema, a name of a system; digits only could be anything.
  const named = /^(?=.*[A-Za-z])[0-9A-Za-z_]{1,5}$/.test(origin) ? origin : null;
  return annotated ? `${named ?? 'MAGDA'}, source ${annotated}` : named;
}
