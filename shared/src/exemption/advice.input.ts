import type { CheckedEvidence } from '../evidence/evidence.check';
import type { ConcordanceStatus } from '../vocabulary/concordance.enum';
import type { ConcordanceRule } from '../vocabulary/concordance.type';

/** A component about which advice is asked. */
export interface AskedComponent {
  /** Global id. */
  id: string;
  /** Grade of secondary education, 1 to 3; null when it is not known or has none. */
  grade: number | null;
  /** Global ids of its goals on the day of the advice. */
  goalIds: readonly string[];
}

/** A line of evidence, with the goals of what it is about when the owner knows those. */
export interface AdvisedEvidence extends CheckedEvidence {
  /** Global ids; null where the owner does not know the goals of what it is about: another owner's, or not looked up. */
  subjectGoalIds: readonly string[] | null;
}

/** A table as the advice needs it, with its rules. */
export interface AdvisingTable {
  /** Global id. */
  id: string;
  status: ConcordanceStatus;
  /** First and last day on which it holds; null is open. */
  validFrom: string;
  validTo: string | null;
  rules: readonly ConcordanceRule[];
}
