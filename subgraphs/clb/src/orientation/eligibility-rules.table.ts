import type { EligibilityBinding } from '@leerwegen/shared/eligibility/eligibility-fields.factory';
import type { EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { CHECKED_ON } from '@leerwegen/shared/eligibility/eligibility.sources';
import type { ClbService } from '../catalogue/clb-service.entity';

/** Whom a clb guides: that follows enrolment, not age. */
export const CLB_ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    rule: {
      id: 'CLB_PUPILS_OF_ITS_SCHOOLS',
      text: {
        nl: 'Een clb begeleidt leerlingen die ingeschreven zijn in een school waarmee het samenwerkt, op elke leeftijd. De eigen school is het eerste aanspreekpunt, daarna haar clb.',
        en: 'A clb guides pupils who are enrolled in a school that it works with, at any age. The own school is the first to talk to, then its clb.',
      },
      source:
        'Decreet van 27 april 2018 betreffende de leerlingenbegeleiding; omzendbrief CLB/2018/02 over de operationalisering ervan',
      sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=15157',
      confidence: 'TO_CONFIRM',
      checkedOn: CHECKED_ON,
    },
    pathways: null,
    condition: { kind: 'enrolledIn', providers: ['SCHOOL'] },
    change: {
      nl: 'Wie niet in een school ingeschreven is, is welkom bij een leerwinkel; Onderwijskiezer, de website van de clb’s, is er voor iedereen. Na inschrijving in een school begeleidt haar clb.',
      en: 'Who is not enrolled in a school is welcome at a leerwinkel; Onderwijskiezer, the website of the clb’s, is there for everybody. After enrolment in a school, its clb guides.',
    },
  },
];

/** How a service of a clb is looked at. */
export const CLB_ELIGIBILITY: EligibilityBinding<ClbService> = {
  rules: CLB_ELIGIBILITY_RULES,
  subject: ({ languages }) => ({ pathway: null, guidance: true, languages }),
};
