import { parse, print, visit } from 'graphql';
import type { Answer } from '../harness/test-graph';
import type { GeneratedQuery } from './query.generator';

/** Begins no name of the schema and none that a planner makes. */
const PREFIX = 'own_';

/** The same query under aliases that are no name of a field: what a client calls a field must not matter. */
export function renameAliases(query: GeneratedQuery): GeneratedQuery {
  const document = visit(parse(query.query), {
    Field: ({ alias, ...node }) =>
      alias && { ...node, alias: { ...alias, value: `${PREFIX}${alias.value}` } },
  });
  return { ...query, query: print(document) };
}

/** Its answer, under the names of the client. */
export function restoreAliases({ data, errors, ...rest }: Answer): Answer {
  return {
    ...rest,
    ...(data !== undefined && { data: restored(data) }),
    ...(errors && {
      errors: errors.map((error) => ({ ...error, ...(error.path && { path: error.path.map(own) }) })),
    }),
  };
}

function restored(value: unknown): any {
  if (Array.isArray(value)) return value.map(restored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [own(key), restored(below)]));
}

function own<T extends string | number>(key: T): T {
  return (typeof key === 'string' && key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key) as T;
}
