import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { ComposedPathwayValues } from './composed-pathway.type';
import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  components,
  evidence,
  examStep,
  profile,
  released,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

function pathways(who: LearnerProfile, given: Partial<ProviderSteps>): ComposedPathwayValues[] {
  return composePathways(who, steps(given)).pathways;
}
const ids = (list: ComposedPathwayValues[]): string[] => list.map(({ id }) => id);

describe('one road', () => {
  it.each([
    ['a programme of the last years at school', schoolStep({ id: 's' }), true, 'Leidt tot het diploma'],
    [
      'a school year below the last, through later years',
      schoolStep({ id: 's', grade: 2, awards: ['GETUIGSCHRIFT'] }),
      true,
      'via latere leerjaren',
    ],
    ['general adult education', step({ id: 'c' }), true, 'Leidt tot het diploma'],
    ['the same where an export tells no award', step({ id: 'c', awards: [] }), true, 'Leidt tot het diploma'],
    ['exams of the third grade', examStep({ id: 'e' }), true, 'Leidt tot het diploma'],
    [
      'exams of the second grade',
      examStep({ id: 'e', grade: 2, awards: ['GETUIGSCHRIFT'] }),
      false,
      'wel tot een getuigschrift',
    ],
    ['aanvullende algemene vorming alone', aavStep({ id: 'a' }), false, 'wel tot een certificaat'],
    [
      'the same where its data say that it gives a diploma',
      aavStep({ id: 'a', awards: ['DIPLOMA_SO', 'CERTIFICAAT'] }),
      false,
      'wel tot een certificaat',
    ],
    ['a vocational course alone', vocationalStep({ id: 'v' }), false, 'wel tot een beroepskwalificatie'],
    [
      'a course that counts for no diploma',
      step({ id: 'v', pathway: 'VOCATIONAL_COURSE', awards: ['CERTIFICAAT'] }),
      false,
      'wel tot een certificaat',
    ],
  ])('to the diploma: %s', (_what, given, reachesGoal, explained) => {
    const [only, ...more] = pathways(profile(), {
      [given.providerType === 'SCHOOL' ? 'school' : 'cvo']: [given],
    });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ combination: null, reachesGoal, steps: [given] });
    expect(only!.awards.includes('DIPLOMA_SO')).toBe(reachesGoal);
    expect(only!.explanation.nl).toContain(explained);
  });

  it('to a qualification is one that gives it', () => {
    const list = pathways(profile({ goal: 'BEROEPSKWALIFICATIE' }), {
      cvo: [vocationalStep({ id: 'v' }), step({ id: 'c' })],
    });
    expect(list.map(({ id, reachesGoal }) => [id, reachesGoal])).toEqual([
      ['ONE_ROAD:v', true],
      ['ONE_ROAD:c', false],
    ]);
  });
});

