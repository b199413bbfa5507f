import { GraphQLError } from 'graphql';
import type { RegulationRule } from '../vocabulary/eligibility.type';

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
 * Bad input by a rule of regulation, which the message and `extensions.rule` tell with its source.
 *
 * @param what it is that the rule does not allow, such as `EVC`
 */
export function refusedByRule(
  field: string,
  what: string,
  { id, text, source, sourceUrl }: RegulationRule,
  expected: string,
): GraphQLError {
  const { nl = '', en = '' } = text;
  // Between straight quotes messages hold values, which they lose on their way out.
  const cited = source.replaceAll('"', '');
  const error = badUserInput(field, `${what} is refused: ${en} ${nl} (${cited})`, expected);
  const rule = { id, text: { nl, en }, source, sourceUrl: sourceUrl ?? null };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, rule } });
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

/** For what is unknown and for what is another's alike: nobody learns from it that something exists. */
export function notFound(field: string, what: string): GraphQLError {
  return new GraphQLError(`${field}: no ${what} with this id.`, { extensions: { code: 'NOT_FOUND', field } });
}

/** Somebody may see something, but not do this with it. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

/** Nobody is known to ask: no token, or one that was refused. */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
}

/**
 * Something else came first.
 *
 * @param currentVersion the version to read again, when the asker may see it
 */
export function conflict(message: string, currentVersion?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'CONFLICT', ...(currentVersion !== undefined && { currentVersion }) },
  });
}

/** Something that is needed does not answer now; asking again later may help. */
export function unavailable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'PROVIDER_UNAVAILABLE' } });
}

/** Too many attempts. */
export function rateLimited(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}
