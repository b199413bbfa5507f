import { referrals } from '@leerwegen/shared/referral/referrals.factory';
import { Examencommissie } from '../catalogue/examencommissie.entity';

/** Referrals to the Examencommissie, which informs and registers; it gives no guidance and enrols nobody. */
export const examencommissieReferrals = referrals(
  {
    providerType: 'EXAMENCOMMISSIE',
    requests: ['INFORMATION', 'INFO_SESSION', 'REGISTRATION'],
  },
  () => Examencommissie,
);
