import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AAV, advise as adviseIn, CVO, EXAM, held, passed, type Question } from './advice.questions';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const advise = (...question: Question): Promise<any[]> => adviseIn(graph, ...question);

describe('advice of the centres', () => {
  it('answers once per component, best coverage first, with rule, table, evidence and who decides', async () => {
    const asked = ['D10403', 'D10404', 'D10407'].map(AAV);
    const answers = await advise(CVO, asked, [
      { kind: 'ENROLMENT', subjectId: AAV('D10403') },
      passed('wiskunde-3-arbeidsmarkt'),
      passed('maatschappij-3-arbeidsmarkt', { percentage: 55 }),
    ]);
    expect(answers.map(({ componentId, coverage }) => [componentId, coverage])).toEqual([
      [AAV('D10403'), 'FULL'],
      [AAV('D10404'), 'PARTIAL'],
      [AAV('D10407'), 'NONE'],
    ]);
    expect(answers[0]).toMatchObject({
      basis: 'advice',
      decidedBy: {
        nl: expect.stringMatching(/centrum .*beslist/),
        en: expect.stringMatching(/centre .*decides/),
      },
      proofRules: [],
    });
    expect(answers[0].rules).toMatchObject([
      {
        tableId: 'cvoConcordanceTable:ec-naar-aav-2025',
        ruleId: 'cvoConcordanceRule:ec-naar-aav-2025/2',
        outcome: 'APPLIES',
        evidence: [1],
      },
      {
        tableId: null,
        ruleId: null,
        outcome: 'ALMOST',
        missing: [{ reason: 'PROVES_NO_SUCCESS', evidence: [0] }],
      },
    ]);
    expect(answers[1].rules).toMatchObject([
      { coverage: 'PARTIAL', outcome: 'APPLIES', evidence: [2] },
      {
        coverage: 'FULL',
        outcome: 'ALMOST',
        missing: [
          {
            reason: 'PERCENTAGE_TOO_LOW',
            text: { en: 'Asked is a result of at least 60 percent.' },
            evidence: [2],
          },
        ],
      },
    ]);
    expect(answers[2].rules).toEqual([]);
  });

  it('leaves the ratio of goals open where evidence is about a component whose goals it does not know', async () => {
    const [module] = await advise(
      CVO,
      [AAV('D10402')],
      [
        {
          kind: 'EXAM_RESULT',
          subjectId: 'examSubject:nederlands-3-arbeidsmarkt',
          percentage: 70,
          assurance: 'SEEN',
        },
      ],
    );
    expect(module.goalCoverage).toMatchObject({ total: 7, covered: 0, ratio: null });
  });

  it('counts goals that evidence names, and those of own components that were passed', async () => {
    const [alone] = await advise(CVO, [AAV('D10402')], []);
    expect(alone.goalCoverage).toMatchObject({ total: 7, covered: 0, missing: 7, ratio: 0 });
    expect(alone.goalCoverage.missingGoalIds).toHaveLength(7);
    const named = {
      kind: 'OTHER',
      goalIds: ['goal:DEMO_AAV_NEDERLANDS/900401', 'goal:DEMO_AAV_WISKUNDE/900301'],
    };
    const [some] = await advise(CVO, [AAV('D10402')], [named]);
    expect(some.goalCoverage).toMatchObject({ covered: 1, missing: 6 });
    const [sibling] = await advise(CVO, [AAV('D10402')], [held(AAV('D10401'))]);
    expect(sibling.goalCoverage).toMatchObject({ covered: 7, missing: 0, ratio: 1, missingGoalIds: [] });
    const whole = { kind: 'CERTIFICAAT', subjectId: 'course:D104' };
    const [course] = await advise(CVO, [AAV('D10402')], [whole]);
    expect(course.goalCoverage.ratio).toBe(1);
  });

  it('goes by the tables that hold on the day: a percentage that the earlier version did not ask', async () => {
    const evidence = [passed('maatschappij-3-arbeidsmarkt', { percentage: 55, date: '2025-06-20' })];
    const on = async (day: string) => {
      const [advice] = await advise(CVO, [AAV('D10404')], evidence, { on: day });
      return [advice.coverage, advice.rules[0]?.tableId.split(':')[1]];
    };
    expect(await on('2025-08-31')).toEqual(['FULL', 'ec-naar-aav-2023']);
    expect(await on('2025-09-01')).toEqual(['PARTIAL', 'ec-naar-aav-2025']);
    expect(await on('2023-08-31')).toEqual(['NONE', undefined]);
  });

  it('leaves drafts out, and tables of one centre unless that is asked', async () => {
    const [draft] = await advise(CVO, ['courseModule:542/40003483'], [passed('boekhouding-3')], {
      on: '2027-10-01',
    });
    expect(draft).toMatchObject({ coverage: 'NONE', rules: [] });
    const reports = ['gedragswetenschappen', 'Cultuurwetenschappen'].map((title) => ({
      kind: 'SCHOOL_REPORT',
      title,
      percentage: 58,
      studyYear: 6,
    }));
    const coverage = async (more: object) =>
      (await advise(CVO, ['courseModule:D101/D10111'], reports, more))[0].coverage;
    expect(await coverage({})).toBe('NONE');
    expect(await coverage({ provider: 'cvo:991001' })).toBe('FULL');
    expect(await coverage({ provider: 'cvo:991002' })).toBe('NONE');
  });

  it('is undetermined where a result is not known, and never guesses one', async () => {
    const evidence = [
      passed('wiskunde-3-arbeidsmarkt', { percentage: null, result: 'geslaagd met 80 procent' }),
    ];
    const [advice] = await advise(CVO, [AAV('D10403')], evidence);
    expect(advice).toMatchObject({
      coverage: 'UNDETERMINED',
      rules: [{ missing: [{ reason: 'PERCENTAGE_UNKNOWN' }] }],
    });
  });
});

