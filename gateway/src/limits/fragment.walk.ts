import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * Adds up a count over an operation as if its fragments were written out, so that a fragment spread
 * twice counts twice. Each fragment is counted once and remembered: the work is linear in the document.
 */
export function countWrittenOut(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  countOne: (node: SelectionNode | FragmentDefinitionNode) => number,
  enterField: boolean,
): number {
  const counted = new Map<string, number>();

  function ofFragment(name: string): number {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = context.getFragment(name);
    // A cycle is refused by the standard rules; zero keeps this walk finite if they run later.
    counted.set(name, 0);
    const count = fragment ? countOne(fragment) + ofSelections(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  }

  function ofSelections(set: SelectionSetNode): number {
    let count = 0;
    for (const node of set.selections) {
      count += countOne(node);
      if (node.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) count += ofSelections(node.selectionSet);
      else if (enterField && node.selectionSet) count += ofSelections(node.selectionSet);
    }
    return count;
  }

  return ofSelections(operation.selectionSet);
}
