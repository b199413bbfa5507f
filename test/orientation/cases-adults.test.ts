import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { combined, ids, onRoad, oriented, ruled, states, withId } from './asked-orientation';

/** Gent. Today is 23 November 2026, as in all tests. */
const GENT = '44021';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('somebody of 19 with a C-attest in the last year of TSO, and reports per subject', () => {
  const reported = (title: string, percentage: number) => ({
    kind: 'SCHOOL_REPORT',
    title,
    studyYear: 6,
    percentage,
    date: '2026-06-30',
    assurance: 'SEEN',
  });
  const failed = (programme: string) => ({
    kind: 'ATTEST_C',
    subjectId: `studyProgramme:${programme}`,
    studyYear: 6,
    date: '2026-06-30',
    assurance: 'SEEN',
  });
  const REPORTS = [
    reported('Nederlands', 72),
    reported('Frans', 58),
    reported('cultuurwetenschappen', 64),
    reported('wiskunde', 41),
  ];
  const TSO = { age: 19, municipality: GENT, evidence: [failed('gezondheidszorg-3'), ...REPORTS] };

  // Source: the attest C does not admit to the next year (circular on the structure of full-time secondary education).
  it('can repeat the sixth year at a school: one year is left', async () => {
    const { schoolSteps, pathways } = await oriented(graph, TSO);
    for (const step of onRoad(schoolSteps, 'REGULAR_SO')) {
      expect(step).toMatchObject({ verdict: 'CONDITIONAL', earliestEnd: '2027-06-30' });
      expect(ruled(step)).toMatchObject({ SCHOOL_ATTEST_C: 'CONDITIONAL' });
      expect(step.components).toHaveLength(1);
    }
    const repeat = combined(pathways, null).find((one) => one.pathways.includes('REGULAR_SO'));
    expect(repeat).toMatchObject({ remainingComponents: 1, earliestEnd: '2027-06-30', reachesGoal: true });
  });

  // Source: the demonstration concordance so-naar-ec-2025, by which a passed report of another programme leaves open what it is worth.
  it('may be exempt from exams of the passed subjects, but nobody counts on it for a TSO programme', async () => {
    const { examSteps } = await oriented(graph, TSO);
    const programme = withId(examSteps, 'examProgramme:humane-wetenschappen-3');
    expect(states(programme)).toMatchObject({
      'nederlands-3-doorstroom': 'REMAINING',
      'frans-3-doorstroom': 'POSSIBLY_EXEMPT',
      'wiskunde-3-doorstroom': 'REMAINING',
    });
    expect(programme.remainingExams).toBe(programme.components.length);
  });

  // Source: the same concordance: C-attest in the last year of humane wetenschappen, passed the subject (50 percent or more).
  it('is probably exempt from them in the programme that the concordance knows, but not from what was failed', async () => {
    const { examSteps } = await oriented(graph, {
      ...TSO,
      evidence: [failed('humane-wetenschappen-3'), ...REPORTS],
    });
    const programme = withId(examSteps, 'examProgramme:humane-wetenschappen-3');
    expect(states(programme)).toMatchObject({
      'nederlands-3-doorstroom': 'PROBABLY_EXEMPT',
      'cultuurwetenschappen-3': 'PROBABLY_EXEMPT',
      'frans-3-doorstroom': 'POSSIBLY_EXEMPT',
      'wiskunde-3-doorstroom': 'REMAINING',
    });
    expect(programme.remainingExams).toBe(8);
    // It comes first now: fewest exams left.
    expect(examSteps[0].id).toBe(programme.id);
    const exempt = programme.components.find(({ state }: any) => state === 'PROBABLY_EXEMPT');
    expect(exempt.concordanceTableIds).toEqual(['examencommissieConcordanceTable:so-naar-ec-2025']);
    // Source: page of the Examencommissie on exemptions: with an attest C a report per subject is asked.
    const alone = await oriented(graph, { ...TSO, evidence: [failed('humane-wetenschappen-3')] });
    expect(Object.values(states(withId(alone.examSteps, programme.id)))).not.toContain('PROBABLY_EXEMPT');
  });

  it('sees all three roads: repeating, second-chance education, exams', async () => {
    const { pathways } = await oriented(graph, TSO);
    const roads = new Set(pathways.flatMap((one: any) => one.pathways));
    for (const road of ['REGULAR_SO', 'TKO_GENERAL', 'TKO_AAV', 'EXAMENCOMMISSIE'])
      expect(roads).toContain(road);
  });
});

