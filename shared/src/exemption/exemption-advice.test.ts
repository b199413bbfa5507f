import type { ConcordanceItem } from '../vocabulary/concordance.type';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import { exemptionAdvice } from './exemption-advice';
import { component, line, ON, proofRule, rule, table } from './testing/advice.fixtures';
import type { AdvisedEvidence } from './advice.input';

const HELD = 'held:1';
const item = (given: ConcordanceItem = {}): ConcordanceItem => ({ componentId: HELD, ...given });

/** Advice on `asked:1` by one rule. */
function advise(evidence: Partial<AdvisedEvidence>[], items: ConcordanceItem[] = [item()], given = {}) {
  const tables = [table([rule(items, given)])];
  return exemptionAdvice([component('asked:1')], evidence.map(line), tables, [], ON)[0]!;
}
const reasons = (advice: ReturnType<typeof advise>) =>
  advice.rules.flatMap(({ missing }) => missing.map(({ reason }) => reason));

describe('evidence about a component', () => {
  const UNPASSED: Partial<Record<EvidenceKind, string>> = { ATTEST_C: 'NONE', ENROLMENT: 'NONE' };
  it.each<[EvidenceKind, string, string | undefined]>([
    ['DEELCERTIFICAAT', 'FULL', undefined],
    ['CERTIFICAAT', 'FULL', undefined],
    ['GETUIGSCHRIFT', 'FULL', undefined],
    ['DIPLOMA_SO', 'FULL', undefined],
    ['ATTEST_A', 'FULL', undefined],
    ['ATTEST_B', 'FULL', undefined],
    ['EVC_PROOF', 'FULL', undefined],
    ['ATTEST_C', UNPASSED.ATTEST_C!, 'PROVES_NO_SUCCESS'],
    ['ENROLMENT', UNPASSED.ENROLMENT!, 'PROVES_NO_SUCCESS'],
    ['OTHER', 'UNDETERMINED', 'KIND_UNCLEAR'],
    ['EXAM_RESULT', 'UNDETERMINED', 'PERCENTAGE_UNKNOWN'],
    ['SCHOOL_REPORT', 'UNDETERMINED', 'PERCENTAGE_UNKNOWN'],
  ])('of kind %s gives %s', (kind, coverage, reason) => {
    const advice = advise([{ kind, subjectId: HELD }]);
    expect(advice.coverage).toBe(coverage);
    expect(reasons(advice)).toEqual(reason ? [reason] : []);
  });

  it.each([
    ['EXAM_RESULT', 50, undefined, 'FULL'],
    ['EXAM_RESULT', 49.9, undefined, 'NONE'],
    ['SCHOOL_REPORT', 50, 60, 'NONE'],
    ['SCHOOL_REPORT', 60, 60, 'FULL'],
    ['EXAM_RESULT', 45, 40, 'FULL'],
    ['DEELCERTIFICAAT', 59, 60, 'NONE'],
    ['DEELCERTIFICAAT', 0, undefined, 'UNDETERMINED'],
    ['ATTEST_A', 49.9, undefined, 'UNDETERMINED'],
    ['DEELCERTIFICAAT', 50, undefined, 'FULL'],
    ['DEELCERTIFICAAT', 45, 40, 'FULL'],
    ['DEELCERTIFICAAT', null, 60, 'UNDETERMINED'],
  ] as const)(
    'of kind %s with %s percent where %s is asked gives %s',
    (kind, percentage, least, coverage) => {
      expect(
        advise([{ kind, subjectId: HELD, percentage }], [item({ minimumPercentage: least })]).coverage,
      ).toBe(coverage);
    },
  );

  it.each([
    ['2021-11-25', 'FULL', []],
    ['2021-11-24', 'NONE', ['TOO_OLD']],
    [null, 'UNDETERMINED', ['DATE_UNKNOWN']],
    ['2026-11-26', 'NONE', ['NOT_YET_ISSUED']],
  ])('of %s where five years are the limit gives %s', (date, coverage, missing) => {
    const advice = advise([{ subjectId: HELD, date }], [item({ maximumAgeYears: 5 })]);
    expect([advice.coverage, reasons(advice)]).toEqual([coverage, missing]);
  });

  it('without a date counts where age does not matter', () => {
    expect(advise([{ subjectId: HELD, date: null }]).coverage).toBe('FULL');
  });

  it('says in words, and by its line, why a rule nearly applies; never what the evidence says', () => {
    const { rules } = advise(
      [{ kind: 'ENROLMENT' }, { kind: 'EXAM_RESULT', subjectId: HELD, percentage: 48.75, title: 'Geheim' }],
      [item({ minimumPercentage: 60 })],
    );
    expect(rules).toEqual([
      {
        ruleId: 'rule:t/1',
        tableId: 'table:t',
        outcome: 'ALMOST',
        coverage: 'FULL',
        note: null,
        evidence: [],
        missing: [
          {
            reason: 'PERCENTAGE_TOO_LOW',
            text: {
              nl: 'Gevraagd is een resultaat van minstens 60 procent.',
              en: 'Asked is a result of at least 60 percent.',
            },
            componentId: HELD,
            evidenceKind: null,
            evidence: [1],
          },
        ],
      },
    ]);
    expect(JSON.stringify(rules)).not.toMatch(/48|Geheim/);
  });

  it('that is about something else is no rule’s', () => {
    expect(advise([{ subjectId: 'held:2' }])).toMatchObject({ coverage: 'NONE', rules: [] });
  });

  it('about the asked component itself needs no concordance', () => {
    const evidence = [line({ subjectId: 'asked:1' })];
    const [advice] = exemptionAdvice([component('asked:1')], evidence, [], [], ON);
    expect(advice).toMatchObject({
      coverage: 'FULL',
      rules: [{ ruleId: null, tableId: null, evidence: [0] }],
    });
  });
});

