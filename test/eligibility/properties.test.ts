import { birthInterval } from '@leerwegen/shared/eligibility/birth-interval';
import { daysLater, yearsLater } from '@leerwegen/shared/eligibility/calendar';
import { evaluate } from '@leerwegen/shared/eligibility/condition.evaluator';
import { eligibility } from '@leerwegen/shared/eligibility/eligibility.evaluator';
import type {
  Condition,
  EligibilityRule,
  EligibilitySubject,
} from '@leerwegen/shared/eligibility/eligibility-rule';
import { checkedProfile } from '@leerwegen/shared/eligibility/profile.check';
import { severity } from '@leerwegen/shared/eligibility/verdict.order';
import { EvidenceAssurance, EvidenceKind } from '@leerwegen/shared/vocabulary/evidence.enum';
import type { EvidenceInput } from '@leerwegen/shared/vocabulary/evidence.type';
import type { LearnerProfileInput } from '@leerwegen/shared/vocabulary/learner-profile.input';
import { Nt2Level } from '@leerwegen/shared/vocabulary/nt2-level.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { ENROLLING_TYPES } from '@leerwegen/shared/vocabulary/provider-types';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import fc from 'fast-check';

const TODAY = '2026-11-25';
const keys = <T extends string>(values: Readonly<Record<T, T>>): T[] => Object.keys(values) as T[];
const rulesOf = new Map(SUBGRAPHS.map(({ name, eligibilityRules = [] }) => [name, eligibilityRules]));
const ALL: readonly EligibilityRule[] = [...rulesOf.values()].flat();

const day = fc.integer({ min: -600, max: 1000 }).map((days) => daysLater(TODAY, days));
const assurance = fc.constantFrom(...keys(EvidenceAssurance));
const anyEvidence = fc.record({
  kind: fc.constantFrom(...keys(EvidenceKind)),
  studyYear: fc.option(fc.integer({ min: 1, max: 7 })),
  date: fc.option(day),
  assurance,
});
/** What rules look at, which chance alone would seldom find. */
const telling = fc.record({
  kind: fc.constantFrom<EvidenceKind>('ATTEST_A', 'ATTEST_C', 'ENROLMENT', 'GETUIGSCHRIFT', 'DIPLOMA_SO'),
  studyYear: fc.constantFrom(1, 2, 3, 6),
  assurance,
});
const evidence: fc.Arbitrary<EvidenceInput> = fc.oneof(anyEvidence, telling);
/** Anybody from 5 to 30, and as often somebody of an age that rules look at. */
const birth = fc
  .oneof(fc.integer({ min: 0, max: 25 * 365 }), fc.integer({ min: 12 * 365, max: 16 * 365 }))
  .map((days) => daysLater('1996-01-01', days));
/** Somebody with a day of birth, which only the test knows, and what is told of it. */
const learner = fc
  .record({
    birth,
    intakeDate: day,
    told: fc.boolean(),
    profile: fc.record({
      enrolledAt: fc.option(fc.constantFrom(...ENROLLING_TYPES)),
      targetGroups: fc.subarray(keys(TargetGroup).filter((group) => group !== 'ILLNESS_OR_PREGNANCY')),
      languages: fc.option(fc.subarray(['nl', 'fr', 'ar'])),
      nt2Level: fc.option(fc.constantFrom(...keys(Nt2Level))),
      evidence: fc.array(evidence, { maxLength: 4 }),
    }),
  })
  .map(({ birth, intakeDate, told, profile }) => {
    const age = [...Array(40).keys()].filter((years) => yearsLater(birth, years) <= intakeDate).at(-1)!;
    const adult = yearsLater(birth, 18) <= `${intakeDate.slice(0, 4)}-12-31`;
    const input: LearnerProfileInput = {
      ...profile,
      age,
      intakeDate,
      adultBy31December: told ? adult : null,
    };
    return { birth, input };
  })
  .filter(({ input }) => input.age >= 10);
