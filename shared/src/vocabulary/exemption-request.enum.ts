import { vocabularyEnum } from './vocabulary-enum';

export const ExemptionBasis = vocabularyEnum(
  'ExemptionBasis',
  'Grond van een vrijstelling: on what an exemption is asked. A concordance is advice, and no basis.',
  {
    EVK: 'Eerder verworven kwalificatie: a qualification, or part of one, that was obtained before.',
    EVC: 'Eerder verworven competentie: competences acquired elsewhere, such as at work.',
    TEST: 'Vrijstellingsproef: a test that shows that the component is mastered.',
  },
);
export type ExemptionBasis = keyof typeof ExemptionBasis;

export const ExemptionDecider = vocabularyEnum(
  'ExemptionDecider',
  'Beslisser: who decides on exemptions; an advice or a concordance never does.',
  {
    KLASSENRAAD: 'Klassenraad: the class council of the school.',
    CVO: 'Centrum voor volwassenenonderwijs: the centre.',
    EXAMENCOMMISSIE: 'Examencommissie secundair onderwijs: the committee.',
  },
);
export type ExemptionDecider = keyof typeof ExemptionDecider;

export const ExemptionRequestStatus = vocabularyEnum(
  'ExemptionRequestStatus',
  'Stand van een vrijstellingsaanvraag: how far it is.',
  {
    DRAFT: 'Ontwerp: being prepared; seen by the requester only.',
    SUBMITTED: 'Ingediend: the decider has it.',
    INCOMPLETE: 'Onvolledig: the decider waits for what is missing.',
    UNDER_REVIEW: 'In behandeling: the decider looks at the evidence.',
    TEST_SCHEDULED: 'Proef gepland: the learner will take a test.',
    DECIDED: 'Beslist: every line has a decision with its motivation.',
    APPEALED: 'Betwist: the requester asks for a new decision.',
    REVOKED: 'Herroepen: the decider took the decision back.',
    WITHDRAWN: 'Ingetrokken: taken back by the requester, or its consent was withdrawn.',
  },
);
export type ExemptionRequestStatus = keyof typeof ExemptionRequestStatus;

export const ExemptionDecision = vocabularyEnum(
  'ExemptionDecision',
  'Beslissing over een vrijstelling: what was decided on one component. Refused, it is no refusal of enrolment.',
  {
    GRANTED: 'Toegekend: the learner is exempt from the component.',
    PARTIALLY_GRANTED: 'Gedeeltelijk toegekend: exempt from a part, which the motivation names.',
    REFUSED: 'Geweigerd: no exemption; the right to enrol is untouched.',
  },
);
export type ExemptionDecision = keyof typeof ExemptionDecision;

export const ExemptionQuestion = vocabularyEnum(
  'ExemptionQuestion',
  'Vraag om aanvulling: what is missing before the decider can go on.',
  {
    EVIDENCE: 'Bewijsstuk: evidence for one of the lines.',
    PERCENTAGE: 'Percentage: the result that stands on the evidence.',
    DATE: 'Datum: when the evidence was issued.',
    ORIGINAL: 'Origineel: the original, or a copy that was certified.',
    SCHOOL_REPORT: 'Schoolrapport: the report per subject that belongs to an attest.',
    LEARNER_DATA: 'Gegevens van de lerende: what is needed to reach or recognise the learner.',
    COMPONENT: 'Onderdeel: for which component the exemption is meant.',
    PROGRAMME: 'Opleiding: which programme or offering it is about.',
    CONSENT: 'Toestemming: a consent that has passed or is too narrow.',
  },
);
export type ExemptionQuestion = keyof typeof ExemptionQuestion;

export const ExemptionAppealReason = vocabularyEnum(
  'ExemptionAppealReason',
  'Reden van betwisting: why a new decision is asked.',
  {
    EVIDENCE_OVERLOOKED: 'Bewijsstuk niet meegenomen: evidence was left out of account.',
    NEW_EVIDENCE: 'Nieuw bewijsstuk: there is evidence that was not there before.',
    MOTIVATION_UNCLEAR: 'Motivering onduidelijk: the motivation does not carry the decision.',
    RULE_MISAPPLIED: 'Regel verkeerd toegepast: a rule or concordance was read wrongly.',
    PROCEDURE: 'Procedure niet gevolgd: the decision was not taken as it should be.',
  },
);
export type ExemptionAppealReason = keyof typeof ExemptionAppealReason;

export const ExemptionRevocationReason = vocabularyEnum(
  'ExemptionRevocationReason',
  'Reden van herroeping: why a decision was taken back.',
  {
    DECIDED_IN_ERROR: 'Vergissing: it was decided by mistake.',
    EVIDENCE_NOT_GENUINE: 'Bewijsstuk niet echt: evidence turned out not to be what it said.',
    PROGRAMME_CHANGED: 'Programma gewijzigd: the component is no part of the programme any more.',
    NOT_ENROLLED: 'Niet ingeschreven: the learner did not start the programme.',
  },
);
export type ExemptionRevocationReason = keyof typeof ExemptionRevocationReason;

export const ExemptionEventKind = vocabularyEnum(
  'ExemptionEventKind',
  'Soort gebeurtenis: what happened to an exemption request.',
  {
    DRAFTED: 'Opgesteld: it was made.',
    AMENDED: 'Aangepast: its content was changed.',
    MOVED: 'Nieuwe stand: its status changed.',
    DECIDED: 'Beslist: it was decided, by the role that the line names.',
    CONSENT_WITHDRAWN: 'Toestemming ingetrokken: the learner’s data were erased.',
    ERASED: 'Gewist: the learner’s data were erased at the end of their term.',
  },
);
export type ExemptionEventKind = keyof typeof ExemptionEventKind;

export const ExemptionDirection = vocabularyEnum(
  'ExemptionDirection',
  'Richting: whose exemption requests to list.',
  {
    REQUESTED: 'Aangevraagd: that your organisation made, drafts too.',
    TO_DECIDE: 'Te beslissen: that your organisation decides on, or has decided on.',
  },
);
export type ExemptionDirection = keyof typeof ExemptionDirection;
