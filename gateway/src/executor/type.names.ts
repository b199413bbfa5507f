import { Kind, visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';

const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Asks `__typename` of what is asked in fragments only. Where none of them applies, as in `provider { ... on Leerwinkel { name } }`
 * of a cvo, the planner would not fetch the object, and null would stand where the specification has `{}`.
 */
export function withTypeNames(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: {
      leave(node) {
        const { selectionSet } = node;
        if (!selectionSet || selectionSet.selections.some(isCertain)) return undefined;
        const selections = [...selectionSet.selections, TYPE_NAME];
        return { ...node, selectionSet: { ...selectionSet, selections } };
      },
    },
  });
}

/** Whether it is asked of every object in every request. */
function isCertain({ kind, directives = [] }: SelectionNode): boolean {
  return kind === Kind.FIELD && directives.length === 0;
}
