import type { OwnComponents } from '@leerwegen/shared/exemption/concordance.importer';

/** What a cvo can release a learner from, and what of its own its concordances may name. */
export const CVO_COMPONENTS: OwnComponents = {
  grants: 'courseModule',
  statements: {
    courseModule: `SELECT m.key, c.pathway FROM cvo.course_module m
      JOIN cvo.course c ON c.code = m.course_code WHERE m.key = ANY($1::text[])`,
    course: 'SELECT code AS key, pathway FROM cvo.course WHERE code = ANY($1::text[])',
  },
};
