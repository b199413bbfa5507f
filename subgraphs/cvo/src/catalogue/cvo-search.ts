import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { cvoOfferingConnection } from './connections';
import { cvoOfferings } from './cvo-offering.service';

/** The centres' part of `search`. */
export const cvoSearch = offeringSearch({
  field: 'cvoOfferings',
  description: "Aanbod van cvo's: offerings of centres for adult education that fit.",
  connection: cvoOfferingConnection,
  lists: cvoOfferings,
});
