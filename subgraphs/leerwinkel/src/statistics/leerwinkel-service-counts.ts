import { offeringCountsResolver } from '@leerwegen/shared/statistics/offering-counts.factory';
import { LeerwinkelServiceFilter } from '../catalogue/leerwinkel.filters';
import { leerwinkelServices } from '../catalogue/leerwinkel-service.service';

/** Counts of the leerwinkels' services: guidance belongs to no pathway or network, gives no award and starts on no date. */
export const LeerwinkelServiceCountsResolver = offeringCountsResolver({
  field: 'leerwinkelServiceCounts',
  filter: LeerwinkelServiceFilter,
  lists: leerwinkelServices,
  counting: { notCounted: ['DOMAIN', 'FINALITY', 'PATHWAY', 'AWARD', 'START_MONTH', 'NET'] },
});
