/** Personal types that are seen only through a field with a policy, or through a root field with one. */
export const PART_TYPES: ReadonlySet<string> = new Set([
  'ReferralLearner',
  'Evidence',
  'ReferralConsent',
  'ReferralHistoryLine',
  'ReferralAlternative',
  'ReferralDecline',
  'RequiredDecision',
  'ClassCouncilDecision',
  'ReferringPartner',
  'ReferralProgress',
  'ReferralEvent',
  'PartnerReferralReceipt',
  'PartnerCode',
]);
