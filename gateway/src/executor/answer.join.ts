import { isRecord } from '../source/subgraph.error';
import type { JoinedName, JoinShape } from './join.shape';
import type { AnswerObject } from './plan.path';

/**
 * Joins what one subgraph answered into the answer so far, in place: what it was asked, and nothing else that it may say.
 * Where several subgraphs are asked the same object or list, it is joined part by part; a null never replaces what another
 * gave, since each gives its own half.
 *
 * An answer may hold any name: `__proto__` would change an object's nature and is left out.
 */
export function joinAnswer(target: AnswerObject, source: AnswerObject, shape: JoinShape): void {
  for (const [name, joined] of shape) {
    if (name === '__proto__') continue;
    const given = Object.hasOwn(source, name) ? source[name] : undefined;
    if (joined.isOwn) setOwn(target, name, given);
    else if (given !== undefined) joinShared(target, name, given, joined);
  }
}

/** Who alone is asked decides, also against what another subgraph said unasked. */
function setOwn(target: AnswerObject, name: string, given: unknown): void {
  if (given !== undefined || Object.hasOwn(target, name)) target[name] = given;
}

function joinShared(target: AnswerObject, name: string, given: unknown, { below }: JoinedName): void {
  const known = Object.hasOwn(target, name) ? target[name] : undefined;
  if (below && isRecord(given)) {
    // Not as it came: it may hold names of others.
    const joined = isRecord(known) ? known : {};
    joinAnswer(joined, given, below);
    target[name] = joined;
  } else if (known === undefined || known === null) target[name] = given;
  else if (Array.isArray(known)) joinLists(known, given, below);
  else if (typeof known !== 'object' && given !== null) target[name] = given;
}

/** Joins a list into a known one; anything else than a list is not joined. */
function joinLists(known: unknown[], given: unknown, below: JoinShape | undefined): void {
  if (!Array.isArray(given)) return;
  const length = Math.min(known.length, given.length);
  for (let index = 0; index < length; index++) {
    const item = known[index];
    const other: unknown = given[index];
    if (Array.isArray(item)) joinLists(item, other, below);
    else if (!isRecord(item)) known[index] = other ?? item;
    else if (below && isRecord(other)) joinAnswer(item, other, below);
  }
}
