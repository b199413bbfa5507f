import type { MissingReason } from '../vocabulary/concordance.enum';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import type { LocalizedText } from '../vocabulary/localized-text.type';

type Words = Required<LocalizedText> & { nl: string; en: string };

/** Kinds of evidence in words. */
export const KIND_WORDS: Readonly<Record<EvidenceKind, Words>> = {
  ATTEST_A: { nl: 'een oriënteringsattest A', en: 'an A-attest' },
  ATTEST_B: { nl: 'een oriënteringsattest B', en: 'a B-attest' },
  ATTEST_C: { nl: 'een oriënteringsattest C', en: 'a C-attest' },
  SCHOOL_REPORT: { nl: 'een schoolrapport per vak', en: 'a school report per subject' },
  GETUIGSCHRIFT: { nl: 'een getuigschrift', en: 'a getuigschrift' },
  DEELCERTIFICAAT: { nl: 'een deelcertificaat', en: 'a deelcertificaat' },
  CERTIFICAAT: { nl: 'een certificaat', en: 'a certificaat' },
  DIPLOMA_SO: { nl: 'een diploma secundair onderwijs', en: 'a diploma of secondary education' },
  EXAM_RESULT: { nl: 'een examenresultaat', en: 'an exam result' },
  EVC_PROOF: { nl: 'een EVC-bewijs', en: 'a proof of competences acquired elsewhere' },
  ENROLMENT: { nl: 'een inschrijving', en: 'an enrolment' },
  OTHER: { nl: 'een ander bewijsstuk', en: 'other evidence' },
};

/** What the text of a gap needs; only what its reason is about is read. */
export interface GapFacts {
  /** What the item asks, in words. */
  asked?: Words;
  /** Percentage, years, grade, or how many items are asked. */
  limit?: number;
  /** How many items are met. */
  met?: number;
}

const NOTHING: Words = { nl: 'een bewijsstuk', en: 'evidence' };

/** Why an item is not met, in words; numbers are those of the rule, never of the evidence. */
export const GAP_TEXTS: Readonly<Record<MissingReason, (facts: GapFacts) => Words>> = {
  NOT_SHOWN: ({ asked = NOTHING }) => ({
    nl: `Niet aangetoond: ${asked.nl}.`,
    en: `Not shown: ${asked.en}.`,
  }),
  TOO_FEW: ({ limit, met }) => ({
    nl: `De regel vraagt ${limit} van deze voorwaarden; ${met} voldaan.`,
    en: `The rule asks ${limit} of these items; ${met} met.`,
  }),
  OTHER_KIND: ({ asked = NOTHING }) => ({
    nl: `Gevraagd is ${asked.nl}, geen bewijsstuk van een andere soort.`,
    en: `Asked is ${asked.en}, not evidence of another kind.`,
  }),
  PROVES_NO_SUCCESS: () => ({
    nl: 'Een bewijsstuk van deze soort toont niet aan dat de lerende geslaagd is.',
    en: 'Evidence of this kind does not show that the learner passed.',
  }),
  KIND_UNCLEAR: () => ({
    nl: 'Of dit bewijsstuk aantoont dat de lerende geslaagd is, moet bekeken worden.',
    en: 'Whether this evidence shows that the learner passed has to be looked at.',
  }),
  PERCENTAGE_TOO_LOW: ({ limit }) => ({
    nl: `Gevraagd is een resultaat van minstens ${limit} procent.`,
    en: `Asked is a result of at least ${limit} percent.`,
  }),
  PERCENTAGE_CONTRADICTS: ({ limit }) => ({
    nl: `Zo’n bewijs krijgt wie slaagt, maar het resultaat ligt onder ${limit} procent: na te vragen.`,
    en: `Such proof is given to who passes, yet the result is below ${limit} percent: to be asked about.`,
  }),
  PERCENTAGE_UNKNOWN: ({ limit }) => ({
    nl: `Gevraagd is een resultaat van minstens ${limit} procent; het bewijsstuk vermeldt er geen.`,
    en: `Asked is a result of at least ${limit} percent; the evidence does not say one.`,
  }),
  TOO_OLD: ({ limit }) => ({
    nl: `Het bewijsstuk mag hoogstens ${limit} jaar oud zijn.`,
    en: `The evidence may be at most ${limit} years old.`,
  }),
  DATE_UNKNOWN: ({ limit }) => ({
    nl: `Het bewijsstuk mag hoogstens ${limit} jaar oud zijn; het heeft geen datum.`,
    en: `The evidence may be at most ${limit} years old; it has no date.`,
  }),
  NOT_YET_ISSUED: () => ({
    nl: 'Het bewijsstuk is pas na deze dag uitgereikt.',
    en: 'The evidence was issued after this day only.',
  }),
  GRADE_UNKNOWN: ({ limit }) => ({
    nl: `Gevraagd is een bewijsstuk van de ${limit}e graad; het leerjaar is niet bekend.`,
    en: `Asked is evidence of grade ${limit}; its year is not known.`,
  }),
  PROGRAMME_UNKNOWN: () => ({
    nl: 'Het bewijsstuk en de regel noemen een administratieve groep en een studierichting. Of ze bij elkaar horen, weten de scholen: vraag de groep op met `administrativeGroups` en geef haar studierichting als onderdeel.',
    en: 'The evidence and the rule name an administrative group and a programme of study. Whether they belong together, the schools know: ask the group with `administrativeGroups`, and give its programme as the subject.',
  }),
  NOT_ACCEPTED: () => ({
    nl: 'Bewijsstukken van deze soort worden hier niet aanvaard.',
    en: 'Evidence of this kind is not accepted here.',
  }),
  NOT_ALONE: ({ asked = NOTHING }) => ({
    nl: `Dit bewijsstuk telt alleen samen met ${asked.nl}.`,
    en: `This evidence counts only together with ${asked.en}.`,
  }),
};
