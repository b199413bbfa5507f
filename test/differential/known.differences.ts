import { isObjectType, Kind, parse, visit } from 'graphql';
import type { Answer } from '../harness/test-graph';
import { type Difference, errorPlaces } from './answer.comparison';
import { PUBLIC_SCHEMA } from './public.schema';
import type { GeneratedQuery } from './query.generator';

/** In place of a contender: nobody failed, and ours answers an internal error all the same. */
export const NO_FAILURE = 'a gateway that does not fail';

/** One query that two gateways answered differently. */
export interface Disagreement {
  query: GeneratedQuery;
  /** Who disagrees with ours. */
  contender: string;
  ours: Answer;
  theirs: Answer;
  difference: Difference;
}

/** A difference that is meant, or a mistake that is known. */
export interface KnownDifference {
  why: string;
  explains(disagreement: Disagreement): boolean;
}

const FIELD_NAMES = new Set(
  Object.values(PUBLIC_SCHEMA.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()) : [],
  ),
);

/** Every difference that may be. One that none of these explains fails. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    why: 'What several subgraphs say alike about one place, ours says once.',
    explains: ({ ours, theirs, difference: { data, errors } }) =>
      data.length === 0 && errors.onlyFirst.length === 0 && isSaidTwice(errors.onlyOther, ours, theirs),
  },
  {
    why:
      'Of a question to all owners that its subgraphs refuse, ours keeps an object of nulls, since a null would be merged over ' +
      'what another owner answered; the stock data source gives null.',
    explains: ({ contender, ours, theirs, difference: { data, errors } }) =>
      contender === 'stock' &&
      errors.onlyFirst.length === 0 &&
      (errors.onlyOther.length === 0 || isSaidTwice(errors.onlyOther, ours, theirs)) &&
      data.length > 0 &&
      data.every(({ path, first, other }) => other === null && saysNothing(first) && hasErrorAt(ours, path)),
  },
  {
    why: 'Below a list of several types Apollo numbers the items of one type as if there were no others; ours finds the right one.',
    explains: ({ contender, ours, theirs, difference: { data } }) =>
      contender === 'stock' && data.length === 0 && unnumbered(ours) === unnumbered(theirs),
  },
  {
    why:
      'Apollo checks the fragments of all operations against the variables of the one that is carried out, and fails where ' +
      'another one has variables of its own.',
    explains: ({ query, contender, difference: { errors } }) =>
      contender !== NO_FAILURE &&
      errors.onlyOther.join() === ' INTERNAL_SERVER_ERROR' &&
      operationsIn(query) > 1,
  },
  {
    why:
      'Apollo loses the fields of a fragment on the one type that a narrowed field can have, where nobody asked `__typename`: ' +
      'its executor does not know what the object is.',
    explains: ({ contender, query, difference: { data, errors } }) =>
      contender !== NO_FAILURE &&
      errors.onlyFirst.length + errors.onlyOther.length === 0 &&
      data.every(({ other }) => other === undefined) &&
      hasFragmentOnType(query),
  },
  {
    why:
      "A mistake of Apollo's planner, to be mended: where a client gives one field the name of another, and the planner needs that " +
      'other as a key or for `@requires`, both are merged under one name: wrong values, nulls or an internal error, by chance.',
    explains: ({ query }) => hasBorrowedName(query),
  },
];

/** Whether a value holds nothing but nulls and names of types. */
function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.values(value).every(saysNothing);
  return value === null || (typeof value === 'string' && /^[A-Z]\w+$/.test(value));
}

function hasErrorAt({ errors = [] }: Answer, path: string): boolean {
  return errors.some((error) => !error.path || error.path.join('.') === path);
}

/** Whether these places are named by both, and only more often by one. */
function isSaidTwice(places: readonly string[], ours: Answer, theirs: Answer): boolean {
  const mine = new Set(errorPlaces(ours));
  return (
    places.length > 0 && errorPlaces(theirs).length > places.length && places.every((one) => mine.has(one))
  );
}

/** The places of errors without the numbers of items, each once. */
function unnumbered(answer: Answer): string {
  const places = errorPlaces(answer).map((place) => place.replace(/\.\d+(?=[. ])/g, ''));
  return [...new Set(places)].sort().join('\n');
}

function operationsIn({ query }: GeneratedQuery): number {
  return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
}

function hasFragmentOnType({ query }: GeneratedQuery): boolean {
  return parse(query).definitions.length > 1 || query.includes('... on ');
}

/** Whether something is called by the name of another field. */
function hasBorrowedName({ query }: GeneratedQuery): boolean {
  let found = false;
  visit(parse(query), {
    Field: ({ alias, name }) => {
      found ||= alias !== undefined && alias.value !== name.value && FIELD_NAMES.has(alias.value);
    },
  });
  return found;
}
