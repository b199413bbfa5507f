import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { SchoolOfferingFilter } from './school.filters';
import { schoolNumber } from './school.service';
import type { SchoolOffering } from './school-offering.entity';

/** The lists of the schools' offerings. A school admits by earlier schooling, not by age. */
export const schoolOfferings = new OfferingLists<SchoolOffering, SchoolOfferingFilter>(
  {
    schema: 'school',
    subject: { key: 'o.programme_key', table: 'study_programme' },
    notApplicable: ['AGE'],
  },
  // An id of another type fits no row.
  ({ school, studyProgramme, attendance, kind, opleidingsvorm }) => ({
    'o.provider_number': school == null ? null : (schoolNumber(school) ?? ''),
    'o.programme_key': studyProgramme == null ? null : (keyOf('studyProgramme', studyProgramme) ?? ''),
    'o.attendance': attendance,
    'o.kind': kind,
    'o.opleidingsvorm': opleidingsvorm,
  }),
);
