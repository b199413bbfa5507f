import { exemptionAdvice } from '@leerwegen/shared/exemption/exemption-advice';
import { component, line, rule, table } from '@leerwegen/shared/exemption/testing/advice.fixtures';
import { isCalendarDate } from '@leerwegen/shared/vocabulary/calendar-date';
import type { EvidenceKind } from '@leerwegen/shared/vocabulary/evidence.enum';
import { EXAM_PROOF_RULES } from './proof-rule.table';

const HELD = 'courseModule:D104/D10403';
const PAGE = 'https://examencommissiesecundaironderwijs.be/vrijstellingen';

/** What the Examencommissie makes of one line about a module, for a subject of a grade. */
function advise(kind: EvidenceKind, date: string | null, grade: number, on: string) {
  const tables = [table([rule([{ componentId: HELD }])], { validFrom: '2000-01-01' })];
  const evidence = [line({ kind, subjectId: HELD, date, percentage: 60 })];
  return exemptionAdvice([component('asked:1', { grade })], evidence, tables, EXAM_PROOF_RULES, on)[0]!;
}

type Row = readonly [EvidenceKind, string | null, number, string, string, string | null, string];
const ROWS: readonly Row[] = [
  ['DEELCERTIFICAAT', '2026-06-30', 3, '2026-11-25', 'FULL', null, PAGE],
  ['DEELCERTIFICAAT', '2019-11-25', 3, '2026-11-25', 'FULL', null, PAGE],
  ['DEELCERTIFICAAT', '2019-11-24', 3, '2026-11-25', 'NONE', 'EXAM_SEVEN_YEARS', PAGE],
  ['SCHOOL_REPORT', '2019-11-25', 3, '2026-11-25', 'FULL', null, PAGE],
  ['SCHOOL_REPORT', '2019-11-24', 3, '2026-11-25', 'NONE', 'EXAM_SEVEN_YEARS', PAGE],
  ['DIPLOMA_SO', '2019-11-24', 3, '2026-11-25', 'FULL', null, PAGE],
  ['DIPLOMA_SO', '1999-06-30', 3, '2026-11-25', 'FULL', null, PAGE],
  ['DEELCERTIFICAAT', null, 3, '2026-11-25', 'UNDETERMINED', null, PAGE],
  ['EVC_PROOF', '2026-06-30', 3, '2026-11-25', 'NONE', 'EXAM_NO_EXPERIENCE', PAGE],
  ['ATTEST_C', '2026-06-30', 3, '2026-11-25', 'NONE', 'EXAM_C_ATTEST_REPORT', PAGE],
  ['DEELCERTIFICAAT', '2026-06-30', 2, '2026-11-25', 'NONE', 'EXAM_THIRD_GRADE', PAGE],
  // Before the day from which the rules are known, nothing is said.
  ['DEELCERTIFICAAT', '2015-06-30', 2, '2016-06-05', 'FULL', null, PAGE],
  ['DEELCERTIFICAAT', '2015-06-30', 2, '2016-06-06', 'NONE', 'EXAM_THIRD_GRADE', PAGE],
  ['DEELCERTIFICAAT', '2001-06-30', 3, '2016-06-05', 'FULL', null, PAGE],
  ['DEELCERTIFICAAT', '2001-06-30', 3, '2016-06-06', 'NONE', 'EXAM_SEVEN_YEARS', PAGE],
];

describe('what the Examencommissie accepts', () => {
  it.each(ROWS)(
    '%s of %s for grade %i on %s: %s by %s (%s)',
    (kind, date, grade, on, coverage, by, source) => {
      const advice = advise(kind, date, grade, on);
      expect([
        advice.coverage,
        advice.proofRules.map(({ rule: { id, sourceUrl } }) => [id, sourceUrl]),
      ]).toEqual([coverage, by === null ? [] : [[by, source]]]);
    },
  );

  it('has, for each rule, a case and one beside it that differs in one thing only', () => {
    const isBeside = (one: Row, other: Row): boolean =>
      one[5] !== other[5] && [0, 1, 2, 3].filter((place) => one[place] !== other[place]).length === 1;
    const isShown = (id: string): boolean =>
      ROWS.some((one) => one[5] === id && ROWS.some((other) => isBeside(one, other)));
    expect(EXAM_PROOF_RULES.map(({ id }) => id).filter((id) => !isShown(id))).toEqual([]);
    expect(
      ROWS.map((row) => row[5]).filter((id) => id && !EXAM_PROOF_RULES.some((known) => known.id === id)),
    ).toEqual([]);
  });

  it('names its source in both languages, and is not called certain before the rulebook was read', () => {
    expect(new Set(EXAM_PROOF_RULES.map(({ id }) => id)).size).toBe(EXAM_PROOF_RULES.length);
    for (const { text, source, checkedOn, confidence, validFrom } of EXAM_PROOF_RULES) {
      expect([text.nl, text.en, source]).toEqual([
        expect.stringMatching(/\w/),
        expect.stringMatching(/\w/),
        expect.stringMatching(/\w/),
      ]);
      expect([isCalendarDate(checkedOn), confidence]).toEqual([true, 'TO_CONFIRM']);
      if (validFrom != null) expect(isCalendarDate(validFrom)).toBe(true);
    }
  });
});
