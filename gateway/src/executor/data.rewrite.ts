import type { FetchDataRewrite } from '@apollo/query-planner';
import { isRecord } from '../source/subgraph.error';
import type { AnswerObject } from './plan.path';

/** Whether an object is of a type, told by its `__typename`. */
export type TypeTest = (object: AnswerObject, typeCondition: string) => boolean;

const CONDITION = '... on ';

/**
 * Applies the planner's rewrites in place: names that it gave to fields which would else collide, and `__typename`s that one
 * subgraph calls otherwise than another.
 */
export function rewrite(
  value: unknown,
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: TypeTest,
): void {
  for (const one of rewrites ?? []) applyAt(value, one.path, 0, one, isOfType);
}

function applyAt(
  value: unknown,
  path: readonly string[],
  at: number,
  one: FetchDataRewrite,
  isOfType: TypeTest,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, path, at, one, isOfType);
    return;
  }
  const part = path[at];
  if (!isRecord(value) || part === undefined) return;
  if (part.startsWith(CONDITION)) {
    // Where the type is not known, the planner expects the rewrite to apply.
    const isMeant = value['__typename'] === undefined || isOfType(value, part.slice(CONDITION.length));
    if (isMeant) applyAt(value, path, at + 1, one, isOfType);
  } else if (at < path.length - 1) {
    if (Object.hasOwn(value, part)) applyAt(value[part], path, at + 1, one, isOfType);
  } else {
    applyTo(value, part, one);
  }
}

function applyTo(object: AnswerObject, name: string, one: FetchDataRewrite): void {
  if (one.kind === 'ValueSetter') {
    object[name] = one.setValueTo;
  } else if (Object.hasOwn(object, name)) {
    object[one.renameKeyTo] = object[name];
    delete object[name];
  }
}
