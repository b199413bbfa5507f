import type { GoalCoverage } from '../vocabulary/exemption-advice.type';
import { type ConditionSurroundings, checkCondition } from './condition.check';

/**
 * Goals that evidence shows as reached: those that a line names, and those of what it is about when it shows success in
 * that. Lines about which the owner has doubts count for none.
 */
export function evidencedGoals(surroundings: ConditionSurroundings): Set<string> {
  const goals = new Set<string>();
  surroundings.evidence.forEach((line, index) => {
    if (surroundings.doubts[index]!.length > 0) return;
    if (line.date !== null && line.date > surroundings.on) return;
    for (const goal of line.goalIds ?? []) goals.add(goal);
    if (line.subjectGoalIds.length === 0) return;
    const alone = { ...surroundings, evidence: [line], doubts: [[]] };
    const succeeded = checkCondition(
      { mode: 'ALL', needed: null, items: [{ componentId: line.subjectId }] },
      alone,
    );
    if (succeeded?.outcome === 'APPLIES') for (const goal of line.subjectGoalIds) goals.add(goal);
  });
  return goals;
}

/** How many of a component's goals were reached. */
export function goalCoverage(goalIds: readonly string[], reached: ReadonlySet<string>): GoalCoverage {
  const all = [...new Set(goalIds)];
  const missingGoalIds = all.filter((id) => !reached.has(id));
  const covered = all.length - missingGoalIds.length;
  return {
    total: all.length,
    covered,
    missing: missingGoalIds.length,
    ratio: all.length === 0 ? null : covered / all.length,
    missingGoalIds,
  };
}
