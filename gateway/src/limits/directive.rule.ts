import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import { countWrittenOut } from './fragment.walk';

/** Refuses an operation with too many directives: each is work for planner and executor alike. */
export function directiveRule(limit: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation): void {
      const onVariables = (operation.variableDefinitions ?? []).reduce(
        (sum, variable) => sum + (variable.directives?.length ?? 0),
        0,
      );
      const count =
        (operation.directives?.length ?? 0) +
        onVariables +
        countWrittenOut(context, operation, (node) => node.directives?.length ?? 0, true);
      if (count <= limit) return;
      const message = `The operation has ${count} directives; the limit is ${limit} directives.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}
