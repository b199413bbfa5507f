import { CATALOGUE_VERSION_HEADER } from '@leerwegen/shared/server/catalogue-version.plugin';
import type { HttpAnswer } from './http.exchange';

/** No version that a subgraph tells is longer. */
export const MAX_VERSION_LENGTH = 100;
const MOVED = ';moved';

/** The catalogue version that held when an answer was ready; undefined when the subgraph tells none. */
export function toldVersion({ headers }: HttpAnswer): string | undefined {
  const told = headers[CATALOGUE_VERSION_HEADER];
  if (typeof told !== 'string' || told.length > MAX_VERSION_LENGTH) return undefined;
  return told.endsWith(MOVED) ? told.slice(0, -MOVED.length) : told;
}

/** The same when the whole answer is of that version, with nothing of an earlier one. */
export function exactVersion(answer: HttpAnswer): string | undefined {
  const told = answer.headers[CATALOGUE_VERSION_HEADER];
  return typeof told === 'string' && !told.endsWith(MOVED) ? toldVersion(answer) : undefined;
}
