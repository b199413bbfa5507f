import type { ProofRule } from '@leerwegen/shared/exemption/proof-rule';

/**
 * The page of the Examencommissie on exemptions, read in a stored copy: its rulebook changed in 2025, so each rule has to
 * be held against the rulebook itself before it is called confirmed.
 */
const PAGE = {
  source: 'Examencommissie secundair onderwijs, pagina Vrijstellingen (bewaarde kopie)',
  sourceUrl: 'https://examencommissiesecundaironderwijs.be/vrijstellingen',
  checkedOn: '2026-11-25',
  confidence: 'TO_CONFIRM',
} as const;
/** Answers of the Examencommissie to frequent questions, last changed on that day, say the same already. */
const SINCE = '2016-06-06';

/** Refuses competences acquired elsewhere, as a kind of evidence and as a basis. */
export const NO_EXPERIENCE: ProofRule = {
  id: 'EXAM_NO_EXPERIENCE',
  effect: { does: 'REFUSE_KINDS', kinds: ['EVC_PROOF'] },
  text: {
    nl: 'De Examencommissie geeft geen vrijstelling voor werkervaring, voor buitenlandse bewijzen of voor opleidingen van privé-instellingen en bedrijven.',
    en: 'The Examencommissie gives no exemption for work experience, for foreign evidence, or for training by private institutions and companies.',
  },
  ...PAGE,
  validFrom: null,
  validTo: null,
};

/** What the Examencommissie accepts as ground for an exemption (DESIGN.md §6 rule 2). */
export const EXAM_PROOF_RULES: readonly ProofRule[] = [
  NO_EXPERIENCE,
  {
    id: 'EXAM_THIRD_GRADE',
    effect: { does: 'LIMIT_GRADES', grades: [3] },
    text: {
      nl: 'De Examencommissie geeft alleen vrijstellingen voor vakken van de derde graad.',
      en: 'The Examencommissie gives exemptions for subjects of the third grade only.',
    },
    ...PAGE,
    validFrom: SINCE,
    validTo: null,
  },
  {
    id: 'EXAM_SEVEN_YEARS',
    effect: { does: 'LIMIT_AGE', years: 7, except: ['DIPLOMA_SO'] },
    text: {
      nl: 'Een bewijsstuk mag hoogstens 7 jaar oud zijn, behalve een diploma secundair onderwijs.',
      en: 'Evidence may be at most 7 years old, but for a diploma of secondary education.',
    },
    ...PAGE,
    validFrom: SINCE,
    validTo: null,
  },
  {
    id: 'EXAM_C_ATTEST_REPORT',
    effect: { does: 'ASK_COMPANION', kinds: ['ATTEST_C'], companion: 'SCHOOL_REPORT' },
    text: {
      nl: 'Wie een C-attest heeft, legt een schoolrapport per vak voor: alleen vakken waarvoor de lerende slaagde, komen in aanmerking.',
      en: 'Who has a C-attest shows a school report per subject: only subjects that the learner passed come into consideration.',
    },
    ...PAGE,
    validFrom: null,
    validTo: null,
  },
];
