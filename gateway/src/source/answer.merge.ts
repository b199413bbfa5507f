import type { NullAnswer } from './null.answer';
import type { RepresentationSet } from './representation.set';
import type { SubgraphAnswer } from './subgraph.answer';
import {
  isRecord,
  takeOverError,
  type AnswerPath,
  type FetchOrigin,
  type SubgraphError,
} from './subgraph.error';

/** Longer than any way through an operation of the depth that is allowed, lists within lists included. */
const MAX_PATH_LENGTH = 60;

/** An answer as an executor takes it. */
export interface MergedAnswer {
  data: Record<string, unknown>;
  errors: SubgraphError[];
}

/**
 * Where the subgraph reports an error and gives null for a whole object, puts nulls in its fields instead: an executor would
 * skip everything that requires one of them, and could merge the null over another subgraph's half.
 */
export function completeAnswer(
  { data, errors }: SubgraphAnswer,
  origin: FetchOrigin,
  nullAnswer: () => NullAnswer,
): MergedAnswer {
  if (errors.length === 0) return { data: data ?? {}, errors: [] };
  return {
    data: fillNulls(data, nullAnswer().data),
    errors: errors.map((error) => takeOverError(error, pathOf(error), origin, undefined)),
  };
}

/** The same for Apollo's executor, which wants an answer for every representation that it sent, repeated ones too. */
export function mergeAnswer(
  answer: SubgraphAnswer,
  representations: RepresentationSet | undefined,
  origin: FetchOrigin,
  nullAnswer: () => NullAnswer,
): MergedAnswer {
  const data = spread(answer.data, representations);
  if (answer.errors.length === 0) return { data: withoutSharedNulls(data ?? {}, nullAnswer), errors: [] };
  const filled = fillNulls(data, nullAnswer().data);
  return { data: filled, errors: answer.errors.map((error) => takeOver(error, representations, origin)) };
}

function spread(
  data: Record<string, unknown> | null,
  representations: RepresentationSet | undefined,
): Record<string, unknown> | null {
  const entities = data?.['_entities'];
  if (!representations || !Array.isArray(entities)) return data;
  if (representations.distinct.length === representations.all.length) return data;
  return { ...data, _entities: representations.positions.map((position) => entities[position] as unknown) };
}

/** Of a root field shared by several subgraphs, one's null must not be merged over another's half. */
function withoutSharedNulls(
  data: Record<string, unknown>,
  nullAnswer: () => NullAnswer,
): Record<string, unknown> {
  if (Object.values(data).every((value) => value !== null)) return data;
  const empty = nullAnswer().data;
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => value !== null || empty[key] === null),
  );
}

function fillNulls(
  data: Record<string, unknown> | null,
  empty: Record<string, unknown>,
): Record<string, unknown> {
  if (!data) return empty;
  const filled = { ...data };
  for (const [key, emptyValue] of Object.entries(empty)) {
    const value = data[key];
    if (key === '_entities' && Array.isArray(value) && Array.isArray(emptyValue)) {
      filled[key] = value.map((entity: unknown, index) => entity ?? (emptyValue[index] as unknown));
    } else if (isRecord(emptyValue) || key === '_entities') {
      filled[key] = value ?? emptyValue;
    }
  }
  return filled;
}

function takeOver(
  error: Readonly<Record<string, unknown>>,
  representations: RepresentationSet | undefined,
  origin: FetchOrigin,
): SubgraphError {
  const path = pathOf(error);
  const [root, position, ...rest] = path ?? [];
  if (!representations || root !== '_entities') return takeOverError(error, path, origin, undefined);
  const first = typeof position === 'number' ? representations.first[position] : undefined;
  // An error of the entity list as a whole belongs to no single entity.
  if (first === undefined) return takeOverError(error, undefined, origin, undefined);
  const entityType = representations.all[first]?.__typename;
  return takeOverError(error, ['_entities', first, ...rest], origin, entityType);
}

function pathOf(error: Readonly<Record<string, unknown>>): AnswerPath | undefined {
  return isPath(error['path']) ? error['path'] : undefined;
}

function isPath(value: unknown): value is AnswerPath {
  if (!Array.isArray(value) || value.length > MAX_PATH_LENGTH) return false;
  return value.every((part) => typeof part === 'string' || Number.isSafeInteger(part));
}
