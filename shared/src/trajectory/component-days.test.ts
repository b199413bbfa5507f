import { runsDuring } from './component-days';
import { trajectoryFixtures } from './testing/trajectory.fixtures';

const { component } = trajectoryFixtures;
const TODAY = '2026-11-23';

describe('whether a component runs in days of another', () => {
  const days = (plannedStart: string | null, plannedEnd: string | null = null) =>
    component({ plannedStart, plannedEnd });
  it.each([
    ['no days are told', days(null), days(null), true],
    ['it runs on, open', days('2025-09-01'), days('2027-02-01'), true],
    ['it ends on the first day', days('2025-09-01', '2027-02-01'), days('2027-02-01'), true],
    ['it ends on the day before', days('2025-09-01', '2027-01-31'), days('2027-02-01'), false],
    ['it starts on the last day', days('2027-06-30'), days('2027-02-01', '2027-06-30'), true],
    ['it starts on the day after', days('2027-07-01'), days('2027-02-01', '2027-06-30'), false],
    ['it starts in the same school year', days('2027-08-31'), days('2027-02-01'), true],
    ['it is not over, whatever was planned', days('2025-09-01', '2026-06-30'), days('2026-11-01'), true],
    ['it starts in the next one', days('2027-09-01'), days('2027-02-01'), false],
    [
      'the other one is still under way',
      days('2026-11-01'),
      { ...days('2024-09-01'), state: 'ACTIVE' },
      true,
    ],
  ] as const)('%s', (_what, other, one, expected) => {
    expect(runsDuring(other, one, TODAY)).toBe(expected);
  });
});
