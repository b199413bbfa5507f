import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { responseName } from '../source/operation.fields';
import { isRecord, type SubgraphError } from '../source/subgraph.error';

/** Response names and list positions, as in an error's path. */
export type ClientPath = readonly (string | number)[];

const PLANNER_ALIAS = /__alias_\d+$/;

/**
 * The part of a path that the client asked for. A fetch may ask more than the client did: keys, and fields
 * that another subgraph requires; an error there stands at the closest field that the client knows.
 */
export function clientPath(
  path: ClientPath,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ClientPath {
  const visible: (string | number)[] = [];
  let sets: SelectionSetNode[] = [operation.selectionSet];
  for (const part of path) {
    if (typeof part === 'number') {
      visible.push(part);
      continue;
    }
    // The planner's word for "every item"; only a list's first item can be meant where it remains.
    if (part === '@') {
      visible.push(0);
      continue;
    }
    const asked = selectionsUnder(sets, part, document) ? part : part.replace(PLANNER_ALIAS, '');
    const next = selectionsUnder(sets, asked, document);
    if (!next) break;
    visible.push(asked);
    sets = next;
  }
  return visible;
}

/** The selections under one response name, or undefined when it was not asked. */
function selectionsUnder(
  sets: readonly SelectionSetNode[],
  name: string,
  document: DocumentNode,
): SelectionSetNode[] | undefined {
  const found: SelectionSetNode[] = [];
  const visited = new Set<SelectionSetNode>();
  let asked = false;
  const look = (set: SelectionSetNode): void => {
    if (visited.has(set)) return;
    visited.add(set);
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) look(node.selectionSet);
      else if (node.kind === Kind.FRAGMENT_SPREAD) lookInFragment(node.name.value);
      else if (responseName(node) === name) {
        asked = true;
        if (node.selectionSet) found.push(node.selectionSet);
      }
    }
  };
  const lookInFragment = (fragmentName: string): void => {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === fragmentName) {
        look(definition.selectionSet);
      }
    }
  };
  sets.forEach(look);
  return asked ? found : undefined;
}

/**
 * The path of an error in an entity fetch. The executor counts the representations of a fetch as if every
 * item of the list had one; in a list of several types they have not, and its index points at another
 * type's item. Then the first item of the error's own type is meant.
 */
export function entityPath(path: ClientPath, error: SubgraphError, data: unknown): ClientPath {
  const rest = error.path?.slice(2) ?? [];
  const field = rest[0];
  if (error.entityType === undefined || typeof field !== 'string') return path;
  const fits = (value: unknown): boolean =>
    isRecord(value) &&
    Object.hasOwn(value, field) &&
    (rest.length > 1 || value[field] === null) &&
    (value['__typename'] ?? error.entityType) === error.entityType;
  const places = placesAt(data, error.origin.path);
  const at = path.slice(0, path.length - rest.length).join('.');
  const given = places.find((place) => place.path.join('.') === at);
  if (given && fits(given.value)) return path;
  const first = places.find((place) => fits(place.value));
  return first ? [...first.path, ...rest] : path;
}

interface Place {
  readonly path: ClientPath;
  readonly value: unknown;
}

/** All places of the answer that a plan's path leads to, list items in order. */
function placesAt(data: unknown, path: ClientPath): Place[] {
  let places: Place[] = [{ path: [], value: data }];
  for (const part of path) {
    places = places.flatMap((place) => {
      if (part === '@') return itemsOf(place);
      return isRecord(place.value) ? [{ path: [...place.path, part], value: place.value[part] }] : [];
    });
  }
  // A plan's path may end at a list whose items are the entities.
  return places.flatMap((place) => (Array.isArray(place.value) ? itemsOf(place) : [place]));
}

function itemsOf(place: Place): Place[] {
  if (!Array.isArray(place.value)) return [];
  return place.value.map((value: unknown, index) => ({ path: [...place.path, index], value }));
}
