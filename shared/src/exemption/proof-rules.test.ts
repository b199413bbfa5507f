import type { AdvisedEvidence } from './advice.input';
import { exemptionAdvice } from './exemption-advice';
import type { ProofRule } from './proof-rule';
import { component, line, ON, proofRule, rule, table } from './testing/advice.fixtures';

function advise(evidence: Partial<AdvisedEvidence>[], rules: ProofRule[], grade: number | null = 3) {
  const tables = [
    table([
      rule([{ componentId: 'held:1' }]),
      rule(
        [
          { evidenceKind: 'ATTEST_C', grade: 3 },
          { evidenceKind: 'SCHOOL_REPORT', subject: 'frans' },
        ],
        {
          id: 'rule:t/2',
          coverage: 'PARTIAL',
        },
      ),
    ]),
  ];
  return exemptionAdvice([component('asked:1', { grade })], evidence.map(line), tables, rules, ON)[0]!;
}
const told = (advice: ReturnType<typeof advise>) =>
  advice.proofRules.map(({ rule: { id }, evidence }) => [id, evidence]);

describe('a rule on proof', () => {
  const refuse = proofRule('refuse', { does: 'REFUSE_KINDS', kinds: ['EVC_PROOF'] });
  const age = proofRule('age', { does: 'LIMIT_AGE', years: 7, except: ['DIPLOMA_SO'] });
  const grades = proofRule('grades', { does: 'LIMIT_GRADES', grades: [3] });
  const company = proofRule('company', {
    does: 'ASK_COMPANION',
    kinds: ['ATTEST_C'],
    companion: 'SCHOOL_REPORT',
  });

  it('that refuses a kind gives NONE, with its text and source', () => {
    const advice = advise([{ subjectId: 'x:1' }, { kind: 'EVC_PROOF', subjectId: 'held:1' }], [refuse]);
    expect(advice.coverage).toBe('NONE');
    expect(advice.proofRules).toEqual([
      {
        rule: {
          ...refuse,
          text: { nl: 'refuse nl', en: 'refuse en' },
          source: 'test',
          checkedOn: ON,
          confidence: 'POLICY',
        },
        evidence: [1],
      },
    ]);
    expect(advice.rules[0]!.missing).toMatchObject([{ reason: 'NOT_ACCEPTED', evidence: [1] }]);
  });

  it.each([
    ['DEELCERTIFICAAT', '2019-11-25', 'FULL', []],
    ['DEELCERTIFICAAT', '2019-11-24', 'NONE', [['age', [0]]]],
    ['DEELCERTIFICAAT', null, 'UNDETERMINED', []],
    ['DIPLOMA_SO', '1999-06-30', 'FULL', []],
    ['DIPLOMA_SO', null, 'FULL', []],
  ] as const)('that limits age: %s of %s gives %s', (kind, date, coverage, rules) => {
    const advice = advise([{ kind, subjectId: 'held:1', date }], [age]);
    expect([advice.coverage, told(advice)]).toEqual([coverage, rules]);
  });

  it.each([
    [3, 'FULL', []],
    [2, 'NONE', [['grades', []]]],
    [null, 'UNDETERMINED', [['grades', []]]],
  ])('that limits grades: grade %s gives %s', (grade, coverage, rules) => {
    const advice = advise([{ subjectId: 'held:1' }], [grades], grade);
    expect([advice.coverage, told(advice)]).toEqual([coverage, rules]);
  });

  it('that limits grades says nothing about what is held already', () => {
    expect(advise([{ subjectId: 'asked:1' }], [grades], 2).coverage).toBe('FULL');
  });

  it('that asks a companion keeps a kind out that stands alone', () => {
    const attest = { kind: 'ATTEST_C' as const, studyYear: 6 };
    const report = { kind: 'SCHOOL_REPORT' as const, title: 'Frans', percentage: 61 };
    const alone = advise([attest], [company]);
    expect([alone.coverage, told(alone)]).toEqual(['NONE', [['company', [0]]]]);
    const together = advise([attest, report], [company]);
    expect([together.coverage, told(together)]).toEqual(['PARTIAL', []]);
    const several = advise([report, attest, { ...report, title: 'Engels' }], [company]);
    expect([several.coverage, told(several)]).toEqual(['PARTIAL', []]);
  });

  it('that asks a companion leaves it open when that is of an unknown age', () => {
    const attest = { kind: 'ATTEST_C' as const, studyYear: 6, date: '2026-06-30' };
    const report = { kind: 'SCHOOL_REPORT' as const, title: 'Frans', percentage: 61 };
    const advice = advise([attest, report], [company, age]);
    expect(advice.coverage).toBe('UNDETERMINED');
  });

  it.each([
    ['from its first day', { validFrom: ON }, 'NONE'],
    ['not before', { validFrom: '2026-11-26' }, 'FULL'],
    ['up to its last day', { validTo: ON }, 'NONE'],
    ['not after', { validTo: '2026-11-24' }, 'FULL'],
  ])('holds %s', (_name, given, coverage) => {
    const dated = { ...refuse, ...given };
    expect(advise([{ kind: 'EVC_PROOF', subjectId: 'held:1' }], [dated]).coverage).toBe(coverage);
  });
});
