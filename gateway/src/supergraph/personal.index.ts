import {
  BREAK,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What of a supergraph is personal: types, fields and inputs with `@tag(name: "personal")`. */
export interface PersonalIndex {
  /**
   * Whether an operation, a client's or a planned one, touches a personal field, a field of a personal type or one that
   * returns such a type. Decided once for each document.
   */
  isPersonal(document: DocumentNode): boolean;
  /** Whether a variable or an argument of an operation is of a personal input type, or of one that may hold personal values. */
  hasPersonalInput(document: DocumentNode): boolean;
}

interface Tagged {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}
type NodeTest = (node: ASTNode, types: TypeInfo) => boolean;

const TAG = 'tag';
const PERSONAL = 'personal';

/** Reads once what is tagged. */
export function indexPersonal(schema: GraphQLSchema): PersonalIndex {
  const named = Object.values(schema.getTypeMap());
  const types = personalTypes(schema, named);
  const fields = personalFields(schema, named);
  const inputs = personalInputs(named);
  const known = new WeakMap<DocumentNode, boolean>();
  const isPersonalInput: NodeTest = (node, info) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION && node.kind !== Kind.ARGUMENT) return false;
    const type = getNamedType(info.getInputType())?.name;
    if (type !== undefined && inputs.has(type)) return true;
    return node.kind === Kind.ARGUMENT && isTagged(info.getArgument());
  };
  const isNode: NodeTest = (node, info) => {
    if (
      node.kind !== Kind.FIELD &&
      node.kind !== Kind.INLINE_FRAGMENT &&
      node.kind !== Kind.FRAGMENT_DEFINITION
    )
      return false;
    // Of a field what it returns, of a fragment (also below the hidden `_entities`) what it stands on: with these every
    // field of a personal type lies below something personal.
    const type = getNamedType(info.getType())?.name;
    if (type !== undefined && types.has(type)) return true;
    if (node.kind !== Kind.FIELD) return false;
    const parent = info.getParentType()?.name;
    return parent !== undefined && fields.has(`${parent}.${node.name.value}`);
  };
  return {
    isPersonal(document) {
      const answer = known.get(document) ?? (types.size + fields.size > 0 && some(document, schema, isNode));
      known.set(document, answer);
      return answer;
    },
    hasPersonalInput: (document) => some(document, schema, isPersonalInput),
  };
}

/** A type that may turn out to be a personal one is personal: without its token a null would look like an answer. */
function personalTypes(schema: GraphQLSchema, named: readonly GraphQLNamedType[]): Set<string> {
  const isPersonal = (type: GraphQLNamedType): boolean =>
    isTagged(type) || (isAbstractType(type) && schema.getPossibleTypes(type).some(isTagged));
  return new Set(
    named.filter((type) => !isInputObjectType(type) && isPersonal(type)).map(({ name }) => name),
  );
}

/** `Type.field`; a field of an interface also when it is personal on one of the types behind it. */
function personalFields(schema: GraphQLSchema, named: readonly GraphQLNamedType[]): Set<string> {
  const fields = new Set<string>();
  for (const type of named) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const types = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    for (const name of Object.keys(type.getFields())) {
      if (types.some((one) => isTagged(one.getFields()[name]))) fields.add(`${type.name}.${name}`);
    }
  }
  return fields;
}

/** Input types that are personal, have a personal field, or hold such a type, however deep. */
function personalInputs(named: readonly GraphQLNamedType[]): Set<string> {
  const inputs = named.filter(isInputObjectType);
  const personal = new Set<string>();
  const isPersonal = (type: GraphQLInputObjectType): boolean =>
    isTagged(type) ||
    Object.values(type.getFields()).some(
      (field) => isTagged(field) || personal.has(getNamedType(field.type).name),
    );
  let size: number;
  do {
    size = personal.size;
    for (const type of inputs) if (isPersonal(type)) personal.add(type.name);
  } while (personal.size > size);
  return personal;
}

function isTagged(definition: Tagged | null | undefined): boolean {
  return (definition?.astNode?.directives ?? []).some(
    ({ name, arguments: given = [] }) =>
      name.value === TAG && given.some(({ value }) => value.kind === Kind.STRING && value.value === PERSONAL),
  );
}

function some(document: DocumentNode, schema: GraphQLSchema, test: NodeTest): boolean {
  const info = new TypeInfo(schema);
  let found = false;
  const enter = (node: ASTNode): typeof BREAK | undefined => {
    found ||= test(node, info);
    return found ? BREAK : undefined;
  };
  visit(document, visitWithTypeInfo(info, { enter }));
  return found;
}
