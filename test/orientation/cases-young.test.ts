import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { combined, ids, onRoad, oriented, ruled } from './asked-orientation';

/** Gent. Today is 23 November 2026, as in all tests. */
const GENT = '44021';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('a newcomer of 17 in a reception class (OKAN) in Gent', () => {
  const NEWCOMER = {
    age: 17,
    adultBy31December: false,
    municipality: GENT,
    enrolledAt: 'SCHOOL',
    targetGroups: ['NEWCOMER_15PLUS', 'ANDERSTALIG'],
    nt2Level: 'RG_1_2',
    languages: ['ar', 'fr'],
    evidence: [{ kind: 'ENROLMENT', title: 'OKAN', date: '2026-09-01', assurance: 'SEEN' }],
  };
  let answer: any;
  beforeAll(async () => {
    answer = await oriented(graph, NEWCOMER);
  });

  // Source: omzendbrief on the organisation of centres, 1.1.1: general education from 18 at enrolment. The courses start on
  // 1 February 2027: whoever has a birthday in January may be 18 by then, so nobody can say no, and nobody says yes.
  it('may not count on general education at a cvo, which is named as proposed', () => {
    const general = [...onRoad(answer.cvoSteps, 'TKO_GENERAL'), ...onRoad(answer.cvoSteps, 'TKO_AAV')];
    expect(general.length).toBeGreaterThan(0);
    for (const step of general) {
      expect(step).toMatchObject({ verdict: 'UNKNOWN', startsOn: '2027-02-01' });
      expect(ruled(step)).toMatchObject({
        CVO_GENERAL_EDUCATION_FROM_18: 'UNKNOWN',
        CVO_GENERAL_EDUCATION_FOR_NEWCOMERS_PROPOSED: 'UNKNOWN',
      });
      const proposed = step.reasons.find(({ rule }: any) => rule.id.endsWith('NEWCOMERS_PROPOSED'));
      expect(proposed.rule.confidence).toBe('PROPOSED');
    }
    for (const { questions } of answer.pathways)
      expect(ids(questions)).toContain('GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16');
  });

  it('is a year younger shown none of it, since the proposal is not in force', async () => {
    const { cvoSteps, pathways } = await oriented(graph, {
      ...NEWCOMER,
      age: 16,
      adultBy31December: undefined,
    });
    expect(onRoad(cvoSteps, 'NT2').length).toBeGreaterThan(0);
    for (const pathway of ['TKO_GENERAL', 'TKO_AAV']) expect(onRoad(cvoSteps, pathway)).toEqual([]);
    expect(ids(pathways[0].questions)).toContain('GENERAL_EDUCATION_FOR_NEWCOMERS_FROM_16');
  });

  // Source: Vlaamse overheid, reception education: until the year in which one turns 18.
  it('begins with a bridge: a reception class before a school, TOEKAN or Dutch before the rest', () => {
    expect(answer.pathways[0]).toMatchObject({
      pathways: ['OKAN', 'REGULAR_SO'],
      reachesGoal: true,
      verdict: 'CONDITIONAL',
    });
    for (const { steps, reachesGoal } of answer.pathways.filter((one: any) => one.reachesGoal)) {
      expect(reachesGoal).toBe(true);
      const school = steps.some(({ id }: any) => id.startsWith('schoolOffering:') && !id.includes('/okan/'));
      expect(steps[0].pathway).toBe(school ? 'OKAN' : 'TOEKAN');
    }
    expect(ruled(onRoad(answer.schoolSteps, 'OKAN')[0])).toMatchObject({ SCHOOL_RECEPTION_AGE: 'ELIGIBLE' });
  });

  // Source: the advice of 2020, by DESIGN.md §6 rule 5: a newcomer keeps a general road towards higher education.
  it('keeps a general road towards higher education, and hears of it where a pathway is none', () => {
    const isGeneral = ({ steps }: any): boolean =>
      steps.some((step: any) => step.finality === 'DOORSTROOM' || step.pathway === 'TKO_GENERAL');
    const open = answer.pathways.filter((one: any) => isGeneral(one) && one.verdict === 'CONDITIONAL');
    expect(open.length).toBeGreaterThan(0);
    for (const pathway of answer.pathways)
      expect(ids(pathway.warnings).includes('GUARD_NEWCOMER_GENERAL_ROUTE')).toBe(!isGeneral(pathway));
  });
});

