import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import { MAX_PATHWAYS } from './pathway.selection';
import { composePathways, type ProviderSteps, rankedPathways } from './pathways.composer';
import { components, examStep, profile, schoolStep, step, steps } from './step.fixtures';

function shown(who: LearnerProfile, given: Partial<ProviderSteps>): string[] {
  return composePathways(who, steps(given)).pathways.map(({ id }) => id.replace('ONE_ROAD:', ''));
}
const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));

/** More pathways than are shown, all better than what is added in the tests. */
const crowd = (values: Parameters<typeof step>[0]) =>
  numbered(MAX_PATHWAYS + 4).map((number) =>
    step({ ...values, id: `${values.id}${number}`, components: components('m/1') }),
  );

describe('the pathways that are shown', () => {
  it('are all of them when there are few, in their order', () => {
    const cvo = numbered(MAX_PATHWAYS).map((number) => step({ id: number }));
    expect(shown(profile(), { cvo })).toEqual(numbered(MAX_PATHWAYS));
  });

  it('are the best of many, with the first of each kind that leads to the goal', () => {
    const exam = [examStep({ id: 'exam' })];
    const school = [schoolStep({ id: 'school' }), schoolStep({ id: 'dual', pathway: 'DUAL' })];
    const list = shown(profile(), { cvo: crowd({ id: 'c' }), exam, school });
    expect(list).toHaveLength(MAX_PATHWAYS);
    expect(list.slice(0, 9)).toEqual(numbered(9).map((number) => `c${number}`));
    // In their order: lesson hours of a school are unknown, those of an exam are none.
    expect(list.slice(9)).toEqual(['exam', 'dual', 'school']);
  });

  it('keep the order of all pathways', () => {
    const given = steps({ cvo: crowd({ id: 'c' }), exam: [examStep({ id: 'exam' })] });
    const places = rankedPathways(profile(), given).map(({ id }) => id);
    const list = composePathways(profile(), given).pathways.map(({ id }) => places.indexOf(id));
    expect(list).toEqual([...list].sort((a, b) => a - b));
  });

  it('hold what keeps to a wished delivery mode, with exams or without', () => {
    const cvo = [...crowd({ id: 'c' }), step({ id: 'far', deliveryMode: 'DISTANCE' })];
    expect(shown(profile(), { cvo })).not.toContain('far');
    expect(shown(profile({ deliveryModes: ['DISTANCE'] }), { cvo })).toContain('far');
  });

  it('hold a general road for a newcomer, however many vocational ones are better', () => {
    const school = crowd({ id: 's', providerType: 'SCHOOL', pathway: 'DUAL', finality: 'ARBEIDSMARKT' });
    const general = schoolStep({ id: 'general', pathway: 'DUAL', finality: 'DOORSTROOM' });
    const newcomer = profile({ age: 16, targetGroups: ['NEWCOMER_15PLUS'], nt2Level: 'RG_3' });
    expect(shown(newcomer, { school: [...school, general] })).toContain('general');
    expect(shown(profile({ age: 16 }), { school: [...school, general] })).not.toContain('general');
  });

  it('hold classes and blended education, however many distance courses are better', () => {
    const distance = crowd({ id: 'd', deliveryMode: 'DISTANCE' });
    const cvo = [...distance, step({ id: 'contact' }), step({ id: 'blended', deliveryMode: 'BLENDED' })];
    const list = shown(profile({ deliveryModes: ['DISTANCE'] }), { cvo });
    expect(list).toEqual(expect.arrayContaining(['contact', 'blended', 'd00']));
  });
});
