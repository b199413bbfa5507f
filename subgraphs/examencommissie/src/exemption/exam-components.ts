import type { OwnComponents } from '@leerwegen/shared/exemption/concordance.importer';

/** What the Examencommissie can release a candidate from, and what of its own its concordances may name. */
export const EXAM_COMPONENTS: OwnComponents = {
  grants: 'examSubject',
  statements: {
    examSubject: `SELECT key, 'EXAMENCOMMISSIE' AS pathway FROM examencommissie.exam_subject
      WHERE key = ANY($1::text[])`,
    examProgramme: 'SELECT key, pathway FROM examencommissie.offering WHERE key = ANY($1::text[])',
  },
};
