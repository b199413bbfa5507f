import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** Refuses a mutation or subscription that the schema does not have: executing it would be an internal error. */
export function operationTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`The schema has no ${node.operation}.`, { nodes: node }));
    },
  };
}
