import type { Verdict } from '../../vocabulary/eligibility.enum';
import type { LearnerProfileInput } from '../../vocabulary/learner-profile.input';
import type { Pathway } from '../../vocabulary/pathway.enum';
import { eligibility } from '../eligibility.evaluator';
import type { EligibilityRule, EligibilitySubject } from '../eligibility-rule';
import { profileOf } from './profile.fixtures';

/** How one rule works out for one learner, and where that is said. */
export interface RuleCase {
  /** What the source says of this case, with the source. */
  because: string;
  pathway: Pathway | null;
  /** As on its date of intake; that of `TODAY` when none is told. */
  learner: Partial<LearnerProfileInput>;
  on: string;
  offering?: Partial<EligibilitySubject>;
  /** Null: the rule is not for this learner, pathway or day. */
  is: Verdict | null;
  changesOn?: string | null;
}

/** Cases by the rule that they are about. */
export type RuleCases = Readonly<Record<string, readonly RuleCase[]>>;

/** How a rule worked out: not at all is null; a day only when the case tells one. */
export type RuleResult = [RuleCase['is'], RuleCase['changesOn']];

/** Each case with its rule, what it is about, and how the rule has to work out. */
export function casesOf(cases: RuleCases): [string, string, RuleCase, RuleResult][] {
  return Object.entries(cases).flatMap(([id, ofRule]) =>
    ofRule.map((each): [string, string, RuleCase, RuleResult] => [
      id,
      each.because,
      each,
      [each.is, each.changesOn],
    ]),
  );
}

/** How the rule works out in a case. */
export function resultOf(rules: readonly EligibilityRule[], id: string, each: RuleCase): RuleResult {
  const subject = { pathway: each.pathway, ...each.offering };
  const { rules: applied } = eligibility(rules, profileOf(each.learner), subject, each.on);
  const found = applied.find(({ rule }) => rule.id === id);
  return [found?.verdict ?? null, each.changesOn === undefined ? undefined : found?.changesOn];
}

/** Rules without a case, with cases of one outcome only, and cases of no rule. */
export function untested(rules: readonly EligibilityRule[], cases: RuleCases): string[] {
  const ids = rules.map(({ rule }) => rule.id);
  const outcomes = (id: string): number => new Set(cases[id]?.map(({ is }) => is)).size;
  return [...ids.filter((id) => outcomes(id) < 2), ...Object.keys(cases).filter((id) => !ids.includes(id))];
}
