import { vocabularyEnum } from './vocabulary-enum';

export const ReferralReason = vocabularyEnum(
  'ReferralReason',
  'Reden van doorverwijzing: why a learner is referred.',
  {
    REPEATED_FAILURE: 'Herhaald niet slagen: failed more than once.',
    AT_RISK: 'Dreigende uitval: at risk of leaving without a qualification.',
    DROPPED_OUT: 'Uitgevallen: left without a qualification.',
    RETURNS: 'Terugkeer naar onderwijs: wants to take up learning again.',
    NEEDS_GUIDANCE: 'Nood aan begeleiding: needs guidance that the sender does not give.',
    NEEDS_OVERVIEW: 'Nood aan overzicht: wants to know all roads before choosing.',
    NOT_OFFERED_HERE: 'Niet in het aanbod: the sender does not offer what the learner wants.',
    COMBINES_PATHWAYS: 'Combinatie van leerwegen: a trajectory over more than one provider.',
    PRIOR_LEARNING: 'Eerder verworven: wants what was acquired already to count.',
    LANGUAGE: 'Taal: needs Dutch first, or support in it.',
  },
);
export type ReferralReason = keyof typeof ReferralReason;

export const ReferralUrgency = vocabularyEnum(
  'ReferralUrgency',
  'Dringendheid: how soon an answer is needed.',
  {
    NORMAL: 'Gewoon: within two weeks.',
    SOON: 'Spoedig: within a week.',
    URGENT: 'Dringend: within two days.',
  },
);
export type ReferralUrgency = keyof typeof ReferralUrgency;

export const ReferralRequest = vocabularyEnum('ReferralRequest', 'Vraag: what is asked of the receiver.', {
  INFORMATION: 'Informatie: neutral information.',
  INFO_SESSION: 'Infosessie: a place in an information session.',
  REGISTRATION: 'Registratie: registering, as at the Examencommissie.',
  INTAKE: 'Intake: a first talk.',
  GUIDANCE: 'Begeleiding: guidance of the learner.',
  ENROLMENT: 'Inschrijving: enrolment.',
});
export type ReferralRequest = keyof typeof ReferralRequest;

export const ReferralQuestion = vocabularyEnum(
  'ReferralQuestion',
  'Vraag om informatie: what the receiver needs to know before it goes on.',
  {
    CONTACT: 'Contactgegevens: how the learner can be reached.',
    CONSENT: 'Toestemming: a consent that is missing or too narrow.',
    EVIDENCE: 'Bewijsstukken: what the learner has acquired.',
    WISH: 'Wens: which pathway or offering the learner wants.',
    NOTE: 'Toelichting: more about the question itself.',
  },
);
export type ReferralQuestion = keyof typeof ReferralQuestion;

export const DeclineReason = vocabularyEnum(
  'DeclineReason',
  'Reden van niet opnemen: why a referral is not taken up.',
  {
    NO_MANDATE: 'Geen mandaat: not the receiver’s task for this learner.',
    NO_CAPACITY: 'Geen plaats: no room now.',
    NOT_ELIGIBLE: 'Niet toelaatbaar: an admission rule is not fulfilled.',
    NOT_OFFERED: 'Niet in het aanbod: the receiver does not offer it.',
    OTHER_REGION: 'Andere regio: another provider works in the learner’s region.',
    ALREADY_GUIDED: 'Al begeleid: the learner is guided already.',
  },
);
export type DeclineReason = keyof typeof DeclineReason;

export const ReferralOutcome = vocabularyEnum('ReferralOutcome', 'Resultaat: what became of the learner.', {
  INFORMED: 'Geïnformeerd: has the information that was asked.',
  GUIDED: 'Begeleid: was guided to a choice or a next step.',
  REGISTERED: 'Geregistreerd: is registered, as at the Examencommissie.',
  ENROLLED: 'Ingeschreven: is enrolled.',
  QUALIFIED: 'Gekwalificeerd: obtained the qualification.',
  PARTLY_QUALIFIED: 'Deels gekwalificeerd: obtained part of a qualification.',
  TRAJECTORY_ENDED: 'Traject doorlopen: went through the trajectory without a qualification.',
});
export type ReferralOutcome = keyof typeof ReferralOutcome;

export const ReferralWarning = vocabularyEnum('ReferralWarning', 'Waarschuwing: what a sender should know.', {
  OTHER_CLB: 'Ander clb: another clb has the mandate for the pupils of this school.',
  NO_LEARNER_DATA: 'Zonder gegevens: the receiver can only act when the learner shows the claim code.',
  NOT_OF_RECEIVER: 'Aanbod van een ander: the offering wished for is not the receiver’s.',
});
export type ReferralWarning = keyof typeof ReferralWarning;

export const RequiredDecisionKind = vocabularyEnum(
  'RequiredDecisionKind',
  'Soort beslissing: a decision that somebody else has to take.',
  {
    CLASS_COUNCIL:
      'Klassenraad: the class council of a school, as for a combination with the Examencommissie.',
    EXEMPTION: 'Vrijstelling: a decision on exemptions.',
    CLB_NOTICE: 'Kennisgeving aan het clb: the clb of the school may object.',
  },
);
export type RequiredDecisionKind = keyof typeof RequiredDecisionKind;
