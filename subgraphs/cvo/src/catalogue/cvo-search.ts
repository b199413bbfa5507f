import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { cvoOfferingConnection } from './connections';
import type { CvoContext } from './cvo.loaders';
import type { CvoOffering } from './cvo-offering.entity';
import { CVO_OFFERINGS, searchOfferings } from './cvo-offering.service';

/** The centres' part of `search`. */
export const cvoSearch = offeringSearch<CvoOffering, CvoContext>({
  field: 'cvoOfferings',
  description: "Aanbod van cvo's: offerings of centres for adult education that fit.",
  connection: cvoOfferingConnection,
  page: searchOfferings,
  notApplicable: (criteria) => notApplicable(CVO_OFFERINGS, criteria),
});
