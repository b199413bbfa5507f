import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql';

const GATEWAY = path.resolve(__dirname, '../../gateway');

/** The composed schema as a gateway reads it. */
export const SUPERGRAPH_FILE = path.join(GATEWAY, 'supergraph.graphql');

/** What a client without a token can ask: the API schema without mutations and without anything personal. */
export const PUBLIC_SCHEMA: GraphQLSchema = publicSchema();

function publicSchema(): GraphQLSchema {
  const api = parse(readFileSync(path.join(GATEWAY, 'api.graphql'), 'utf8'), { noLocation: true });
  const { types, fields } = personalParts(parse(readFileSync(SUPERGRAPH_FILE, 'utf8'), { noLocation: true }));
  const document = visit(api, {
    ObjectTypeDefinition: (node) => (node.name.value === 'Mutation' ? null : publicFields(node)),
    InterfaceTypeDefinition: (node) => publicFields(node),
  });
  return buildASTSchema(document, { assumeValid: true });

  function publicFields<
    T extends { name: { value: string }; fields?: readonly FieldDefinitionNode[] | undefined },
  >(type: T): T {
    const isPublic = ({ name, type: returned }: FieldDefinitionNode): boolean =>
      !types.has(namedType(returned)) && !fields.has(`${type.name.value}.${name.value}`);
    return { ...type, fields: type.fields?.filter(isPublic) };
  }
}

/** Names of types, and of fields as `Type.field`, that carry the tag. */
function personalParts(supergraph: DocumentNode): { types: Set<string>; fields: Set<string> } {
  const types = new Set<string>();
  const fields = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    const type = definition.name.value;
    if (isPersonal(definition.directives)) types.add(type);
    for (const field of definition.fields ?? [])
      if (isPersonal(field.directives)) fields.add(`${type}.${field.name.value}`);
  }
  return { types, fields };
}

function isPersonal(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return (directives ?? []).some(
    ({ name, arguments: given = [] }) =>
      name.value === 'tag' &&
      given.some(({ value }) => value.kind === Kind.STRING && value.value === 'personal'),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
