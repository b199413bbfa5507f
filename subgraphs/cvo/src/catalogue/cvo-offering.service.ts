import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { CvoOfferingFilter } from './cvo.filters';
import { cvoNumber } from './cvo.service';
import type { CvoOffering } from './cvo-offering.entity';

/** The lists of the centres' offerings. Finality is a notion of school programmes; most adult courses have none. */
export const cvoOfferings = new OfferingLists<CvoOffering, CvoOfferingFilter>(
  {
    schema: 'cvo',
    subject: { key: 'o.subject_key', table: 'offering_subject' },
    notApplicable: ['FINALITY'],
  },
  // An id of another type fits no row.
  ({ cvo, course, courseModule }) => ({
    'o.provider_number': cvo == null ? null : (cvoNumber(cvo) ?? ''),
    'o.course_code': course == null ? null : (keyOf('course', course) ?? ''),
    'o.module_key': courseModule == null ? null : (keyOf('courseModule', courseModule) ?? ''),
  }),
);
