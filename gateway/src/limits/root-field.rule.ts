import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { countWrittenOut } from './fragment.walk';

/**
 * Refuses an operation with too many root fields: each is at least one fetch.
 *
 * @param acts the limit of mutations, whose root fields are planned and carried out one after the other
 */
export function rootFieldRule(fields: number, acts: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation): void {
      const count = countWrittenOut(context, operation, (node) => (node.kind === Kind.FIELD ? 1 : 0), false);
      const limit = operation.operation === OperationTypeNode.MUTATION ? acts : fields;
      if (count <= limit) return;
      const message = `The operation has ${count} root fields; the limit is ${limit} root fields.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}
