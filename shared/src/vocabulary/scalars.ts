import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';

/** Calendar date, `2026-09-01`; never a moment, so no time zone can shift it. */
export const DateScalar: GraphQLScalarType<string, string> = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'Datum: calendar date, written as `2026-09-01`.',
  extensions: {},
});

/** Moment, `2026-12-03T18:00:00.000Z`, in universal time. */
export const DateTimeScalar: GraphQLScalarType<Date, string> = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'Tijdstip: moment in universal time, written as `2026-12-03T18:00:00.000Z`.',
  extensions: {},
} as GraphQLScalarTypeConfig<Date, string>);
