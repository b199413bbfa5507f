import type { Combination } from '../vocabulary/combination.enum';
import type { Pathway } from '../vocabulary/pathway.enum';

export type Road = 'SO' | 'TKO' | 'EC';

/** Roads to the diploma, by the pathways that belong to each; bridges, support and other courses are no road of their own. */
const ROADS: Readonly<Partial<Record<Pathway, Road>>> = {
  REGULAR_SO: 'SO',
  FLEXIBLE_SO: 'SO',
  DUAL: 'SO',
  TKO_GENERAL: 'TKO',
  TKO_AAV: 'TKO',
  TKO_VOCATIONAL: 'TKO',
  EXAMENCOMMISSIE: 'EC',
};

const COMBINATIONS: readonly [Combination, Road, Road][] = [
  ['TKO_EC', 'TKO', 'EC'],
  ['SO_EC', 'SO', 'EC'],
  ['SO_TKO', 'SO', 'TKO'],
];

/** The roads to the diploma to which some pathways belong. */
export function roadsOf(pathways: readonly (Pathway | null)[]): ReadonlySet<Road> {
  return new Set(pathways.flatMap((pathway) => (pathway && ROADS[pathway]) ?? []));
}

/** Which two roads to the diploma some pathways combine; null when it is one, none, or all three. */
export function combinationOf(pathways: readonly (Pathway | null)[]): Combination | null {
  const roads = roadsOf(pathways);
  if (roads.size !== 2) return null;
  return COMBINATIONS.find(([, ...pair]) => pair.every((road) => roads.has(road)))![0];
}
