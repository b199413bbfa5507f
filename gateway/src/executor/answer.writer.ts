import {
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  isInterfaceType,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../source/subgraph.error';
import { leafWriter } from './leaf.writer';
import { publicName } from './private.names';
import { selectedFields, type Selecting } from './selected.fields';

/** What does not fit the schema in one answer, found while it is written. */
export interface Misfits {
  /** Response names and indexes down to where the writer is. */
  readonly path: (string | number)[];
  readonly found: Misfit[];
}

/** One value that the schema does not allow where it stands. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  /** A null where the schema allows none: usually the trace of an error that is known already. */
  readonly isNull: boolean;
}

/** Writes a value as JSON text; undefined stands for a null that the schema does not allow and that takes its parent along. */
export type ValueWriter = (value: unknown, misfits: Misfits) => string | undefined;

interface FieldWriter {
  /** In the data. */
  readonly name: string;
  /** In the answer. */
  readonly shown: string;
  /** The name as JSON, with the colon. */
  readonly head: string;
  readonly write: ValueWriter;
}

const MAX_MISFITS = 20;

/**
 * Compiles a selection set into the function that writes its answer: only what was asked, in that order, with nulls where a
 * value is absent or wrong, carried up as the GraphQL specification says ("Handling Execution Errors").
 */
export function answerWriter(
  sets: readonly SelectionSetNode[],
  root: GraphQLObjectType,
  selecting: Selecting,
): ValueWriter {
  return objectWriter(sets, root, selecting);
}

function objectWriter(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType | GraphQLInterfaceType,
  selecting: Selecting,
): ValueWriter {
  const fields = [...selectedFields(sets, type, selecting)].map(([name, nodes]) =>
    fieldWriter(name, nodes, type, selecting),
  );
  return (value, misfits) => {
    if (!isRecord(value)) return misfit(misfits, false);
    let text = '{';
    for (let index = 0; index < fields.length; index++) {
      const { name, shown, head, write } = fields[index]!;
      misfits.path.push(shown);
      const part = write(Object.hasOwn(value, name) ? value[name] : null, misfits);
      misfits.path.pop();
      if (part === undefined) return undefined;
      text += index === 0 ? head + part : ',' + head + part;
    }
    return text + '}';
  };
}

function fieldWriter(
  name: string,
  nodes: readonly FieldNode[],
  type: GraphQLObjectType | GraphQLInterfaceType,
  selecting: Selecting,
): FieldWriter {
  const field = nodes[0]!.name.value;
  const shown = publicName(name);
  const head = `${JSON.stringify(shown)}:`;
  if (field === '__typename') {
    // Of an interface object nobody may know what it really is; then it cannot be told.
    const write: ValueWriter = isObjectType(type)
      ? () => `"${type.name}"`
      : (_value, misfits) => misfit(misfits, true);
    return { name, shown, head, write };
  }
  const declared = type.getFields()[field]?.type;
  // Introspection was answered by graphql-js, and fits.
  if (!declared) return { name, shown, head, write: (value) => JSON.stringify(value) };
  const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return { name, shown, head, write: valueWriter(declared, sets, selecting) };
}

function valueWriter(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): ValueWriter {
  const write = presentWriter(getNullableType(type), sets, selecting);
  if (isNonNullType(type)) {
    return (value, misfits) =>
      value === null || value === undefined ? misfit(misfits, true) : write(value, misfits);
  }
  return (value, misfits) =>
    value === null || value === undefined ? 'null' : (write(value, misfits) ?? 'null');
}

/** The writer of values that are not null. */
function presentWriter(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): ValueWriter {
  if (isListType(type)) return listWriter(valueWriter(type.ofType, sets, selecting));
  if (isLeafType(type)) {
    const write = leafWriter(type);
    return (value, misfits) => write(value) ?? misfit(misfits, false);
  }
  if (isObjectType(type)) return objectWriter(sets, type, selecting);
  if (isAbstractType(type)) return abstractWriter(type, sets, selecting);
  throw new Error(`No answer can be written of the type ${String(type)}.`);
}

function listWriter(write: ValueWriter): ValueWriter {
  return (value, misfits) => {
    if (!Array.isArray(value)) return misfit(misfits, false);
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      misfits.path.push(index);
      const part = write(value[index], misfits);
      misfits.path.pop();
      if (part === undefined) return undefined;
      text += index === 0 ? part : ',' + part;
    }
    return text + ']';
  };
}

/** A subgraph to which an interface is an object (`@interfaceObject`) calls it by that name. */
function isWritable(
  schema: GraphQLSchema,
  actual: GraphQLNamedType | undefined,
  type: GraphQLCompositeType,
): actual is GraphQLObjectType | GraphQLInterfaceType {
  if (actual === type) return isInterfaceType(actual);
  return (
    (isObjectType(actual) || isInterfaceType(actual)) &&
    isAbstractType(type) &&
    schema.isSubType(type, actual)
  );
}

/** An interface or union is written as the type that the object says it is, compiled when the first such object comes. */
function abstractWriter(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): ValueWriter {
  const { schema } = selecting;
  const writers = new Map<string, ValueWriter>();
  return (value, misfits) => {
    // An object of unknown type, from a subgraph to which the interface is an object, need not say what it is.
    const name = isRecord(value) ? (value['__typename'] ?? type.name) : undefined;
    if (typeof name !== 'string') return misfit(misfits, false);
    let write = writers.get(name);
    if (!write) {
      const actual = schema.getType(name);
      if (!isWritable(schema, actual, type)) return misfit(misfits, false);
      write = objectWriter(sets, actual, selecting);
      writers.set(name, write);
    }
    return write(value, misfits);
  };
}

function misfit({ path, found }: Misfits, isNull: boolean): undefined {
  if (found.length < MAX_MISFITS) found.push({ path: [...path], isNull });
  return undefined;
}
