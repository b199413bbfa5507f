import { ExemptionRequestStatus } from '../vocabulary/exemption-request.enum';
import { RETENTION_DAYS, requestRetainedUntil } from './request-retention.table';
import { AMENDABLE, mayStep, NOT_DECIDED, REQUEST_TRANSITIONS, stepsOf } from './request-transition.table';

const STATUSES = Object.keys(ExemptionRequestStatus) as ExemptionRequestStatus[];
const TERMINAL = STATUSES.filter((status) => REQUEST_TRANSITIONS.every(({ from }) => from !== status));

describe('the steps of an exemption request', () => {
  it('lead from a draft to every status, and back to none', () => {
    const reached = new Set<ExemptionRequestStatus>(['DRAFT']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of REQUEST_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
    expect(REQUEST_TRANSITIONS.filter(({ to }) => to === 'DRAFT')).toEqual([]);
  });

  it('stand in the table once', () => {
    const steps = REQUEST_TRANSITIONS.map((step) => JSON.stringify(step));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('end where it is withdrawn or revoked, and only there', () => {
    expect([...TERMINAL].sort()).toEqual(['REVOKED', 'WITHDRAWN']);
  });

  it('let the requester withdraw whatever was not decided, and amend only what the decider does not look at', () => {
    for (const status of STATUSES)
      expect([status, mayStep(status, 'WITHDRAWN', 'SENDER')]).toEqual([status, NOT_DECIDED.has(status)]);
    for (const status of AMENDABLE) expect(stepsOf(status, 'RECEIVER')).toEqual([]);
  });

  it('let only the decider decide and take back, and tell no decision as a move', () => {
    const decided = REQUEST_TRANSITIONS.filter(({ to }) => to === 'DECIDED' || to === 'REVOKED');
    expect(new Set(decided.map(({ by }) => by))).toEqual(new Set(['RECEIVER']));
    expect(stepsOf('UNDER_REVIEW', 'RECEIVER')).toEqual(['TEST_SCHEDULED']);
  });
});

describe('how long a learner’s data are kept', () => {
  it('is shorter once it has ended, and counted in days of Brussels', () => {
    for (const status of TERMINAL) expect(RETENTION_DAYS[status]).toBeLessThan(RETENTION_DAYS.DRAFT);
    expect(requestRetainedUntil('REVOKED', new Date('2026-11-23T23:30:00Z'))).toBe('2026-12-24');
  });
});
