import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { AT_CVO, AT_EXAMS, AT_SCHOOL, CLASS_COUNCIL, fullProposal, type Lead } from '../harness/trajectories';
import { problemOf, TrajectoryJourneys } from './trajectory.journey';

let graph: TestGraph;
const of = {} as Record<Lead, TrajectoryJourneys>;
beforeAll(async () => {
  graph = await startTestGraph();
  for (const lead of ['Clb', 'School', 'Leerwinkel'] as const)
    of[lead] = await TrajectoryJourneys.of(graph, lead);
});
afterAll(() => graph?.stop());

const MINOR = {
  learner: { firstName: 'Sam', birthYear: 2010 },
  consent: { givenBy: 'LEARNER', givenOn: '2026-11-20', validUntil: '2027-06-30' },
};
const GUARDED: readonly Lead[] = ['Clb', 'Leerwinkel'];
const proposed = async (lead: Lead, input: object) =>
  problemOf(await of[lead].act('propose', { ...fullProposal(lead), agreements: [], ...input }));

describe('guards, with the rule and its source', () => {
  const DISTANCE = { ...AT_CVO, deliveryMode: 'DISTANCE' };
  const GENERAL = { ...AT_CVO, pathway: 'TKO_GENERAL' };
  it.each([
    ['Clb', [DISTANCE], {}, 'GUARD_DISTANCE_WHOLE', 'input.justification'],
    ['School', [AT_EXAMS], {}, 'GUARD_EXAM_PREPARATION_BY_SCHOOL', 'input.justification'],
    ['Clb', [AT_CVO], MINOR, 'GUARD_MINOR_GENERAL_EDUCATION', 'input.components'],
    ['Clb', [AT_EXAMS, AT_SCHOOL], {}, 'GUARD_EXAM_PREPARATION_BY_SCHOOL', 'input.justification'],
    [
      'Clb',
      [AT_CVO, { ...AT_SCHOOL, plannedStart: '2029-09-01' }],
      MINOR,
      'GUARD_MINOR_GENERAL_EDUCATION',
      'input.components',
    ],
    ['Clb', [AT_EXAMS], MINOR, 'EXAM_COMPULSORY_EDUCATION_GOES_ON', 'input.homeEducationDeclared'],
    ['School', [AT_CVO], { statusChecked: null }, 'GUARD_STATUS_CHECK', 'input.statusChecked'],
    [
      'Clb',
      [AT_CVO],
      { enrolledAt: 'SCHOOL', statusChecked: false },
      'GUARD_STATUS_CHECK',
      'input.statusChecked',
    ],
    ['Clb', [GENERAL], MINOR, 'CVO_GENERAL_EDUCATION_FROM_18', 'input.components'],
  ] as const)('led by a %s, %#: %s %s refused', async (lead, components, more, rule, field) => {
    const problem = await proposed(lead, { components, ...more });
    expect(problem).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
      rule: {
        id: rule,
        source: expect.stringMatching(/Vlaamse Onderwijsraad|Omzendbrief|Examencommissie/),
        text: { nl: expect.any(String) },
      },
    });
    expect(problem!.message).toContain(problem!.rule!.source.replaceAll('"', ''));
  });

  it('are lifted by what they ask', async () => {
    const justification = 'Laatste mogelijkheid om aan boord te blijven';
    expect(await proposed('Clb', { components: [DISTANCE], justification })).toBeNull();
    expect(await proposed('School', { components: [AT_EXAMS], justification })).toBeNull();
    expect(await proposed('Clb', { components: [AT_CVO, AT_SCHOOL], ...MINOR })).toBeNull();
    for (const lead of GUARDED) expect(await proposed(lead, { components: [AT_EXAMS] })).toBeNull();
    for (const [components, told] of [
      [[AT_CVO], { completedFullTimeSecondary: true }],
      [[GENERAL], { completedFullTimeSecondary: true }],
      [[AT_EXAMS], { homeEducationDeclared: true }],
      [[AT_EXAMS], { enrolledAt: 'SCHOOL', justification: 'Laatste mogelijkheid' }],
    ] as const)
      expect(await proposed('Clb', { components, ...MINOR, ...told })).toBeNull();
  });

  it('keep what was told for the changes after it', async () => {
    const at = await of.Clb.propose({
      ...MINOR,
      consent: { ...MINOR.consent, scope: ['FIRST_NAME', 'BIRTH_YEAR'] },
      components: [GENERAL],
      agreements: [],
      completedFullTimeSecondary: true,
    });
    const given = { id: at.id, expectedVersion: at.version, goal: 'CERTIFICAAT' };
    expect(
      problemOf(await of.Clb.act('change', { ...given, completedFullTimeSecondary: false })),
    ).toMatchObject({ rule: { id: 'CVO_GENERAL_EDUCATION_FROM_18' } });
    expect(problemOf(await of.Clb.act('change', given))).toBeNull();
  });

  it('hold for a change too, also of the justification that lifted one', async () => {
    const at = await of.Clb.propose({ agreements: [], justification: 'Ploegen', components: [DISTANCE] });
    const given = { id: at.id, expectedVersion: at.version };
    expect(problemOf(await of.Clb.act('change', { ...given, justification: ' ' }))).toMatchObject({
      rule: { id: 'GUARD_DISTANCE_WHOLE' },
    });
    const problem = problemOf(await of.Clb.act('change', { ...given, components: [DISTANCE, GENERAL] }));
    expect(problem).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.components[1].offeringId' });
  });

  it('ask a school what its class council weighed, for another road than the usual one', async () => {
    const { School } = of;
    const agree = async (pathway: string, more: object = {}) => {
      const at = await School.propose({ components: [{ ...AT_SCHOOL, pathway }], agreements: [] });
      const input = { id: at.id, expectedVersion: at.version, to: 'AGREED', ...more };
      return [at.id, problemOf(await School.act('move', input))] as const;
    };
    expect((await agree('FLEXIBLE_SO'))[1]).toMatchObject({
      field: 'input.classCouncilDecision',
      rule: { id: 'GUARD_CLASS_COUNCIL_DECIDES' },
    });
    expect((await agree('REGULAR_SO'))[1]).toBeNull();
    const [id, problem] = await agree('FLEXIBLE_SO', { classCouncilDecision: CLASS_COUNCIL });
    expect(problem).toBeNull();
    expect(await School.see(id)).toMatchObject({ classCouncilDecision: { needs: 'Rust' } });
    const atClb = await of.Clb.agreed();
    const input = {
      id: atClb.id,
      expectedVersion: atClb.version,
      to: 'AGREED',
      classCouncilDecision: CLASS_COUNCIL,
    };
    expect(problemOf(await of.Clb.act('move', input))).toMatchObject({ field: 'input.classCouncilDecision' });
  });

  it('ask it anew for what a change adds, once a school has agreed', async () => {
    const { School } = of;
    const first = { components: [{ ...AT_SCHOOL, pathway: 'REGULAR_SO' }], agreements: [] };
    let at = await School.propose(first);
    for (const to of ['AGREED', 'ACTIVE']) {
      at = await School.step('move', at, { to });
      const added = {
        components: [...first.components, AT_EXAMS],
        justification: 'Blijft zo aan boord',
        statusChecked: true,
      };
      const given = { id: at.id, expectedVersion: at.version, ...added };
      expect(problemOf(await School.act('change', given))).toMatchObject({
        field: 'input.classCouncilDecision',
        rule: { id: 'GUARD_CLASS_COUNCIL_DECIDES' },
      });
      if (to === 'AGREED') continue;
      at = await School.step('change', at, { ...added, classCouncilDecision: CLASS_COUNCIL });
      at = await School.step('change', at, { goal: 'CERTIFICAAT' });
      expect(await School.see(at.id)).toMatchObject({ classCouncilDecision: { needs: 'Rust' } });
    }
  });

  it('ask it of a school that agrees to another road, whoever leads, and show it to that school', async () => {
    const { Clb } = of;
    const at = await Clb.propose({ components: [AT_SCHOOL], agreements: [] });
    const school = await graph.token(AT_SCHOOL.providerId);
    const agree = (more: object = {}) =>
      Clb.act('agree', { id: at.id, expectedVersion: 1, agreed: true, ...more }, school);
    const classCouncilDecision = CLASS_COUNCIL;
    expect(problemOf(await agree())).toMatchObject({ rule: { id: 'GUARD_CLASS_COUNCIL_DECIDES' } });
    expect(problemOf(await agree({ agreed: false, classCouncilDecision }))).toMatchObject({
      field: 'input.classCouncilDecision',
    });
    expect(problemOf(await agree({ classCouncilDecision }))).toBeNull();
    expect((await Clb.see(at.id, school)).classCouncilDecision).toEqual({ needs: 'Rust' });
    expect((await Clb.see(at.id)).classCouncilDecision).toBeNull();
    const usual = await Clb.propose({
      components: [{ ...AT_SCHOOL, pathway: 'REGULAR_SO' }],
      agreements: [],
    });
    const input = { id: usual.id, expectedVersion: 1, agreed: true };
    expect(problemOf(await Clb.act('agree', input, school))).toBeNull();
  });
});
