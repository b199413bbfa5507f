import { offeringCountsResolver } from '@leerwegen/shared/statistics/offering-counts.factory';
import { CvoOfferingFilter } from '../catalogue/cvo.filters';
import { cvoOfferings } from '../catalogue/cvo-offering.service';

/** Counts of the centres' offerings. */
export const CvoOfferingCountsResolver = offeringCountsResolver({
  field: 'cvoOfferingCounts',
  filter: CvoOfferingFilter,
  lists: cvoOfferings,
  counting: { notCounted: ['FINALITY'] },
});
