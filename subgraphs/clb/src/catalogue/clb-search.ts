import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { clbServices } from './clb-service.service';
import { clbServiceConnection } from './connections';

/** The clb's part of `search`. */
export const clbSearch = offeringSearch({
  field: 'clbServices',
  description: 'Diensten van clb’s: guidance for who is enrolled in a school.',
  connection: clbServiceConnection,
  lists: clbServices,
});
