import {
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** What the schema says of the cost of a field: `@cost` and `@listSize`, as federation and other routers know them. */
export interface FieldRate {
  /** What it costs by itself, for each item of a list. */
  readonly weight: number;
  /** Items of a list where nothing else tells. */
  readonly assumedSize: number;
  /** Arguments that say how many items come. */
  readonly slicingArguments: readonly string[];
  /** Fields of the answer that hold these items, where it is not the list itself. */
  readonly sizedFields: readonly string[];
}

/** Items of a list of which the schema says nothing. */
const ASSUMED_SIZE = 5;

/** Reads the rates of fields, each once. */
export function readRates(schema: GraphQLSchema): (field: GraphQLField<unknown, unknown>) => FieldRate {
  const known = new WeakMap<GraphQLField<unknown, unknown>, FieldRate>();
  return (field) => {
    const rate = known.get(field) ?? rateOf(schema, field);
    known.set(field, rate);
    return rate;
  };
}

function rateOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FieldRate {
  const given = (name: string): Record<string, unknown> => {
    const directive = schema.getDirective(name);
    return (directive && field.astNode && getDirectiveValues(directive, field.astNode)) ?? {};
  };
  const [{ weight }, size] = [given('cost'), given('listSize')];
  return {
    // Plain values come along with what holds them.
    weight: typeof weight === 'number' ? weight : isCompositeType(getNamedType(field.type)) ? 1 : 0,
    assumedSize: typeof size['assumedSize'] === 'number' ? size['assumedSize'] : ASSUMED_SIZE,
    slicingArguments: namesOf(size['slicingArguments']),
    sizedFields: namesOf(size['sizedFields']),
  };
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
