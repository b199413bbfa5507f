import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { Condition } from './eligibility-rule';

/** The first two years of secondary education were followed, passed or not; what is shown of a later year shows it too. */
const FIRST_TWO_YEARS: Condition = {
  kind: 'evidence',
  anyOf: [
    { kinds: ['ATTEST_A', 'ATTEST_B', 'ATTEST_C'], fromStudyYear: 2 },
    { kinds: ['ENROLMENT', 'SCHOOL_REPORT'], fromStudyYear: 3 },
    { kinds: ['GETUIGSCHRIFT', 'DIPLOMA_SO'] },
  ],
};

/** Full-time secondary education was completed: the diploma, or what a school gives after passing the sixth year. */
export const FULL_TIME_SO_COMPLETED: Condition = {
  kind: 'evidence',
  anyOf: [{ kinds: ['DIPLOMA_SO'] }, { kinds: ['ATTEST_A', 'GETUIGSCHRIFT'], fromStudyYear: 6 }],
};

/** Full-time compulsory education is fulfilled: 16, or 15 after the first two years of secondary education. */
export const FULL_TIME_COMPULSORY_FULFILLED: Condition = {
  kind: 'anyOf',
  of: [
    { kind: 'minimumAge', years: 16 },
    { kind: 'allOf', of: [{ kind: 'minimumAge', years: 15 }, FIRST_TWO_YEARS] },
  ],
};

/** Part-time compulsory education is fulfilled, as adult education reads it. */
export const PART_TIME_COMPULSORY_FULFILLED: Condition = {
  kind: 'anyOf',
  of: [{ kind: 'minimumAge', years: 18 }, { kind: 'adultByEndOfYear' }, FULL_TIME_SO_COMPLETED],
};

/** What to say where only the birthday leaves it open. */
export const DEPENDS_ON_BIRTHDAY: LocalizedText = {
  nl: 'Het hangt van de verjaardag af: vanaf de dag die hier staat, is de lerende zeker oud genoeg.',
  en: 'It depends on the birthday: from the day given here on, the learner is certainly old enough.',
};

/** The same where 18 by 31 December matters. */
export const DEPENDS_ON_31_DECEMBER: LocalizedText = {
  nl: 'Het hangt van de verjaardag af: zeg of de lerende 18 is op 31 december van het jaar van de intake. Vanaf de dag die hier staat, kan het zeker.',
  en: 'It depends on the birthday: tell whether the learner is 18 by 31 December of the year of intake. From the day given here on, it is certainly possible.',
};
