import { referrals } from '@leerwegen/shared/referral/referrals.factory';
import { Cvo } from '../catalogue/cvo.entity';

/** Referrals to a centre for adult education. */
export const cvoReferrals = referrals(
  {
    providerType: 'CVO',
    requests: ['INFORMATION', 'INFO_SESSION', 'INTAKE', 'GUIDANCE', 'ENROLMENT'],
  },
  () => Cvo,
);
