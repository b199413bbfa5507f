import { GraphQLError, Kind, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import { countWrittenOut } from './fragment.walk';

/** Refuses an operation with too many aliases: they multiply work behind one field. */
export function aliasRule(limit: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation): void {
      const count = countWrittenOut(
        context,
        operation,
        (node) => (node.kind === Kind.FIELD && node.alias ? 1 : 0),
        true,
      );
      if (count <= limit) return;
      const message = `The operation has ${count} aliases; the limit is ${limit} aliases.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}