describe('somebody of 24 without work or school, after two years of BSO, with Dutch at 2.2', () => {
  const NEET = {
    age: 24,
    municipality: GENT,
    targetGroups: ['NEET', 'ANDERSTALIG'],
    nt2Level: 'RG_2_2',
    languages: ['ar'],
    domains: ['MAATSCHAPPIJ_EN_WELZIJN'],
    evidence: [3, 4].map((studyYear) => ({
      kind: 'ATTEST_A',
      studyYear,
      date: `201${studyYear + 4}-06-30`,
      assurance: 'SELF_DECLARED',
    })),
  };
  let answer: any;
  beforeAll(async () => {
    answer = await oriented(graph, NEET);
  });

  // Source: Onderwijs Vlaanderen on secondary adult education: AAV gives a diploma only together with a vocational course.
  it('gets the diploma by additional general education together with a vocational course', () => {
    const together = combined(answer.pathways, null).find((one) => one.pathways.includes('TKO_AAV'));
    expect(together).toMatchObject({
      pathways: ['TKO_AAV', 'TKO_VOCATIONAL'],
      reachesGoal: true,
      verdict: 'CONDITIONAL',
    });
    expect(together.awards.slice(0, 2)).toEqual(['DIPLOMA_SO', 'BEROEPSKWALIFICATIE']);
    expect(onRoad(answer.cvoSteps, 'TKO_AAV')[0].awards).not.toContain('DIPLOMA_SO');
    for (const { pathways, reachesGoal } of answer.pathways)
      if (pathways.join() === 'TKO_AAV') expect(reachesGoal).toBe(false);
  });

  // Source: the advice of 2020 on combining second-chance education with the Examencommissie; a concordance only advises.
  it('can do part of it by exams, which the concordance lets count', () => {
    const both = combined(answer.pathways, 'TKO_EC');
    expect(both.length).toBeGreaterThan(0);
    for (const one of both)
      expect(ids(one.warnings)).toEqual(
        expect.arrayContaining(['GUARD_COMBINED_GUIDANCE', 'GUARD_CONCORDANCE_ADVISES']),
      );
    const whole = combined(answer.pathways, null).find((one) => one.pathways.includes('TKO_AAV'));
    expect(both[0].remainingHours).toBeLessThan(whole.remainingHours);
  });

  // Source: policy on the language of the lessons: from 2.2 no bridge is needed.
  it('needs no bridge any more, and is asked only for proof of legal residence', () => {
    const bridges = ['OKAN', 'TOEKAN', 'NT2', 'BENO'];
    for (const { pathways } of answer.pathways)
      expect(pathways.filter((pathway: string) => bridges.includes(pathway))).toEqual([]);
    expect(ruled(onRoad(answer.cvoSteps, 'TKO_AAV')[0])).toEqual({
      CVO_GENERAL_EDUCATION_FROM_18: 'ELIGIBLE',
      CVO_LEGAL_RESIDENCE_FROM_18: 'CONDITIONAL',
      CVO_LANGUAGE_OF_THE_LESSONS: 'ELIGIBLE',
    });
  });

  // Source: the advice of 2020, 3.1 and 3.2: who is enrolled nowhere turns to a leerwinkel; a clb is for pupils.
  it('talks to a leerwinkel first, which helps people back in', () => {
    expect(answer.talkTo).toMatchObject([{ order: 1, providerType: 'LEERWINKEL' }]);
    expect(answer.leerwinkelGuidance[0].serviceId).toBe('leerwinkelService:9920000003/1/REENTRY');
    expect(answer.clbGuidance).toEqual([]);
  });
});

