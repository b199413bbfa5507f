import type { RegulationRule } from '../vocabulary/eligibility.type';
import { CHECKED_ON, COMPULSORY_EDUCATION, type RuleSource } from './eligibility.sources';

/** "Voldaan aan de voltijdse" and "de deeltijdse leerplicht", with what each opens (1.1.1). */
export const ADULT_EDUCATION_ADMISSION: RuleSource = {
  source:
    'Omzendbrief "De centrumorganisatie van de centra voor volwassenenonderwijs en de centra voor basiseducatie", 1.1.1 (decreet van 15 juni 2007 betreffende het volwassenenonderwijs)',
  sourceUrl: 'https://data-onderwijs.vlaanderen.be/edulex/document.aspx?docid=14281',
  confidence: 'CONFIRMED',
};

/** What the Examencommissie tells before one starts. */
export const EXAMENCOMMISSIE_PAGE: RuleSource = {
  source: 'Examencommissie secundair onderwijs, "Wat je vooraf moet weten" (examenreglement herzien in 2025)',
  sourceUrl: 'https://vlaanderen.be/examencommissiesecundaironderwijs',
  confidence: 'CONFIRMED',
};

// Rules that orientation tells and that trajectories enforce: one text each.

/** Who may enrol in general education for adults. */
export const GENERAL_EDUCATION_FROM_18: RegulationRule = {
  id: 'CVO_GENERAL_EDUCATION_FROM_18',
  text: {
    nl: 'Algemene vorming en aanvullende algemene vorming staan open vanaf 18 jaar bij de inschrijving. Wie inschrijft van 1 september tot en met 31 december, moet 18 worden ten laatste op 31 december van dat jaar. Ze staan ook open voor wie het voltijds secundair onderwijs met vrucht beëindigde.',
    en: 'General education and additional general education are open from 18 at enrolment. Who enrols from 1 September to 31 December must turn 18 by 31 December of that year. They are also open to who completed full-time secondary education.',
  },
  ...ADULT_EDUCATION_ADMISSION,
  checkedOn: CHECKED_ON,
};

/** What a vocational course goes with while compulsory education lasts, as a rule of a centre and as a guard say it. */
export const MINORS_COMBINE_WITH_GENERAL_EDUCATION = {
  nl: 'Wie nog leerplichtig is, combineert het beroepsgerichte deel in het volwassenenonderwijs met algemene vorming in het leerplichtonderwijs.',
  en: 'Who is still in compulsory education combines the vocational part in adult education with general education in compulsory education.',
};

/** How who takes exams fulfils compulsory education. */
export const COMPULSORY_EDUCATION_GOES_ON: RegulationRule = {
  id: 'EXAM_COMPULSORY_EDUCATION_GOES_ON',
  text: {
    nl: 'Wie nog leerplichtig is, volgt ook les in het secundair onderwijs of huisonderwijs. De leerplicht eindigt op de 18e verjaardag, op 30 juni voor wie tussen 1 juli en 31 december van dat jaar 18 wordt, of met een diploma secundair onderwijs.',
    en: 'Who is still in compulsory education also follows lessons in secondary education, or home education. It ends on the 18th birthday, on 30 June for who turns 18 between 1 July and 31 December of that year, or with a diploma of secondary education.',
  },
  ...EXAMENCOMMISSIE_PAGE,
  source: `${EXAMENCOMMISSIE_PAGE.source}; ${COMPULSORY_EDUCATION.source}`,
  checkedOn: CHECKED_ON,
};
