import type { RuleConfidence } from '../vocabulary/concordance.enum';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import type { LocalizedText } from '../vocabulary/localized-text.type';

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
export interface ProofRule {
  id: string;
  effect: ProofEffect;
  text: Required<LocalizedText>;
  /** Act, circular or official page. */
  source: string;
  sourceUrl: string | null;
  /** First day on which it is known to hold; null when that is not known: it holds on every day up to `validTo`. */
  validFrom: string | null;
  /** Last day on which it holds; null without end. */
  validTo: string | null;
  /** Day on which it was last compared with its source. */
  checkedOn: string;
  confidence: RuleConfidence;
}
