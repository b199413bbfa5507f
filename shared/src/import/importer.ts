import type { CatalogueImporter } from './catalogue/catalogue.importer';
import type { ConcordanceImporter, NamedStatements } from '../exemption/concordance.importer';
import type { GoalImporter } from './goals/goal.importer';

/** What a subgraph takes from files; each part that it leaves out is not for it. */
export interface SubgraphImporters {
  catalogue?: CatalogueImporter;
  goals?: GoalImporter;
  concordances?: ConcordanceImporter;
  /** What concordances of other owners may name of it, besides the components of its own concordances. */
  named?: NamedStatements;
}
