import type { RuleOutcome } from '../vocabulary/concordance.enum';
import type { GoalCoverage } from '../vocabulary/exemption-advice.type';
import type { AdvisedEvidence } from './advice.input';
import { type ConditionSurroundings, checkCondition } from './condition.check';

/** What evidence shows of goals. */
export interface EvidencedGoals {
  reached: ReadonlySet<string>;
  /** Whether it may show more: it is about something whose goals are not known here. */
  open: boolean;
}

/**
 * Goals that evidence shows as reached: those that a line names, and those of what it is about when it shows success in
 * that. Lines about which the owner has doubts count for none.
 */
export function evidencedGoals(surroundings: ConditionSurroundings): EvidencedGoals {
  const reached = new Set<string>();
  let open = false;
  surroundings.evidence.forEach((line, index) => {
    const { goalIds, subjectGoalIds } = line;
    if (surroundings.doubts[index]!.length > 0) return;
    if (line.date !== null && line.date > surroundings.on) return;
    for (const goal of goalIds ?? []) reached.add(goal);
    if (subjectGoalIds?.length === 0) return;
    const shown = ofSuccess(line, surroundings);
    if (shown === 'APPLIES') for (const goal of subjectGoalIds ?? []) reached.add(goal);
    const mayShow = shown === 'APPLIES' || shown === 'UNDETERMINED';
    if (mayShow && subjectGoalIds === null && !goalIds?.length) open = true;
  });
  return { reached, open };
}

/** Whether a line alone shows success in what it is about; null when it says nothing of it. */
function ofSuccess(line: AdvisedEvidence, surroundings: ConditionSurroundings): RuleOutcome | null {
  const condition = { mode: 'ALL' as const, needed: null, items: [{ componentId: line.subjectId }] };
  return checkCondition(condition, { ...surroundings, evidence: [line], doubts: [[]] })?.outcome ?? null;
}

/** How many of a component's goals were reached; the part is not known where evidence may show more. */
export function goalCoverage(goalIds: readonly string[], { reached, open }: EvidencedGoals): GoalCoverage {
  const all = [...new Set(goalIds)];
  const missingGoalIds = all.filter((id) => !reached.has(id));
  const covered = all.length - missingGoalIds.length;
  return {
    total: all.length,
    covered,
    missing: missingGoalIds.length,
    ratio: all.length === 0 || (open && covered < all.length) ? null : covered / all.length,
    missingGoalIds,
  };
}
