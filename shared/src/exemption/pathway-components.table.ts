import type { Pathway } from '../vocabulary/pathway.enum';

const OF_SCHOOLS = ['studyProgramme', 'administrativeGroup'] as const;
const OF_ADULT_EDUCATION = ['course', 'courseModule'] as const;
const OF_EXAMS = ['examProgramme', 'examSubject'] as const;

/** By pathway: the prefixes of the ids of what one can complete in it. None where this graph knows no such components. */
export const PATHWAY_COMPONENTS: Readonly<Record<Pathway, readonly string[]>> = {
  REGULAR_SO: OF_SCHOOLS,
  FLEXIBLE_SO: OF_SCHOOLS,
  DUAL: OF_SCHOOLS,
  OKAN: OF_SCHOOLS,
  LEARN_WORK: OF_SCHOOLS,
  TKO_GENERAL: OF_ADULT_EDUCATION,
  TKO_AAV: OF_ADULT_EDUCATION,
  TKO_VOCATIONAL: OF_ADULT_EDUCATION,
  VOCATIONAL_COURSE: OF_ADULT_EDUCATION,
  TOEKAN: OF_ADULT_EDUCATION,
  BENO: OF_ADULT_EDUCATION,
  NT2: OF_ADULT_EDUCATION,
  EXAMENCOMMISSIE: OF_EXAMS,
  TRANSITION: [],
  OKOT: [],
  DKO: [],
};
