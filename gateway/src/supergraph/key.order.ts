import {
  isObjectType,
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/**
 * A supergraph whose keys that a subgraph resolves stand before those that it only sends. Where a subgraph needs an object
 * again, to add what it requires of others, the planner names the object by the first key written, resolvable or not.
 *
 * @param schema the same supergraph, read
 */
export function resolvableKeysFirst(supergraphSdl: string, schema: GraphQLSchema): string {
  const isMixed = Object.values(schema.getTypeMap()).some(
    (type) => isObjectType(type) && type.astNode && hasMixedKeys(type.astNode),
  );
  // Hardly any supergraph has such types, and printing one takes a while.
  if (!isMixed) return supergraphSdl;
  const ordered = visit(parse(supergraphSdl, { noLocation: true }), {
    ObjectTypeDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? [])].sort((one, other) => rank(one) - rank(other)),
    }),
  });
  return print(ordered);
}

/** Whether one subgraph has several keys of a type, and does not resolve all of them. */
function hasMixedKeys({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  const keys = directives.filter(({ name }) => name.value === 'join__type');
  return keys.some(
    (key) => rank(key) === 1 && keys.filter((other) => graphOf(other) === graphOf(key)).length > 1,
  );
}

function rank(directive: ConstDirectiveNode): number {
  const value = argument(directive, 'resolvable');
  return value?.kind === Kind.BOOLEAN && !value.value ? 1 : 0;
}

function graphOf(directive: ConstDirectiveNode): string | undefined {
  const value = argument(directive, 'graph');
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

function argument({ arguments: args = [] }: ConstDirectiveNode, name: string) {
  return args.find((one) => one.name.value === name)?.value;
}
