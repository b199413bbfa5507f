import type { ResponsePath } from '@apollo/query-planner';
import { isRecord } from '../source/subgraph.error';

/** One step down an answer: a response name or every item of a list, of some types only where the plan says so. */
export interface PathStep {
  /** A response name, or undefined for every item of a list. */
  readonly name: string | undefined;
  readonly types: ReadonlySet<string> | undefined;
}

/** A plan's way from the root of the answer to the objects that a fetch is about. */
export type PlanPath = readonly PathStep[];

/** An object of the answer. */
export type AnswerObject = Record<string, unknown>;

const EVERY_ITEM = '@';
const TYPES = /^(.*)\|\[(.*)\]$/;

/** Reads the planner's form: `["schools", "@", "clb"]`, `["steps", "@|[SchoolOffering]"]`. */
export function readPath(path: ResponsePath): PathStep[] {
  return path.map(String).flatMap((part) => {
    const [, name = part, types] = TYPES.exec(part) ?? [];
    // With type conditions the planner writes the root as an empty name.
    if (name === '' && types === undefined) return [];
    return [
      {
        name: name === EVERY_ITEM ? undefined : name,
        types: types === undefined ? undefined : new Set(types.split(',').map((type) => type.trim())),
      },
    ];
  });
}

/** All objects that a path leads to, in the order of the answer; where it ends at a list, its items. */
export function objectsAt(data: AnswerObject, path: PlanPath): AnswerObject[] {
  let places: unknown[] = [data];
  for (const step of path) {
    const next: unknown[] = [];
    for (const place of places) follow(place, step, next);
    places = next;
  }
  const objects: AnswerObject[] = [];
  for (const place of places) collectObjects(place, objects);
  return objects;
}

function follow(place: unknown, { name, types }: PathStep, next: unknown[]): void {
  if (name === undefined) {
    if (!Array.isArray(place)) return;
    for (const item of place) if (item !== null && isOneOf(item, types)) next.push(item);
    return;
  }
  // Lists of lists have one sign only.
  if (Array.isArray(place)) {
    for (const item of place) follow(item, { name, types }, next);
    return;
  }
  if (!isRecord(place) || !Object.hasOwn(place, name)) return;
  const value = place[name];
  if (value !== null && isOneOf(value, types)) next.push(value);
}

function isOneOf(value: unknown, types: ReadonlySet<string> | undefined): boolean {
  return types === undefined || !isRecord(value) || types.has(String(value['__typename']));
}

function collectObjects(place: unknown, objects: AnswerObject[]): void {
  if (Array.isArray(place)) for (const item of place) collectObjects(item, objects);
  else if (isRecord(place)) objects.push(place);
}

/** Where in the answer one object stands: response names and indexes. Looked for only when there is an error to place. */
export function placeOf(
  data: unknown,
  path: PlanPath,
  wanted: AnswerObject,
): (string | number)[] | undefined {
  if (data === wanted) return [];
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) {
      const place = placeOf(item, path[0]?.name === undefined ? path.slice(1) : path, wanted);
      if (place) return [index, ...place];
    }
    return undefined;
  }
  const [step, ...rest] = path;
  if (step?.name === undefined || !isRecord(data)) return undefined;
  const place = placeOf(data[step.name], rest, wanted);
  return place && [step.name, ...place];
}
