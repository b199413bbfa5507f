import {
  execute,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { AnswerObject } from './plan.path';

const INTROSPECTION = new Set(['__schema', '__type']);

/** Whether a root field asks about the schema itself. */
export function isIntrospection(field: FieldNode): boolean {
  return INTROSPECTION.has(field.name.value);
}

/** Answers root fields about the schema, which no subgraph knows as a whole. */
export function introspect(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
  fields: readonly FieldNode[],
  variables: Readonly<Record<string, unknown>>,
): AnswerObject {
  const definitions = [
    { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } } as const,
    ...fragments,
  ];
  const result = execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions },
    variableValues: variables,
  });
  if (result instanceof Promise) throw new Error('Introspection is answered at once.');
  if (!result.data) throw result.errors?.[0] ?? new Error('Introspection gave no answer.');
  return result.data;
}
