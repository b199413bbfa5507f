import { badUserInput } from '../errors/user-error';
import type { ReferralConsentInput } from '../vocabulary/consent.type';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import type { ReferralLearnerInput } from '../vocabulary/learner.type';
import { checkedConsent, type StoredConsent } from './consent.check';
import type { Sharer } from './consent.table';
import { coveredEvidence, checkedLearner } from './learner.check';
import type { PersonalCipher, SealedParts } from './personal.cipher';

/** The personal part of an input. */
export interface PersonalInput {
  learner?: ReferralLearnerInput | null;
  evidence?: EvidenceInput[] | null;
  consent?: ReferralConsentInput | null;
}

/** A personal part that may be kept: checked, and covered by a consent. */
export interface PersonalPart {
  consent: StoredConsent;
  caseReference: string | null;
  parts: { LEARNER: object; EVIDENCE?: object };
}

/**
 * The personal part of an input, as it may be kept; null when the input has none.
 *
 * @throws BAD_USER_INPUT when there is no valid consent for it, or something in it is wrong
 */
export function personalPart(input: PersonalInput, sharer: Sharer, now: Date): PersonalPart | null {
  const { learner, consent, evidence } = input;
  if (!learner) {
    if (evidence?.length)
      throw badUserInput('input.evidence', 'has no learner', 'input.learner and input.consent too');
    if (consent) throw badUserInput('input.consent', 'has no learner', 'input.learner too, or no consent');
    return null;
  }
  if (!consent) throw badUserInput('input.learner', 'has no consent', 'a valid input.consent, or no learner');
  const checked = checkedConsent(consent, sharer, learner.birthYear, now);
  const kept = checkedLearner(learner, checked.scope, now);
  const lines = coveredEvidence(evidence ?? [], checked.scope);
  return {
    consent: checked,
    caseReference: kept.caseReference ?? null,
    parts: { LEARNER: kept, ...(lines.length > 0 && { EVIDENCE: lines }) },
  };
}

/** Keyed hash of a case reference, by which its sender, and nobody else, finds the referrals of one case. */
export function caseHash(
  cipher: PersonalCipher,
  senderId: string,
  caseReference: string | null,
): string | null {
  return caseReference === null ? null : cipher.hash('case', `${senderId} ${caseReference}`);
}

/** A personal part sealed for a case: under a new key, or under the one that it has. */
export function sealedPart(
  cipher: PersonalCipher,
  caseKey: string,
  wrapped: Buffer | null,
  parts: Readonly<Record<string, unknown>>,
): { parts: SealedParts['parts']; wrapped?: Buffer } {
  return wrapped ? { parts: cipher.sealMore(caseKey, wrapped, parts) } : cipher.seal(caseKey, parts);
}
