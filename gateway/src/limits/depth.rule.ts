import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Refuses an operation that nests fields too deeply; introspection has its own, larger limit. */
export function depthRule(limit: number, introspectionLimit: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const depthOf = depthMeter(context);
    return {
      OperationDefinition(operation): void {
        for (const field of rootFields(context, operation.selectionSet)) {
          const isIntrospection = field.name.value.startsWith('__');
          const allowed = isIntrospection ? introspectionLimit : limit;
          const depth = 1 + (field.selectionSet ? depthOf(field.selectionSet) : 0);
          if (depth <= allowed) continue;
          const message = `The operation is ${depth} levels deep; the limit is a depth of ${allowed}.`;
          context.reportError(new GraphQLError(message, { nodes: field }));
          return;
        }
      },
    };
  };
}

/** Measures selections through fragments, each fragment once. */
function depthMeter(context: ValidationContext): (set: SelectionSetNode) => number {
  const measured = new Map<string, number>();

  function ofFragment(name: string): number {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A cycle is refused by the standard rules; zero keeps this walk finite if they run later.
    measured.set(name, 0);
    const fragment = context.getFragment(name);
    const depth = fragment ? ofSelections(fragment.selectionSet) : 0;
    measured.set(name, depth);
    return depth;
  }

  function ofSelections(set: SelectionSetNode): number {
    let deepest = 0;
    for (const node of set.selections) {
      let depth: number;
      if (node.kind === Kind.FRAGMENT_SPREAD) depth = ofFragment(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) depth = ofSelections(node.selectionSet);
      else depth = 1 + (node.selectionSet ? ofSelections(node.selectionSet) : 0);
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  return ofSelections;
}

function rootFields(context: ValidationContext, root: SelectionSetNode): FieldNode[] {
  const seen = new Set<string>();
  const fields: FieldNode[] = [];
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = context.getFragment(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(root);
  return fields;
}