describe('conditions on credentials', () => {
  const REPORT = { evidenceKind: 'SCHOOL_REPORT', subject: 'Wiskunde', grade: 3 } as const;
  it.each([
    ['the report of the subject', { studyYear: 6, title: ' WISKUNDE ', percentage: 55 }, 'FULL'],
    ['of another subject', { studyYear: 6, title: 'Frans', percentage: 55 }, 'NONE'],
    ['of another grade', { studyYear: 4, title: 'Wiskunde', percentage: 55 }, 'NONE'],
    ['of a year that is not known', { title: 'Wiskunde', percentage: 55 }, 'UNDETERMINED'],
    ['of the seventh year', { studyYear: 7, title: 'Wiskunde', percentage: 55 }, 'FULL'],
  ])('%s', (_name, given, coverage) => {
    expect(advise([{ kind: 'SCHOOL_REPORT', ...given }], [REPORT]).coverage).toBe(coverage);
  });

  it('of a kind about a component ask both', () => {
    const asked = [item({ evidenceKind: 'ATTEST_A' as const })];
    expect(advise([{ kind: 'ATTEST_A', subjectId: HELD }], asked).coverage).toBe('FULL');
    const other = advise([{ kind: 'ATTEST_B', subjectId: HELD }], asked);
    expect([other.coverage, reasons(other)]).toEqual(['NONE', ['OTHER_KIND']]);
  });

  it('are not met by a C-attest or an enrolment alone, whatever they ask', () => {
    const items = [{ evidenceKind: 'ATTEST_C' as const }, { evidenceKind: 'DIPLOMA_SO' as const }];
    const advice = advise([{ kind: 'ATTEST_C' }], items, { mode: 'ANY' });
    expect([advice.coverage, reasons(advice)]).toEqual(['NONE', ['PROVES_NO_SUCCESS']]);
    expect(advise([{ kind: 'ATTEST_C' }, { kind: 'DIPLOMA_SO' }], items).coverage).toBe('FULL');
  });
});

describe('conditions of several items', () => {
  const items = ['held:1', 'held:2', 'held:3'].map((componentId) => ({ componentId }));
  const holding = (...ids: string[]) => ids.map((subjectId) => ({ subjectId }));
  it.each([
    ['ALL', undefined, ['held:1', 'held:2', 'held:3'], 'FULL'],
    ['ALL', undefined, ['held:1', 'held:2'], 'NONE'],
    ['ANY', undefined, ['held:3'], 'FULL'],
    ['N_OF', 2, ['held:1', 'held:3'], 'FULL'],
    ['N_OF', 2, ['held:3'], 'NONE'],
  ] as const)('%s %s with %s gives %s', (mode, needed, held, coverage) => {
    expect(advise(holding(...held), items, { mode, needed }).coverage).toBe(coverage);
  });

  it('say what misses', () => {
    expect(reasons(advise(holding('held:1'), items))).toEqual(['NOT_SHOWN', 'NOT_SHOWN']);
    const few = advise(holding('held:1'), items, { mode: 'N_OF', needed: 2 });
    expect(few.rules[0]!.missing.map(({ text }) => text.en)).toEqual([
      'The rule asks 2 of these items; 1 met.',
    ]);
  });

  it('are undetermined when an item that is not known decides', () => {
    const evidence = [{ subjectId: 'held:1' }, { kind: 'EXAM_RESULT' as const, subjectId: 'held:2' }];
    const advice = advise(evidence, items, { mode: 'N_OF', needed: 2 });
    expect(advice).toMatchObject({
      coverage: 'UNDETERMINED',
      rules: [{ outcome: 'UNDETERMINED', evidence: [0, 1] }],
    });
    // What is not known adds nothing where enough is met.
    expect(advise(evidence, items, { mode: 'ANY' })).toMatchObject({
      coverage: 'FULL',
      rules: [{ evidence: [0], missing: [] }],
    });
  });
});

