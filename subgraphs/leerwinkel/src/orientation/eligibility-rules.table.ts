import type { EligibilityBinding } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { adviceSource, CHECKED_ON } from '@leerwegen/shared/eligibility/eligibility.sources';
import { DEPENDS_ON_BIRTHDAY } from '@leerwegen/shared/eligibility/schooling.conditions';
import type { LeerwinkelService } from '../catalogue/leerwinkel-service.entity';

/** Whom a leerwinkel guides. */
export const LEERWINKEL_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    rule: {
      id: 'LEERWINKEL_ADULTS_AND_NOT_ENROLLED',
      text: {
        nl: 'Een leerwinkel begeleidt volwassenen, en jongeren die niet in een school ingeschreven zijn.',
        en: 'A leerwinkel guides adults, and young people who are not enrolled in a school.',
      },
      source: adviceSource('3.1 en 3.2'),
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: null,
    condition: {
      kind: 'anyOf',
      of: [
        { kind: 'minimumAge', years: 18 },
        { kind: 'notEnrolledIn', providers: ['SCHOOL'] },
      ],
    },
    change: {
      nl: 'Wie nog op school zit, is het eerst geholpen bij de eigen school en haar clb; vanaf 18 is de leerwinkel er ook.',
      en: 'Who is still at school is helped first by the own school and its clb; from 18 on the leerwinkel is there too.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  },
  {
    rule: {
      id: 'LEERWINKEL_AGE_OF_THE_SERVICE',
      text: {
        nl: 'Deze dienst is er vanaf een minimumleeftijd, die van leerwinkel tot leerwinkel verschilt.',
        en: 'This service is there from a minimum age, which differs from shop to shop.',
      },
      source: 'Minimumleeftijd die de leerwinkel bij de dienst meedeelt',
      sourceUrl: null,
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: null,
    who: { kind: 'offeringAsksMoreThan', years: 0 },
    condition: { kind: 'offeringMinimumAge' },
    change: {
      nl: 'Een andere leerwinkel kan een lagere minimumleeftijd hebben.',
      en: 'Another leerwinkel may have a lower minimum age.',
    },
    changeWhenUnknown: DEPENDS_ON_BIRTHDAY,
  },
];

/** How a service of a leerwinkel is looked at. */
export const LEERWINKEL_ELIGIBILITY: EligibilityBinding<LeerwinkelService> = {
  rules: LEERWINKEL_ELIGIBILITY_RULES,
  subject: ({ minimumAge, languages }) => ({ pathway: null, guidance: true, minimumAge, languages }),
};
