import { Kind, type SelectionSetNode } from 'graphql';
import { responseName } from '../source/operation.fields';
import type { PlannedFetch } from './planned.fetch';

/** What one fetch may give to an object of the answer, by response name; nothing else that it answers is taken. */
export type JoinShape = ReadonlyMap<string, JoinedName>;

/** One name that a fetch was asked. */
export interface JoinedName {
  /** Whether no other fetch is asked the same there: then what stands there already is nobody's, and is replaced. */
  readonly isOwn: boolean;
  /** What it may give below; undefined for a name of its own, and for one without fields. */
  readonly below: JoinShape | undefined;
}

/** What all fetches of a plan are asked at one place. */
interface AskedPlace {
  readonly below: Map<string, AskedPlace>;
  readonly by: Set<PlannedFetch>;
}

/** Tells every fetch of a plan what it may give. A subgraph could else answer what only others are asked. */
export function shapeJoins(fetches: readonly PlannedFetch[]): void {
  const root = newPlace();
  const places = fetches.map((fetch) => placeOfFetch(root, fetch));
  for (const [index, fetch] of fetches.entries()) note(setsOf(fetch), places[index]!, fetch);
  for (const [index, fetch] of fetches.entries()) fetch.shape = shapeOf(setsOf(fetch), places[index]!, fetch);
}

function newPlace(): AskedPlace {
  return { below: new Map(), by: new Set() };
}

function placeBelow(place: AskedPlace, name: string): AskedPlace {
  let below = place.below.get(name);
  if (!below) {
    below = newPlace();
    place.below.set(name, below);
  }
  return below;
}

/** Items of a list, and types, make no other place: what is taken for the same too often is only joined more carefully. */
function placeOfFetch(root: AskedPlace, { path }: PlannedFetch): AskedPlace {
  return path.reduce((place, { name }) => (name === undefined ? place : placeBelow(place, name)), root);
}

function note(sets: readonly SelectionSetNode[], place: AskedPlace, fetch: PlannedFetch): void {
  for (const [name, below] of namesIn(sets, fetch)) {
    const asked = placeBelow(place, name);
    asked.by.add(fetch);
    note(below, asked, fetch);
  }
}

function shapeOf(sets: readonly SelectionSetNode[], place: AskedPlace, fetch: PlannedFetch): JoinShape {
  const shape = new Map<string, JoinedName>();
  for (const [name, below] of namesIn(sets, fetch)) {
    const asked = placeBelow(place, name);
    const isOwn = asked.by.size === 1;
    shape.set(name, { isOwn, below: isOwn || below.length === 0 ? undefined : shapeOf(below, asked, fetch) });
  }
  return shape;
}

/** Selections of an object that is joined: of the entities, or of the root. */
function setsOf(fetch: PlannedFetch): SelectionSetNode[] {
  const root = [fetch.subOperation.operation.selectionSet];
  return fetch.represent ? (namesIn(root, fetch).get('_entities') ?? []) : root;
}

/** Response names with what is selected below each, whatever the types and conditions of fragments; renamed ones too. */
function namesIn(
  sets: readonly SelectionSetNode[],
  { subOperation: { fragments }, outputRewrites = [] }: PlannedFetch,
): Map<string, SelectionSetNode[]> {
  const names = new Map<string, SelectionSetNode[]>();
  const add = (name: string, below: readonly SelectionSetNode[]): void => {
    names.set(name, [...(names.get(name) ?? []), ...below]);
  };
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        add(responseName(node), node.selectionSet ? [node.selectionSet] : []);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment) collect(fragment.selectionSet);
    }
  };
  sets.forEach(collect);
  for (const rewrite of outputRewrites) {
    const renamed = rewrite.kind === 'KeyRenamer' ? names.get(String(rewrite.path.at(-1))) : undefined;
    if (renamed && rewrite.kind === 'KeyRenamer') add(rewrite.renameKeyTo, renamed);
  }
  return names;
}
