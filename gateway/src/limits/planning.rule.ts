import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type GraphQLCompositeType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses an operation that would take long to plan. Planning grows with the selections that are left once fragments are
 * written out, and below an interface with the types that implement it: each of these is asked of another subgraph.
 */
export function planningRule(limit: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const weigh = selectionScale(context);
    return {
      OperationDefinition(operation): void {
        const root = context.getSchema().getRootType(operation.operation);
        if (!root) return;
        const weight = weigh(operation.selectionSet, root);
        if (weight <= limit) return;
        const message = `The operation has ${weight} selections, those below an interface counted for each of its types; the limit is ${limit}.`;
        context.reportError(new GraphQLError(message, { nodes: operation }));
      },
    };
  };
}

/** Weighs a selection set on a type; each fragment is weighed once for each type it is spread on. */
function selectionScale(
  context: ValidationContext,
): (set: SelectionSetNode, parent: GraphQLCompositeType) => number {
  const schema = context.getSchema();
  const weighed = new Map<string, number>();

  const typesOf = (parent: GraphQLCompositeType): number =>
    isAbstractType(parent) ? schema.getPossibleTypes(parent).length : 1;

  // On an object a fragment stands for that object only, whatever its own type.
  const narrowed = (parent: GraphQLCompositeType, condition: string | undefined): GraphQLCompositeType => {
    const type = condition === undefined ? undefined : schema.getType(condition);
    return isObjectType(parent) || !isCompositeType(type) ? parent : type;
  };

  function ofFragment(name: string, parent: GraphQLCompositeType): number {
    const fragment = context.getFragment(name);
    if (!fragment) return 0;
    const type = narrowed(parent, fragment.typeCondition.name.value);
    const key = `${name} ${type.name}`;
    const known = weighed.get(key);
    if (known !== undefined) return known;
    // A cycle is refused by the standard rules; zero keeps this walk finite if they run later.
    weighed.set(key, 0);
    const weight = ofSelections(fragment.selectionSet, type);
    weighed.set(key, weight);
    return weight;
  }

  function ofSelection(node: SelectionNode, parent: GraphQLCompositeType): number {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value, parent);
    if (node.kind === Kind.INLINE_FRAGMENT)
      return ofSelections(node.selectionSet, narrowed(parent, node.typeCondition?.name.value));
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    const below = node.selectionSet && isCompositeType(type) ? ofSelections(node.selectionSet, type) : 0;
    return typesOf(parent) + below;
  }

  function ofSelections(set: SelectionSetNode, parent: GraphQLCompositeType): number {
    return set.selections.reduce((sum, node) => sum + ofSelection(node, parent), 0);
  }

  return ofSelections;
}
