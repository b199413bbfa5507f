import type { Verdict } from '../../vocabulary/eligibility.enum';
import type { LearnerProfileInput } from '../../vocabulary/learner-profile.input';
import type { Pathway } from '../../vocabulary/pathway.enum';
import { eligibility } from '../eligibility.evaluator';
import type { EligibilityRule, EligibilitySubject } from '../eligibility-rule';
import { profileOf } from './profile.fixtures';
import { mutantsOf } from './rule-mutants';

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

/** The same case on other pathways, of which the rule says the same. */
export function alike(each: RuleCase, ...pathways: readonly Pathway[]): RuleCase[] {
  return pathways.map((pathway) => ({ ...each, pathway }));
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

/**
 * What cases do not show: rules without a case, or with cases of one outcome only; cases of no rule; cases that do not end
 * with their source; and what of a rule could be mistyped without any of its cases going wrong.
 */
export function untested(rules: readonly EligibilityRule[], cases: RuleCases): string[] {
  const ids = rules.map(({ rule }) => rule.id);
  const outcomes = (id: string): number => new Set(cases[id]?.map(({ is }) => is)).size;
  return [
    ...ids.filter((id) => outcomes(id) < 2),
    ...Object.keys(cases).filter((id) => !ids.includes(id)),
    ...Object.entries(cases).flatMap(([id, ofRule]) =>
      ofRule.filter(isUnsourced).map(({ because }) => `${id}: ${because}`),
    ),
    ...rules.flatMap((rule) => unseenMutants(rule, cases[rule.rule.id] ?? [])),
  ];
}

function isUnsourced({ because }: RuleCase): boolean {
  return !/\([^()]{5,}\)$/.test(because);
}

/** Mistakes that none of the cases of a rule would show. */
function unseenMutants(rule: EligibilityRule, cases: readonly RuleCase[]): string[] {
  const { id } = rule.rule;
  const isRight = (mutant: EligibilityRule, each: RuleCase): boolean => {
    const [is, changesOn] = resultOf([mutant], id, each);
    return is === each.is && changesOn === each.changesOn;
  };
  return mutantsOf(rule)
    .filter((mutant) => cases.every((each) => isRight(mutant.rule, each)))
    .map(({ what }) => `${id}: ${what}`);
}
