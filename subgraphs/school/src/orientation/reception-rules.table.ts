import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { CHECKED_ON, type RuleSource } from '@leerwegen/shared/eligibility/eligibility.sources';
import { DEPENDS_ON_31_DECEMBER } from '@leerwegen/shared/eligibility/schooling.conditions';

const RECEPTION: RuleSource = {
  source: 'Vlaamse overheid, "Onthaalonderwijs voor anderstalige kinderen (OKAN)"',
  sourceUrl:
    'https://www.vlaanderen.be/nl/onderwijs-en-wetenschap/onderwijsaanbod/onthaalonderwijs-voor-anderstalige-kinderen-okan',
  confidence: 'CONFIRMED',
};

/** Who may follow reception education (OKAN). */
export const RECEPTION_RULES: readonly EligibilityRule[] = [
  {
    rule: {
      id: 'SCHOOL_RECEPTION_AGE',
      text: {
        nl: 'Onthaalonderwijs in het secundair is er voor wie op 31 december van het schooljaar minstens 12 en nog geen 18 jaar is.',
        en: 'Reception education in secondary schools is for who is at least 12 and not yet 18 on 31 December of the school year.',
      },
      ...RECEPTION,
      checkedOn: CHECKED_ON,
    },
    pathways: ['OKAN'],
    condition: { kind: 'ageOn31December', least: 12, below: 18 },
    change: {
      nl: 'Voor wie jonger is, is er onthaalonderwijs in het basisonderwijs; vanaf 18 een opleiding Nederlands als tweede taal. De toelatingsklassenraad kan uitzonderlijk afwijken.',
      en: 'For who is younger there is reception education in primary schools; from 18 on, courses of Dutch as a second language. The class council may make an exception.',
    },
    changeWhenUnknown: DEPENDS_ON_31_DECEMBER,
  },
  {
    rule: {
      id: 'SCHOOL_RECEPTION_NEWCOMER',
      text: {
        nl: 'Onthaalonderwijs is er voor wie hoogstens een jaar ononderbroken in België verblijft, thuis geen Nederlands spreekt, het Nederlands onvoldoende beheerst en hoogstens negen maanden les volgde in het Nederlands. De toelatingsklassenraad kan uitzonderlijk afwijken.',
        en: 'Reception education is for who has stayed in Belgium for at most one year without interruption, speaks no Dutch at home, does not know enough Dutch and followed lessons in Dutch for at most nine months. The class council may make an exception.',
      },
      ...RECEPTION,
      checkedOn: CHECKED_ON,
    },
    pathways: ['OKAN'],
    condition: {
      kind: 'allOf',
      of: [
        {
          kind: 'anyOf',
          of: [{ kind: 'targetGroup', anyOf: ['NEWCOMER_15PLUS', 'ANDERSTALIG'] }, { kind: 'notAsked' }],
        },
        { kind: 'ask' },
      ],
    },
    change: {
      nl: 'De school gaat na of aan de voorwaarden voldaan is; hoe lang iemand in België is, wordt hier niet gevraagd.',
      en: 'The school checks whether the conditions are fulfilled; how long somebody has been in Belgium is not asked here.',
    },
  },
];
