import { badUserInput } from '../errors/user-error';
import { type CheckedEvidence, checkedEvidence } from '../evidence/evidence.check';
import type { LearnerPart } from '../vocabulary/consent.enum';
import type { EvidenceInput } from '../vocabulary/evidence.type';
import type { ReferralLearner, ReferralLearnerInput } from '../vocabulary/learner.type';
import { checkBirthYear } from './birth-year.check';
import { checkedText } from './text.check';

const FIELD = 'input.learner';
const TELEPHONE = {
  most: 30,
  pattern: /^\+?[\d\s./()-]{6,30}$/,
  expected: 'a telephone number',
  telephone: true,
};
const EMAIL = { most: 120, pattern: /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/, expected: 'an e-mail address' };

/** Which part of a consent's scope each field falls under. */
const PART_OF: Readonly<Record<keyof ReferralLearner, LearnerPart>> = {
  caseReference: 'CASE_REFERENCE',
  firstName: 'FIRST_NAME',
  birthYear: 'BIRTH_YEAR',
  preferredLanguage: 'LANGUAGE',
  contactChannel: 'CONTACT',
  contact: 'CONTACT',
  note: 'NOTE',
};

/**
 * The personal part as it is kept: checked, and no more than the consent covers. The year of birth is left out when it
 * served only to tell who may consent.
 *
 * @throws BAD_USER_INPUT that names the field; never with its value
 */
export function checkedLearner(
  input: ReferralLearnerInput,
  scope: readonly LearnerPart[],
  now: Date,
): ReferralLearner {
  checkBirthYear(input.birthYear, now);
  const learner: ReferralLearner = {
    caseReference: checkedText(`${FIELD}.caseReference`, input.caseReference, { most: 64 }),
    firstName: checkedText(`${FIELD}.firstName`, input.firstName, { most: 60 }),
    birthYear: scope.includes('BIRTH_YEAR') ? input.birthYear : null,
    preferredLanguage: checkedText(`${FIELD}.preferredLanguage`, input.preferredLanguage, {
      most: 2,
      pattern: /^[a-z]{2}$/,
      expected: 'a language code such as nl (ISO 639-1)',
    }),
    contactChannel: input.contactChannel ?? null,
    contact: checkedContact(input),
    note: checkedText(`${FIELD}.note`, input.note, { most: 1_000 }),
  };
  for (const [field, value] of Object.entries(learner)) {
    const part = PART_OF[field as keyof ReferralLearner];
    if (value !== null && !scope.includes(part))
      throw badUserInput(
        `${FIELD}.${field}`,
        `the scope of the consent does not hold ${part}`,
        'no value, or a wider consent',
      );
  }
  return learner;
}

function checkedContact({ contactChannel, contact }: ReferralLearnerInput): string | null {
  const field = `${FIELD}.contact`;
  if (contactChannel === 'TELEPHONE' || contactChannel === 'EMAIL') {
    const text = checkedText(field, contact, contactChannel === 'EMAIL' ? EMAIL : TELEPHONE);
    if (text !== null) return text;
    throw badUserInput(field, 'is missing', `what belongs to the channel ${contactChannel}`);
  }
  if (contact?.trim())
    throw badUserInput(field, 'has no channel', 'contactChannel TELEPHONE or EMAIL, or no contact');
  return null;
}

/**
 * Evidence as it is kept with a referral.
 *
 * @throws BAD_USER_INPUT that names the line and the field; never with its value
 */
export function coveredEvidence(
  evidence: readonly EvidenceInput[],
  scope: readonly LearnerPart[],
): CheckedEvidence[] {
  if (evidence.length > 0 && !scope.includes('EVIDENCE'))
    throw badUserInput(
      'input.evidence',
      'the scope of the consent does not hold EVIDENCE',
      'none, or a wider consent',
    );
  return checkedEvidence('input.evidence', evidence);
}
