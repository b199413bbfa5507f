import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import type { ClbServiceFilter } from './clb.filters';
import { clbNumber } from './clb.service';
import type { ClbService } from './clb-service.entity';

/**
 * The lists of the clb's services. Guidance is on the way to every road and goes on all year; who may come to a clb
 * follows enrolment, not age (DESIGN.md §6 rule 7).
 */
export const clbServices = new OfferingLists<ClbService, ClbServiceFilter>(
  {
    schema: 'clb',
    lastSchoolYear: 'o.until_school_year',
    notApplicable: ['PATHWAY', 'AWARD', 'DOMAIN', 'FINALITY', 'START', 'AGE', 'ENROLMENT_OPEN'],
  },
  // An id of another type fits no row.
  ({ clb, kind, access }) => ({
    'o.provider_number': clb == null ? null : (clbNumber(clb) ?? ''),
    'o.kind': kind,
    'ANY(o.access)': access,
  }),
);
