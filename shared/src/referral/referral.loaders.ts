import type { PersonalSession } from '../auth/personal-session';
import { type CaseLoaders, caseLoaders } from '../case/case.loaders';
import { REFERRAL_TABLE, type ReferralRow } from './referral.row';

/** The loaders of referrals of one request. */
export interface ReferralLoaders {
  referrals: CaseLoaders<ReferralRow>;
}

export function referralLoaders(schema: string, personal: PersonalSession): ReferralLoaders {
  return { referrals: caseLoaders({ schema, table: REFERRAL_TABLE }, personal) };
}
