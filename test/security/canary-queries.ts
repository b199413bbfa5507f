import type { Receiver } from '../harness/referrals';

const PERSONAL_FIELDS = `learner { caseReference firstName birthYear preferredLanguage contactChannel contact note }
  evidence { title issuer result subjectId } classCouncilDecision { needs capacity }`;

/** The first hundred referrals that the asker sent or received, with everything personal, as `list`. */
export function listQuery(receiver: Receiver, direction: string): string {
  return `{ list: ${receiver.toLowerCase()}Referrals(direction: ${direction}, first: 100) { totalCount
    pageInfo { hasNextPage } nodes { id version status learnerData consent { withdrawnAt } ${PERSONAL_FIELDS} } } }`;
}

/** One referral with everything personal, as `one`. */
export function oneQuery(receiver: Receiver): string {
  return `query ($id: ID!) {
    one: ${receiver.toLowerCase()}Referral(id: $id) { id version status consent { givenBy } ${PERSONAL_FIELDS} } }`;
}

/** The first lines of the asker's feed, as `feed`. */
export function feedQuery(receiver: Receiver): string {
  return `{ feed: ${receiver.toLowerCase()}ReferralEvents(first: 100) {
    nodes { sequence referralId kind status version } edges { cursor } } }`;
}
