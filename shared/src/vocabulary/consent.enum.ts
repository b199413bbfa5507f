import { vocabularyEnum } from './vocabulary-enum';

export const ConsentGiver = vocabularyEnum(
  'ConsentGiver',
  'Toestemming van: who agreed to the sharing of data.',
  {
    LEARNER: 'Lerende: the learner.',
    GUARDIAN: 'Ouder of voogd: a parent or guardian, after the learner was heard.',
  },
);
export type ConsentGiver = keyof typeof ConsentGiver;

export const LegalBasis = vocabularyEnum(
  'LegalBasis',
  'Rechtsgrond: on which ground data are shared (GDPR, article 6).',
  {
    CONSENT: 'Toestemming: consent.',
    PUBLIC_TASK: 'Taak van algemeen belang: a task in the public interest.',
    LEGAL_OBLIGATION: 'Wettelijke verplichting: an obligation by law.',
  },
);
export type LegalBasis = keyof typeof LegalBasis;

export const LearnerPart = vocabularyEnum(
  'LearnerPart',
  'Gegeven over de lerende: what a consent may cover.',
  {
    CASE_REFERENCE: 'Dossierkenmerk: the sender’s own reference.',
    FIRST_NAME: 'Voornaam: first name.',
    BIRTH_YEAR: 'Geboortejaar: year of birth.',
    LANGUAGE: 'Taal: preferred language.',
    CONTACT: 'Contactgegevens: how to reach the learner.',
    NOTE: 'Toelichting: a note; never from a clb unless the consent names it.',
    EVIDENCE: 'Bewijsstukken: what the learner has acquired.',
  },
);
export type LearnerPart = keyof typeof LearnerPart;

export const LearnerData = vocabularyEnum(
  'LearnerData',
  'Stand van de gegevens: whether a referral or an exemption request holds learner data.',
  {
    AWAITED: 'Nog niet: not given yet; to a referral they come when the learner shows the claim code.',
    PRESENT: 'Aanwezig: present, for the two parties only.',
    ERASED: 'Gewist: erased for good.',
  },
);
export type LearnerData = keyof typeof LearnerData;

export const ContactChannel = vocabularyEnum(
  'ContactChannel',
  'Kanaal: how the learner wants to be reached.',
  {
    TELEPHONE: 'Telefoon: by telephone.',
    EMAIL: 'E-mail: by e-mail.',
    VIA_SENDER: 'Via de verwijzer: only through who refers.',
  },
);
export type ContactChannel = keyof typeof ContactChannel;
