import type { CheckedEvidence } from '../evidence/evidence.check';
import type { LearnerProfile } from '../eligibility/learner-profile';
import { ruleOf } from '../exemption/concordance-rule.row';
import type { ConcordanceLoaders, GrantingRule } from '../exemption/concordance.loaders';
import { isWithin } from '../vocabulary/calendar-date';
import type { ExemptionAdvice } from '../vocabulary/exemption-advice.type';
import { globalId } from '../vocabulary/global-id';
import type { ComponentRelease, StepComponent } from '../vocabulary/pathway-step.type';
import { componentState } from './component-state';

/** A component as its owner knows it. */
export type OwnComponent = Pick<StepComponent, 'id' | 'title' | 'sequence' | 'hours'>;

/** How one owner gets advice, and the prefix of the ids of its tables. */
export interface AdvisingOwner<C> {
  advice(
    context: C,
    components: readonly string[],
    evidence: readonly CheckedEvidence[],
    on: string,
  ): Promise<ExemptionAdvice[]>;
  /** Such as `cvoConcordanceTable`. */
  tablePrefix: string;
}

/**
 * Components with what the evidence says of them, and with what, done elsewhere, would release from them. A constant number of
 * statements for any number of components.
 */
export async function stepComponents<C extends { loaders: Pick<ConcordanceLoaders, 'rulesThatGrant'> }>(
  owner: AdvisingOwner<C>,
  context: C,
  components: readonly OwnComponent[],
  profile: LearnerProfile,
): Promise<Map<string, StepComponent>> {
  const ids = [...new Set(components.map(({ id }) => id))];
  const [advice, granting] = await Promise.all([
    owner.advice(context, ids, evidenceOf(profile), profile.intakeDate),
    context.loaders.rulesThatGrant.loadMany(ids),
  ]);
  const advised = new Map(advice.map((one) => [one.componentId, one]));
  const rules = new Map(ids.map((id, index) => [id, granting[index] as GrantingRule[]]));
  return new Map(
    components.map((component) => {
      const { coverage, rules: applied } = advised.get(component.id)!;
      const tables = applied.flatMap(({ outcome, tableId }) =>
        outcome === 'APPLIES' && tableId ? [tableId] : [],
      );
      return [
        component.id,
        {
          ...component,
          state: componentState(coverage),
          concordanceTableIds: [...new Set(tables)],
          releases: releasesOf(rules.get(component.id)!, owner.tablePrefix, profile.intakeDate),
        },
      ];
    }),
  );
}

/** What orientation keeps of evidence, with nothing where it keeps nothing. */
function evidenceOf({ evidence }: LearnerProfile): CheckedEvidence[] {
  return evidence.map((line) => ({ issuer: null, issuerId: null, result: null, ...line }));
}

/** Ways to one component in an answer; the shortest are the ones that pathways take. */
const MOST_WAYS = 50;

/** Components that together, by one rule in force for everybody, fully release; by what is neither seen nor counted, none do. */
function releasesOf(granting: readonly GrantingRule[], prefix: string, on: string): ComponentRelease[] {
  const ways = granting.flatMap((row): ComponentRelease[] => {
    const { table, coverage } = row;
    if (coverage !== 'FULL' || table.providerNumber !== null) return [];
    if (table.status !== 'IN_FORCE' || !isWithin(on, table.validFrom, table.validTo)) return [];
    const tableId = globalId(prefix, table.key);
    const { mode, items } = ruleOf(row, prefix).condition;
    const ids = [...new Set(items.map(({ componentId }) => componentId ?? null))].sort();
    if (mode === 'ANY') return ids.flatMap((id) => (id === null ? [] : [{ componentIds: [id], tableId }]));
    const whole = ids.every((id): id is string => id !== null);
    return mode === 'ALL' && whole ? [{ componentIds: ids, tableId }] : [];
  });
  const byKey = new Map(
    ways.map((way) => [`${way.componentIds.length} ${way.componentIds.join(' ')} ${way.tableId}`, way]),
  );
  const order = [...byKey].sort(
    ([a, { componentIds: x }], [b, { componentIds: y }]) => x.length - y.length || (a < b ? -1 : 1),
  );
  return order.slice(0, MOST_WAYS).map(([, way]) => way);
}
