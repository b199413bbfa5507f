import { offeringCountsResolver } from '@leerwegen/shared/statistics/offering-counts.factory';
import { ClbServiceFilter } from '../catalogue/clb.filters';
import { clbServices } from '../catalogue/clb-service.service';

/** Counts of the clb's services: guidance belongs to no pathway, gives no award and starts on no date. */
export const ClbServiceCountsResolver = offeringCountsResolver({
  field: 'clbServiceCounts',
  filter: ClbServiceFilter,
  lists: clbServices,
  counting: { notCounted: ['DOMAIN', 'FINALITY', 'PATHWAY', 'AWARD', 'START_MONTH'] },
});
