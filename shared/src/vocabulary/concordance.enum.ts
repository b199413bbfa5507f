import { vocabularyEnum } from './vocabulary-enum';

export const ConcordanceStatus = vocabularyEnum(
  'ConcordanceStatus',
  'Status van een concordantietabel: whether it may be used.',
  {
    DRAFT: 'Ontwerp: being prepared; no advice rests on it.',
    IN_FORCE: 'Van kracht: advice rests on it from its first to its last day.',
    SUPERSEDED: 'Vervangen: a later version took its place; it still tells what held in its days.',
  },
);
export type ConcordanceStatus = keyof typeof ConcordanceStatus;

export const ConcordanceCoverage = vocabularyEnum(
  'ConcordanceCoverage',
  'Dekking: how much of a component is covered by what somebody holds.',
  {
    FULL: 'Volledig: covers the whole component.',
    PARTIAL: 'Gedeeltelijk: covers a part of the component; something remains to be learned or shown.',
    NONE: 'Niet: covers nothing of the component.',
    UNDETERMINED: 'Onbepaald: cannot be told from what is known; whoever decides looks at it.',
  },
);
export type ConcordanceCoverage = keyof typeof ConcordanceCoverage;

export const ConditionMode = vocabularyEnum(
  'ConditionMode',
  'Soort voorwaarde: how many of the items must be held.',
  {
    ALL: 'Alle: every item.',
    ANY: 'Eén: one of the items.',
    N_OF: 'Een aantal: so many of the items as `needed` says.',
  },
);
export type ConditionMode = keyof typeof ConditionMode;

export const RuleOutcome = vocabularyEnum(
  'RuleOutcome',
  'Uitkomst van een regel: whether the condition of a rule is met by the evidence.',
  {
    APPLIES: 'Van toepassing: the condition is met.',
    UNDETERMINED: 'Onbepaald: something that the condition asks is not known.',
    ALMOST: 'Bijna: a part of the condition is met, or nearly; the rule says what misses.',
  },
);
export type RuleOutcome = keyof typeof RuleOutcome;

export const MissingReason = vocabularyEnum(
  'MissingReason',
  'Wat ontbreekt: why an item of a condition is not met, or not known to be.',
  {
    NOT_SHOWN: 'Niet aangetoond: no evidence is about it.',
    TOO_FEW: 'Te weinig: fewer items are met than the rule asks.',
    OTHER_KIND: 'Ander bewijsstuk: evidence is about it, but of another kind than the rule asks.',
    PROVES_NO_SUCCESS: 'Bewijst geen slagen: evidence of this kind does not show success.',
    KIND_UNCLEAR: 'Aard onduidelijk: whether such evidence shows success has to be looked at.',
    PERCENTAGE_TOO_LOW: 'Te laag resultaat: the result is below what is asked.',
    PERCENTAGE_CONTRADICTS:
      'Resultaat spreekt het bewijsstuk tegen: the evidence is only given to who passes, and its result is no pass.',
    PERCENTAGE_UNKNOWN: 'Resultaat onbekend: a result is asked and the evidence does not say it.',
    TOO_OLD: 'Te oud: issued longer ago than may be.',
    DATE_UNKNOWN: 'Datum onbekend: age matters and the evidence has no date.',
    NOT_YET_ISSUED: 'Nog niet uitgereikt: issued after the day that was asked about.',
    GRADE_UNKNOWN: 'Graad onbekend: the rule asks a grade and the evidence does not say its year.',
    PROGRAMME_UNKNOWN:
      'Studierichting onbekend: evidence names an administrative group where the rule names a programme of study, or the other way round.',
    NOT_ACCEPTED: 'Niet aanvaard: whoever decides does not accept evidence of this kind.',
    NOT_ALONE: 'Niet alleen: counts only together with evidence of another kind.',
  },
);
export type MissingReason = keyof typeof MissingReason;
