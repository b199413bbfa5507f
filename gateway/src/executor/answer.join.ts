import { isRecord } from '../source/subgraph.error';
import type { AnswerObject } from './plan.path';

/**
 * Joins what one subgraph answered into the answer so far, in place. Objects and lists are joined part by part; a null never
 * replaces what another subgraph gave, since each gives its own half of a shared object.
 *
 * An answer may hold any name: `__proto__` would change an object's nature and is left out.
 */
export function joinAnswer(target: AnswerObject, source: AnswerObject): void {
  for (const name of Object.keys(source)) {
    if (name === '__proto__') continue;
    const given = source[name];
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (known === undefined || known === null) target[name] = given;
    else if (typeof known === 'object') joinValue(known, given);
    else if (given !== null) target[name] = given;
  }
}

/** Joins an object or a list into a known one; anything else than its like is not joined. */
function joinValue(known: object, given: unknown): void {
  if (Array.isArray(known)) {
    if (Array.isArray(given)) joinLists(known, given);
  } else if (isRecord(given)) {
    joinAnswer(known as AnswerObject, given);
  }
}

function joinLists(known: unknown[], given: readonly unknown[]): void {
  const length = Math.min(known.length, given.length);
  for (let index = 0; index < length; index++) {
    const item = known[index];
    if (typeof item === 'object' && item !== null) joinValue(item, given[index]);
    else if (given[index] !== null) known[index] = given[index];
  }
}
