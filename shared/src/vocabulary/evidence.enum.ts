import { vocabularyEnum } from './vocabulary-enum';

export const EvidenceKind = vocabularyEnum(
  'EvidenceKind',
  'Soort bewijsstuk: what shows that something was acquired.',
  {
    ATTEST_A: 'Oriënteringsattest A: passed to the next year.',
    ATTEST_B: 'Oriënteringsattest B: passed with restrictions.',
    ATTEST_C: 'Oriënteringsattest C: not passed.',
    SCHOOL_REPORT: 'Schoolrapport: report per subject of a school.',
    GETUIGSCHRIFT: 'Getuigschrift: certificate of a grade.',
    DEELCERTIFICAAT: 'Deelcertificaat: certificate of a module.',
    CERTIFICAAT: 'Certificaat: certificate of a course.',
    DIPLOMA_SO: 'Diploma secundair onderwijs: secondary-school diploma.',
    EXAM_RESULT: 'Examenresultaat: result of an exam of the Examencommissie.',
    EVC_PROOF: 'EVC-bewijs: proof of competences acquired elsewhere.',
    ENROLMENT: 'Inschrijving: enrolment in a year or course, without its result.',
    OTHER: 'Ander bewijsstuk: anything else, such as a diploma of higher education; its title says what.',
  },
);
export type EvidenceKind = keyof typeof EvidenceKind;

export const EvidenceAssurance = vocabularyEnum(
  'EvidenceAssurance',
  'Zekerheid: how sure it is that the evidence is genuine.',
  {
    VERIFIED: 'Uit een register: taken from the register of its issuer.',
    SEEN: 'Gezien: seen by a counsellor.',
    SELF_DECLARED: 'Verklaard: told by the learner.',
  },
);
export type EvidenceAssurance = keyof typeof EvidenceAssurance;
