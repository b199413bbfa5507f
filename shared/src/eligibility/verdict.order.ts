import type { Verdict } from '../vocabulary/eligibility.enum';

/** From the best to the worst. */
const ORDER: readonly Verdict[] = ['ELIGIBLE', 'CONDITIONAL', 'UNKNOWN', 'NOT_ELIGIBLE'];

/** How bad a verdict is: 0 for ELIGIBLE, 3 for NOT_ELIGIBLE. */
export function severity(verdict: Verdict): number {
  return ORDER.indexOf(verdict);
}

/** The worst of some verdicts; ELIGIBLE of none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return ORDER[Math.max(0, ...verdicts.map(severity))]!;
}

/** The best of some verdicts; NOT_ELIGIBLE of none. */
export function best(verdicts: readonly Verdict[]): Verdict {
  return ORDER[Math.min(ORDER.length - 1, ...verdicts.map(severity))]!;
}
