import { concordanceImporter } from '@leerwegen/shared/exemption/concordance.importer';
import { EXAM_COMPONENTS } from '../exemption/exam-components';

/** What the Examencommissie's subgraph makes of a concordance file. */
export const examencommissieConcordanceImporter = concordanceImporter('examencommissie', EXAM_COMPONENTS);
