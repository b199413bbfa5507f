import { isEnumType, isScalarType, type GraphQLLeafType } from 'graphql';
import { jsonOf } from './json.text';

/** Writes a value of a leaf type as JSON; undefined when it is none. A null never comes here. */
export type LeafWriter = (value: unknown) => string | undefined;

const MAX_INT = 2 ** 31 - 1;
const MIN_INT = -(2 ** 31);
/** What JSON writes otherwise than it reads: quotes, backslashes, control characters, halves of surrogate pairs. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

/** Writes a string as JSON. */
export function writeString(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

const SPECIFIED: Readonly<Record<string, LeafWriter>> = {
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  Float: (value) => (typeof value === 'number' ? String(value) : undefined),
  ID: (value) => {
    if (typeof value === 'string') return writeString(value);
    return Number.isSafeInteger(value) ? `"${String(value)}"` : undefined;
  },
  Int: (value) => {
    const isInt = Number.isInteger(value) && (value as number) <= MAX_INT && (value as number) >= MIN_INT;
    return isInt ? String(value) : undefined;
  },
  String: (value) => (typeof value === 'string' ? writeString(value) : undefined),
};

/** The writer of a leaf type. A scalar of our own may hold any JSON; of an enum only its public values are written. */
export function leafWriter(type: GraphQLLeafType): LeafWriter {
  if (isScalarType(type)) return SPECIFIED[type.name] ?? writeAny;
  if (!isEnumType(type)) return writeAny;
  const values = new Map(type.getValues().map(({ name }) => [name, `"${name}"`]));
  return (value) => values.get(value as string);
}

function writeAny(value: unknown): string | undefined {
  return typeof value === 'string' ? writeString(value) : jsonOf(value);
}
