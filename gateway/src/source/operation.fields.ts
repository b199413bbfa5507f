import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** An operation that the planner wrote for one subgraph. */
export interface SubOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Whether a fragment on a type applies to the object at hand. */
export type TypeTest = (typeCondition: string) => boolean;

const MAX_PARSED = 500;
const parsed = new Map<string, SubOperation>();

/** Parses an operation of the planner; the latest ones are remembered, since one seldom comes alone. */
export function parseSubOperation(query: string): SubOperation {
  const known = parsed.get(query);
  if (known) return known;
  const subOperation = readDocument(parse(query, { noLocation: true }));
  if (parsed.size >= MAX_PARSED) parsed.delete(parsed.keys().next().value as string);
  parsed.set(query, subOperation);
  return subOperation;
}

/** The fields that are asked of one object, by response name, fragments followed and conditions applied. */
export function fieldsOf(
  set: SelectionSetNode,
  { fragments, operation }: SubOperation,
  variables: Readonly<Record<string, unknown>>,
  applies: TypeTest,
): Map<string, FieldNode> {
  const values = { ...defaultsOf(operation), ...variables };
  const fields = new Map<string, FieldNode>();
  const collect = (selections: SelectionSetNode): void => {
    for (const node of selections.selections) {
      if (!isIncluded(node, values)) continue;
      if (node.kind === Kind.FIELD) {
        fields.set(responseName(node), node);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!fragment) continue;
      if (!fragment.typeCondition || applies(fragment.typeCondition.name.value))
        collect(fragment.selectionSet);
    }
  };
  collect(set);
  return fields;
}

function isIncluded(node: SelectionNode, values: Readonly<Record<string, unknown>>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, values)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, values)?.['if'] !== false;
}

/** What variables are when the client does not give them. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** The key of a field in the answer. */
export function responseName(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function readDocument(document: DocumentNode): SubOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation ??= definition;
  }
  if (!operation) throw new Error('A planned operation holds no operation.');
  return { document, operation, fragments };
}
