import path from 'node:path';
import { canonicalHash } from '../canonical-json';
import { InputError } from '../input-error';
import { readUtf8 } from '../utf8.reader';
import { JsonObject } from './json-shape';

/** A goals file after its shape was checked; its goals are read one by one. */
export interface GoalFile {
  /** Base name, as messages and the summary call it. */
  name: string;
  set: JsonObject;
  goals: JsonObject[];
  /** Fingerprint of the goals. */
  hash: string;
  /** Why the file as a whole does not hold what it says. */
  problem: { field: string; value: string; reason: string } | null;
}

/**
 * Reads a file of one set of goals.
 *
 * @throws InputError when it is no such file; the message names it and what was expected
 */
export async function readGoalFile(file: string): Promise<GoalFile> {
  const name = path.basename(file);
  let text = '';
  for await (const piece of readUtf8(file, name)) text += piece;
  if (text.trim() === '') throw new InputError(`${name} is empty; expected the JSON of one set of goals`);
  try {
    return checkShape(parseJson(text, name), name);
  } catch (error) {
    // Too many levels for a stack.
    if (error instanceof RangeError) throw new InputError(`${name} nests too deeply to be a set of goals`);
    throw error;
  }
}

function checkShape(json: unknown, name: string): GoalFile {
  const whole = JsonObject.of(json, name);
  if (whole.raw('set') === undefined || whole.raw('doelen') === undefined)
    throw new InputError(`${name}: expected the JSON of one set of goals, an object with set and doelen`);
  const set = JsonObject.of(whole.raw('set'), `${name}, set`);
  if (!/^[\w.-]+$/.test(set.required('id'))) throw new InputError(`${name}, set: id should be like ODS_2573`);
  set.required('naam');
  const goals = whole.list('doelen').map((goal, index) => JsonObject.of(goal, `${name}, goal ${index + 1}`));
  const hash = canonicalHash(whole.raw('doelen'));
  return { name, set, goals, hash, problem: contradiction(set, goals.length, hash) };
}

/** The parser's own message would repeat a piece of the file. */
function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const line =
      position === undefined ? '' : ` near line ${text.slice(0, Number(position)).split('\n').length}`;
    throw new InputError(`${name} is not readable as JSON${line}; expected the JSON of one set of goals`);
  }
}

function contradiction(set: JsonObject, count: number, hash: string): GoalFile['problem'] {
  const announced = set.text('aantal');
  if (announced !== null && Number(announced) !== count) {
    return {
      field: 'set.aantal',
      value: announced,
      reason: `the file holds ${count} goals; the whole file is refused`,
    };
  }
  const checksum = set.text('sha256');
  if (checksum !== null && checksum.toLowerCase() !== hash) {
    return {
      field: 'set.sha256',
      value: checksum,
      reason: 'the goals do not have this checksum; the whole file is refused',
    };
  }
  return null;
}
