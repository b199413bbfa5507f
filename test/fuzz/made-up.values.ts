import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';

const MISSING = 0.08;
const LENGTHS = [1, 2, 0];
const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 3,
  Float: 1.5,
  Boolean: true,
  String: 'tekst',
  Date: '2026-11-23',
  DateTime: '2026-11-23T12:00:00.000Z',
};

/** A value of the type of a field, unless the entity that was asked for brings it. */
export const makeUp: GraphQLFieldResolver<unknown, SeededRandom> = (source, _given, random, info) => {
  const known = (source as Record<string, unknown> | undefined)?.[info.fieldName];
  return known === undefined ? valueOf(info.returnType, info.parentType.name, random) : known;
};

/** The type of a value where several are possible. */
export const makeUpType: GraphQLTypeResolver<unknown, SeededRandom> = (value, random, info, type) =>
  (value as { __typename?: string }).__typename ?? random.pick(info.schema.getPossibleTypes(type)).name;

function valueOf(type: GraphQLOutputType, owner: string, random: SeededRandom): unknown {
  if (!isNonNullType(type) && random.chance(MISSING)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const length = random.pickSkewed(LENGTHS);
    return Array.from({ length }, () => valueOf(nullable.ofType, owner, random));
  }
  if (isEnumType(nullable)) return random.pick(nullable.getValues()).value;
  const { name } = nullable as { name: string };
  if (name === 'ID') return madeUpId(owner, random.integer(1, 9));
  return SCALARS[name] ?? {};
}

/** An id of the form that the graph's own have. */
export function madeUpId(type: string, number: number): string {
  return `${type.slice(0, 1).toLowerCase()}${type.slice(1)}:00000${number}`;
}
