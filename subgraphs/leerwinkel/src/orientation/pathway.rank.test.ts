import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { ORDERING } from './pathway.rank';
import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  components,
  examStep,
  profile,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

function order(who: LearnerProfile, given: Partial<ProviderSteps>): string[] {
  return composePathways(who, steps(given)).pathways.map(({ id }) => id.replace('ONE_ROAD:', ''));
}

const three = components('x/1', 'x/2', 'x/3');
const one = components('x/1');

describe('the order of pathways', () => {
  it('has what leads to the goal first, then what takes one furthest', () => {
    const given = {
      cvo: [
        aavStep({ id: 'certificate', components: one }),
        vocationalStep({ id: 'qualification', components: three }),
        step({ id: 'diploma', components: components('d/1', 'd/2', 'd/3', 'd/4', 'd/5') }),
        step({ id: 'grade', pathway: 'VOCATIONAL_COURSE', awards: ['GETUIGSCHRIFT'], components: one }),
        step({ id: 'part', pathway: 'VOCATIONAL_COURSE', awards: ['DEELKWALIFICATIE'], components: one }),
      ],
    };
    // With time for both courses at once.
    expect(order(profile({ hoursPerWeek: 40 }), given)).toEqual([
      'certificate+qualification',
      'diploma',
      'qualification',
      'grade',
      'part',
      'certificate',
    ]);
    expect(order(profile({ goal: 'DEELKWALIFICATIE' }), given)[0]).toBe('part');
  });

  it('has regular and flexible SO first for who is enrolled at a school or in compulsory education, and only for those', () => {
    const given = {
      school: [
        schoolStep({ id: 'flexible', pathway: 'FLEXIBLE_SO', components: three }),
        schoolStep({ id: 'regular', grade: 2, awards: ['GETUIGSCHRIFT'], components: three }),
      ],
      exam: [examStep({ id: 'exams', components: one })],
    };
    expect(order(profile({ age: 17, enrolledAt: 'SCHOOL' }), given).slice(0, 3)).toEqual([
      'flexible',
      'regular',
      'exams',
    ]);
    expect(order(profile({ age: 17 }), given)[0]).toBe('flexible');
    expect(order(profile({ age: 18 }), given)[0]).toBe('exams');
    expect(order(profile({ enrolledAt: 'CVO' }), given)[0]).toBe('exams');
  });

  it('then has what remains: earliest end, components, hours', () => {
    const given = [
      step({ id: 'more', components: three }),
      step({ id: 'later', components: one, earliestEnd: '2028-07-01', remainingHours: 10 }),
      step({ id: 'hours', components: one, earliestEnd: '2028-06-30', remainingHours: 60 }),
      step({ id: 'sooner', components: one, earliestEnd: '2028-06-30', remainingHours: 50 }),
      step({ id: 'unknown-end', components: one, earliestEnd: null, remainingHours: 10 }),
      step({ id: 'unknown-hours', components: one, earliestEnd: '2028-06-30', remainingHours: null }),
    ];
    expect(order(profile(), { cvo: given })).toEqual([
      'sooner',
      'hours',
      'unknown-hours',
      'more',
      'later',
      'unknown-end',
    ]);
  });

  it('has what nobody can say after what is certain, whatever remains', () => {
    const given = [
      step({ id: 'open', verdict: 'UNKNOWN', components: one, earliestEnd: '2027-06-30' }),
      step({ id: 'asked', verdict: 'CONDITIONAL', components: three }),
    ];
    expect(order(profile(), { cvo: given })).toEqual(['asked', 'open']);
  });

  it('has what keeps to the wished delivery modes before the rest, whatever remains', () => {
    const given = [
      step({ id: 'class', components: one, earliestEnd: '2027-06-30' }),
      step({ id: 'distance', deliveryMode: 'DISTANCE', components: three }),
    ];
    expect(order(profile(), { cvo: given })).toEqual(['class', 'distance']);
    expect(order(profile({ deliveryModes: ['DISTANCE'] }), { cvo: given })).toEqual(['distance', 'class']);
  });

  it('has a full-time school last for who has no time for it, with a warning', () => {
    const given = {
      school: [schoolStep({ id: 'school', components: one, earliestEnd: '2027-06-30' })],
      cvo: [step({ id: 'evening', components: three })],
    };
    expect(order(profile({ hoursPerWeek: 26 }), given)).toEqual(['evening', 'school']);
    expect(order(profile({ hoursPerWeek: 27 }), given)).toEqual(['school', 'evening']);
    const warned = composePathways(profile({ hoursPerWeek: 26 }), steps(given)).pathways;
    expect(warned.map(({ warnings }) => warnings.some(({ id }) => id === 'GUARD_FULL_TIME_SCHOOL'))).toEqual([
      false,
      true,
    ]);
  });

  it('then is neutral: distance, title, id, whoever the provider is', () => {
    const given = [
      step({ id: 'd', title: 'Zorg', providerId: 'cvo:991001' }),
      step({ id: 'c', title: 'zörg', providerId: 'cvo:991009' }),
      step({ id: 'b', title: 'Zorg', providerId: 'cvo:991005' }),
      step({ id: 'a', title: 'Zorg', distanceMeters: 5_001, providerId: 'cvo:991001' }),
      step({ id: 'e', title: 'Bakker', providerId: 'cvo:991009' }),
      step({ id: '0', title: 'Bakker', distanceMeters: null, providerId: 'cvo:991000' }),
    ];
    expect(order(profile(), { cvo: given })).toEqual(['e', 'b', 'c', 'd', 'a', '0']);
  });

  it('is told in words', () => {
    const { ordering } = composePathways(profile(), steps({}));
    expect(ordering).toBe(ORDERING);
    expect(ordering.nl).toContain('Nooit een voorkeur voor een aanbieder');
  });
});
