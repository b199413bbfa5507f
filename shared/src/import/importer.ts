import type { CatalogueImporter } from './catalogue/catalogue.importer';
import type { ConcordanceImporter } from '../exemption/concordance.importer';
import type { GoalImporter } from './goals/goal.importer';

/** What a subgraph takes from files; each part that it leaves out is not for it. */
export interface SubgraphImporters {
  catalogue?: CatalogueImporter;
  goals?: GoalImporter;
  concordances?: ConcordanceImporter;
}
