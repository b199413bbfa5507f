import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLError, GraphQLScalarType, type GraphQLScalarTypeConfig } from 'graphql';
import { isCalendarDate } from './calendar-date';

/** Calendar date, `2026-09-01`; never a moment, so no time zone can shift it. */
export const DateScalar: GraphQLScalarType<string, string> = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  parseValue: (value) => existingDay(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node) => existingDay(GraphQLLocalDate.parseLiteral(node, {})),
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

function existingDay(text: string): string {
  if (isCalendarDate(text)) return text;
  throw new GraphQLError(`${text} is no day that exists; expected a date such as 2026-09-01.`);
}
