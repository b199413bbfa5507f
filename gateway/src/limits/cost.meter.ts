import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { compileCost, type OperationCost } from './cost.compiler';
import { readRates } from './cost.rate';

/** Prepares the cost of an operation of a document, once for as long as schema and document are kept. */
export type CostMeter = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
) => OperationCost;

/** A meter with a memory of its own. */
export function createCostMeter(): CostMeter {
  const known = new WeakMap<GraphQLSchema, SchemaMeter>();
  return (schema, document, operation) => {
    const meter = known.get(schema) ?? schemaMeter(schema);
    known.set(schema, meter);
    return meter(document, operation);
  };
}

type SchemaMeter = (document: DocumentNode, operation: OperationDefinitionNode) => OperationCost;

function schemaMeter(schema: GraphQLSchema): SchemaMeter {
  const rateOf = readRates(schema);
  const known = new WeakMap<OperationDefinitionNode, OperationCost>();
  return (document, operation) => {
    const cost = known.get(operation) ?? compileCost(schema, rateOf, document, operation);
    known.set(operation, cost);
    return cost;
  };
}