describe('tables', () => {
  it.each([
    ['in force', {}, 'FULL'],
    ['on its first day', { validFrom: ON }, 'FULL'],
    ['the day before', { validFrom: '2026-11-26' }, 'NONE'],
    ['on its last day', { validTo: ON }, 'FULL'],
    ['the day after', { validTo: '2026-11-24' }, 'NONE'],
    ['a draft', { status: 'DRAFT' as const }, 'NONE'],
    ['superseded, in its days', { status: 'SUPERSEDED' as const, validTo: '2027-08-31' }, 'FULL'],
  ])('%s', (_name, given, coverage) => {
    const tables = [table([rule([item()])], given)];
    const [advice] = exemptionAdvice([component('asked:1')], [line({ subjectId: HELD })], tables, [], ON);
    expect(advice!.coverage).toBe(coverage);
  });

  it('are directed: what grants one thing says nothing of the other way', () => {
    const tables = [table([rule([item()])])];
    const [advice] = exemptionAdvice([component(HELD)], [line({ subjectId: 'asked:1' })], tables, [], ON);
    expect(advice).toMatchObject({ coverage: 'NONE', rules: [] });
  });

  it('give the best of what applies, and list the rules best first', () => {
    const rules = (['NONE', 'PARTIAL', 'FULL', 'UNDETERMINED'] as const).map((coverage, index) =>
      rule([item()], { id: `rule:t/${index}`, coverage }),
    );
    const [advice] = exemptionAdvice(
      [component('asked:1')],
      [line({ subjectId: HELD })],
      [table(rules)],
      [],
      ON,
    );
    expect(advice!.coverage).toBe('FULL');
    expect(advice!.rules.map(({ coverage }) => coverage)).toEqual([
      'FULL',
      'PARTIAL',
      'UNDETERMINED',
      'NONE',
    ]);
  });

  it('answer once for each component, best first', () => {
    const tables = [table([rule([item()], { grants: ['asked:2', 'asked:2'] })])];
    const asked = ['asked:3', 'asked:2', 'asked:1'].map((id) => component(id));
    const answers = exemptionAdvice(asked, [line({ subjectId: HELD })], tables, [], ON);
    expect(answers.map(({ componentId, basis }) => [componentId, basis])).toEqual([
      ['asked:2', 'advice'],
      ['asked:1', 'advice'],
      ['asked:3', 'advice'],
    ]);
  });
});

describe('goals', () => {
  const asked = component('asked:1', { goalIds: ['goal:a', 'goal:b', 'goal:c', 'goal:d'] });
  const coverage = (evidence: Partial<AdvisedEvidence>[], rules = [] as ReturnType<typeof proofRule>[]) =>
    exemptionAdvice([asked], evidence.map(line), [], rules, ON)[0]!.goalCoverage;

  it('are counted from what lines name and from what they are about', () => {
    const evidence = [
      { goalIds: ['goal:a', 'goal:x'] },
      { subjectId: 'held:1', subjectGoalIds: ['goal:b', 'goal:a'] },
    ];
    expect(coverage(evidence)).toEqual({
      total: 4,
      covered: 2,
      missing: 2,
      ratio: 0.5,
      missingGoalIds: ['goal:c', 'goal:d'],
    });
  });

  it('of what this owner does not know leave the ratio open, unless all are reached or none can be', () => {
    const foreign = { subjectId: 'held:1', subjectGoalIds: null };
    expect(coverage([foreign])).toMatchObject({ covered: 0, ratio: null });
    expect(coverage([foreign, { goalIds: ['goal:a'] }])).toMatchObject({ covered: 1, ratio: null });
    expect(coverage([{ ...foreign, goalIds: ['goal:a'] }])).toMatchObject({ covered: 1, ratio: 0.25 });
    expect(coverage([{ ...foreign, kind: 'ENROLMENT' }])).toMatchObject({ covered: 0, ratio: 0 });
    expect(coverage([foreign, { goalIds: asked.goalIds as string[] }])).toMatchObject({ ratio: 1 });
  });

  it('of what was not passed are not reached', () => {
    const failed = {
      kind: 'EXAM_RESULT' as const,
      subjectId: 'held:1',
      percentage: 40,
      subjectGoalIds: ['goal:b'],
    };
    expect(coverage([failed, { ...failed, kind: 'ENROLMENT' as const }]).covered).toBe(0);
  });

  it('of what is not accepted do not count', () => {
    const refused = [proofRule('no', { does: 'REFUSE_KINDS', kinds: ['EVC_PROOF'] })];
    const evidence = [{ kind: 'EVC_PROOF' as const, goalIds: ['goal:a'] }];
    expect([coverage(evidence).covered, coverage(evidence, refused).covered]).toEqual([1, 0]);
  });

  it('of a component without known goals have no ratio', () => {
    const [advice] = exemptionAdvice([component('asked:1')], [], [], [], ON);
    expect(advice!.goalCoverage).toEqual({
      total: 0,
      covered: 0,
      missing: 0,
      ratio: null,
      missingGoalIds: [],
    });
  });
});
