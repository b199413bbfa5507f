import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { SchoolOfferingFilter } from './school.filters';
import { schoolNumber } from './school.service';
import type { SchoolOffering } from './school-offering.entity';

/** The lists of the schools' offerings. A school admits by earlier schooling, not by age. */
export const schoolOfferings = new OfferingLists<SchoolOffering, SchoolOfferingFilter>(
  {
    schema: 'school',
    subjectKey: 'o.programme_key',
    subjectTable: 'study_programme',
    notApplicable: ['AGE'],
  },
  // An id of another type fits no row.
  ({ school, studyProgramme, schoolYear, attendance, kind, opleidingsvorm }) => ({
    'o.provider_number': school == null ? null : (schoolNumber(school) ?? ''),
    'o.programme_key': studyProgramme == null ? null : (keyOf('studyProgramme', studyProgramme) ?? ''),
    'o.school_year': schoolYear,
    'o.attendance': attendance,
    'o.kind': kind,
    'o.opleidingsvorm': opleidingsvorm,
  }),
);
