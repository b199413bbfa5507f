import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

const ELIGIBILITY =
  '{ verdict rules { rule { id text { nl en } source checkedOn } verdict change { nl } changesOn } }';
const ASKED = 'query ($p: LearnerProfileInput!, $on: Date)';
const LISTS = ['schoolOfferings', 'cvoOfferings', 'examProgrammes', 'clbServices', 'leerwinkelServices'];
const search = (fields: string, first = 20): string =>
  `search(filter: { language: "nl" }) { ${LISTS.map((list) => `${list}(first: ${first}) { nodes { id pathway ${fields} } }`).join(' ')} }`;

/** Verdict and rules of one offering of general education by its pathway. */
async function general(profile: object, on?: string): Promise<[string, Record<string, string>]> {
  const { data, errors } = await graph.ask(
    `${ASKED} { cvoOfferings(filter: { pathways: [TKO_GENERAL] }, first: 1) { nodes { eligibility(profile: $p, intakeDate: $on) ${ELIGIBILITY} } } }`,
    { p: profile, on },
  );
  expect(errors).toBeUndefined();
  const { verdict, rules } = data.cvoOfferings.nodes[0].eligibility;
  return [verdict, Object.fromEntries(rules.map((each: any) => [each.rule.id, each.verdict]))];
}

