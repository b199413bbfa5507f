import { GraphQLError } from 'graphql';

/** The codes a subgraph answers with (DESIGN.md §4); anything else is logged and masked. */
export type ErrorCode =
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR';

/**
 * Bad input: names the field, what is wrong with its value and the expected form.
 *
 * @param field path of the input field, such as `filter.nearPostcode`
 * @param problem what is wrong, such as `"99999" is not a Belgian postcode`
 * @param expected the form that would have been right
 */
export function badUserInput(field: string, problem: string, expected: string): GraphQLError {
  return new GraphQLError(`${field}: ${problem}; expected ${expected}.`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, field, expected },
  });
}
