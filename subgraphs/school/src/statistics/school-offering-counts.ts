import { offeringCountsResolver } from '@leerwegen/shared/statistics/offering-counts.factory';
import { SchoolOfferingFilter } from '../catalogue/school.filters';
import { schoolOfferings } from '../catalogue/school-offering.service';

/** Counts of the schools' offerings. */
export const SchoolOfferingCountsResolver = offeringCountsResolver({
  field: 'schoolOfferingCounts',
  filter: SchoolOfferingFilter,
  lists: schoolOfferings,
  counting: { notCounted: [] },
});