describe('a pupil of 16 at risk in the fifth year, who wants to work in care', () => {
  const CARE = {
    age: 16,
    municipality: GENT,
    enrolledAt: 'SCHOOL',
    targetGroups: ['AT_RISK'],
    domains: ['MAATSCHAPPIJ_EN_WELZIJN'],
    evidence: [{ kind: 'ENROLMENT', studyYear: 5, assurance: 'SEEN' }],
  };
  let answer: any;
  beforeAll(async () => {
    answer = await oriented(graph, CARE);
  });

  // Source: the advice of 2020: who is still enrolled looks at regular and flexible secondary education first.
  it('is shown the school first, then what leaves it, with a warning', () => {
    const atSchool = (one: any): boolean =>
      one.steps.every(({ id }: any) => id.startsWith('schoolOffering:'));
    const places = answer.pathways.map(atSchool);
    expect(places[0]).toBe(true);
    expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false));
    expect(answer.pathways[0]).toMatchObject({
      pathways: ['REGULAR_SO'],
      warnings: [],
      remainingComponents: 2,
    });
    for (const one of answer.pathways)
      expect(ids(one.warnings).includes('GUARD_SCHOOL_FIRST')).toBe(!atSchool(one));
  });

  // Source: the same circular, 1.1.1 (other courses from 16); footnote 2 of the advice (general education besides it).
  it('may follow a vocational course at a cvo when a school gives the general education', () => {
    const course = answer.cvoSteps.find(
      ({ id }: any) => id === 'cvoOffering:991007/2/735.00001856/2027-02-01',
    );
    expect(course).toMatchObject({ title: 'Zorgkundige', verdict: 'CONDITIONAL', distanceMeters: 1306 });
    expect(ruled(course)).toEqual({
      CVO_OTHER_COURSES_FROM_16: 'ELIGIBLE',
      CVO_MINORS_COMBINE_WITH_GENERAL_EDUCATION: 'CONDITIONAL',
    });
    expect(answer.cvoSteps.every(({ pathway }: any) => pathway === 'TKO_VOCATIONAL')).toBe(true);
    const [both] = combined(answer.pathways, 'SO_TKO');
    expect(both).toMatchObject({ pathways: ['REGULAR_SO', 'TKO_VOCATIONAL'], reachesGoal: true });
    expect(ids(both.warnings)).toEqual([
      'GUARD_SCHOOL_FIRST',
      'GUARD_STATUS_CHECK',
      'GUARD_CLASS_COUNCIL_DECIDES',
      'GUARD_COMBINED_GUIDANCE',
    ]);
  });

  // Source: the decree on pupil guidance of 2018: the own school first, then its clb; a leerwinkel is for others.
  it('talks to the own school first, then to its clb, where somebody answers for attendance', () => {
    expect(answer.talkTo).toMatchObject([
      { order: 1, providerType: null, rule: { id: 'TALK_TO_OWN_SCHOOL_FIRST' } },
      { order: 2, providerType: 'CLB', rule: { id: 'TALK_TO_CLB_OF_SCHOOL' } },
    ]);
    expect(answer.clbGuidance[0]).toMatchObject({
      providerId: 'clb:993012',
      serviceId: 'clbService:993012/1/ATTENDANCE',
      reasons: [{ id: 'CLB_PUPILS_OF_ITS_SCHOOLS' }],
    });
    expect(answer.clbGuidance[0].contactPoints.length).toBeGreaterThan(0);
    expect(answer.leerwinkelGuidance).toEqual([]);
  });

  it('is not offered a reception class, for which nothing was told', () => {
    expect(onRoad(answer.schoolSteps, 'OKAN')).toEqual([]);
  });
});

