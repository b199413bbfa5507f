import type { TrajectoryComponentState } from '../vocabulary/trajectory.enum';
import { checkedComponents } from './trajectory-components.check';
import type { StoredComponent } from './trajectory.row';
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

function step(from: State, to: State, days: Partial<StoredComponent> = {}): State | string {
  const old = trajectoryFixtures.component({ state: from, agreed: true, startedOn: '2026-10-01' });
  const { offeringId, providerId, pathway, deliveryMode, plannedStart, plannedEnd } = old;
  const input = {
    offeringId,
    providerId,
    pathway,
    deliveryMode,
    plannedStart,
    plannedEnd,
    state: to,
    ...days,
  };
  const surroundings = {
    leadId: 'clb:993001',
    before: [old],
    status: 'ACTIVE' as const,
    continues: false,
    now: new Date('2026-11-25T12:00:00Z'),
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

describe('days of a component', () => {
  it.each<[State, State, Partial<StoredComponent>, string | null]>([
    ['PLANNED', 'PLANNED', { plannedStart: '2027-02-01', plannedEnd: '2027-02-01' }, null],
    ['PLANNED', 'PLANNED', { plannedStart: '2027-02-02', plannedEnd: '2027-02-01' }, 'plannedEnd'],
    ['PLANNED', 'PLANNED', { plannedStart: '0001-01-01' }, 'plannedStart'],
    ['PLANNED', 'PLANNED', { plannedStart: '1949-12-31' }, 'plannedStart'],
    ['PLANNED', 'PLANNED', { plannedEnd: '9999-12-31' }, 'plannedEnd'],
    ['PLANNED', 'ACTIVE', { startedOn: '2026-11-25' }, null],
    ['PLANNED', 'ACTIVE', { startedOn: '2026-11-26' }, 'startedOn'],
    ['PLANNED', 'ACTIVE', { startedOn: '1949-12-31' }, 'startedOn'],
    ['ACTIVE', 'DONE', { endedOn: '2026-10-01' }, null],
    ['ACTIVE', 'DONE', { endedOn: '2026-09-30' }, 'endedOn'],
    ['ACTIVE', 'DONE', { endedOn: '2026-11-26' }, 'endedOn'],
    ['ACTIVE', 'DONE', { startedOn: '2026-11-02', endedOn: '2026-11-01' }, 'endedOn'],
    ['ACTIVE', 'DROPPED', { endedOn: '0001-01-01' }, 'endedOn'],
  ])('from %s to %s with %j', (from, to, days, field) => {
    expect(step(from, to, days)).toBe(field === null ? to : `input.components[0].${field}`);
  });
});
