import { concordanceTableEntity } from '@leerwegen/shared/exemption/concordance-table.entity';

/** Concordances that lead to modules of adult education. */
export const CvoConcordanceTable = concordanceTableEntity('Cvo');
