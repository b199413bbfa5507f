import { DateScalar, DateTimeScalar } from '@leerwegen/shared/vocabulary/scalars';
import {
  type ASTVisitor,
  getNamedType,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

const SCALARS = new Map([DateScalar, DateTimeScalar].map((scalar) => [scalar.name, scalar]));
const LITERALS = [
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
] as const;

/**
 * Refuses a date in the document that is none. A supergraph does not tell what a scalar's values look like: without this
 * the gateway would pass anything on, and a subgraph would refuse the gateway's document instead of the client's.
 */
export function scalarRule(context: ValidationContext): ASTVisitor {
  const check = (node: ValueNode): void => {
    const scalar = SCALARS.get(getNamedType(context.getInputType())?.name ?? '');
    try {
      scalar?.parseLiteral(node);
    } catch (error) {
      context.reportError(new GraphQLError((error as Error).message, { nodes: node }));
    }
  };
  return Object.fromEntries(LITERALS.map((kind) => [kind, check]));
}
