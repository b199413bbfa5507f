import type { ProofRule } from '@leerwegen/shared/exemption/proof-rule';
import { EXEMPTIONS_PAGE, NO_EXPERIENCE } from './no-experience.rule';

/** Answers of the Examencommissie to frequent questions, last changed on that day, say the same already. */
const SINCE = '2016-06-06';

/** What the Examencommissie accepts as ground for an exemption (DESIGN.md §6 rule 2). */
export const EXAM_PROOF_RULES: readonly ProofRule[] = [
  {
    ...NO_EXPERIENCE,
    effect: { does: 'REFUSE_KINDS', kinds: ['EVC_PROOF'] },
    validFrom: null,
    validTo: null,
  },
  {
    id: 'ec-third-grade',
    effect: { does: 'LIMIT_GRADES', grades: [3] },
    text: {
      nl: 'De Examencommissie geeft alleen vrijstellingen voor vakken van de derde graad.',
      en: 'The Examencommissie gives exemptions for subjects of the third grade only.',
    },
    ...EXEMPTIONS_PAGE,
    validFrom: SINCE,
    validTo: null,
  },
  {
    id: 'ec-seven-years',
    effect: { does: 'LIMIT_AGE', years: 7, except: ['DIPLOMA_SO'] },
    text: {
      nl: 'Een bewijsstuk mag hoogstens 7 jaar oud zijn, behalve een diploma secundair onderwijs.',
      en: 'Evidence may be at most 7 years old, but for a diploma of secondary education.',
    },
    ...EXEMPTIONS_PAGE,
    validFrom: SINCE,
    validTo: null,
  },
  {
    id: 'ec-c-attest-report',
    effect: { does: 'ASK_COMPANION', kinds: ['ATTEST_C'], companion: 'SCHOOL_REPORT' },
    text: {
      nl: 'Wie een C-attest heeft, legt een schoolrapport per vak voor: alleen vakken waarvoor de lerende slaagde, komen in aanmerking.',
      en: 'Who has a C-attest shows a school report per subject: only subjects that the learner passed come into consideration.',
    },
    ...EXEMPTIONS_PAGE,
    validFrom: null,
    validTo: null,
  },
];