const owner = fc.constantFrom(...rulesOf.keys());
const subject: fc.Arbitrary<EligibilitySubject> = fc.record({
  pathway: fc.option(fc.constantFrom(...keys(Pathway))),
  guidance: fc.boolean(),
  minimumAge: fc.option(fc.integer({ min: 12, max: 21 })),
  languages: fc.option(fc.subarray(['nl', 'fr'], { minLength: 1 })),
});
const verdictOf = (name: string, input: LearnerProfileInput, about: EligibilitySubject, on: string) =>
  eligibility(rulesOf.get(name)!, checkedProfile(input, TODAY), about, on);

/** Rules that ask nothing but an age, evidence and the like, which time can only fulfil. */
const AGE_RULES = ALL.filter(({ condition }) => onlyGrows(condition));
function onlyGrows(condition: Condition): boolean {
  if ('of' in condition) return condition.of.length > 0 && condition.of.every(onlyGrows);
  return [
    'minimumAge',
    'offeringMinimumAge',
    'adultByEndOfYear',
    'compulsoryEducationEnded',
    'evidence',
    'ask',
  ].includes(condition.kind);
}

describe('a verdict', () => {
  it('is never made worse by more evidence', () => {
    fc.assert(
      fc.property(learner, evidence, owner, subject, day, ({ input }, more, name, about, on) => {
        const before = verdictOf(name, input, about, on).verdict;
        const after = verdictOf(name, { ...input, evidence: [...input.evidence!, more] }, about, on).verdict;
        expect(severity(after)).toBeLessThanOrEqual(severity(before));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order in which things are told', () => {
    fc.assert(
      fc.property(learner, owner, subject, day, ({ input }, name, about, on) => {
        const reversed: LearnerProfileInput = {
          ...input,
          targetGroups: [...input.targetGroups!].reverse(),
          languages: input.languages && [...input.languages].reverse(),
          evidence: [...input.evidence!].reverse(),
        };
        expect(verdictOf(name, reversed, about, on)).toEqual(verdictOf(name, input, about, on));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a rule about age', () => {
  it('is one of several, at more than one owner', () => {
    const owners = [...rulesOf].filter(([, rules]) => rules.some((rule) => AGE_RULES.includes(rule)));
    expect(AGE_RULES.length).toBeGreaterThan(5);
    expect(owners.length).toBeGreaterThan(2);
  });

  it('is never worse on a later day of enrolment', () => {
    fc.assert(
      fc.property(learner, subject, day, fc.integer({ min: 1, max: 900 }), ({ input }, about, on, days) => {
        const profile = checkedProfile(input, TODAY);
        const birth = birthInterval(profile);
        const of = (condition: Condition, enrolOn: string): number =>
          severity(evaluate(condition, { profile, birth, subject: about, on: enrolOn }).verdict);
        for (const { condition } of AGE_RULES)
          expect(of(condition, daysLater(on, days))).toBeLessThanOrEqual(of(condition, on));
      }),
      { numRuns: 500 },
    );
  });

  it('is never wrong about who was born on a day that it was not told, nor is the day on which it changes', () => {
    fc.assert(
      fc.property(learner, subject, day, ({ birth, input }, about, on) => {
        const profile = checkedProfile(input, TODAY);
        const exact = { earliest: birth, latest: birth };
        const open = birthInterval(profile);
        for (const { rule, condition } of ALL) {
          const seen = evaluate(condition, { profile, birth: open, subject: about, on });
          const really = evaluate(condition, { profile, birth: exact, subject: about, on });
          if (seen.verdict === 'ELIGIBLE' || seen.verdict === 'NOT_ELIGIBLE')
            expect([rule.id, really.verdict]).toEqual([rule.id, seen.verdict]);
          if (seen.changesOn === null) continue;
          expect(seen.changesOn > on).toBe(true);
          const then = evaluate(condition, { profile, birth: exact, subject: about, on: seen.changesOn });
          expect([rule.id, then.verdict]).toEqual([rule.id, 'ELIGIBLE']);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
