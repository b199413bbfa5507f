import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { CHECKED_ON, type RuleSource } from '@leerwegen/shared/eligibility/eligibility.sources';
import {
  DEPENDS_ON_BIRTHDAY,
  FULL_TIME_COMPULSORY_FULFILLED,
} from '@leerwegen/shared/eligibility/schooling.conditions';

const DUAL_CIRCULAR: RuleSource = {
  source: 'Omzendbrief "Duaal leren en de aanloopfase", deel 1',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=15286',
  confidence: 'CONFIRMED',
};
const DUAL_ADVICE: RuleSource = {
  source: 'Onderwijs Vlaanderen, "Leerlingen inschrijven voor een duale opleiding"',
  sourceUrl: 'https://onderwijs.vlaanderen.be/nl/leerlingen-inschrijven-voor-een-duale-opleiding',
  confidence: 'CONFIRMED',
};
const LEARN_AND_WORK: RuleSource = {
  source:
    'Mededeling aan de Vlaamse Regering van 18 december 2020 "Van leren en werken naar duaal leren en aanloopfase", aangehaald door de Vlaamse Onderwijsraad',
  sourceUrl:
    'https://www.vlor.be/adviezen/bezorgdheden-over-de-omzetting-van-leren-en-werken-naar-duaal-leren-en-aanloopfase',
  confidence: 'TO_CONFIRM',
};

/** Who may learn at a workplace: dual learning, and learning and working before it. */
export const WORKPLACE_RULES: readonly EligibilityRule[] = [
  {
    rule: {
      id: 'SCHOOL_DUAL_FULL_TIME_COMPULSORY_FULFILLED',
      text: {
        nl: 'Duaal leren is er voor wie aan de voltijdse leerplicht voldaan heeft: 16 jaar, of 15 na de eerste twee leerjaren secundair onderwijs.',
        en: 'Dual learning is for who has fulfilled full-time compulsory education: 16, or 15 after the first two years of secondary education.',
      },
      ...DUAL_CIRCULAR,
      checkedOn: CHECKED_ON,
    },
    pathways: ['DUAL'],
    condition: FULL_TIME_COMPULSORY_FULFILLED,
    change: {
      nl: 'Wachten tot de 16e verjaardag, of de 15e met de eerste twee leerjaren secundair onderwijs achter de rug.',
      en: 'Wait until the 16th birthday, or the 15th after the first two years of secondary education.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  },
  {
    rule: {
      id: 'SCHOOL_DUAL_READY_FOR_WORKPLACE',
      text: {
        nl: 'Duaal leren vraagt dat de lerende klaar of bijna klaar is om op een werkplek te leren. De klassenraad van de vorige opleiding geeft daarover een advies, dat niet bindt: ook na een negatief advies mag men inschrijven.',
        en: 'Dual learning asks that the learner is ready, or nearly, to learn at a workplace. The class council of the previous programme advises on it; the advice is not binding: one may enrol after a negative one too.',
      },
      ...DUAL_ADVICE,
      checkedOn: CHECKED_ON,
    },
    pathways: ['DUAL'],
    condition: { kind: 'ask' },
    change: {
      nl: 'Vraag het advies van de klassenraad, en zoek met de trajectbegeleider een werkplek.',
      en: 'Ask for the advice of the class council, and look for a workplace with the trajectory counsellor.',
    },
  },
  {
    rule: {
      id: 'SCHOOL_LEARN_WORK_FULL_TIME_COMPULSORY_FULFILLED',
      text: {
        nl: 'Leren en werken was er voor wie aan de voltijdse leerplicht voldaan had.',
        en: 'Learning and working was for who had fulfilled full-time compulsory education.',
      },
      ...LEARN_AND_WORK,
      validTo: '2025-08-31',
      checkedOn: CHECKED_ON,
    },
    pathways: ['LEARN_WORK'],
    condition: FULL_TIME_COMPULSORY_FULFILLED,
    change: {
      nl: 'Wachten tot de 16e verjaardag, of de 15e met de eerste twee leerjaren secundair onderwijs achter de rug.',
      en: 'Wait until the 16th birthday, or the 15th after the first two years of secondary education.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  },
  {
    rule: {
      id: 'SCHOOL_LEARN_WORK_ENDED',
      text: {
        nl: 'Leren en werken (dbso, leertijd) is vanaf het schooljaar 2025-2026 opgegaan in duaal leren en de aanloopfase; starten kan niet meer.',
        en: 'Learning and working (dbso, leertijd) became dual learning and its preparatory phase from school year 2025-2026 on; one cannot start any more.',
      },
      ...LEARN_AND_WORK,
      validFrom: '2025-09-01',
      checkedOn: CHECKED_ON,
    },
    pathways: ['LEARN_WORK'],
    condition: { kind: 'never' },
    change: {
      nl: 'Kijk naar duaal leren of de aanloopfase.',
      en: 'Look at dual learning or its preparatory phase.',
    },
  },
];
