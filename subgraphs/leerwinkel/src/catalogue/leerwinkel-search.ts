import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { leerwinkelServices } from './leerwinkel-service.service';
import { leerwinkelServiceConnection } from './connections';

/** The leerwinkels' part of `search`. */
export const leerwinkelSearch = offeringSearch({
  field: 'leerwinkelServices',
  description: 'Diensten van leerwinkels: guidance for adults and for young people who left school.',
  connection: leerwinkelServiceConnection,
  lists: leerwinkelServices,
});
