import { OfferingLists } from '@leerwegen/shared/search/offering-lists.service';
import type { LeerwinkelServiceFilter } from './leerwinkel.filters';
import { leerwinkelNumber } from './leerwinkel.service';
import type { LeerwinkelService } from './leerwinkel-service.entity';

/** The lists of the leerwinkels' services. Guidance is on the way to every road and goes on all year. */
export const leerwinkelServices = new OfferingLists<LeerwinkelService, LeerwinkelServiceFilter>(
  {
    schema: 'leerwinkel',
    lastSchoolYear: 'o.until_school_year',
    notApplicable: ['PATHWAY', 'AWARD', 'DOMAIN', 'FINALITY', 'START', 'ENROLMENT_OPEN'],
  },
  // An id of another type fits no row.
  ({ leerwinkel, kind, access }) => ({
    'o.provider_number': leerwinkel == null ? null : (leerwinkelNumber(leerwinkel) ?? ''),
    'o.kind': kind,
    'ANY(o.access)': access,
  }),
);
