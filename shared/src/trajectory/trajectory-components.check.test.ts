import type { TrajectoryComponentState } from '../vocabulary/trajectory.enum';
import { checkedComponents } from './trajectory-components.check';
import { trajectoryFixtures } from './testing/trajectory.fixtures';

type State = TrajectoryComponentState;
const STATES: readonly State[] = ['PLANNED', 'ACTIVE', 'DONE', 'DROPPED'];
/** What the blueprint says, by hand: a component begins and ends once, and never turns back. */
const STEPS: Readonly<Record<State, readonly State[]>> = {
  PLANNED: ['PLANNED', 'ACTIVE', 'DROPPED'],
  ACTIVE: ['ACTIVE', 'DONE', 'DROPPED'],
  DONE: ['DONE'],
  DROPPED: ['DROPPED'],
};
const PAIRS = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

function step(from: State, to: State): State | string {
  const old = trajectoryFixtures.component({ state: from, agreed: true });
  const { offeringId, providerId, pathway, deliveryMode, plannedStart, plannedEnd } = old;
  const input = { offeringId, providerId, pathway, deliveryMode, plannedStart, plannedEnd, state: to };
  const surroundings = {
    leadId: 'clb:993001',
    before: [old],
    status: 'ACTIVE' as const,
    continues: false,
    today: '2026-11-25',
  };
  try {
    return checkedComponents([input], surroundings)[0]!.state;
  } catch (error) {
    return (error as { extensions: { field: string } }).extensions.field;
  }
}

describe('the state of a component', () => {
  it.each(PAIRS)('from %s to %s is taken or refused, as the blueprint says', (from, to) => {
    expect(step(from, to)).toBe(STEPS[from].includes(to) ? to : 'input.components[0].state');
  });
});
