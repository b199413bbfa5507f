import type { EligibilityBinding } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import type { Condition, EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import {
  adviceSource,
  CHECKED_ON,
  POLICY,
  type RuleSource,
} from '@leerwegen/shared/eligibility/eligibility.sources';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { SchoolOffering } from '../catalogue/school-offering.entity';
import { RECEPTION_RULES } from './reception-rules.table';
import { WORKPLACE_RULES } from './workplace-rules.table';

const BY_PREVIOUS_SCHOOLING: readonly Pathway[] = ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL'];
/** From here on this project says nothing of the age limit, of which it has not read the text. */
const AGE_LIMIT_NOT_KNOWN_FROM = 25;

const STRUCTURE: RuleSource = {
  source: 'Omzendbrief "Structuur en organisatie van het voltijds secundair onderwijs"',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=9418',
  confidence: 'TO_CONFIRM',
};
const CLASS_COUNCIL: RuleSource = {
  source:
    'Besluit van de Vlaamse Regering van 19 juli 2002 betreffende de organisatie van het voltijds secundair onderwijs, art. 3 (toelatingsklassenraad)',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=13329',
  confidence: 'TO_CONFIRM',
};
const FLEXIBLE: RuleSource = {
  source:
    'Omzendbrief SO/2005/04 van 8 juli 2005, aangehaald in het advies van de Vlaamse Onderwijsraad (2020), voetnoot 1; zie ook omzendbrief "Flexibilisering in het secundair onderwijs"',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=13644',
  confidence: 'TO_CONFIRM',
};

/** Passed a year from this one on, or was in a later one. */
function attestedFrom(passed: number): Condition {
  return {
    kind: 'evidence',
    anyOf: [
      { kinds: ['ATTEST_A', 'ATTEST_B', 'GETUIGSCHRIFT'], fromStudyYear: Math.max(1, passed) },
      { kinds: ['ATTEST_C', 'ENROLMENT'], fromStudyYear: passed + 1 },
    ],
  };
}

/** Who may start what a school offers. */
export const SCHOOL_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  ...RECEPTION_RULES,
  ...WORKPLACE_RULES,
  {
    rule: {
      id: 'SCHOOL_PREVIOUS_SCHOOLING',
      text: {
        nl: 'Een school laat toe op grond van wat eerder gevolgd en behaald werd: het oriënteringsattest, het leerjaar, een getuigschrift. In de gevallen die de regelgeving noemt, beslist de toelatingsklassenraad.',
        en: 'A school admits on the ground of previous schooling: the attest, the year, a certificate. In the cases that the regulation names, the class council decides on admission.',
      },
      ...CLASS_COUNCIL,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    condition: { kind: 'ask' },
    change: {
      nl: 'Leg het laatste attest of rapport voor aan de school.',
      en: 'Show the last attest or report to the school.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_YEAR_BY_AGE',
      text: {
        nl: 'Zonder bewijs van een recent leerjaar wordt het volgende leerjaar naar leeftijd geschat. Wanneer de opleiding ten vroegste klaar is, wordt dan niet gezegd.',
        en: 'Without evidence of a recent year, the year that comes next is guessed by age. When the programme can be completed is not told then.',
      },
      ...POLICY,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    condition: {
      kind: 'anyOf',
      of: [
        { kind: 'evidence', anyOf: [{ kinds: ['ENROLMENT'], fromStudyYear: 1, thisSchoolYear: true }] },
        { kind: 'allOf', of: [{ kind: 'underAge', years: 14 }, attestedFrom(0)] },
        { kind: 'allOf', of: [{ kind: 'underAge', years: 16 }, attestedFrom(2)] },
        attestedFrom(4),
        { kind: 'ask' },
      ],
    },
    change: {
      nl: 'Zeg welk leerjaar het laatst gevolgd of afgelegd werd (bewijsstuk met leerjaar).',
      en: 'Tell which year was followed or passed last (evidence with its year).',
    },
  },
  {
    rule: {
      id: 'SCHOOL_ATTEST_B',
      text: {
        nl: 'Een oriënteringsattest B laat over naar het volgende leerjaar, maar sluit bepaalde studierichtingen uit.',
        en: 'An attest B admits to the next year, but excludes some programmes.',
      },
      ...STRUCTURE,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    who: { kind: 'evidence', anyOf: [{ kinds: ['ATTEST_B'] }] },
    condition: { kind: 'ask' },
    change: {
      nl: 'Kijk op het attest welke studierichtingen uitgesloten zijn; overzitten kan een andere weg openen, in overleg met school en clb.',
      en: 'See on the attest which programmes are excluded; repeating the year can open another way, together with school and clb.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_ATTEST_C',
      text: {
        nl: 'Een oriënteringsattest C laat niet over naar het volgende leerjaar.',
        en: 'An attest C does not admit to the next year.',
      },
      ...STRUCTURE,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    who: { kind: 'evidence', anyOf: [{ kinds: ['ATTEST_C'] }] },
    condition: { kind: 'ask' },
    change: {
      nl: 'Het leerjaar overdoen, in dezelfde of een andere studierichting, of met de school naar een flexibel traject kijken.',
      en: 'Repeat the year, in the same or another programme, or look with the school at a flexible pathway.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_AGE_LIMIT',
      text: {
        nl: 'Het voltijds secundair onderwijs kent een leeftijdsgrens. Die is hier nog niet nagelezen.',
        en: 'Full-time secondary education has an age limit. Its text has not been read here yet.',
      },
      ...STRUCTURE,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    who: { kind: 'minimumAge', years: AGE_LIMIT_NOT_KNOWN_FROM },
    condition: { kind: 'open', regulatoryQuestionId: 'AGE_LIMIT_SECONDARY_SCHOOL' },
    change: {
      nl: 'Vraag de school naar de leeftijdsgrens, of kijk naar het tweedekansonderwijs of de Examencommissie.',
      en: 'Ask the school about the age limit, or look at second-chance education or the Examencommissie.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_FLEXIBLE_FIVE_GROUPS',
      text: {
        nl: 'Een flexibel traject is er voor vijf groepen: wie meer uitdaging nodig heeft, tijdelijke leermoeilijkheden of leerachterstand heeft, overzit met een gepersonaliseerd programma, ziek, herstellend of zwanger is, of een specifiek talent heeft. Gezondheid wordt hier niet gevraagd.',
        en: 'A flexible pathway is for five groups: who needs more challenge, has temporary learning difficulties or delay, repeats a year with a personalised programme, is ill, recovering or pregnant, or has a specific talent. Health is not asked here.',
      },
      ...FLEXIBLE,
      checkedOn: CHECKED_ON,
    },
    pathways: ['FLEXIBLE_SO'],
    condition: {
      kind: 'anyOf',
      of: [
        { kind: 'targetGroup', anyOf: ['GIFTED', 'LEARNING_DELAY', 'REPEATING', 'TALENT'] },
        { kind: 'notAsked' },
      ],
    },
    change: {
      nl: 'Bespreek met de school en het clb of een van de vijf groepen van toepassing is.',
      en: 'Discuss with the school and its clb whether one of the five groups applies.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_FLEXIBLE_CLASS_COUNCIL',
      text: {
        nl: 'De klassenraad beslist over een afwijkend traject. Hij weegt de noden van de lerende en de draagkracht van het team.',
        en: 'The class council decides on a deviating trajectory. It weighs the needs of the learner and the capacity of the team.',
      },
      source: adviceSource('3.4'),
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: ['FLEXIBLE_SO'],
    condition: { kind: 'ask' },
    change: {
      nl: 'Vraag de school om het traject aan de klassenraad voor te leggen.',
      en: 'Ask the school to put the trajectory before the class council.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_DKO_PROPOSED',
      text: {
        nl: 'Voorstel, niet in voege: het deeltijds kunstonderwijs als bijkomende tweedekansleerweg.',
        en: 'Proposed, not in force: part-time art education as another second-chance road.',
      },
      source: adviceSource('deel 4'),
      sourceUrl: null,
      confidence: 'PROPOSED',
      checkedOn: CHECKED_ON,
    },
    pathways: ['DKO'],
    condition: { kind: 'open', regulatoryQuestionId: 'PART_TIME_ART_EDUCATION_AS_ROAD' },
    change: {
      nl: 'Alleen een wijziging van de regelgeving.',
      en: 'Only a change of the regulation.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_LANGUAGE_OF_THE_LESSONS',
      text: {
        nl: 'De lessen volgen vraagt Nederlands vanaf ongeveer richtgraad 2.2, of een andere taal waarin ze gegeven worden.',
        en: 'Following the lessons asks for Dutch from about level 2.2, or another language in which they are given.',
      },
      ...POLICY,
      checkedOn: CHECKED_ON,
    },
    pathways: BY_PREVIOUS_SCHOOLING,
    who: { kind: 'languagesTold' },
    condition: { kind: 'anyOf', of: [{ kind: 'followsLessons', dutchFrom: 'RG_2_2' }, { kind: 'ask' }] },
    change: {
      nl: 'De school gaat na welke ondersteuning nodig is; onthaalonderwijs kan voorafgaan.',
      en: 'The school looks at what support is needed; reception education can come before.',
    },
  },
];

/** How an offering of a school is looked at. */
export const SCHOOL_ELIGIBILITY: EligibilityBinding<SchoolOffering> = {
  rules: SCHOOL_ELIGIBILITY_RULES,
  subject: ({ pathway, languages }) => ({ pathway, languages }),
};
