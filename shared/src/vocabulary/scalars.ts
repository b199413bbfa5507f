import { GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLScalarType } from 'graphql';

/** Calendar date, `2026-09-01`; never a moment, so no time zone can shift it. */
export const DateScalar: GraphQLScalarType<string, string> = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'Datum: calendar date, written as `2026-09-01`.',
  extensions: {},
});
