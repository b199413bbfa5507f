import { concordanceTableEntity } from '@leerwegen/shared/exemption/concordance-table.entity';

/** Concordances that lead to subjects of the Examencommissie. */
export const ExamencommissieConcordanceTable = concordanceTableEntity('Examencommissie');
