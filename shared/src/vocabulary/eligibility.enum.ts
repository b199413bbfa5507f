import { vocabularyEnum } from './vocabulary-enum';

export const Verdict = vocabularyEnum(
  'Verdict',
  'Oordeel: whether a learner may start, as far as the rules tell.',
  {
    ELIGIBLE: 'Toelaatbaar: all rules that apply are fulfilled.',
    CONDITIONAL: 'Onder voorwaarde: possible when a condition is fulfilled that the provider checks.',
    UNKNOWN: 'Niet geweten: the profile or the regulation leaves it open.',
    NOT_ELIGIBLE: 'Niet toelaatbaar: a rule is not fulfilled on that day.',
  },
);
export type Verdict = keyof typeof Verdict;

export const RuleConfidence = vocabularyEnum(
  'RuleConfidence',
  'Zekerheid van een regel: how sure it is that it says what the regulation says.',
  {
    CONFIRMED: 'Bevestigd: read in the text that is named as its source.',
    TO_CONFIRM: 'Te bevestigen: taken from a text about the regulation, or to be confirmed by a lawyer.',
    POLICY: 'Afspraak: a choice of this project, no regulation.',
    PROPOSED: 'Voorstel: asked for by the advice, not in force.',
  },
);
export type RuleConfidence = keyof typeof RuleConfidence;

export const StatusTopic = vocabularyEnum(
  'StatusTopic',
  'Statuut: a consequence of changing pathway that has to be looked at first.',
  {
    COMPULSORY_EDUCATION: 'Leerplicht: compulsory education, until 18.',
    GROEIPAKKET: 'Groeipakket (kinderbijslag): child benefit.',
    INTEGRATION_PERIOD: 'Beroepsinschakelingstijd: waiting period before an allowance after studies.',
    ALLOWANCE: 'Uitkering: an allowance, such as one for job seekers.',
    STUDENT_WORK: 'Studentenarbeid: working as a student.',
  },
);
export type StatusTopic = keyof typeof StatusTopic;

export const StatusEffect = vocabularyEnum(
  'StatusEffect',
  'Gevolg: what is known of a consequence; never an entitlement.',
  {
    KNOWN_EFFECT: 'Gekend gevolg: the change has this effect.',
    TO_CHECK: 'Na te gaan: depends on what only the learner and the competent service know.',
    NO_EFFECT_REPORTED: 'Geen gevolg gemeld: no effect is known.',
  },
);
export type StatusEffect = keyof typeof StatusEffect;
