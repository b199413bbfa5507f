import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { schoolOfferingConnection } from './connections';
import type { SchoolContext } from './school.loaders';
import type { SchoolOffering } from './school-offering.entity';
import { SCHOOL_OFFERINGS, searchOfferings } from './school-offering.service';

/** The schools' part of `search`. */
export const schoolSearch = offeringSearch<SchoolOffering, SchoolContext>({
  field: 'schoolOfferings',
  description: 'Aanbod van scholen: offerings of schools that fit.',
  connection: schoolOfferingConnection,
  page: searchOfferings,
  notApplicable: (criteria) => notApplicable(SCHOOL_OFFERINGS, criteria),
});
