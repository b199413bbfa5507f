import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  bridgeStep,
  component,
  components,
  examStep,
  profile,
  released,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

function pathway(id: string, given: Partial<ProviderSteps>, who = profile()) {
  return composePathways(who, steps(given)).pathways.find((one) => one.id === id)!;
}

describe('the earliest end', () => {
  it('of steps at the same time is the later one where there are hours enough, else what they take together', () => {
    const given = {
      cvo: [
        aavStep({ id: 'a', earliestEnd: '2028-01-31' }),
        vocationalStep({ id: 'v', earliestEnd: '2027-06-30' }),
      ],
    };
    // 386 and 171 days from 10 January 2027, each reckoned with 20 hours a week.
    expect(pathway('ONE_ROAD:a+v', given, profile({ hoursPerWeek: 40 })).earliestEnd).toBe('2028-01-31');
    expect(pathway('ONE_ROAD:a+v', given).earliestEnd).toBe('2028-07-20');
    expect(pathway('ONE_ROAD:a+v', given, profile({ hoursPerWeek: 4 })).earliestEnd).toBe('2028-07-20');
  });

  it('of a course after a bridge is that of the course, begun in the next semester', () => {
    const who = profile({ targetGroups: ['ANDERSTALIG'] });
    const bridge = bridgeStep({ id: 'b', startsOn: '2027-01-01', earliestEnd: '2027-03-02' });
    const road = step({ id: 'c', startsOn: '2027-02-01', earliestEnd: '2027-02-11' });
    expect(pathway('ONE_ROAD:b+c', { cvo: [bridge, road] }, who).earliestEnd).toBe('2027-09-11');
    const late = step({ id: 'c', startsOn: '2027-09-01', earliestEnd: '2027-09-11' });
    expect(pathway('ONE_ROAD:b+c', { cvo: [bridge, late] }, who).earliestEnd).toBe('2027-09-11');
  });

  it('of a school after a bridge counts whole school years', () => {
    const who = profile({ age: 16, targetGroups: ['NEWCOMER_15PLUS'] });
    const bridge = schoolStep({
      id: 'b',
      pathway: 'OKAN',
      awards: [],
      startsOn: '2026-11-25',
      earliestEnd: '2027-06-30',
    });
    const road = schoolStep({ id: 's', startsOn: '2026-11-25', earliestEnd: '2028-06-30' });
    expect(pathway('ONE_ROAD:b+s', { school: [bridge, road] }, who).earliestEnd).toBe('2029-06-30');
  });

  it('takes the share of a step that is done, and counts from enrolment where there is no start', () => {
    const course = aavStep({
      id: 'a',
      components: components('m1', 'm2', 'm3', 'm4'),
      startsOn: '2027-01-01',
      earliestEnd: '2027-02-10',
    });
    const exams = examStep({
      id: 'e',
      components: [released('x1', 'm1'), component({ id: 'x2' })],
      enrolFrom: '2026-12-01',
      earliestEnd: '2026-12-21',
    });
    // A quarter of 40 days from 1 January, then half of 20 days.
    expect(pathway('TKO_EC:a+e', { cvo: [course], exam: [exams] }).earliestEnd).toBe('2027-01-21');
  });

  it('is unknown when one part is', () => {
    const given = { cvo: [aavStep({ id: 'a', earliestEnd: null }), vocationalStep({ id: 'v' })] };
    expect(pathway('ONE_ROAD:a+v', given).earliestEnd).toBeNull();
  });

  it('does not run back when an end stands before the start', () => {
    const road = step({ id: 'c', startsOn: '2027-09-01', earliestEnd: '2027-06-30' });
    expect(pathway('ONE_ROAD:c', { cvo: [road] }).earliestEnd).toBe('2027-09-01');
  });
});

describe('lesson hours and exams that remain', () => {
  it('are unknown when one taught part is, 0 where nothing is taught, and no exams where there are none', () => {
    const given = {
      cvo: [aavStep({ id: 'a', remainingHours: null }), vocationalStep({ id: 'v' })],
      exam: [examStep({ id: 'e' })],
    };
    expect(pathway('ONE_ROAD:a+v', given)).toMatchObject({ remainingHours: null, remainingExams: null });
    expect(pathway('ONE_ROAD:e', given)).toMatchObject({ remainingHours: 0, remainingExams: 2 });
  });

  it('are counted by component where a step is done in part', () => {
    const course = aavStep({
      id: 'a',
      components: [component({ id: 'm1', hours: 60 }), component({ id: 'm2' })],
    });
    const exams = examStep({
      id: 'e',
      components: [released('x1', 'm1'), component({ id: 'x2' })],
      remainingExams: 5,
    });
    expect(pathway('TKO_EC:a+e', { cvo: [course], exam: [exams] })).toMatchObject({
      remainingHours: 60,
      remainingExams: 3,
    });
    const unknown = aavStep({
      id: 'a',
      components: [component({ id: 'm1', hours: null }), component({ id: 'm2' })],
    });
    expect(pathway('TKO_EC:a+e', { cvo: [unknown], exam: [exams] }).remainingHours).toBeNull();
  });

  it('leave out what is probably exempt, and keep what possibly is', () => {
    const list = [
      component({ id: 'm1', state: 'PROBABLY_EXEMPT', sequence: 1 }),
      component({ id: 'm3', state: 'POSSIBLY_EXEMPT', sequence: 3 }),
      component({ id: 'm0' }),
      component({ id: 'm2', sequence: 2 }),
    ];
    expect(pathway('ONE_ROAD:c', { cvo: [step({ id: 'c', components: list })] })).toMatchObject({
      remainingComponents: 3,
      remainingComponentIds: ['m2', 'm3', 'm0'],
    });
  });

  it('may be nothing at all', () => {
    const done = step({
      id: 'c',
      components: [component({ id: 'm1', state: 'PROBABLY_EXEMPT' })],
      remainingHours: null,
    });
    expect(pathway('ONE_ROAD:c', { cvo: [done] })).toMatchObject({
      remainingComponents: 0,
      remainingHours: 0,
      reachesGoal: true,
    });
    expect(
      pathway('ONE_ROAD:s', { school: [schoolStep({ id: 's', components: [] })] }).remainingComponents,
    ).toBe(0);
  });
});