describe('a gifted pupil of 16 on a flexible pathway, who takes exams too', () => {
  const GIFTED = {
    age: 16,
    municipality: GENT,
    enrolledAt: 'SCHOOL',
    targetGroups: ['GIFTED'],
    evidence: [{ kind: 'ATTEST_A', studyYear: 4, date: '2026-06-30', assurance: 'SEEN' }],
  };

  // Source: circular SO/2005/04 on flexible pathways: five groups, of which this is one; the class council decides.
  it('belongs to one of the five groups, so that only the class council remains to be asked', async () => {
    const { schoolSteps } = await oriented(graph, GIFTED);
    for (const step of onRoad(schoolSteps, 'FLEXIBLE_SO')) {
      expect(step.verdict).toBe('CONDITIONAL');
      expect(ruled(step)).toMatchObject({
        SCHOOL_FLEXIBLE_FIVE_GROUPS: 'ELIGIBLE',
        SCHOOL_FLEXIBLE_CLASS_COUNCIL: 'CONDITIONAL',
      });
    }
    const other = await oriented(graph, { ...GIFTED, targetGroups: [] });
    for (const step of onRoad(other.schoolSteps, 'FLEXIBLE_SO')) expect(step.verdict).toBe('UNKNOWN');
  });

  // Source: the advice of 2020, 3.4: a school that prepares for the Examencommissie does so as an exception.
  it('can take exams besides school, with the reason recorded, and stays enrolled', async () => {
    const { pathways, examSteps } = await oriented(graph, GIFTED);
    const both = combined(pathways, 'SO_EC').find((one) => one.pathways.includes('FLEXIBLE_SO'));
    expect(both).toMatchObject({ pathways: ['FLEXIBLE_SO', 'EXAMENCOMMISSIE'], reachesGoal: true });
    expect(ids(both.warnings)).toEqual(
      expect.arrayContaining(['GUARD_EXAM_PREPARATION_BY_SCHOOL', 'GUARD_CLASS_COUNCIL_DECIDES']),
    );
    expect(ids(both.questions)).toContain('EXAM_PREPARATION_EVALUATION');
    // While enrolled at a school, a minor may take exams.
    expect(ruled(examSteps[0])).toEqual({
      EXAM_OPEN_TO_EVERYBODY: 'ELIGIBLE',
      EXAM_COMPULSORY_EDUCATION_GOES_ON: 'ELIGIBLE',
      EXAM_CHANGE_TO_HOME_EDUCATION: 'ELIGIBLE',
    });
    for (const one of pathways.filter(({ combination }: any) => combination !== 'SO_EC'))
      expect(ids(one.warnings)).not.toContain('GUARD_EXAM_PREPARATION_BY_SCHOOL');
  });

  it('looks at the school alone first', async () => {
    const { pathways } = await oriented(graph, GIFTED);
    expect(pathways[0].combination).toBeNull();
    expect(pathways[0].steps[0].id).toMatch(/^schoolOffering:/);
  });
});

describe('somebody of 16 in De Panne who left school, has no transport, and wants a qualification in gardening', () => {
  const NOBODY = {
    age: 16,
    municipality: '38008',
    maxDistanceKm: 5,
    targetGroups: ['DROPPED_OUT'],
    goal: 'DEELKWALIFICATIE',
    domains: ['LAND_EN_TUINBOUW'],
  };

  // Source: the catalogue holds no such course within five kilometres; DESIGN.md §6 rule 7 for whom to talk to.
  it('is told that nothing fits, what might, and whom to talk to', async () => {
    const answer = await oriented(graph, NOBODY);
    expect(answer).toMatchObject({ schoolSteps: [], cvoSteps: [], examSteps: [], pathways: [] });
    expect(answer.missingProviders).toEqual([]);
    expect(answer.nothingFits.en).toMatch(/^No pathway to part of a professional qualification was found/);
    expect(answer.nothingFits.en).toMatch(/longer distance.*Talk to a leerwinkel.*nobody is appointed/);
    expect(answer.nothingFits.nl).toMatch(/^Er werd geen leerweg naar een deelkwalificatie gevonden/);
    expect(answer.nothingFits.en).not.toMatch(/Not all providers have answered/);
    expect(answer.talkTo.map(({ rule }: any) => rule.id)).toEqual([
      'TALK_TO_LEERWINKEL',
      'TALK_TO_NOBODY_APPOINTED',
    ]);
  });

  it('still hears where the nearest leerwinkel is: how far one travels to lessons says nothing of advice', async () => {
    const { leerwinkelGuidance } = await oriented(graph, NOBODY);
    const free = await oriented(graph, { ...NOBODY, maxDistanceKm: undefined });
    expect(leerwinkelGuidance.length).toBeGreaterThan(0);
    expect(leerwinkelGuidance).toEqual(free.leerwinkelGuidance);
  });
});
