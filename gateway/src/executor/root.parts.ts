import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../source/operation.fields';

/**
 * An operation once for each of its root fields. The parts of a mutation are carried out one after the other, each whole
 * before the next begins (GraphQL specification, "Serial Execution"); the planner would send those of one subgraph together,
 * and ask for what lies behind them afterwards.
 */
export function rootParts(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationDefinitionNode[] {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) names.add(responseName(node));
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else {
        const fragment = fragments.get(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  if (names.size === 1) return [operation];
  return [...names].map((name) => ({
    ...operation,
    selectionSet: only(name, operation.selectionSet, fragments),
  }));
}

/** The selections of one response name; named fragments become inline ones, since they lose the others. */
function only(
  name: string,
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const kept = selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return responseName(node) === name ? [node] : [];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!fragment) return [];
    const selectionSet = only(name, fragment.selectionSet, fragments);
    if (selectionSet.selections.length === 0) return [];
    const { typeCondition } = fragment;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition && { typeCondition }),
        ...(node.directives && { directives: node.directives }),
        selectionSet,
      },
    ];
  });
  return { kind: Kind.SELECTION_SET, selections: kept };
}
