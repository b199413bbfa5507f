import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum whose values carry their own description, so that a frontend can take the Dutch
 * label (the part before the colon) from introspection. Values and descriptions stand in one place.
 *
 * @returns an object that maps each value to itself, usable as a TypeScript enum.
 */
export function vocabularyEnum<const T extends Record<string, string>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T]: K } {
  const object = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [K in keyof T]: K };
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType(object as object, { name, description, valuesConfig });
  return object;
}
