import type { ConcordanceCoverage } from '../vocabulary/concordance.enum';
import type { ComponentState } from '../vocabulary/pathway-step.enum';

const STATES: Readonly<Record<ConcordanceCoverage, ComponentState>> = {
  FULL: 'PROBABLY_EXEMPT',
  PARTIAL: 'POSSIBLY_EXEMPT',
  UNDETERMINED: 'POSSIBLY_EXEMPT',
  NONE: 'REMAINING',
};

/** How far a component is done, as far as advice on its exemption tells. */
export function componentState(coverage: ConcordanceCoverage): ComponentState {
  return STATES[coverage];
}
