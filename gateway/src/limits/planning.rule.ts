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

  /** For how many types a selection stands: an interface above it counts on, down to where one type is named. */
  const typesOf = (parent: GraphQLCompositeType, above: number): number =>
    Math.max(above, isAbstractType(parent) ? schema.getPossibleTypes(parent).length : 1);

  // On an object a fragment stands for that object only, whatever its own type.
  function ofCondition(
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    above: number,
    name?: string,
  ): number {
    const type = name === undefined ? undefined : schema.getType(name);
    if (isObjectType(parent) || !isCompositeType(type)) return ofSelections(set, parent, above);
    return ofSelections(set, type, isObjectType(type) ? 1 : above);
  }

  function ofFragment(name: string, parent: GraphQLCompositeType, above: number): number {
    const fragment = context.getFragment(name);
    if (!fragment) return 0;
    const key = `${name} ${parent.name} ${above}`;
    const known = weighed.get(key);
    if (known !== undefined) return known;
    // A cycle is refused by the standard rules; zero keeps this walk finite if they run later.
    weighed.set(key, 0);
    const weight = ofCondition(fragment.selectionSet, parent, above, fragment.typeCondition.name.value);
    weighed.set(key, weight);
    return weight;
  }

  function ofSelection(node: SelectionNode, parent: GraphQLCompositeType, above: number): number {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value, parent, above);
    if (node.kind === Kind.INLINE_FRAGMENT)
      return ofCondition(node.selectionSet, parent, above, node.typeCondition?.name.value);
    const types = typesOf(parent, above);
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) return types;
    return types + ofSelections(node.selectionSet, type, types);
  }

  function ofSelections(set: SelectionSetNode, parent: GraphQLCompositeType, above = 1): number {
    return set.selections.reduce((sum, node) => sum + ofSelection(node, parent, above), 0);
  }

  return ofSelections;
}
