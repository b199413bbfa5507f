import { isWithin } from '../vocabulary/calendar-date';
import type { ConcordanceCoverage, RuleOutcome } from '../vocabulary/concordance.enum';
import type { ConcordanceRule } from '../vocabulary/concordance.type';
import type { AdvisedRule, AppliedProofRule, ExemptionAdvice } from '../vocabulary/exemption-advice.type';
import type { AdvisedEvidence, AdvisingTable, AskedComponent } from './advice.input';
import { checkCondition, type ConditionResult, type ConditionSurroundings } from './condition.check';
import { evidencedGoals, goalCoverage } from './goal-coverage';
import { gradeRules, proofDoubts, type RuledDoubt, rulesOn } from './proof.check';
import type { ProofRule } from './proof-rule';

/** Advice on one component; who decides is for its owner to say. */
export type Advice = Omit<ExemptionAdvice, 'decidedBy'>;

/** From worst to best. */
const COVERAGES: readonly ConcordanceCoverage[] = ['NONE', 'UNDETERMINED', 'PARTIAL', 'FULL'];
const OUTCOMES: readonly RuleOutcome[] = ['ALMOST', 'UNDETERMINED', 'APPLIES'];
const rank = (coverage: ConcordanceCoverage): number => COVERAGES.indexOf(coverage);
const better = (a: ConcordanceCoverage, b: ConcordanceCoverage): ConcordanceCoverage =>
  rank(a) >= rank(b) ? a : b;

/**
 * How far evidence covers components, by the tables that hold on a day. Pure: the same input gives the same answer, in
 * whatever order it comes; more evidence never makes it worse.
 *
 * @param components each once
 * @param tables drafts, and those that do not hold on the day, are left out
 * @param rules what the owner accepts as proof
 * @param on day of the advice, written as `2026-09-01`
 * @returns one answer per component, best coverage first, then by id
 */
export function exemptionAdvice(
  components: readonly AskedComponent[],
  evidence: readonly AdvisedEvidence[],
  tables: readonly AdvisingTable[],
  rules: readonly ProofRule[],
  on: string,
): Advice[] {
  const holding = rulesOn(rules, on);
  const doubts = proofDoubts(evidence, holding, on);
  const surroundings = { evidence, doubts, on };
  const granting = rulesByComponent(tables.filter((table) => holds(table, on)));
  const advised = advisedRules(surroundings);
  const goals = evidencedGoals(surroundings);
  const kept = keptOut(doubts);
  return components
    .map((component): Advice => {
      const held = heldAlready(component, surroundings);
      const barred = gradeRules(component.grade, holding);
      const found = barred.fails ? [] : (granting.get(component.id) ?? []).flatMap(advised);
      const best = found.map(givenBy).reduce(better, 'NONE');
      const open = barred.rules.length > 0 && rank(best) > rank('UNDETERMINED') ? 'UNDETERMINED' : best;
      return {
        componentId: component.id,
        coverage: held ? better(givenBy(held), open) : open,
        basis: 'advice',
        rules: [...(held ? [held] : []), ...found].sort(bestFirst),
        proofRules: [...barred.rules.map((rule) => applied(rule, [])), ...kept],
        goalCoverage: goalCoverage(component.goalIds, goals),
      };
    })
    .sort((a, b) => rank(b.coverage) - rank(a.coverage) || compare(a.componentId, b.componentId));
}

/** A table that was superseded still tells what held in its days. */
function holds({ status, validFrom, validTo }: AdvisingTable, on: string): boolean {
  return status !== 'DRAFT' && isWithin(on, validFrom, validTo);
}

type Granting = { rule: ConcordanceRule; tableId: string };

function rulesByComponent(tables: readonly AdvisingTable[]): Map<string, Granting[]> {
  const byComponent = new Map<string, Granting[]>();
  for (const { id: tableId, rules } of tables)
    for (const rule of rules)
      for (const id of new Set(rule.grants)) {
        const granting = byComponent.get(id);
        if (granting) granting.push({ rule, tableId });
        else byComponent.set(id, [{ rule, tableId }]);
      }
  return byComponent;
}

/** What rules say of the evidence; one that grants several components is held against it once. */
function advisedRules(surroundings: ConditionSurroundings): (granting: Granting) => AdvisedRule[] {
  const results = new Map<ConcordanceRule, ConditionResult | null>();
  return ({ rule, tableId }) => {
    const known = results.get(rule);
    const result = known === undefined ? checkCondition(rule.condition, surroundings) : known;
    results.set(rule, result);
    return result ? [{ ruleId: rule.id, tableId, coverage: rule.coverage, note: rule.note, ...result }] : [];
  };
}

const HELD_NOTE = {
  nl: 'Het bewijsstuk gaat over dit onderdeel zelf.',
  en: 'The evidence is about this component itself.',
};

/** Evidence about the component itself needs no concordance. */
function heldAlready({ id }: AskedComponent, surroundings: ConditionSurroundings): AdvisedRule | null {
  const result = checkCondition({ mode: 'ALL', needed: null, items: [{ componentId: id }] }, surroundings);
  return result && { ruleId: null, tableId: null, coverage: 'FULL', note: HELD_NOTE, ...result };
}

/** What a rule gives to this evidence; one that would give nothing gives nothing either when it is undetermined. */
function givenBy({ outcome, coverage }: AdvisedRule): ConcordanceCoverage {
  if (outcome === 'APPLIES') return coverage;
  return outcome === 'UNDETERMINED' && coverage !== 'NONE' ? 'UNDETERMINED' : 'NONE';
}

function bestFirst(a: AdvisedRule, b: AdvisedRule): number {
  return (
    OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) ||
    rank(b.coverage) - rank(a.coverage) ||
    compare(a.ruleId ?? '', b.ruleId ?? '')
  );
}

/** The rules that keep lines out, each with its lines; not those that only leave something open. */
function keptOut(doubts: readonly (readonly RuledDoubt[])[]): AppliedProofRule[] {
  const lines = new Map<ProofRule, number[]>();
  doubts.forEach((list, index) => {
    for (const { rule, fails } of list) if (fails) lines.set(rule, [...(lines.get(rule) ?? []), index]);
  });
  return [...lines]
    .map(([rule, places]) => applied(rule, places))
    .sort((a, b) => compare(a.rule.id, b.rule.id));
}

function applied(rule: ProofRule, evidence: number[]): AppliedProofRule {
  return { rule, evidence };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
