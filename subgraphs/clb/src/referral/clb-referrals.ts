import { referrals } from '@leerwegen/shared/referral/referrals.factory';
import type { RequestContext } from '@leerwegen/shared/server/subgraph-definition';
import { institutionNumber, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { ReferralWarning } from '@leerwegen/shared/vocabulary/referral.enum';
import { Clb } from '../catalogue/clb.entity';
import type { ClbContext } from '../catalogue/clb.loaders';

/** Referrals to a clb, which guides the pupils of the schools that it serves. */
export const clbReferrals = referrals(
  {
    providerType: 'CLB',
    requests: ['INFORMATION', 'INTAKE', 'GUIDANCE'],
    partners: true,
    warnings: otherClbWarning,
  },
  () => Clb,
);

/** One clb has the mandate for the pupils of a school; a school that refers to another should know. */
async function otherClbWarning(
  { senderId, receiverNumber }: { senderId: string; receiverNumber: string },
  context: RequestContext,
): Promise<ReferralWarning[]> {
  const school = institutionNumber(keyOf('school', senderId) ?? '');
  if (school === null) return [];
  const mandated = await (context as ClbContext).loaders.clbOfSchool.load(school);
  return mandated === null || mandated === receiverNumber ? [] : ['OTHER_CLB'];
}
