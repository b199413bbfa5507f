import { concordanceImporter } from '@leerwegen/shared/exemption/concordance.importer';
import { CVO_COMPONENTS } from '../exemption/cvo-components';

/** What the cvos' subgraph makes of a concordance file. */
export const cvoConcordanceImporter = concordanceImporter('cvo', CVO_COMPONENTS);
