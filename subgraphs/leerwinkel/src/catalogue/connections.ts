import { connectionTypes } from '@leerwegen/shared/connection/connection.type';
import { ExternalPartner } from './external-partner.entity';
import { LeerwinkelService } from './leerwinkel-service.entity';
import { Leerwinkel } from './leerwinkel.entity';

/** The connections of this subgraph, one per type that is listed. */
export const leerwinkelConnection = connectionTypes('Leerwinkel', () => Leerwinkel);
export const leerwinkelServiceConnection = connectionTypes('LeerwinkelService', () => LeerwinkelService, {
  offerings: true,
});
export const externalPartnerConnection = connectionTypes('ExternalPartner', () => ExternalPartner);