describe('advice of the Examencommissie', () => {
  const subject = 'examSubject:wiskunde-3-arbeidsmarkt';

  it('accepts evidence of exactly seven years, and none of a day more', async () => {
    const on = async (day: string) => {
      const [advice] = await advise(EXAM, [subject], [held(AAV('D10403'), { date: '2019-11-23' })], {
        on: day,
      });
      return [advice.coverage, advice.proofRules.map(({ rule: { id }, evidence }: any) => [id, evidence])];
    };
    expect(await on('2026-11-23')).toEqual(['FULL', []]);
    expect(await on('2026-11-24')).toEqual(['NONE', [['EXAM_SEVEN_YEARS', [0]]]]);
    // Without a day: today in Brussels, which is 23 November 2026 here.
    expect((await advise(EXAM, [subject], [held(AAV('D10403'), { date: '2019-11-23' })]))[0].coverage).toBe(
      'FULL',
    );
    expect((await advise(EXAM, [subject], [held(AAV('D10403'), { date: '2019-11-22' })]))[0].coverage).toBe(
      'NONE',
    );
  });

  it('lets a leap day come of age on 28 February', async () => {
    const coverage = async (on: string) =>
      (await advise(EXAM, [subject], [held(AAV('D10403'), { date: '2020-02-29' })], { on }))[0].coverage;
    expect([await coverage('2027-02-28'), await coverage('2027-03-01')]).toEqual(['FULL', 'NONE']);
  });

  it('is undetermined without a date, but for a diploma', async () => {
    const [undated] = await advise(EXAM, [subject], [held(AAV('D10403'), { date: null })]);
    expect(undated).toMatchObject({
      coverage: 'UNDETERMINED',
      rules: [{ missing: [{ reason: 'DATE_UNKNOWN' }] }],
    });
    const diploma = [{ kind: 'DIPLOMA_SO', date: '1998-06-30' }];
    expect(await advise(EXAM, ['examSubject:nederlands-3-dubbel'], diploma)).toMatchObject([
      { coverage: 'PARTIAL', proofRules: [] },
    ]);
  });

  it('accepts no proof of competences acquired elsewhere, and says by which rule and source', async () => {
    const evc = { kind: 'EVC_PROOF', subjectId: AAV('D10403'), date: '2026-01-15' };
    const [advice] = await advise(EXAM, [subject], [evc]);
    expect(advice.coverage).toBe('NONE');
    expect(advice.proofRules).toEqual([
      {
        rule: {
          id: 'EXAM_NO_EXPERIENCE',
          text: { nl: expect.stringMatching(/werkervaring/), en: expect.stringMatching(/work experience/) },
          source: expect.stringMatching(/Examencommissie/),
          sourceUrl: expect.stringMatching(/^https:/),
          validFrom: null,
          checkedOn: expect.any(String),
          confidence: 'TO_CONFIRM',
        },
        evidence: [0],
      },
    ]);
    expect(
      (await advise(CVO, ['courseModule:D101/D10108'], [{ ...evc, subjectId: AAV('D10407') }]))[0].coverage,
    ).toBe('FULL');
  });

  it('exempts from subjects of the third grade only, whatever a table says', async () => {
    const [second] = await advise(
      EXAM,
      ['examSubject:wiskunde-2-doorstroom'],
      [held('courseModule:D101/D10103')],
    );
    expect(second).toMatchObject({
      coverage: 'NONE',
      rules: [],
      proofRules: [{ rule: { id: 'EXAM_THIRD_GRADE' }, evidence: [] }],
    });
    const [passedHere] = await advise(
      EXAM,
      ['examSubject:wiskunde-2-doorstroom'],
      [passed('wiskunde-2-doorstroom')],
    );
    expect(passedHere.coverage).toBe('FULL');
  });

  it('asks a school report per subject of who has a C-attest', async () => {
    const attest = {
      kind: 'ATTEST_C',
      subjectId: 'studyProgramme:humane-wetenschappen-3',
      studyYear: 6,
      date: '2026-06-30',
    };
    const report = {
      kind: 'SCHOOL_REPORT',
      title: 'Gedragswetenschappen',
      studyYear: 6,
      percentage: 62,
      date: '2026-06-30',
    };
    const asked = ['examSubject:gedragswetenschappen-3', 'examSubject:cultuurwetenschappen-3'];
    const alone = await advise(EXAM, asked, [attest]);
    for (const { coverage, proofRules, rules } of alone) {
      expect([coverage, proofRules[0].rule.id]).toEqual(['NONE', 'EXAM_C_ATTEST_REPORT']);
      expect(rules[0].missing.map(({ reason }: any) => reason)).toEqual(['NOT_ALONE', 'NOT_SHOWN']);
    }
    const together = await advise(EXAM, asked, [attest, report]);
    expect(together.map(({ componentId, coverage }) => [componentId, coverage])).toEqual([
      ['examSubject:gedragswetenschappen-3', 'FULL'],
      ['examSubject:cultuurwetenschappen-3', 'NONE'],
    ]);
  });

  it('counts the goals of the vakfiche of the day', async () => {
    const named = { kind: 'DEELCERTIFICAAT', date: '2026-01-31', goalIds: ['goal:DEMO_AAV_WISKUNDE/900301'] };
    const [now] = await advise(EXAM, [subject], [named]);
    expect(now.goalCoverage).toMatchObject({ total: 6, covered: 1, missing: 5 });
    const [before] = await advise(EXAM, [subject], [named], { on: '2020-01-01' });
    expect(before.goalCoverage).toMatchObject({ total: 0, ratio: null });
  });
});
