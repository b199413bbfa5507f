import {
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseName } from '../source/operation.fields';

/**
 * Whether an operation gives one response name different meanings on different types, as in
 * `... on Cvo { at: sites(first: 1) { id } } ... on School { at: sites { name } }`. The planner then has to say in its paths
 * which types it means; it does so on demand only, since that makes plans larger.
 */
export function needsTypeConditions(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return differs([operation.selectionSet], fragments);
}

function differs(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const nodes = fields.get(responseName(node));
        if (nodes) nodes.push(node);
        else fields.set(responseName(node), [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  for (const nodes of fields.values()) {
    if (nodes.length > 1 && new Set(nodes.map(meaningOf)).size > 1) return true;
    const below = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    if (below.length > 0 && differs(below, fragments)) return true;
  }
  return false;
}

function meaningOf({ name, arguments: args = [] }: FieldNode): string {
  return [name.value, ...args.map(print).sort()].join(' ');
}
