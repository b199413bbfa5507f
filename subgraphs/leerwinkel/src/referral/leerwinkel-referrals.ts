import { referrals } from '@leerwegen/shared/referral/referrals.factory';
import { Leerwinkel } from '../catalogue/leerwinkel.entity';

/** Referrals to a leerwinkel, which guides who is not enrolled. */
export const leerwinkelReferrals = referrals(
  {
    providerType: 'LEERWINKEL',
    requests: ['INFORMATION', 'INFO_SESSION', 'INTAKE', 'GUIDANCE'],
    partners: true,
  },
  () => Leerwinkel,
);
