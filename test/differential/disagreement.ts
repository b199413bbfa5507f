import {
  type FieldNode,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Answer } from '../harness/test-graph';
import { type DataDifference, type Difference, errorPlaces } from './answer.comparison';
import { PUBLIC_SCHEMA } from './public.schema';
import type { GeneratedQuery } from './query.generator';

/** An internal error without a place. */
export const UNPLACED = ' INTERNAL_SERVER_ERROR';

/** One query that two gateways answered differently. */
export interface Disagreement {
  query: GeneratedQuery;
  /** Who disagrees with ours. */
  contender: string;
  ours: Answer;
  theirs: Answer;
  difference: Difference;
}

/** Whether the other gateway gave nothing but an internal error. */
export function failsAsAWhole({ theirs }: Disagreement): boolean {
  return theirs.data === undefined && errorPlaces(theirs).every((place) => place === UNPLACED);
}

/** Whether both give the same errors, though one of them some more than once. */
export function namesTheSameErrors({ ours, theirs }: Disagreement): boolean {
  return sameMembers(errorPlaces(ours), errorPlaces(theirs));
}

/** Whether both give the same errors but for the numbers of list items. */
export function namesTheSameFields({ ours, theirs }: Disagreement): boolean {
  const unnumbered = (answer: Answer): string[] =>
    errorPlaces(answer).map((place) => place.replace(/\.\d+(?=[. ])/g, ''));
  return sameMembers(unnumbered(ours), unnumbered(theirs));
}

/** Whether, where ours has an object of nulls, the other has null, below an error that says why. */
export function isRefusedQuestion({ ours, difference: { data } }: Disagreement): boolean {
  return data.length > 0 && data.every((place) => isRefused(place, ours));
}

/** Whether the other leaves out what ours has, or has null in place of what is empty, and tells no more errors. */
export function leavesOut({ ours, difference: { data, errors } }: Disagreement): boolean {
  const isMissing = (place: DataDifference): boolean => place.other === undefined || isBlanked(place);
  return (
    data.some(isMissing) &&
    // What a subgraph gives no place, ours places at the fetch.
    errors.onlyOther.every((place) => place === UNPLACED) &&
    data.every((place) => isMissing(place) || isRefused(place, ours))
  );
}

/** Whether the other leaves out what ours has, has more than ours, and items more than once; and tells no more errors. */
export function mixesUp({ ours, difference: { data, errors } }: Disagreement): boolean {
  const isMixed = (place: DataDifference): boolean =>
    place.first === undefined || place.other === undefined || isBlanked(place) || isLonger(place);
  return (
    data.some(isMixed) &&
    errors.onlyOther.length === 0 &&
    data.every((place) => isMixed(place) || isRefused(place, ours))
  );
}

/** Whether both have the same data, and differ in internal errors. */
export function differsInInternalErrors({ difference: { data, errors } }: Disagreement): boolean {
  const isInternal = (place: string): boolean => place.endsWith(UNPLACED);
  return data.length === 0 && [...errors.onlyFirst, ...errors.onlyOther].every(isInternal);
}

/** Whether both list the types of the schema, in another order. */
export function ordersTypes({ difference: { data, errors } }: Disagreement): boolean {
  const isOfTypes = ({ path }: DataDifference): boolean => path.startsWith('__schema.types.');
  return data.length > 0 && data.every(isOfTypes) && errors.onlyFirst.length + errors.onlyOther.length === 0;
}

/** Whether lists of the other hold items more than once, whatever else it does in its manner. */
export function repeatsItems({ ours, difference: { data } }: Disagreement): boolean {
  return data.some(isLonger) && data.every((place) => isLonger(place) || isRefused(place, ours));
}

/** Whether the other has null for fields of the root, and does not tell their errors. */
export function forgetsRootFields({ difference: { data, errors } }: Disagreement): boolean {
  const isForgotten = ({ path, other }: DataDifference): boolean => other === null && !path.includes('.');
  return (
    errors.onlyOther.length === 0 &&
    data.every(isForgotten) &&
    // The error of a field that is null goes with it.
    errors.onlyFirst.every((place) => !place.includes('.'))
  );
}

/** Whether there was nothing to answer, and the other did not. */
export function saysNothingOfNothing({ ours, theirs }: Disagreement): boolean {
  return theirs.data === undefined && isEmpty(ours.data);
}

/** How many operations the document holds. */
export function operationsIn({ query: { query } }: Disagreement): number {
  return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
}

/** Whether a condition hangs on a variable that the request does not give. */
export function hasConditionLeftToDefault({ query: { query, variables } }: Disagreement): boolean {
  let found = false;
  visit(parse(query), {
    Directive: ({ arguments: [condition] = [] }) => {
      const value = condition?.value;
      found ||= value?.kind === Kind.VARIABLE && !(value.name.value in variables);
    },
  });
  return found;
}

const FIELD_NAMES = new Set(
  Object.values(PUBLIC_SCHEMA.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()) : [],
  ),
);

/** Whether something is called by the name of another field. */
export function hasBorrowedName({ query: { query } }: Disagreement): boolean {
  let found = false;
  visit(parse(query), {
    Field: ({ alias, name }) => {
      found ||= alias !== undefined && alias.value !== name.value && FIELD_NAMES.has(alias.value);
    },
  });
  return found;
}

/** Whether the type of the root itself is asked. */
export function asksTypeOfRoot({ query: { query } }: Disagreement): boolean {
  let found = false;
  const info = new TypeInfo(PUBLIC_SCHEMA);
  const look = ({ name }: FieldNode): void => {
    found ||= name.value === '__typename' && info.getParentType() === PUBLIC_SCHEMA.getQueryType();
  };
  visit(parse(query), visitWithTypeInfo(info, { Field: look }));
  return found;
}

/** Whether a fragment is on an interface, or stands on one. */
export function hasInterfaceFragment({ query: { query } }: Disagreement): boolean {
  let found = false;
  const info = new TypeInfo(PUBLIC_SCHEMA);
  const look = (): void => {
    found ||= isInterfaceType(info.getType()) || isInterfaceType(info.getParentType());
  };
  const looks = { InlineFragment: look, FragmentDefinition: look, FragmentSpread: look };
  visit(parse(query), visitWithTypeInfo(info, looks));
  return found;
}

function isRefused({ path, first, other }: DataDifference, { errors = [] }: Answer): boolean {
  const isTold = errors.some((error) => !error.path || error.path.join('.') === path);
  return other === null && saysNothing(first) && isTold;
}

function isLonger({ first, other }: DataDifference): boolean {
  return Array.isArray(first) && Array.isArray(other) && other.length > first.length;
}

/** Whether the other has null for an empty object, or for a list of nothing else. */
function isBlanked({ first, other }: DataDifference): boolean {
  return other === null && (Array.isArray(first) ? first.every(isEmpty) : isEmpty(first));
}

function isEmpty(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

/** Whether a value holds nothing but nulls and names of types. */
function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.values(value).every(saysNothing);
  return value === null || (typeof value === 'string' && /^[A-Z]\w+$/.test(value));
}

function sameMembers(list: readonly string[], others: readonly string[]): boolean {
  return [...new Set(list)].sort().join('\n') === [...new Set(others)].sort().join('\n');
}
