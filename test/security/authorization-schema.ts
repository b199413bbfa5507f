import { buildSchema } from '@leerwegen/shared/server/subgraph-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import {
  type ASTNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  print,
} from 'graphql';
import { RECEIVERS, type Receiver } from '../harness/referrals';
import { type Kind, kindOf } from './authorization-kinds';

/** What one subgraph keeps of one kind of case, read from its built schema: nothing of it is listed by hand. */
export interface PersonalSide {
  /** Name of the subgraph. */
  name: string;
  kind: Kind;
  /** Root field of one case, such as `cvoReferral`. */
  root: string;
  receiver: Receiver;
  schema: GraphQLSchema;
  /** Personal types, and those that hold one, such as connections. */
  types: Set<string>;
  /** Root fields that lead to personal data of this kind; and those of any kind. */
  queries: string[];
  personalQueries: string[];
  mutations: string[];
  /** Fields that lead to personal data and carry no tag, so that no policy is asked of them. */
  untagged: string[];
}

/** Deeper than any answer about a case. */
const MAX_DEPTH = 8;

/** What every subgraph keeps of every kind of case. */
export const PERSONAL_SIDES: readonly PersonalSide[] = SUBGRAPHS.flatMap((definition) => {
  const { name } = definition;
  const {
    queries: allQueries,
    mutations: allMutations,
    ...all
  } = personalSide(buildSchema(definition).schema);
  const [queries, mutations] = [allQueries.filter(isOfRequest), allMutations.filter(isOfRequest)];
  const receiver = RECEIVERS.find((one) => one.toLowerCase() === name)!;
  const kinds = new Set([...queries, ...mutations].map(kindOf));
  return [...kinds].map((kind) => {
    const ofKind = (root: string): boolean => kindOf(root) === kind;
    const own = { queries: queries.filter(ofKind), mutations: mutations.filter(ofKind) };
    return { name, kind, root: `${name}${kind}`, receiver, personalQueries: allQueries, ...all, ...own };
  });
});

/** Trajectories have a matrix of their own (`trajectory-matrix.test.ts`): they have more than two parties. */
export function isOfRequest(root: string): boolean {
  return !/Trajector(?:y|ies)/.test(root);
}

/** The type of a kind of case at an owner, such as `CvoReferral`. */
export function typeOf({ receiver, kind }: Pick<PersonalSide, 'receiver' | 'kind'>): string {
  return `${receiver}${kind}`;
}

/** Reads what is personal in a schema. */
export function personalSide(
  schema: GraphQLSchema,
): Omit<PersonalSide, 'name' | 'kind' | 'root' | 'receiver' | 'personalQueries'> {
  const types = personalTypes(schema);
  const leads = (field: GraphQLField<unknown, unknown>): boolean =>
    isTagged(field) || types.has(getNamedType(field.type).name);
  const roots = (root: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] =>
    Object.values(root?.getFields() ?? {});
  return {
    schema,
    types,
    queries: roots(schema.getQueryType())
      .filter(leads)
      .map(({ name }) => name),
    mutations: roots(schema.getMutationType()).map(({ name }) => name),
    untagged: [...roots(schema.getQueryType()), ...roots(schema.getMutationType())]
      .filter((field) => leads(field) && !isTagged(field))
      .map(({ name }) => name),
  };
}

/** Whether a type or a field carries the tag of personal data. */
function isTagged({ astNode }: { astNode?: unknown }): boolean {
  const { directives = [] } = (astNode ?? {}) as { directives?: readonly ASTNode[] };
  return directives.some((directive) => print(directive) === '@tag(name: "personal")');
}

/** Tagged types, and every type with a field that leads to one; but not the roots. */
function personalTypes(schema: GraphQLSchema): Set<string> {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      (isObjectType(type) || isInterfaceType(type)) && !roots.includes(type as GraphQLObjectType),
  );
  const found = new Set(types.filter(isTagged).map(({ name }) => name));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const type of types)
      if (Object.values(type.getFields()).some((field) => found.has(getNamedType(field.type).name)))
        found.add(type.name);
  }
  return found;
}

/** Selections of everything, by schema and type: the matrix asks for each of them thousands of times. */
const selections = new WeakMap<GraphQLSchema, Map<string, string>>();

/**
 * A selection of everything below a type that is personal; of what is public only what it is.
 *
 * @throws Error for a personal field with an argument that must be given: nothing here knows one
 */
export function everythingOf(side: Pick<PersonalSide, 'schema' | 'types'>, typeName: string): string {
  const known = selections.get(side.schema) ?? new Map<string, string>();
  selections.set(side.schema, known);
  const selection = known.get(typeName) ?? everythingBelow(side, typeName, 0);
  known.set(typeName, selection);
  return selection;
}

function everythingBelow(
  { schema, types }: Pick<PersonalSide, 'schema' | 'types'>,
  typeName: string,
  depth: number,
): string {
  const type = schema.getType(typeName)!;
  if (isLeafType(type)) return '';
  if (depth > MAX_DEPTH) throw new Error(`${typeName} is nested without end`);
  if (!types.has(typeName)) return publicSelection(type);
  const fields = Object.values((type as GraphQLObjectType).getFields()).map((field) => {
    if (field.args.some(isRequiredArgument))
      throw new Error(`the matrix knows no argument for ${typeName}.${field.name}`);
    return `${field.name} ${everythingBelow({ schema, types }, getNamedType(field.type).name, depth + 1)}`;
  });
  return `{ ${fields.join(' ')} }`;
}

function publicSelection(type: GraphQLNamedType): string {
  const fields = (type as GraphQLObjectType).getFields();
  if (fields['id']) return '{ __typename id }';
  const leaves = Object.values(fields).filter((field) => isLeafType(getNamedType(field.type)));
  return `{ ${leaves.map(({ name }) => name).join(' ')} }`;
}

/** The name of what a root field returns. */
export function returnedBy({ schema }: PersonalSide, root: string): string {
  const field = schema.getQueryType()!.getFields()[root] ?? schema.getMutationType()!.getFields()[root];
  return getNamedType(field!.type).name;
}

/** The name of a mutation's input type. */
export function inputOf({ schema }: PersonalSide, mutation: string): string {
  return String(schema.getMutationType()!.getFields()[mutation]!.args[0]!.type);
}

/** Names of the fields of a type. */
export function fieldsOf({ schema }: PersonalSide, typeName: string): string[] {
  return Object.keys((schema.getType(typeName) as GraphQLObjectType).getFields());
}

/** Adds to `seen` every personal field that an answer gives a value, a list at least one. */
export function noteValues(side: PersonalSide, typeName: string, value: any, seen: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => noteValues(side, typeName, item, seen));
  if (value == null || !side.types.has(typeName)) return;
  const fields = (side.schema.getType(typeName) as GraphQLObjectType).getFields();
  for (const [name, given] of Object.entries(value)) {
    if (given == null || (Array.isArray(given) && given.length === 0)) continue;
    seen.add(`${typeName}.${name}`);
    noteValues(side, getNamedType(fields[name]!.type).name, given, seen);
  }
}

/** Every field of every personal type that lies below some types, as `Type.field`. */
export function fieldsBelow(side: PersonalSide, typeNames: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (typeName: string): void => {
    if (found.has(typeName) || !side.types.has(typeName)) return;
    found.add(typeName);
    const fields = (side.schema.getType(typeName) as GraphQLObjectType).getFields();
    Object.values(fields).forEach((field) => visit(getNamedType(field.type).name));
  };
  typeNames.forEach(visit);
  return [...found].flatMap((typeName) => fieldsOf(side, typeName).map((field) => `${typeName}.${field}`));
}
