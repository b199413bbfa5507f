import type { MissingReason } from '../vocabulary/concordance.enum';
import { isAtMostYears, isWithin } from '../vocabulary/calendar-date';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import type { AdvisedEvidence } from './advice.input';
import { type GapFacts, KIND_WORDS } from './gap.text';
import type { ProofEffect, ProofRule } from './proof-rule';

/** Why evidence does not count, or is not known to. */
export interface Doubt {
  reason: MissingReason;
  facts: GapFacts;
  /** Whether it does not count; else it is not known. */
  fails: boolean;
}

/** A doubt that a rule of regulation raises. */
export interface RuledDoubt extends Doubt {
  rule: ProofRule;
}

/** The rules that hold on a day. */
export function rulesOn(rules: readonly ProofRule[], on: string): ProofRule[] {
  return rules.filter(({ validFrom, validTo }) => isWithin(on, validFrom ?? null, validTo ?? null));
}

/**
 * What the rules of an owner say against each line of evidence; nothing against a line that is accepted.
 *
 * @param rules those that hold on the day
 * @param on day of the advice
 */
export function proofDoubts(
  evidence: readonly AdvisedEvidence[],
  rules: readonly ProofRule[],
  on: string,
): RuledDoubt[][] {
  const alone = evidence.map((line) =>
    rules.flatMap((rule): RuledDoubt[] => {
      const doubt = doubtAlone(line, rule.effect, on);
      return doubt ? [{ ...doubt, rule }] : [];
    }),
  );
  // A companion must itself be accepted; one whose age is not known leaves it open.
  return evidence.map((line, index) => [
    ...alone[index]!,
    ...rules.flatMap((rule): RuledDoubt[] => {
      const doubt = doubtInCompany(line, rule.effect, evidence, alone);
      return doubt ? [{ ...doubt, rule }] : [];
    }),
  ]);
}

/** Whether a rule says that evidence of a kind does not count. */
export function refusesKind({ effect }: Pick<ProofRule, 'effect'>, kind: EvidenceKind): boolean {
  return effect.does === 'REFUSE_KINDS' && effect.kinds.includes(kind);
}

function doubtAlone({ kind, date }: AdvisedEvidence, effect: ProofEffect, on: string): Doubt | null {
  if (refusesKind({ effect }, kind!)) return { reason: 'NOT_ACCEPTED', facts: {}, fails: true };
  if (effect.does === 'LIMIT_AGE' && !effect.except.includes(kind!)) return ageDoubt(date, effect.years, on);
  return null;
}

function doubtInCompany(
  { kind }: AdvisedEvidence,
  effect: ProofEffect,
  evidence: readonly AdvisedEvidence[],
  alone: readonly (readonly Doubt[])[],
): Doubt | null {
  if (effect.does !== 'ASK_COMPANION' || !effect.kinds.includes(kind!)) return null;
  const companions = alone.filter((_doubts, index) => evidence[index]!.kind === effect.companion);
  if (companions.some((doubts) => doubts.length === 0)) return null;
  const open = companions.some((doubts) => doubts.every(({ fails }) => !fails));
  return { reason: 'NOT_ALONE', facts: { asked: KIND_WORDS[effect.companion] }, fails: !open };
}

/** What the age of evidence says against it where it may be so many years old. */
export function ageDoubt(date: string | null, years: number, on: string): Doubt | null {
  if (date === null) return { reason: 'DATE_UNKNOWN', facts: { limit: years }, fails: false };
  return isAtMostYears(date, on, years) ? null : { reason: 'TOO_OLD', facts: { limit: years }, fails: true };
}

/** The rules by which a component of a grade gets no exemption; with an unknown grade they leave it open. */
export function gradeRules(
  grade: number | null,
  rules: readonly ProofRule[],
): { rules: ProofRule[]; fails: boolean } {
  const kept = rules.filter(
    ({ effect }) => effect.does === 'LIMIT_GRADES' && (grade === null || !effect.grades.includes(grade)),
  );
  return { rules: kept, fails: grade !== null && kept.length > 0 };
}