describe('an adult who combines additional general education at a cvo with exams', () => {
  const certificate = (module: string) => ({
    kind: 'DEELCERTIFICAAT',
    subjectId: `courseModule:D104/${module}`,
    date: '2026-06-30',
    assurance: 'VERIFIED',
  });
  const COMBINING = {
    age: 28,
    municipality: GENT,
    enrolledAt: 'CVO',
    evidence: ['D10401', 'D10402', 'D10403', 'D10404'].map(certificate),
  };

  // Source: the demonstration concordance aav-naar-ec-2025: both modules of Dutch, mathematics; one of two of maatschappij.
  it('is probably exempt from the exams that the modules cover, and possibly where one of two was done', async () => {
    const { examSteps } = await oriented(graph, COMBINING);
    const logistics = withId(examSteps, 'examProgramme:logistiek-3');
    expect(states(logistics)).toMatchObject({
      'nederlands-3-arbeidsmarkt': 'PROBABLY_EXEMPT',
      'wiskunde-3-arbeidsmarkt': 'PROBABLY_EXEMPT',
      'maatschappij-3-arbeidsmarkt': 'POSSIBLY_EXEMPT',
      'wetenschappen-3-arbeidsmarkt': 'REMAINING',
    });
    expect(logistics.remainingExams).toBe(7);
    const before = await oriented(graph, { ...COMBINING, evidence: [] });
    expect(withId(before.examSteps, logistics.id).remainingExams).toBe(9);
  });

  it('goes on with the modules that are left, of which some still save exams', async () => {
    const { cvoSteps, pathways } = await oriented(graph, COMBINING);
    const aav = withId(cvoSteps, 'cvoOffering:991007/1/D104.D10401/2027-02-01');
    expect(states(aav)).toMatchObject({ D10401: 'PROBABLY_EXEMPT', D10403: 'PROBABLY_EXEMPT' });
    expect(states(aav)).toMatchObject({ D10405: 'REMAINING', D10409: 'REMAINING' });
    const exams = combined(pathways, 'TKO_EC').find((one) =>
      one.steps.some(({ id }: any) => id === 'examProgramme:logistiek-3'),
    );
    expect(exams).toMatchObject({ pathways: ['TKO_AAV', 'EXAMENCOMMISSIE'], reachesGoal: true });
    const todo: string[] = exams.remainingComponentIds;
    // What the certificates cover is not done again, on either side; what saves an exam comes before the exams.
    for (const done of ['courseModule:D104/D10401', 'examSubject:nederlands-3-arbeidsmarkt'])
      expect(todo).not.toContain(done);
    expect(todo).not.toContain('examSubject:wetenschappen-3-arbeidsmarkt');
    expect(todo.indexOf('courseModule:D104/D10406')).toBeGreaterThanOrEqual(0);
    expect(todo.findIndex((id) => id.startsWith('examSubject:'))).toBeGreaterThan(
      todo.findLastIndex((id) => id.startsWith('courseModule:')),
    );
  });

  // Source: the advice of 2020, 3.5: a cvo has no clb, it guides its own learners.
  it('talks to the centre', async () => {
    const { talkTo, clbGuidance } = await oriented(graph, COMBINING);
    expect(talkTo).toMatchObject([{ providerType: 'CVO', rule: { id: 'TALK_TO_CVO_WITHOUT_CLB' } }]);
    expect(clbGuidance).toEqual([]);
  });
});

describe('a learner of 21 who cannot leave the house', () => {
  const HOUSE_BOUND = { age: 21, municipality: GENT, deliveryModes: ['DISTANCE'] };

  // Source: DESIGN.md §3 rule 7: no health in a profile. What matters for the way of teaching is asked as a wish.
  it('does not say why: illness is refused as a situation, and the message says what to tell instead', async () => {
    const { data, errors } = await graph.ask(
      'query ($p: LearnerProfileInput!) { orientation(profile: $p) { cvoSteps { id } } }',
      { p: { ...HOUSE_BOUND, targetGroups: ['ILLNESS_OR_PREGNANCY'] } },
    );
    expect(data.orientation?.cvoSteps ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'profile.targetGroups' });
    expect(errors![0]!.message).toMatch(/health is not told here.*profile\.deliveryModes/);
  });

  // Source: the advice of 2020, 3.5: distance education as a whole is never the norm, so it is proposed with a warning.
  it.each([
    ['Gent', GENT],
    ['Brugge, where the nearest centres teach in classes', '31005'],
  ])(
    'is proposed distance education in %s, with its warning, and other modes stay',
    async (_where, municipality) => {
      const { cvoSteps, pathways } = await oriented(graph, { ...HOUSE_BOUND, municipality });
      const modes = new Set(onRoad(cvoSteps, 'TKO_AAV').map(({ deliveryMode }) => deliveryMode));
      expect(modes).toContain('DISTANCE');
      const atHome = pathways.filter(({ steps }: any) =>
        steps.every(({ deliveryMode }: any) => ['DISTANCE', 'SELF_STUDY'].includes(deliveryMode)),
      );
      expect(atHome.some(({ reachesGoal, steps }: any) => reachesGoal && steps.length > 1)).toBe(true);
      for (const one of pathways) {
        const whole = atHome.includes(one) && one.steps.some((s: any) => s.deliveryMode === 'DISTANCE');
        expect(ids(one.warnings).includes('GUARD_DISTANCE_WHOLE')).toBe(whole);
      }
      const all = new Set(pathways.flatMap(({ steps }: any) => steps.map((s: any) => s.deliveryMode)));
      for (const mode of ['CONTACT', 'BLENDED']) expect(all).toContain(mode);
    },
  );

  it('gets no warning for self-study at the Examencommissie alone', async () => {
    const { pathways } = await oriented(graph, HOUSE_BOUND);
    const exams = pathways.filter((one: any) => one.pathways.join() === 'EXAMENCOMMISSIE');
    expect(exams.length).toBeGreaterThan(0);
    for (const one of exams) expect(ids(one.warnings)).not.toContain('GUARD_DISTANCE_WHOLE');
  });
});
