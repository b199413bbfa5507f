import { trajectoryFixtures } from './testing/trajectory.fixtures';
import { answeredComponents } from './trajectory-agree.service';

const { component, refusal } = trajectoryFixtures;
const answered = (values: Parameters<typeof component>[0], agreed: boolean) =>
  answeredComponents({ components: [component(values)] }, 'cvo:991001', { agreed })[0]!.agreed;

describe('who gives a component', () => {
  it.each([
    ['PLANNED', null],
    ['PLANNED', true],
    ['PLANNED', false],
    // However it came to begin without them: they never agreed, so they may say so.
    ['ACTIVE', null],
    ['ACTIVE', false],
  ] as const)('declines it, %s and agreed %s', (state, agreed) => {
    expect(answered({ state, agreed }, false)).toBe(false);
    expect(answered({ state, agreed }, true)).toBe(true);
  });

  it.each([
    ['ACTIVE', true],
    ['DONE', null],
    ['DROPPED', null],
    ['DROPPED', true],
  ] as const)('declines it no more, %s and agreed %s', (state, agreed) => {
    expect(refusal(() => answered({ state, agreed }, false))).toMatchObject({ field: 'input.offeringIds' });
  });
});
