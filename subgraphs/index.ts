import { subgraph as cvo } from '@leerwegen/cvo/subgraph';
import { subgraph as school } from '@leerwegen/school/subgraph';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';

/** The one list of subgraphs; with `shared/src/vocabulary/provider-types.ts` all that a new provider type edits. */
export const SUBGRAPHS: readonly SubgraphDefinition[] = [school, cvo] as unknown as SubgraphDefinition[];
