import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  bridgeStep,
  components,
  examStep,
  profile,
  released,
  schoolStep,
  step,
  steps,
} from './step.fixtures';

function planned(id: string, given: Partial<ProviderSteps>, who = profile()) {
  const { plan } = composePathways(who, steps(given)).pathways.find((one) => one.id === id)!;
  return plan.map(({ stepId, stage, from, to }) => [stepId, stage, from, to]);
}

describe('the plan of a pathway', () => {
  it('of one step has its own days', () => {
    const given = { cvo: [step({ id: 'c', startsOn: '2027-02-01', earliestEnd: '2028-06-30' })] };
    expect(planned('ONE_ROAD:c', given)).toEqual([['c', 1, '2027-02-01', '2028-06-30']]);
  });

  it('begins a road when its bridge has ended, on the next start of a school', () => {
    const who = profile({ age: 16, targetGroups: ['NEWCOMER_15PLUS'] });
    const bridge = schoolStep({
      id: 'b',
      pathway: 'OKAN',
      awards: [],
      startsOn: '2026-11-25',
      earliestEnd: '2027-06-30',
    });
    const road = schoolStep({ id: 's', startsOn: '2026-11-25', earliestEnd: '2028-06-30' });
    expect(planned('ONE_ROAD:b+s', { school: [bridge, road] }, who)).toEqual([
      ['b', 1, '2026-11-25', '2027-06-30'],
      ['s', 2, '2027-09-01', '2029-06-30'],
    ]);
  });

  it('of courses at the same time keeps their own ends where there are hours enough, and has one end where they are short', () => {
    const given = {
      cvo: [
        aavStep({ id: 'a', startsOn: '2027-02-01', earliestEnd: '2027-11-02' }),
        step({ id: 'v', pathway: 'TKO_VOCATIONAL', startsOn: '2027-02-01', earliestEnd: '2027-07-04' }),
      ],
    };
    expect(planned('ONE_ROAD:a+v', given, profile({ hoursPerWeek: 40 }))).toEqual([
      ['a', 1, '2027-02-01', '2027-11-02'],
      ['v', 1, '2027-02-01', '2027-07-04'],
    ]);
    // 274 and 153 days.
    expect(planned('ONE_ROAD:a+v', given, profile({ hoursPerWeek: 20 }))).toEqual([
      ['a', 1, '2027-02-01', '2028-04-03'],
      ['v', 1, '2027-02-01', '2028-04-03'],
    ]);
  });

  it('has days without an end, and nothing after them, where an end is unknown', () => {
    const who = profile({ targetGroups: ['ANDERSTALIG'] });
    const given = { cvo: [bridgeStep({ id: 'b', earliestEnd: null }), step({ id: 'c' })] };
    expect(planned('ONE_ROAD:b+c', given, who)).toEqual([
      ['b', 1, '2027-01-10', null],
      ['c', 2, null, null],
    ]);
  });

  it('says what of each step is done there: what releases elsewhere, then what is left', () => {
    const course = aavStep({ id: 'a', components: components('m1', 'm2') });
    const exams = examStep({ id: 'e', components: [released('x1', 'm1'), ...components('x2')] });
    const both = composePathways(profile(), steps({ cvo: [course], exam: [exams] })).pathways.find(
      ({ combination }) => combination === 'TKO_EC',
    )!;
    expect(both.plan.map(({ stepId, componentIds }) => [stepId, componentIds])).toEqual([
      ['a', ['m1']],
      ['e', ['x2']],
    ]);
    expect(both.plan[1]!.from! >= both.plan[0]!.to!).toBe(true);
  });
});
