import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { schoolOfferingConnection } from './connections';
import { schoolOfferings } from './school-offering.service';

/** The schools' part of `search`. */
export const schoolSearch = offeringSearch({
  field: 'schoolOfferings',
  description: 'Aanbod van scholen: offerings of schools that fit.',
  connection: schoolOfferingConnection,
  lists: schoolOfferings,
});