describe('eligibility through the gateway', () => {
  it('is answered by every owner in one query, each verdict with its reasons', async () => {
    const profile = {
      age: 17,
      adultBy31December: false,
      municipality: '44021',
      enrolledAt: 'SCHOOL',
      targetGroups: ['AT_RISK'],
      evidence: [{ kind: 'ATTEST_C', studyYear: 5, date: '2026-06-30', assurance: 'SEEN' }],
    };
    const { data, errors } = await graph.ask(
      `${ASKED} { ${search(`eligibility(profile: $p, intakeDate: $on) ${ELIGIBILITY}`)} }`,
      { p: profile },
    );
    expect(errors).toBeUndefined();
    for (const list of LISTS) {
      const { nodes } = data.search[list];
      expect(nodes.length).toBeGreaterThan(0);
      for (const { eligibility } of nodes) {
        expect(eligibility.rules.length).toBeGreaterThan(0);
        for (const { rule, verdict, change } of eligibility.rules) {
          expect(rule).toMatchObject({
            text: { nl: expect.any(String), en: expect.any(String) },
            checkedOn: '2026-11-25',
          });
          expect(change === null).toBe(verdict === 'ELIGIBLE');
        }
      }
    }
    const verdicts = (list: string, pathway: string | null): string[] => [
      ...new Set<string>(
        data.search[list].nodes
          .filter((node: any) => node.pathway === pathway)
          .map(({ eligibility }: any) => eligibility.verdict),
      ),
    ];
    expect(verdicts('schoolOfferings', 'REGULAR_SO')).toEqual(['CONDITIONAL']);
    expect(verdicts('cvoOfferings', 'TKO_AAV')).toEqual(['NOT_ELIGIBLE']);
    expect(verdicts('examProgrammes', 'EXAMENCOMMISSIE')).toEqual(['ELIGIBLE']);
    expect(verdicts('clbServices', null)).toEqual(['ELIGIBLE']);
    expect(verdicts('leerwinkelServices', null)).toEqual(['NOT_ELIGIBLE']);
  });

  it('is asked of what others offer through an interface', async () => {
    const { data, errors } = await graph.ask(
      `${ASKED} { clbServices(first: 100) { nodes { guidesTo { __typename id eligibility(profile: $p, intakeDate: $on) { verdict } } } } }`,
      { p: { age: 30 } },
    );
    expect(errors).toBeUndefined();
    const found = data.clbServices.nodes.flatMap(({ guidesTo }: any) => guidesTo);
    const types = new Set(found.map(({ __typename }: any) => __typename));
    expect(types.size).toBeGreaterThan(1);
    for (const { eligibility } of found) expect(eligibility.verdict).toEqual(expect.any(String));
  });

  it('takes today for the day of intake, the one of the profile, or the one that is asked', async () => {
    const age = { age: 17, adultBy31December: true };
    // Today is 23 November 2026.
    expect((await general(age))[0]).toBe('ELIGIBLE');
    expect((await general({ ...age, intakeDate: '2026-08-31' }))[0]).toBe('NOT_ELIGIBLE');
    // On the next day the months of enrolment begin; who may be 18 by then may be asked for proof of legal residence.
    expect((await general({ ...age, intakeDate: '2026-08-31' }, '2026-09-01'))[1]).toMatchObject({
      CVO_GENERAL_EDUCATION_FROM_18: 'ELIGIBLE',
    });
    // Without a date of its own, the profile's age is that on the day that is asked.
    expect((await general(age, '2027-02-01'))[0]).toBe('NOT_ELIGIBLE');
    // With one, the same learner is older by then: 18, and asked for proof of legal residence.
    const [verdict, rules] = await general({ ...age, intakeDate: '2026-11-23' }, '2027-02-01');
    expect(verdict).toBe('CONDITIONAL');
    expect(rules).toEqual({
      CVO_GENERAL_EDUCATION_FROM_18: 'ELIGIBLE',
      CVO_LEGAL_RESIDENCE_FROM_18: 'CONDITIONAL',
    });
  });

  it('answers each place of an operation for its own learner', async () => {
    const { data, errors } =
      await graph.ask(`{ cvoOfferings(filter: { pathways: [TKO_GENERAL] }, first: 2) { nodes {
      young: eligibility(profile: { age: 16 }) { verdict } old: eligibility(profile: { age: 40 }) { verdict } } } }`);
    expect(errors).toBeUndefined();
    for (const node of data.cvoOfferings.nodes)
      expect(node).toEqual({ young: { verdict: 'NOT_ELIGIBLE' }, old: { verdict: 'CONDITIONAL' } });
  });

  it.each([
    ['profile.age', { age: 9 }, undefined],
    ['profile.adultBy31December', { age: 18, adultBy31December: false }, undefined],
    ['profile.enrolledAt', { age: 18, enrolledAt: 'CLB' }, undefined],
    ['profile.targetGroups', { age: 18, targetGroups: ['ILLNESS_OR_PREGNANCY'] }, undefined],
    ['profile.maxDistanceKm', { age: 18, maxDistanceKm: 5 }, undefined],
    ['profile.intakeDate', { age: 18, intakeDate: '2019-01-01' }, undefined],
    ['intakeDate', { age: 18, intakeDate: '2026-11-23' }, '2019-01-01'],
  ])('refuses what is wrong with %s, and the offering stays', async (field, p, on) => {
    const { data, errors } = await graph.ask(
      `${ASKED} { examProgrammes(first: 3) { nodes { title eligibility(profile: $p, intakeDate: $on) { verdict } } } }`,
      { p, on },
    );
    expect(errors!.map(({ extensions }) => [extensions.code, extensions.field])).toEqual(
      Array(3).fill(['BAD_USER_INPUT', field]),
    );
    expect(data.examProgrammes.nodes).toHaveLength(3);
    for (const node of data.examProgrammes.nodes)
      expect(node).toEqual({ title: expect.any(String), eligibility: null });
  });

  it('costs no SQL statement', async () => {
    const statementsFor = async (query: string): Promise<Record<string, number>> => {
      const before = Object.entries(graph.statements).map(([name, list]) => [name, list.length] as const);
      const { errors } = await graph.ask(query, { p: { age: 17 } });
      expect(errors).toBeUndefined();
      return Object.fromEntries(
        before.map(([name, count]) => [name, graph.statements[name]!.length - count]),
      );
    };
    const without = await statementsFor(`{ ${search('title', 100)} }`);
    expect(Object.values(without).every((count) => count > 0)).toBe(true);
    const asked = `title eligibility(profile: $p, intakeDate: $on) ${ELIGIBILITY}`;
    expect(await statementsFor(`${ASKED} { ${search(asked, 100)} }`)).toEqual(without);
  });
});
