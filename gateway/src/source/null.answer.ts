import {
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import { fieldsOf, type SubOperation } from './operation.fields';
import type { Representation } from './representation.set';
import type { AnswerPath } from './subgraph.error';

/** One field that could not be answered. */
export interface MissingField {
  readonly path: AnswerPath;
  readonly entityType?: string;
}

/** The answer in place of a subgraph that gave none: null wherever it was asked, and the list of those places. */
export interface NullAnswer {
  readonly data: Record<string, unknown>;
  readonly missing: readonly MissingField[];
}

/** What a null answer is made from. */
export interface NullAnswerInput {
  readonly subOperation: SubOperation;
  readonly variables: Record<string, unknown>;
  readonly index: SupergraphIndex;
}

interface NullObject {
  readonly value: Record<string, unknown>;
  readonly names: readonly string[];
}

/**
 * Null for every root field. A root field that other subgraphs answer too becomes an object of nulls:
 * a bare null would be merged over their halves.
 */
export function nullRoots(input: NullAnswerInput): NullAnswer {
  const { operation } = input.subOperation;
  const root = input.index.schema.getRootType(operation.operation);
  const data: Record<string, unknown> = {};
  const missing: MissingField[] = [];
  if (!root) return { data, missing };
  for (const [key, field] of fieldsOf(operation.selectionSet, input.subOperation, input.variables, always)) {
    if (field.name.value === '__typename') {
      data[key] = root.name;
      continue;
    }
    if (!input.index.isSharedRoot(operation.operation, field.name.value)) {
      data[key] = null;
      missing.push({ path: [key] });
      continue;
    }
    const half = nullHalf(root, field, input);
    // No object can be made of a list or an abstract type: left out, it leaves the others' answer alone.
    if (half) data[key] = half.value;
    const paths = half && half.names.length > 0 ? half.names.map((name) => [key, name]) : [[key]];
    missing.push(...paths.map((path) => ({ path })));
  }
  return { data, missing };
}

/** One object of nulls per representation; every field is named once, at the first entity that lacks it. */
export function nullEntities(input: NullAnswerInput, representations: readonly Representation[]): NullAnswer {
  const byType = new Map<string, NullObject>();
  const named = new Set<string>();
  const missing: MissingField[] = [];
  const entities = representations.map(({ __typename }, position) => {
    let template = byType.get(__typename);
    if (!template) {
      template = nullEntity(input, __typename);
      byType.set(__typename, template);
      for (const name of template.names) {
        if (!named.has(name)) missing.push({ path: ['_entities', position, name], entityType: __typename });
        named.add(name);
      }
    }
    return { ...template.value };
  });
  return { data: { _entities: entities }, missing };
}

function nullEntity(input: NullAnswerInput, typename: string): NullObject {
  const { operation } = input.subOperation;
  const roots = fieldsOf(operation.selectionSet, input.subOperation, input.variables, always);
  const set = roots.get('_entities')?.selectionSet;
  const type = input.index.schema.getType(typename);
  return isObjectType(type) && set
    ? nullObject(type, set, input)
    : { value: { __typename: typename }, names: [] };
}

function nullHalf(root: GraphQLObjectType, field: FieldNode, input: NullAnswerInput): NullObject | undefined {
  const declared = root.getFields()[field.name.value]?.type;
  const type = declared && (isNonNullType(declared) ? declared.ofType : declared);
  if (!isObjectType(type) || !field.selectionSet) return undefined;
  return nullObject(type, field.selectionSet, input);
}

/**
 * Nulls for the nullable fields only. A field that is never null is left out: where it is a key or is
 * required elsewhere, a null would be sent on as if it were true; left out, the executor skips that fetch.
 */
function nullObject(type: GraphQLObjectType, set: SelectionSetNode, input: NullAnswerInput): NullObject {
  const value: Record<string, unknown> = { __typename: type.name };
  const names: string[] = [];
  const applies = (condition: string): boolean => isOfType(input.index.schema, type, condition);
  for (const [key, field] of fieldsOf(set, input.subOperation, input.variables, applies)) {
    if (field.name.value === '__typename') {
      value[key] = type.name;
      continue;
    }
    names.push(key);
    const declared = type.getFields()[field.name.value]?.type;
    if (declared && !isNonNullType(declared)) value[key] = null;
  }
  return { value, names };
}

function isOfType(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (type.name === condition) return true;
  const conditionType = schema.getType(condition);
  const named = conditionType && getNamedType(conditionType);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function always(): boolean {
  return true;
}
