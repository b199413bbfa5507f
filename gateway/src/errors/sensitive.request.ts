import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import type { PersonalIndex } from '../supergraph/personal.index';

/**
 * Whether values of a request or its answer may be about a person: a mutation, a personal field or input, and what could
 * not be parsed, since nobody knows what it was.
 */
export function mayHoldPersonal(document: DocumentNode | undefined, index: PersonalIndex): boolean {
  if (!document) return true;
  const hasMutation = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
  );
  return hasMutation || index.isPersonal(document) || index.hasPersonalInput(document);
}
