import type { EvidenceKind } from '../vocabulary/evidence.enum';

/** Whether a kind of evidence shows success in what it is about. */
export type ShowsSuccess = 'YES' | 'NO' | 'BY_PERCENTAGE' | 'UNCLEAR';

/** From this percentage on, a result is a pass where nothing else is asked. */
export const PASS_PERCENTAGE = 50;

/**
 * What kinds of evidence show. A result (`BY_PERCENTAGE`) shows success from `PASS_PERCENTAGE` on; of what is `UNCLEAR`,
 * whoever decides tells.
 */
export const SHOWS_SUCCESS: Readonly<Record<EvidenceKind, ShowsSuccess>> = {
  ATTEST_A: 'YES',
  ATTEST_B: 'YES',
  ATTEST_C: 'NO',
  SCHOOL_REPORT: 'BY_PERCENTAGE',
  GETUIGSCHRIFT: 'YES',
  DEELCERTIFICAAT: 'YES',
  CERTIFICAAT: 'YES',
  DIPLOMA_SO: 'YES',
  EXAM_RESULT: 'BY_PERCENTAGE',
  EVC_PROOF: 'YES',
  ENROLMENT: 'NO',
  OTHER: 'UNCLEAR',
};
