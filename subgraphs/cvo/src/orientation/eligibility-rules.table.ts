import type { EligibilityBinding } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import {
  adviceSource,
  CHECKED_ON,
  POLICY,
  type RuleSource,
} from '@leerwegen/shared/eligibility/eligibility.sources';
import {
  DEPENDS_ON_31_DECEMBER,
  DEPENDS_ON_BIRTHDAY,
  FULL_TIME_COMPULSORY_FULFILLED,
  FULL_TIME_SO_COMPLETED,
  PART_TIME_COMPULSORY_FULFILLED,
} from '@leerwegen/shared/eligibility/schooling.conditions';
import {
  ADULT_EDUCATION_ADMISSION,
  GENERAL_EDUCATION_FROM_18,
  MINORS_COMBINE_WITH_GENERAL_EDUCATION,
} from '@leerwegen/shared/eligibility/schooling-rule.table';
import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { CvoOffering } from '../catalogue/cvo-offering.entity';

const GENERAL: readonly Pathway[] = ['TKO_GENERAL', 'TKO_AAV'];
const VOCATIONAL: readonly Pathway[] = ['TKO_VOCATIONAL', 'VOCATIONAL_COURSE'];
const BRIDGES: readonly Pathway[] = ['TOEKAN', 'BENO'];

const MINISTRY: RuleSource = {
  source: 'Vlaams Ministerie van Onderwijs en Vorming, "Toelatingsvoorwaarden volwassenenonderwijs"',
  sourceUrl: 'https://www.onderwijs.vlaanderen.be/nl/toelatingsvoorwaarden-volwassenenonderwijs',
  confidence: 'CONFIRMED',
};

