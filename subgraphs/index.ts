import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { subgraph as clb } from './clb/src/subgraph';
import { subgraph as cvo } from './cvo/src/subgraph';
import { subgraph as examencommissie } from './examencommissie/src/subgraph';
import { subgraph as leerwinkel } from './leerwinkel/src/subgraph';
import { subgraph as school } from './school/src/subgraph';

/** The one list of subgraphs; with `shared/src/vocabulary/provider-types.ts` all that a new provider type edits. */
export const SUBGRAPHS: readonly SubgraphDefinition[] = [
  school,
  cvo,
  examencommissie,
  clb,
  leerwinkel,
] as unknown as SubgraphDefinition[];
