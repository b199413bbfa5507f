import fc from 'fast-check';
import { ConcordanceCoverage, ConcordanceStatus, ConditionMode } from '../vocabulary/concordance.enum';
import type { ConcordanceItem, ConcordanceRule } from '../vocabulary/concordance.type';
import { EvidenceKind } from '../vocabulary/evidence.enum';
import type { AdvisedEvidence, AdvisingTable } from './advice.input';
import { type Advice, exemptionAdvice } from './exemption-advice';
import { component, line, ON, proofRule } from './testing/advice.fixtures';

const keys = <T extends string>(values: Record<T, T>): fc.Arbitrary<T> =>
  fc.constantFrom(...(Object.keys(values) as T[]));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const ids = fc.constantFrom('m:1', 'm:2', 'm:3');
const dates = fc.constantFrom(
  '2015-01-01',
  '2019-11-24',
  '2019-11-25',
  '2024-02-29',
  '2026-11-25',
  '2026-12-01',
);
const percentages = fc.constantFrom(0, 49, 50, 60, 100);
const goals = fc.subarray(['goal:a', 'goal:b', 'goal:c']);

const lines: fc.Arbitrary<AdvisedEvidence> = fc
  .record({
    kind: keys(EvidenceKind),
    subjectId: maybe(ids),
    title: maybe(fc.constantFrom('Frans', 'wiskunde')),
    studyYear: maybe(fc.integer({ min: 1, max: 7 })),
    percentage: maybe(percentages),
    date: maybe(dates),
    goalIds: maybe(goals),
    subjectGoalIds: goals,
  })
  .map(line);

const items: fc.Arbitrary<ConcordanceItem> = fc
  .record({
    componentId: maybe(ids),
    evidenceKind: maybe(keys(EvidenceKind)),
    subject: maybe(fc.constantFrom('frans', 'Wiskunde')),
    grade: maybe(fc.integer({ min: 1, max: 3 })),
    minimumPercentage: maybe(percentages),
    maximumAgeYears: maybe(fc.integer({ min: 1, max: 10 })),
  })
  .filter(({ componentId, evidenceKind }) => componentId !== null || evidenceKind !== null);

const rules: fc.Arbitrary<ConcordanceRule> = fc
  .record({
    id: fc.uuid(),
    mode: keys(ConditionMode),
    needed: fc.integer({ min: 1, max: 3 }),
    items: fc.array(items, { minLength: 1, maxLength: 3 }),
    grants: fc.subarray(['m:1', 'm:2', 'm:3'], { minLength: 1 }),
    coverage: keys(ConcordanceCoverage),
  })
  .map(({ id, mode, needed, items: list, grants, coverage }) => ({
    id,
    position: 1,
    condition: { mode, needed: mode === 'N_OF' ? Math.min(needed, list.length) : null, items: list },
    grants,
    coverage,
    note: null,
  }));

const tables: fc.Arbitrary<AdvisingTable> = fc.record({
  id: fc.uuid(),
  status: keys(ConcordanceStatus),
  validFrom: fc.constantFrom('2019-09-01', '2027-09-01'),
  validTo: maybe(fc.constantFrom('2024-08-31', '2028-08-31')),
  rules: fc.array(rules, { maxLength: 4 }),
});

const PROOF = [
  proofRule('a', { does: 'REFUSE_KINDS', kinds: ['EVC_PROOF'] }),
  proofRule('b', { does: 'LIMIT_AGE', years: 7, except: ['DIPLOMA_SO'] }),
  proofRule('c', { does: 'ASK_COMPANION', kinds: ['ATTEST_C'], companion: 'SCHOOL_REPORT' }),
  proofRule('d', { does: 'LIMIT_GRADES', grades: [3] }),
];
const COMPONENTS = [
  component('m:1', { grade: 3, goalIds: ['goal:a', 'goal:b', 'goal:c'] }),
  component('m:2', { grade: null, goalIds: ['goal:b'] }),
  component('m:3', { grade: 2 }),
];
const RANK = ['NONE', 'UNDETERMINED', 'PARTIAL', 'FULL'];
const proof = fc.subarray(PROOF);
const evidence = fc.array(lines, { maxLength: 5 });
const concordances = fc.array(tables, { maxLength: 3 });
const byId = (answers: Advice[]): Map<string, Advice> =>
  new Map(answers.map((advice) => [advice.componentId, advice]));

describe('advice, whatever is asked', () => {
  it('never becomes worse by more evidence', () => {
    fc.assert(
      fc.property(evidence, evidence, concordances, proof, (held, more, known, accepted) => {
        const before = byId(exemptionAdvice(COMPONENTS, held, known, accepted, ON));
        for (const after of exemptionAdvice(COMPONENTS, [...held, ...more], known, accepted, ON)) {
          const { coverage, goalCoverage } = before.get(after.componentId)!;
          expect(RANK.indexOf(after.coverage)).toBeGreaterThanOrEqual(RANK.indexOf(coverage));
          expect(after.goalCoverage.covered).toBeGreaterThanOrEqual(goalCoverage.covered);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of what it is given', () => {
    const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();
    fc.assert(
      fc.property(evidence, concordances, proof, (held, known, accepted) => {
        const last = held.length - 1;
        const mirrored = (places: number[]): number[] =>
          places.map((place) => last - place).sort((a, b) => a - b);
        const backwards = (answer: Advice): Advice => ({
          ...answer,
          rules: answer.rules.map((rule) => ({
            ...rule,
            evidence: mirrored(rule.evidence),
            missing: rule.missing.map((one) => ({ ...one, evidence: mirrored(one.evidence) })),
          })),
          proofRules: answer.proofRules.map((rule) => ({ ...rule, evidence: mirrored(rule.evidence) })),
        });
        const otherWay = exemptionAdvice(
          reversed(COMPONENTS),
          reversed(held),
          reversed(known).map((table) => ({ ...table, rules: reversed(table.rules) })),
          reversed(accepted),
          ON,
        );
        expect(otherWay.map(backwards)).toEqual(exemptionAdvice(COMPONENTS, held, known, accepted, ON));
      }),
      { numRuns: 1000 },
    );
  });

  it('rests on nothing without evidence', () => {
    fc.assert(
      fc.property(concordances, proof, (known, accepted) => {
        for (const { coverage, rules: found } of exemptionAdvice(COMPONENTS, [], known, accepted, ON))
          expect([coverage, found]).toEqual(['NONE', []]);
      }),
    );
  });

  it('of a full coverage names evidence that shows success', () => {
    fc.assert(
      fc.property(evidence, concordances, proof, (held, known, accepted) => {
        for (const { coverage, rules: found } of exemptionAdvice(COMPONENTS, held, known, accepted, ON)) {
          if (coverage !== 'FULL') continue;
          const full = found.find((rule) => rule.outcome === 'APPLIES' && rule.coverage === 'FULL')!;
          const kinds = full.evidence.map((place) => held[place]!.kind);
          expect(kinds.some((kind) => kind !== 'ATTEST_C' && kind !== 'ENROLMENT')).toBe(true);
        }
      }),
    );
  });
});
