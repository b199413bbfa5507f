import {
  type FieldDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  getNamedType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { isPersonal } from '../case/personal-tag';
import {
  type OwnedInterface,
  type OwnedTypeNames,
  PROVIDER_TYPES,
  type ProviderType,
} from '../vocabulary/provider-types';

/** Fields that every owner narrows to its own types: who offers, who receives a referral, who decides on exemptions. */
const NARROWED: ReadonlySet<string> = new Set(['provider', 'receiver', 'decider']);

/** The SDL with stubs, and how the fields of stubs that need no owner are resolved. */
export interface WithStubs {
  sdl: string;
  resolvers: GraphQLResolverMap<unknown>;
}

/**
 * Adds what federation asks of a subgraph that returns a shared interface (DESIGN.md §3 rules 4 and 5): every type
 * that implements it, the other owners' as stubs with all fields of the interface `@external`. A type that this
 * subgraph extends with a field of its own gets the rest of the stub.
 *
 * @param schema what the subgraph's own classes give
 * @param sdl the same as text, with its directives
 */
export function addForeignStubs(schema: GraphQLSchema, sdl: string, owner: ProviderType): WithStubs {
  const returned = returnedInterfaces(schema);
  if (returned.size === 0) return { sdl, resolvers: {} };
  const document = parse(sdl, { noLocation: true });
  const definitions = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const resolvers: GraphQLResolverMap<unknown> = {};
  const stubs: ObjectTypeDefinitionNode[] = [];
  for (const [type, names] of Object.entries(PROVIDER_TYPES)) {
    if (type === owner) continue;
    for (const [interfaceName, name] of Object.entries(names)) {
      const declared = schema.getType(interfaceName);
      if (!isInterfaceType(declared) || !needsStubs(declared, returned)) continue;
      stubs.push(stub(declared, name, names, definitions.get(name)));
      if (interfaceName === 'Provider') resolvers[name] = { type: () => type };
    }
  }
  const replaced = new Set(stubs.map((node) => node.name.value));
  const kept = document.definitions.filter(
    (node) => node.kind !== Kind.OBJECT_TYPE_DEFINITION || !replaced.has(node.name.value),
  );
  return { sdl: `${print({ ...document, definitions: [...kept, ...stubs] })}\n`, resolvers };
}

/** The interfaces that fields of object types return; owners narrow those that the interfaces declare. */
function returnedInterfaces(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  return new Set(
    fields
      .map((field) => getNamedType(field.type))
      .filter((type) => isInterfaceType(type))
      .map(({ name }) => name),
  );
}

/** A public interface is followed wherever it is declared; one of cases only where a field returns it. */
function needsStubs(declared: GraphQLInterfaceType, returned: ReadonlySet<string>): boolean {
  return !isPersonal(declared.astNode) || returned.has(declared.name);
}

function stub(
  declared: GraphQLInterfaceType,
  name: string,
  names: OwnedTypeNames,
  extended: ObjectTypeDefinitionNode | undefined,
): ObjectTypeDefinitionNode {
  const own = extended?.fields ?? [];
  const fields = Object.values(declared.getFields())
    .filter((field) => !own.some(({ name: { value } }) => value === field.name))
    .map((field) => stubField(declared, field.name, names));
  const key = extended ? '@key(fields: "id")' : '@key(fields: "id", resolvable: false)';
  const tag = isPersonal(declared.astNode) ? ' @tag(name: "personal")' : '';
  const { definitions } = parse(`type ${name} implements ${declared.name} ${key}${tag} { id: ID! }`, {
    noLocation: true,
  });
  const bare = definitions[0] as ObjectTypeDefinitionNode;
  return { ...bare, fields: [...own, ...fields] };
}

/** A field as the owner declares it: with its own type where it narrows, and without descriptions. */
function stubField(
  declared: GraphQLInterfaceType,
  fieldName: string,
  names: OwnedTypeNames,
): FieldDefinitionNode {
  const field = declared.getFields()[fieldName]!;
  const narrowed = NARROWED.has(fieldName)
    ? String(field.type).replace(/\w+/, (type) => names[type as OwnedInterface] ?? type)
    : String(field.type);
  const parameters = field.args.map(({ name, type }) => `${name}: ${String(type)}`).join(', ');
  const signature = `${fieldName}${parameters && `(${parameters})`}: ${narrowed}`;
  const { definitions } = parse(`type Stub { ${signature} ${stubDirective(fieldName)} }`, {
    noLocation: true,
  });
  return (definitions[0] as ObjectTypeDefinitionNode).fields![0]!;
}

/** `id` is the key; `type` can be told from the id, so every subgraph answers it. */
function stubDirective(field: string): string {
  if (field === 'id') return '';
  return field === 'type' ? '@shareable' : '@external';
}
