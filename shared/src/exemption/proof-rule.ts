import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { EvidenceKind } from '../vocabulary/evidence.enum';

/** What a rule on proof does. */
export type ProofEffect =
  /** Evidence of these kinds does not count. */
  | { does: 'REFUSE_KINDS'; kinds: readonly EvidenceKind[] }
  /** Evidence that was issued longer ago does not count, but for these kinds. */
  | { does: 'LIMIT_AGE'; years: number; except: readonly EvidenceKind[] }
  /** Evidence of these kinds counts only beside evidence of another kind. */
  | { does: 'ASK_COMPANION'; kinds: readonly EvidenceKind[]; companion: EvidenceKind }
  /** There are no exemptions from components of other grades. */
  | { does: 'LIMIT_GRADES'; grades: readonly number[] };

/** A rule of regulation on what one owner accepts, as data; applied before concordances. */
export interface ProofRule extends RegulationRule {
  effect: ProofEffect;
}
