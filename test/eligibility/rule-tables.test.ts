import type { Condition, EligibilityRule } from '@leerwegen/shared/eligibility/eligibility-rule';
import { GUARDS } from '@leerwegen/shared/eligibility/guard.table';
import { STATUS_RULES } from '@leerwegen/shared/eligibility/status-impact.table';
import { CONSENT_RULES } from '@leerwegen/shared/case/consent.table';
import { isCalendarDate } from '@leerwegen/shared/vocabulary/calendar-date';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { EXAM_PROOF_RULES } from '../../subgraphs/examencommissie/src/exemption/proof-rule.table';

const RULES: readonly EligibilityRule[] = SUBGRAPHS.flatMap(({ eligibilityRules = [] }) => eligibilityRules);

/** How every rule of the graph is called, also those of proof, of consent and of trajectories. */
const RULE_ID = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** A condition with all that it is made of. */
function parts(condition: Condition | undefined): Condition[] {
  if (!condition) return [];
  return [condition, ...('of' in condition ? condition.of.flatMap(parts) : [])];
}

describe('the rules of all owners', () => {
  it('are called in one way, whatever they are about', () => {
    const others = [
      EXAM_PROOF_RULES,
      CONSENT_RULES,
      Object.values(GUARDS),
      STATUS_RULES.map(({ rule }) => rule),
    ];
    for (const { id } of others.flat()) expect(id).toMatch(RULE_ID);
  });

  it('are there for each of them, under names of their own', () => {
    expect(SUBGRAPHS.filter(({ eligibilityRules = [] }) => eligibilityRules.length === 0)).toEqual([]);
    const ids = RULES.map(({ rule }) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(RULES.map((each) => [each.rule.id, each] as const))(
    '%s says what, from where and when',
    (_, each) => {
      const { rule, change, condition, who, changeWhenUnknown } = each;
      expect(rule.id).toMatch(RULE_ID);
      for (const text of [rule.text, change, changeWhenUnknown])
        if (text) for (const words of [text.nl, text.en]) expect(words).toMatch(/^\S.{10,}\.$/);
      expect(rule.source).toMatch(/\S{5,}/);
      if (rule.sourceUrl != null) expect(new URL(rule.sourceUrl).protocol).toBe('https:');
      for (const day of [rule.checkedOn, rule.validFrom, rule.validTo])
        if (day != null) expect(isCalendarDate(day)).toBe(true);
      expect((rule.validFrom ?? '0001-01-01') <= (rule.validTo ?? '9999-12-31')).toBe(true);
      // What was read in its source can be read again.
      if (rule.confidence === 'CONFIRMED') expect(rule.sourceUrl).toEqual(expect.any(String));
      // A proposal decides nothing.
      if (rule.confidence === 'PROPOSED') expect(condition.kind).toBe('open');
      // Only what everybody fulfils needs no advice.
      if (change === null) expect(condition).toEqual({ kind: 'allOf', of: [] });
      for (const part of [...parts(condition), ...parts(who)])
        if (part.kind === 'open') expect(part.regulatoryQuestionId).toMatch(/^[A-Z][A-Z0-9_]+$/);
    },
  );
});
