import type { CaseBinding } from '../case/case.binding';
import type { RequestContext } from '../server/subgraph-definition';
import type { CheckedEvidence } from '../evidence/evidence.check';
import type { ConcordanceCoverage } from '../vocabulary/concordance.enum';
import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { ExemptionBasis, ExemptionDecider } from '../vocabulary/exemption-request.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import type { ExemptionRow } from './exemption-request.row';
import type { ProofRule } from './proof-rule';

/** What a concordance said of one component on the day of a submission. */
export interface StoredAdvice {
  componentId: string;
  /** Null when no rule held. */
  ruleId: string | null;
  tableId: string | null;
  coverage: ConcordanceCoverage;
  on: string;
}

/** A basis that regulation does not allow here. */
export interface RefusedBasis {
  basis: ExemptionBasis;
  rule: RegulationRule;
}

/** Prefixes of global ids, each with the loader of this subgraph that knows what they name. */
export type KnownIds = Readonly<Record<string, string>>;

/** What one provider type says of the exemption requests on which it decides; all else is the same for all. */
export interface ExemptionRules {
  providerType: ProviderType;
  decidedBy: ExemptionDecider;
  /** What a request may be about. */
  programmes: KnownIds;
  /** From what one can be exempt. */
  components: KnownIds;
  refusedBases?: readonly RefusedBasis[];
  /** What it accepts as proof: a line that rests on nothing but refused kinds is refused on submission. */
  proofRules?: readonly ProofRule[];
  /** Whether a decision needs what the class council weighed. */
  classCouncil?: boolean;
  /**
   * What concordances say of components, stored with each submission and never binding; no advice where it is absent. It
   * runs before the transaction of the act, so it may use the loaders of the request.
   */
  advise?(
    context: RequestContext,
    componentIds: readonly string[],
    evidence: readonly CheckedEvidence[],
    on: string,
  ): Promise<StoredAdvice[]>;
}

/** The same, with the names that follow from the provider type. */
export interface ExemptionBinding extends ExemptionRules, CaseBinding<ExemptionRow> {
  /** Name of the provider type's GraphQL type, such as `Cvo`. */
  name: string;
  /** Prefix of the provider's ids, such as `cvo`. */
  providerPrefix: string;
}
