import { PUBLIC_CODES } from '@leerwegen/shared/errors/public-codes';
import type { Answer } from '../harness/test-graph';

/** Where two answers to one query differ. */
export interface Difference {
  /** Places in the data, the first few. */
  data: DataDifference[];
  /** Errors, as path and code, that only one of them has. */
  errors: { onlyFirst: string[]; onlyOther: string[] };
}

/** A place where the data differ, with what stands there; undefined where nothing does. */
export interface DataDifference {
  path: string;
  first: unknown;
  other: unknown;
}

const MOST = 20;

/** Compares data and the places and codes of errors; what errors say in words is each gateway's own. */
export function difference(first: Answer, other: Answer): Difference | undefined {
  const data: DataDifference[] = [];
  collect('', first.data, other.data, data);
  const [mine, its] = [errorPlaces(first), errorPlaces(other)];
  const errors = { onlyFirst: without(mine, its), onlyOther: without(its, mine) };
  const isSame = data.length === 0 && errors.onlyFirst.length === 0 && errors.onlyOther.length === 0;
  return isSame ? undefined : { data, errors };
}

/** Path and code of every error, sorted; what a client does not get to know is internal. */
export function errorPlaces({ errors = [] }: Answer): string[] {
  return errors.map(({ path = [], extensions }) => `${path.join('.')} ${codeOf(extensions)}`).sort();
}

function codeOf(extensions: Record<string, unknown> | undefined): string {
  const code = String(extensions?.['code']);
  return PUBLIC_CODES.has(code) ? code : 'INTERNAL_SERVER_ERROR';
}

/** Every item as often as it is more in the first list. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function collect(path: string, first: unknown, other: unknown, found: DataDifference[]): void {
  if (found.length >= MOST || first === other) return;
  const isSameList = Array.isArray(first) && Array.isArray(other) && first.length === other.length;
  if (isSameList || (isObject(first) && isObject(other))) {
    const keys = new Set([...Object.keys(first), ...Object.keys(other)]);
    for (const key of keys) {
      const [mine, its] = [valueAt(first, key), valueAt(other, key)];
      collect(path ? `${path}.${key}` : key, mine, its, found);
    }
    return;
  }
  found.push({ path, first, other });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