describe('aanvullende algemene vorming with a diploma-oriented vocational course', () => {
  const general = aavStep({ id: 'a', components: components('a/1', 'a/2', 'a/3') });
  const course = vocationalStep({ id: 'v', providerId: 'cvo:991002', earliestEnd: '2029-01-31' });

  it('is one road to the diploma, at one cvo or two', () => {
    const [first] = pathways(profile(), { cvo: [general, course] });
    expect(first).toMatchObject({
      id: 'ONE_ROAD:a+v',
      combination: null,
      pathways: ['TKO_AAV', 'TKO_VOCATIONAL'],
      reachesGoal: true,
      awards: ['DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'CERTIFICAAT', 'DEELCERTIFICAAT'],
      remainingComponents: 5,
      remainingHours: 200,
      remainingExams: null,
      // 537 and 752 days from 10 January 2027.
      earliestEnd: '2030-07-22',
    });
    expect(first!.warnings.map(({ id }) => id)).not.toContain('GUARD_AAV_NO_DIPLOMA');
  });

  it('needs the vocational course to be diploma oriented', () => {
    const other = step({ id: 'v', pathway: 'VOCATIONAL_COURSE', awards: ['CERTIFICAAT'] });
    const list = pathways(profile(), { cvo: [general, other] });
    expect(list.map(({ reachesGoal }) => reachesGoal)).toEqual([false, false]);
    expect(list.find(({ id }) => id === 'ONE_ROAD:a')!.warnings.map(({ id }) => id)).toContain(
      'GUARD_AAV_NO_DIPLOMA',
    );
  });
});

describe('what is left out', () => {
  it('is what a learner may not start, also where a provider gives it', () => {
    const list = pathways(profile(), {
      cvo: [step({ id: 'no', verdict: 'NOT_ELIGIBLE' }), step({ id: 'yes', verdict: 'CONDITIONAL' })],
    });
    expect(ids(list)).toEqual(['ONE_ROAD:yes']);
  });

  it('is a provider that did not answer, and the text says so when nothing is left', () => {
    const { pathways: list, nothingFits } = composePathways(profile(), {
      school: null,
      cvo: null,
      exam: [examStep({ id: 'e' })],
    });
    expect(ids(list)).toEqual(['ONE_ROAD:e']);
    expect(nothingFits).toBeNull();
    const empty = composePathways(profile(), { school: [], cvo: null, exam: [] });
    expect(empty.nothingFits!.nl).toContain('Niet alle aanbieders hebben geantwoord');
    expect(composePathways(profile(), steps({})).nothingFits!.nl).not.toContain('Niet alle aanbieders');
  });

  it('is everything when the diploma was reached already', () => {
    const who = profile({ evidence: [evidence('DIPLOMA_SO')] });
    const composition = composePathways(who, steps({ cvo: [step({ id: 'c' })] }));
    expect(composition.pathways).toEqual([]);
    expect(composition.nothingFits!.nl).toContain('al behaald');
    const further = profile({ evidence: [evidence('DIPLOMA_SO')], goal: 'BEROEPSKWALIFICATIE' });
    expect(pathways(further, { cvo: [vocationalStep({ id: 'v' })] })).toHaveLength(1);
  });
});

describe('when nothing leads to the goal', () => {
  it('the text tells what can be done, and whom to talk to', () => {
    const { pathways: list, nothingFits } = composePathways(
      profile(),
      steps({ cvo: [vocationalStep({ id: 'v' })] }),
    );
    expect(list).toHaveLength(1);
    expect(nothingFits!.nl).toMatch(/^Geen van de gevonden leerwegen leidt tot het diploma/);
    expect(nothingFits!.nl).toContain('leerwinkel');
    const pupil = composePathways(profile({ age: 16, enrolledAt: 'SCHOOL' }), steps({}));
    expect(pupil.nothingFits!.nl).toMatch(/^Er werd geen leerweg/);
    expect(pupil.nothingFits!.nl).toContain('clb van de school');
  });
});

describe('the verdict of a pathway', () => {
  it.each([
    ['ELIGIBLE', 'ELIGIBLE', 'ELIGIBLE'],
    ['CONDITIONAL', 'ELIGIBLE', 'CONDITIONAL'],
    ['CONDITIONAL', 'UNKNOWN', 'UNKNOWN'],
  ] as const)('of %s and %s is %s', (first, second, verdict) => {
    const [both] = pathways(profile(), {
      cvo: [aavStep({ id: 'a', verdict: first }), vocationalStep({ id: 'v', verdict: second })],
    });
    expect(both!.verdict).toBe(verdict);
  });
});

describe('goals that remain', () => {
  it('are those of the road that gives the diploma: what only releases adds none', () => {
    const course = aavStep({ id: 'a', components: components('m1'), remainingGoalIds: ['goal:A/1'] });
    const exams = examStep({
      id: 'e',
      components: [released('exam:nl', 'm1')],
      remainingGoalIds: ['goal:B/2'],
    });
    const list = pathways(profile(), {
      cvo: [course, vocationalStep({ id: 'v', remainingGoalIds: ['goal:C/3'] })],
      exam: [exams],
    });
    const goals = (id: string) => list.find((one) => one.id === id)!.remainingGoalIds;
    expect(goals('TKO_EC:a+e')).toEqual(['goal:B/2']);
    expect(goals('ONE_ROAD:a+v')).toEqual(['goal:A/1', 'goal:C/3']);
    expect(pathways(profile(), { cvo: [step({ id: 'c' })] })[0]!.remainingGoalIds).toBeNull();
  });
});
