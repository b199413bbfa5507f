import { GraphQLError } from 'graphql';

/**
 * Bad input: names the field, what is wrong with its value and the expected form.
 *
 * @param field path of the input field, such as `filter.nearPostcode`
 * @param problem what is wrong, such as `"99999" is not a Belgian postcode`
 * @param expected the form that would have been right
 */
export function badUserInput(field: string, problem: string, expected: string): GraphQLError {
  return new GraphQLError(`${field}: ${problem}; expected ${expected}.`, {
    extensions: { code: 'BAD_USER_INPUT', field, expected },
  });
}

/**
 * Refuses a number outside a range; null and undefined pass.
 *
 * @throws BAD_USER_INPUT that names the field and the range
 */
export function checkRange(
  field: string,
  value: number | null | undefined,
  [least, most]: readonly [number, number],
): void {
  if (value != null && (value < least || value > most))
    throw badUserInput(field, `${value} is out of range`, `${least} to ${most}`);
}
