import { releasePlan } from './release.plan';
import { component, components, examStep, released, step } from './step.fixtures';

const giver = step({ id: 'c', components: components('m1', 'm2', 'm3') });

describe('what doing one step releases from in another', () => {
  it('takes the way with the fewest components, and what is needed in the sequence of the giving step', () => {
    const taker = examStep({
      id: 'e',
      components: [
        component({
          id: 'x1',
          releases: [
            { componentIds: ['m1', 'm2'], tableId: 'table:long' },
            { componentIds: ['m3'], tableId: 'table:short' },
          ],
        }),
        released('x2', 'm2'),
      ],
    });
    const { releases, needed } = releasePlan(taker, giver);
    expect(releases.map(({ component: { id }, tableId }) => [id, tableId])).toEqual([
      ['x1', 'table:short'],
      ['x2', 'table:x2'],
    ]);
    expect(needed.map(({ id }) => id)).toEqual(['m2', 'm3']);
  });

  it('counts a component that is probably exempt as acquired', () => {
    const exempt = step({
      id: 'c',
      components: [component({ id: 'm1', state: 'PROBABLY_EXEMPT' }), component({ id: 'm2' })],
    });
    const { releases, needed } = releasePlan(
      examStep({ id: 'e', components: [released('x1', 'm1', 'm2')] }),
      exempt,
    );
    expect(releases).toHaveLength(1);
    expect(needed.map(({ id }) => id)).toEqual(['m2']);
  });

  it('is nothing without a table, with an empty one, or for what need not be done', () => {
    const taker = examStep({
      id: 'e',
      components: [
        component({ id: 'x1', releases: null }),
        component({ id: 'x2', releases: [{ componentIds: [], tableId: 'table:empty' }] }),
        { ...released('x3', 'm1'), state: 'PROBABLY_EXEMPT' },
      ],
    });
    expect(releasePlan(taker, giver)).toEqual({ releases: [], needed: [] });
  });

  it('is the same whatever the order of the ways', () => {
    const ways = ['m1', 'm2', 'm3'].map((id) => ({ componentIds: [id], tableId: 'table:1' }));
    const plans = [ways, [...ways].reverse()].map((releases) =>
      releasePlan(examStep({ id: 'e', components: [component({ id: 'x', releases })] }), giver),
    );
    expect(plans[0]!.needed).toEqual(plans[1]!.needed);
  });
});
