import type { ExemptionAdvice } from '../vocabulary/exemption-advice.type';
import type { StoredAdvice } from './exemption-request.binding';

/** Advice as it is kept with a request: the best rule that held for each component, never binding. */
export function storedAdvice(advice: readonly ExemptionAdvice[], on: string): StoredAdvice[] {
  return advice.map(({ componentId, coverage, rules }) => {
    const held = rules.find(({ outcome }) => outcome === 'APPLIES');
    return { componentId, ruleId: held?.ruleId ?? null, tableId: held?.tableId ?? null, coverage, on };
  });
}