/** Who may start what a centre for adult education offers. */
export const CVO_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    rule: GENERAL_EDUCATION_FROM_18,
    pathways: GENERAL,
    condition: PART_TIME_COMPULSORY_FULFILLED,
    change: {
      nl: 'Inschrijven kan vanaf de 18e verjaardag; wie 18 wordt ten laatste op 31 december, kan al vanaf 1 september van dat jaar. Een bewijs van voltooid voltijds secundair onderwijs volstaat ook.',
      en: 'One can enrol from the 18th birthday on; who turns 18 by 31 December, from 1 September of that year. Proof of completed full-time secondary education is enough too.',
    },
    changeWhenUnknown: DEPENDS_ON_31_DECEMBER,
  },
  {
    rule: {
      id: 'CVO_OTHER_COURSES_FROM_16',
      text: {
        nl: 'De andere opleidingen van het secundair volwassenenonderwijs staan open vanaf 16 jaar bij de inschrijving, of vanaf 15 jaar voor wie de eerste twee leerjaren van het secundair onderwijs volgde.',
        en: 'The other courses of secondary adult education are open from 16 at enrolment, or from 15 for who followed the first two years of secondary education.',
      },
      ...ADULT_EDUCATION_ADMISSION,
      checkedOn: CHECKED_ON,
    },
    pathways: [...VOCATIONAL, 'NT2', 'TOEKAN'],
    condition: FULL_TIME_COMPULSORY_FULFILLED,
    change: {
      nl: 'Inschrijven kan vanaf de 16e verjaardag, of vanaf de 15e met een bewijs van de eerste twee leerjaren secundair onderwijs.',
      en: 'One can enrol from the 16th birthday on, or from the 15th with proof of the first two years of secondary education.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  },
  {
    rule: {
      id: 'CVO_BASIC_EDUCATION_FROM_18',
      text: {
        nl: 'Basiseducatie staat open vanaf 18 jaar, of voor wie 18 wordt ten laatste op 31 december als de opleiding in september of later start. Nederlands als tweede taal in de basiseducatie staat al open vanaf 16.',
        en: 'Basic education is open from 18, or to who turns 18 by 31 December when the course starts in September or later. Dutch as a second language in basic education is open from 16.',
      },
      ...MINISTRY,
      checkedOn: CHECKED_ON,
    },
    pathways: ['BENO'],
    condition: {
      kind: 'anyOf',
      of: [
        PART_TIME_COMPULSORY_FULFILLED,
        { kind: 'allOf', of: [FULL_TIME_COMPULSORY_FULFILLED, { kind: 'ask' }] },
      ],
    },
    change: {
      nl: 'Vraag het centrum welke delen al voor de 18e verjaardag openstaan.',
      en: 'Ask the centre which parts are open before the 18th birthday.',
    },
  },
  // The ages of the law, with their exceptions, are no age of the course's own.
  ageOfTheCourse('CVO_GENERAL_EDUCATION_OWN_AGE', GENERAL, 18),
  ageOfTheCourse('CVO_COURSE_OWN_AGE', [...VOCATIONAL, 'NT2', 'TOEKAN'], 16),
  {
    rule: {
      id: 'CVO_LEGAL_RESIDENCE_FROM_18',
      text: {
        nl: 'Wie 18 of ouder is, toont bij de inschrijving de Belgische nationaliteit of wettig verblijf aan. Het centrum kijkt dat na; hier wordt het niet gevraagd en nooit bewaard.',
        en: 'Who is 18 or older shows Belgian nationality or legal residence at enrolment. The centre checks it; it is not asked here and never stored.',
      },
      ...MINISTRY,
      checkedOn: CHECKED_ON,
    },
    pathways: null,
    who: { kind: 'minimumAge', years: 18 },
    condition: { kind: 'ask' },
    change: {
      nl: 'Neem bij de inschrijving een identiteitskaart of een bewijs van wettig verblijf mee.',
      en: 'Bring an identity card or proof of legal residence when enrolling.',
    },
  },
  {
    rule: {
      id: 'CVO_MINORS_COMBINE_WITH_GENERAL_EDUCATION',
      text: MINORS_COMBINE_WITH_GENERAL_EDUCATION,
      source: adviceSource('deel 1 (voetnoot 2)'),
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: [...VOCATIONAL, 'TOEKAN'],
    who: { kind: 'underAge', years: 18 },
    condition: {
      kind: 'anyOf',
      of: [{ kind: 'compulsoryEducationEnded' }, FULL_TIME_SO_COMPLETED, { kind: 'ask' }],
    },
    change: {
      nl: 'Spreek met de school, het clb en het centrum af waar de algemene vorming gevolgd wordt.',
      en: 'Agree with the school, its clb and the centre where general education is followed.',
    },
  },
  {
    rule: {
      id: 'CVO_GENERAL_EDUCATION_FOR_NEWCOMERS_PROPOSED',
      text: {
        nl: 'Voorstel, niet in voege: anderstalige nieuwkomers vanaf 16 jaar zouden aanvullende algemene vorming in het volwassenenonderwijs mogen volgen.',
        en: 'Proposed, not in force: newcomers from 16 would be allowed to follow additional general education in adult education.',
      },
      source: adviceSource('3.5 en deel 4'),
      sourceUrl: null,
      confidence: 'PROPOSED',
      checkedOn: CHECKED_ON,
    },
    pathways: [...GENERAL, ...BRIDGES],
    who: {
      kind: 'allOf',
      of: [
        { kind: 'targetGroup', anyOf: ['NEWCOMER_15PLUS'] },
        { kind: 'minimumAge', years: 16 },
        { kind: 'underAge', years: 18 },
      ],
    },
    condition: { kind: 'open', regulatoryQuestionId: 'GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16' },
    change: {
      nl: 'Alleen een wijziging van de regelgeving; tot dan gelden de andere regels.',
      en: 'Only a change of the regulation; until then the other rules hold.',
    },
  },
  {
    rule: {
      id: 'CVO_BRIDGE_FOR_SPEAKERS_OF_OTHER_LANGUAGES',
      text: {
        nl: 'Nederlands als tweede taal en de schakeltrajecten na de onthaalklas zijn bedoeld voor anderstaligen.',
        en: 'Dutch as a second language and the bridges from the reception class are meant for speakers of other languages.',
      },
      source: adviceSource('3.5'),
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: ['NT2', ...BRIDGES],
    condition: {
      kind: 'anyOf',
      of: [{ kind: 'targetGroup', anyOf: ['ANDERSTALIG', 'NEWCOMER_15PLUS'] }, { kind: 'ask' }],
    },
    change: {
      nl: 'Vraag het centrum of dit traject past; het bepaalt ook het beginniveau.',
      en: 'Ask the centre whether this fits; it also determines the level to start at.',
    },
  },
  {
    rule: {
      id: 'CVO_LANGUAGE_OF_THE_LESSONS',
      text: {
        nl: 'De lessen volgen vraagt de taal van de lessen: een andere taal waarin ze gegeven worden, of Nederlands vanaf ongeveer richtgraad 2.2.',
        en: 'Following the lessons asks for their language: another one in which they are given, or Dutch from about level 2.2.',
      },
      ...POLICY,
      checkedOn: CHECKED_ON,
    },
    pathways: [...GENERAL, ...VOCATIONAL],
    who: { kind: 'languagesTold' },
    condition: { kind: 'anyOf', of: [{ kind: 'followsLessons', dutchFrom: 'RG_2_2' }, { kind: 'ask' }] },
    change: {
      nl: 'Het centrum gaat na of het Nederlands volstaat; een opleiding Nederlands als tweede taal kan voorafgaan of samengaan.',
      en: 'The centre checks whether the Dutch is enough; a course of Dutch as a second language can come before or together with it.',
    },
  },
];

/** What a course asks beyond the age of the law. */
function ageOfTheCourse(id: string, pathways: readonly Pathway[], ofTheLaw: number): EligibilityRule {
  return {
    rule: {
      id,
      text: {
        nl: 'De opleiding vraagt zelf een hogere minimumleeftijd dan de regelgeving.',
        en: 'The course itself asks a higher minimum age than the regulation.',
      },
      source: 'Minimumleeftijd die het centrum bij de opleiding meedeelt',
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways,
    who: { kind: 'offeringAsksMoreThan', years: ofTheLaw },
    condition: { kind: 'offeringMinimumAge' },
    change: {
      nl: 'Wachten tot de minimumleeftijd van de opleiding, of een ander aanbod zoeken.',
      en: 'Wait until the minimum age of the course, or look for another offering.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  };
}

/** How an offering of a centre is looked at. */
export const CVO_ELIGIBILITY: EligibilityBinding<CvoOffering> = {
  rules: CVO_ELIGIBILITY_RULES,
  subject: ({ pathway, minimumAge, languages }) => ({ pathway, minimumAge, languages }),
};
