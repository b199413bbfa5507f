import 'reflect-metadata';
import { missingProviders, otherSteps } from './other-steps';
import { component, step } from './step.fixtures';

const answered = (cvoSteps: unknown) => otherSteps({ answers: { schoolSteps: [], cvoSteps, examSteps: [] } });
const many = (count: number) => Array.from({ length: count }, (_, index) => step({ id: `s${index}` }));

describe('what the other owners answered', () => {
  it('is taken as it came', () => {
    expect(answered(many(40)).cvo).toHaveLength(40);
  });

  it.each([
    ['nothing', null],
    ['something else', { length: 1 }],
    ['a step without a verdict', [{ ...step({ id: 's' }), verdict: undefined }]],
    ['more steps than anybody gives, which would take long to combine', many(41)],
    [
      'more components than any programme has',
      [
        step({
          id: 's',
          components: Array.from({ length: 301 }, (_, index) => component({ id: `c${index}` })),
        }),
      ],
    ],
  ])('counts as no answer when it is %s', (_what, given) => {
    const steps = answered(given);
    expect(steps.cvo).toBeNull();
    expect(missingProviders(steps)).toEqual(['CVO']);
  });
});
