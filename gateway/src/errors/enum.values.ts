import { type GraphQLSchema, isEnumType } from 'graphql';

/** As graphql-js ends a message about a value that an enum does not have. */
const UNKNOWN_VALUE = /does not exist in "(\w+)" enum\.(?: Did you mean [^.?]*\?)?$/;

/** The message with the values that would have been right, where it is about one that an enum does not have. */
export function withEnumValues(message: string, schema: GraphQLSchema): string {
  const type = schema.getType(UNKNOWN_VALUE.exec(message)?.[1] ?? '');
  if (!isEnumType(type)) return message;
  const names = type.getValues().map(({ name }) => name);
  return `${message} Expected one of ${names.join(', ')}.`;
}
