import type { RequestContext } from '../server/subgraph-definition';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { ProviderType } from '../vocabulary/provider-types';
import type { CaseBinding } from '../case/case.binding';
import type { ReferralRow } from './referral.row';
import type { ReferralRequest, ReferralWarning } from '../vocabulary/referral.enum';

/** What one provider type says of the referrals that it receives; all else is the same for all. */
export interface ReferralRules {
  providerType: ProviderType;
  /** What may be asked of it. */
  requests: readonly ReferralRequest[];
  /** Whether accepting into a deviating trajectory needs a decision of the class council. */
  classCouncil?: boolean;
  /** What its "no" means for the learner. */
  declineStatement?: Required<LocalizedText>;
  /** Whether partners without an account may refer to it with a one-time code. */
  partners?: boolean;
  /** What a sender should know before it relies on this receiver. */
  warnings?(
    referral: { senderId: string; receiverNumber: string },
    context: RequestContext,
  ): Promise<ReferralWarning[]>;
}

/** The same, with the names that follow from the provider type. */
export interface ReferralBinding extends ReferralRules, CaseBinding<ReferralRow> {
  /** Name of the provider type's GraphQL type, such as `Cvo`. */
  name: string;
  /** Prefix of the provider's ids, such as `cvo`. */
  providerPrefix: string;
}

/** The loaders that every subgraph has for what is its own. */
export interface OwnLoaders {
  providers: { load(number: string): Promise<object | null> };
  offerings: { load(key: string): Promise<{ providerNumber: string } | null> };
}
