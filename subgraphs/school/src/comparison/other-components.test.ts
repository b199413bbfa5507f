import type { AskedComparison } from '@leerwegen/shared/comparison/goal-comparison.factory';
import { otherComponents } from './other-components';

const asked = (cvoComponents: unknown): AskedComparison => ({
  components: [
    { id: 'course:D104', owner: 'CVO', sides: ['OF'] },
    { id: 'courseModule:D104/D10403', owner: 'CVO', sides: ['OF', 'WITH'] },
    { id: 'examSubject:wiskunde-3-arbeidsmarkt', owner: 'EXAMENCOMMISSIE', sides: ['WITH'] },
  ],
  answers: { cvoComponents },
});
const COURSE = { componentId: 'course:D104', known: true, goalIds: ['goal:ODS_1/1'] };
const MODULE = { componentId: 'courseModule:D104/D10403', known: false, goalIds: [] };

describe('what another owner answered', () => {
  it('is taken with the sides of the question, whatever it says of sides', () => {
    const forged = [
      { ...MODULE, sides: ['OF'] },
      { ...COURSE, sides: ['WITH'] },
    ];
    expect(otherComponents('CVO', asked(forged))).toEqual([
      { ...COURSE, sides: ['OF'] },
      { ...MODULE, sides: ['OF', 'WITH'] },
    ]);
  });

  it('is taken without what was not asked', () => {
    const more = [COURSE, MODULE, { ...COURSE, componentId: 'course:735' }];
    expect(otherComponents('CVO', asked(more))).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['no list', { 0: COURSE, 1: MODULE, length: 2 }],
    ['an empty list', []],
    ['a part', [COURSE]],
    ['null in the list', [COURSE, MODULE, null]],
    ['no id', [{ ...COURSE, componentId: 5 }, MODULE]],
    ['no word on whether it is known', [{ ...COURSE, known: null }, MODULE]],
    ['no goals', [{ ...COURSE, goalIds: null }, MODULE]],
    ['a text for goals', [{ ...COURSE, goalIds: 'goal:ODS_1/1' }, MODULE]],
    ['a number for a goal', [{ ...COURSE, goalIds: [5] }, MODULE]],
    ['an id of something else', [{ ...COURSE, goalIds: ['goalSet:ODS_1'] }, MODULE]],
    ['a NUL in a goal', [{ ...COURSE, goalIds: ['goal:\0'] }, MODULE]],
  ])('counts as no answer when it is %s', (_what, answer) => {
    expect(otherComponents('CVO', asked(answer))).toBeNull();
  });
});
