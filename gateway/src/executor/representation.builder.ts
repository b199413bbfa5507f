import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Representation } from '../source/representation.set';
import { isRecord } from '../source/subgraph.error';
import { rewrite, type TypeTest } from './data.rewrite';
import type { AnswerObject } from './plan.path';

/** Names an object of the answer to another subgraph; undefined when what that needs was not answered. */
export type RepresentationBuilder = (object: AnswerObject) => Representation | undefined;

/** Makes the builder of one fetch: key and required fields as the plan says, `__typename` first. */
export function representationBuilder(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: TypeTest,
): RepresentationBuilder {
  return (object) => {
    const representation: AnswerObject = {};
    if (!select(object, requires, representation, isOfType)) return undefined;
    if (typeof representation['__typename'] !== 'string') return undefined;
    rewrite(representation, rewrites, isOfType);
    return representation as Representation;
  };
}

/** Copies the selected fields; false when one of them is absent, which only happens after a failure elsewhere. */
function select(
  source: AnswerObject,
  selections: readonly QueryPlanSelectionNode[],
  result: AnswerObject,
  isOfType: TypeTest,
): boolean {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const isMeant = selection.typeCondition === undefined || isOfType(source, selection.typeCondition);
      if (isMeant && !select(source, selection.selections, result, isOfType)) return false;
      continue;
    }
    const name = selection.alias ?? selection.name;
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined) return false;
    const copied = selection.selections
      ? selectIn(value, selection.selections, result[name], isOfType)
      : value;
    if (copied === undefined) return false;
    result[name] = copied;
  }
  return true;
}

/** The selected part of a value, joined with what an earlier selection of the same field copied. */
function selectIn(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
  copied: unknown,
  isOfType: TypeTest,
): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) {
      const part = selectIn(item, selections, Array.isArray(copied) ? copied[index] : undefined, isOfType);
      if (part === undefined) return undefined;
      items.push(part);
    }
    return items;
  }
  if (!isRecord(value)) return undefined;
  const result = isRecord(copied) ? copied : {};
  return select(value, selections, result, isOfType) ? result : undefined;
}
