import type { NamedStatements } from '@leerwegen/shared/exemption/concordance.importer';

/** What concordances name of schools. A programme may be followed in several pathways, so none is its own. */
export const SCHOOL_NAMED: NamedStatements = {
  studyProgramme: 'SELECT key, NULL AS pathway FROM school.study_programme WHERE key = ANY($1::text[])',
  administrativeGroup:
    'SELECT number AS key, NULL AS pathway FROM school.administrative_group WHERE number = ANY($1::text[])',
  goalSet: 'SELECT key, NULL AS pathway FROM school.goal_set WHERE key = ANY($1::text[])',
};
