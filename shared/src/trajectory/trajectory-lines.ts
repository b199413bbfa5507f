import { principalOf } from '../auth/personal-session';
import { STATUS_RULES } from '../eligibility/status-impact.table';
import type { RequestContext } from '../server/subgraph-definition';
import type { StatusImpact } from '../vocabulary/eligibility.type';
import type { TrajectoryBinding } from './trajectory.binding';
import type { StoredImpacts, TrajectoryParts } from './trajectory-parts';
import { hasAgreed } from './trajectory-permission.table';
import type { StoredAgreement, StoredComponent, TrajectoryRow } from './trajectory.row';

/** Which components somebody sees: all of them, or no more than those of the own organisation; and of which the title. */
export function visibleComponents(
  binding: TrajectoryBinding,
  row: TrajectoryRow,
  { personal }: RequestContext,
): { components: StoredComponent[]; mayReadTitle(component: StoredComponent): boolean } {
  const principal = principalOf(personal);
  const own = ({ providerId }: StoredComponent): boolean => providerId === principal?.providerId;
  const seesAll = binding.mayDo(principal, row, 'READ_SHARED');
  const leads = binding.mayDo(principal, row, 'READ_LEARNER', 'LEAD');
  const takesPart = binding.mayDo(principal, row, 'READ_LEARNER');
  return {
    components: seesAll ? row.components : row.components.filter(own),
    mayReadTitle: (component) => leads || (takesPart && own(component) && component.agreed === true),
  };
}

/** Agreements as somebody sees them: their days, and the text of those that are theirs. */
export function visibleAgreements(
  binding: TrajectoryBinding,
  row: TrajectoryRow,
  { personal }: RequestContext,
): (StoredAgreement & { place: number; mayReadText: boolean })[] {
  const principal = principalOf(personal);
  const leads = binding.mayDo(principal, row, 'READ_LEARNER', 'LEAD');
  const takesPart =
    principal !== null &&
    binding.mayDo(principal, row, 'READ_LEARNER') &&
    hasAgreed(principal.providerId, row);
  return row.agreements.map((agreement, place) => ({
    ...agreement,
    place,
    mayReadText: leads || (takesPart && agreement.providerId === principal.providerId),
  }));
}

/** What was looked at before one switch, with the rules as they read today; null when it was erased. */
export function storedImpacts(
  { IMPACTS = [] }: TrajectoryParts,
  isWanted: (impacts: StoredImpacts) => boolean,
): StatusImpact[] | null {
  const found = IMPACTS.find(isWanted);
  if (!found) return null;
  return found.lines.flatMap(({ topic, effect, ruleId }) => {
    const known = STATUS_RULES.find(({ rule }) => rule.id === ruleId);
    return known ? [{ topic, effect, rule: known.rule } as StatusImpact] : [];
  });
}
