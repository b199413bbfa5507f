import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { composePathways, type ProviderSteps } from './pathways.composer';
import { bridgeStep, examStep, profile, schoolStep, step, steps, vocationalStep } from './step.fixtures';

function order(who: LearnerProfile, given: Partial<ProviderSteps>): string[] {
  return composePathways(who, steps(given)).pathways.map(({ id }) => id.replace('ONE_ROAD:', ''));
}
const speaker = profile({ targetGroups: ['ANDERSTALIG'], nt2Level: 'RG_1_2' });
const nt2 = bridgeStep({ id: 'nt2', startsOn: '2027-01-10', earliestEnd: '2027-06-30' });

describe('a bridge', () => {
  it('comes before a diploma road for who has not the level, and never reaches the diploma alone', () => {
    const { pathways, nothingFits } = composePathways(speaker, steps({ cvo: [step({ id: 'c' }), nt2] }));
    expect(pathways.map(({ id, reachesGoal }) => [id, reachesGoal])).toEqual([
      ['ONE_ROAD:nt2+c', true],
      ['ONE_ROAD:nt2', false],
    ]);
    expect(pathways[0]).toMatchObject({ pathways: ['NT2', 'TKO_GENERAL'], remainingComponents: 4 });
    expect(pathways[0]!.explanation.nl).toContain('Begint met nt2');
    expect(pathways[1]!.explanation.nl).toMatch(/^Een brug/);
    expect(nothingFits).toBeNull();
  });

  it('is left out for who needs none', () => {
    const given = { cvo: [step({ id: 'c' }), nt2] };
    for (const who of [
      profile(),
      profile({ targetGroups: ['ANDERSTALIG'], nt2Level: 'RG_2_2' }),
      profile({ targetGroups: ['NEWCOMER_15PLUS'], nt2Level: null, languages: ['nl'] }),
    ])
      expect(order(who, given)).toEqual(['c']);
  });

  it.each(['RG_1_1', 'RG_2_1', null] as const)(
    'is needed below B1, and when the level is not told: %s',
    (nt2Level) => {
      const who = profile({ targetGroups: ['NEWCOMER_15PLUS'], nt2Level });
      expect(order(who, { cvo: [step({ id: 'c' }), nt2] })).toEqual(['nt2+c', 'nt2']);
    },
  );

  it('is a reception class before a school, and TOEKAN or the like before adult education and exams', () => {
    const who = profile({ age: 16, targetGroups: ['NEWCOMER_15PLUS'], nt2Level: 'RG_1_1' });
    const okan = schoolStep({ id: 'okan', pathway: 'OKAN', awards: [] });
    const toekan = bridgeStep({ id: 'toekan', pathway: 'TOEKAN', awards: [] });
    const given = {
      school: [schoolStep({ id: 's' }), okan],
      cvo: [step({ id: 'c' }), toekan, nt2],
      exam: [examStep({ id: 'e' })],
    };
    expect(order(who, given)).toEqual(expect.arrayContaining(['okan+s', 'toekan+c', 'toekan+e']));
    expect(order(who, { ...given, cvo: [step({ id: 'c' })] })).toEqual(
      expect.arrayContaining(['okan+c', 'okan+e']),
    );
  });

  it('is the nearest of its kind, and the road stands without one when none fits', () => {
    const far = bridgeStep({ id: 'a', distanceMeters: 20_000 });
    const near = bridgeStep({ id: 'z', distanceMeters: 1_000 });
    expect(order(speaker, { cvo: [far, near, step({ id: 'c' })] })[0]).toBe('z+c');
    expect(order(speaker, { school: [schoolStep({ id: 's' })], cvo: [nt2] })).toEqual(['s', 'nt2']);
  });

  it('comes before what leads to the goal only', () => {
    expect(order(speaker, { cvo: [vocationalStep({ id: 'v' }), nt2] })).toEqual(['v', 'nt2']);
  });

  it('leaves the school of a pupil in front', () => {
    const who = profile({ age: 17, enrolledAt: 'SCHOOL', targetGroups: ['NEWCOMER_15PLUS'] });
    const school = [schoolStep({ id: 's' }), schoolStep({ id: 'okan', pathway: 'OKAN', awards: [] })];
    expect(order(who, { school, exam: [examStep({ id: 'e', components: [] })] })[0]).toBe('okan+s');
  });
});
