import fc from 'fast-check';
import type { ConcordanceCondition, ConcordanceItem } from '../vocabulary/concordance.type';
import { checkCondition } from './condition.check';
import { implies } from './condition.implication';
import { line, ON } from './testing/advice.fixtures';

const KINDS = ['EXAM_RESULT', 'DEELCERTIFICAAT', 'OTHER'] as const;
const some = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);

const items: fc.Arbitrary<ConcordanceItem> = fc
  .record({
    componentId: some('examSubject:x', 'examSubject:y'),
    evidenceKind: some(...KINDS),
    subject: some('Wiskunde', 'wiskunde', 'frans'),
    minimumPercentage: some(40, 50, 60),
    maximumAgeYears: some(2, 7),
  })
  .filter(({ componentId, evidenceKind }) => componentId !== null || evidenceKind !== null);
const conditions: fc.Arbitrary<ConcordanceCondition> = fc
  .tuple(fc.array(items, { minLength: 1, maxLength: 3 }), fc.constantFrom('ALL', 'ANY', 'N_OF'), fc.nat())
  .map(([list, mode, number]) => ({
    mode: mode as ConcordanceCondition['mode'],
    needed: mode === 'N_OF' ? 1 + (number % list.length) : null,
    items: list,
  }));
const lines = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    subjectId: some('examSubject:x', 'examSubject:y'),
    title: some('wiskunde', 'frans'),
    percentage: some(45, 55, 65),
    date: some('2026-01-31', '2022-01-31', '2015-01-31'),
  })
  .map(line);

const applies = (condition: ConcordanceCondition, evidence: ReturnType<typeof line>[]): boolean =>
  checkCondition(condition, { evidence, doubts: evidence.map(() => []), on: ON })?.outcome === 'APPLIES';

describe('a condition that implies another', () => {
  it('is met by no evidence that does not meet the other', () => {
    fc.assert(
      fc.property(conditions, conditions, fc.array(lines, { maxLength: 4 }), (a, b, evidence) => {
        fc.pre(implies(a, b));
        return !applies(a, evidence) || applies(b, evidence);
      }),
      { numRuns: 500 },
    );
  });

  it('is itself, and all of its items where any would do', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(implies(condition, condition)).toBe(true);
        const { items: all } = condition;
        expect(
          implies({ mode: 'ALL', needed: null, items: all }, { mode: 'ANY', needed: null, items: all }),
        ).toBe(true);
      }),
    );
  });
});
