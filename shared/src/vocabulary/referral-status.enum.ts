import { vocabularyEnum } from './vocabulary-enum';

export const ReferralStatus = vocabularyEnum(
  'ReferralStatus',
  'Stand van een doorverwijzing: how far it is.',
  {
    SENT: 'Verstuurd: sent, not yet taken in by the receiver.',
    RECEIVED: 'Ontvangen: the receiver has it.',
    INFO_REQUESTED: 'Informatie gevraagd: the receiver waits for an answer of the sender.',
    IN_INTAKE: 'In intake: the receiver talks with the learner.',
    WAITLISTED: 'Op de wachtlijst: there is no room yet.',
    ACCEPTED: 'Aanvaard: the learner can start.',
    STARTED: 'Gestart: the learner has started.',
    COMPLETED: 'Afgerond: what was asked is done.',
    DISCONTINUED: 'Stopgezet: the learner stopped after having started.',
    NOT_STARTED: 'Niet gestart: accepted, but the learner never started.',
    DECLINED:
      'Niet opgenomen: the receiver cannot take it up; at a school this leaves the right to enrol untouched.',
    REDIRECTED: 'Verder doorverwezen: the receiver referred the learner to a next provider.',
    NOT_REACHED: 'Niet bereikt: the learner could not be reached.',
    LEARNER_DECLINED: 'Lerende ziet ervan af: the learner does not want it any more.',
    WITHDRAWN: 'Ingetrokken: taken back by the sender, or its consent was withdrawn.',
    EXPIRED: 'Vervallen: nobody acted within the time set for it.',
  },
);
export type ReferralStatus = keyof typeof ReferralStatus;

export const ReferralParty = vocabularyEnum(
  'ReferralParty',
  'Partij: who acts in a referral or an exemption request.',
  {
    SENDER: 'Verwijzer of aanvrager: who refers, or asks for exemptions.',
    RECEIVER: 'Ontvanger of beslisser: to whom is referred, or who decides on exemptions.',
    SYSTEM: 'Systeem: a deadline or a term that passed.',
  },
);
export type ReferralParty = keyof typeof ReferralParty;

export const ReferralEventKind = vocabularyEnum(
  'ReferralEventKind',
  'Soort gebeurtenis: what happened to a referral.',
  {
    SENT: 'Verstuurd: it was sent.',
    MOVED: 'Nieuwe stand: its status changed.',
    ANSWERED: 'Beantwoord: the sender answered the questions of the receiver.',
    COMPLETED_DATA: 'Gegevens aangevuld: the learner’s data came in with a claim code.',
    CONSENT_WITHDRAWN: 'Toestemming ingetrokken: the learner’s data were erased.',
    DECISION_LINKED: 'Beslissing gekoppeld: a decision that was needed has been taken.',
    OVERDUE: 'Termijn verstreken: an answer is late; the status stays.',
    ERASED: 'Gewist: the learner’s data were erased at the end of their term.',
  },
);
export type ReferralEventKind = keyof typeof ReferralEventKind;

export const ReferralDirection = vocabularyEnum('ReferralDirection', 'Richting: whose referrals to list.', {
  SENT: 'Verstuurd: that your organisation sent to this provider type.',
  RECEIVED: 'Ontvangen: that your organisation received.',
});
export type ReferralDirection = keyof typeof ReferralDirection;

export const ProviderRole = vocabularyEnum('ProviderRole', 'Rol: for what somebody acts at a provider.', {
  COUNSELLOR: 'Begeleider: refers learners and handles referrals.',
  INTAKE: 'Onthaal: handles what comes in.',
  COORDINATOR: 'Coördinator: follows all referrals without seeing who they are about.',
  INTEGRATION: 'Koppeling: the provider’s own system.',
  ANALYST: 'Analist: statistics only; sees no referral.',
});
