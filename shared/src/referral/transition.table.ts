import type { ReferralRequest } from '../vocabulary/referral.enum';
import type { ReferralParty, ReferralStatus } from '../vocabulary/referral-status.enum';

/** One step that a referral may take. */
export interface Transition {
  from: ReferralStatus;
  to: ReferralStatus;
  by: ReferralParty;
  /** Only for these requests. */
  requests?: readonly ReferralRequest[];
}

const steps = (
  from: ReferralStatus,
  by: ReferralParty,
  ...to: readonly ReferralStatus[]
): readonly Transition[] => to.map((target) => ({ from, to: target, by }));

/**
 * Who may move a referral from which status to which; everything else is refused. An answer of the sender to
 * INFO_REQUESTED leads back to the status that was left, and is no row of this table.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...steps('SENT', 'RECEIVER', 'RECEIVED'),
  ...steps('SENT', 'SENDER', 'WITHDRAWN'),
  ...steps('SENT', 'SYSTEM', 'EXPIRED'),
  ...steps(
    'RECEIVED',
    'RECEIVER',
    'INFO_REQUESTED',
    'IN_INTAKE',
    'WAITLISTED',
    'ACCEPTED',
    'DECLINED',
    'REDIRECTED',
    'NOT_REACHED',
  ),
  ...steps('RECEIVED', 'SENDER', 'WITHDRAWN'),
  ...steps('INFO_REQUESTED', 'RECEIVER', 'DECLINED'),
  ...steps('INFO_REQUESTED', 'SENDER', 'WITHDRAWN'),
  ...steps('INFO_REQUESTED', 'SYSTEM', 'EXPIRED'),
  ...steps(
    'IN_INTAKE',
    'RECEIVER',
    'INFO_REQUESTED',
    'WAITLISTED',
    'ACCEPTED',
    'DECLINED',
    'REDIRECTED',
    'NOT_REACHED',
    'LEARNER_DECLINED',
  ),
  { from: 'IN_INTAKE', to: 'COMPLETED', by: 'RECEIVER', requests: ['INFORMATION', 'GUIDANCE'] },
  ...steps('IN_INTAKE', 'SENDER', 'WITHDRAWN'),
  ...steps('WAITLISTED', 'RECEIVER', 'IN_INTAKE', 'ACCEPTED', 'DECLINED', 'LEARNER_DECLINED', 'NOT_REACHED'),
  ...steps('WAITLISTED', 'SENDER', 'WITHDRAWN'),
  ...steps('ACCEPTED', 'RECEIVER', 'STARTED', 'NOT_STARTED', 'LEARNER_DECLINED'),
  ...steps('ACCEPTED', 'SENDER', 'WITHDRAWN'),
  ...steps('STARTED', 'RECEIVER', 'COMPLETED', 'DISCONTINUED'),
];

/** Statuses that a referral never leaves. */
export const TERMINAL: ReadonlySet<ReferralStatus> = new Set<ReferralStatus>([
  'COMPLETED',
  'DISCONTINUED',
  'NOT_STARTED',
  'DECLINED',
  'REDIRECTED',
  'NOT_REACHED',
  'LEARNER_DECLINED',
  'WITHDRAWN',
  'EXPIRED',
]);

/** Whether a party may take this step. */
export function mayMove(
  from: ReferralStatus,
  to: ReferralStatus,
  by: ReferralParty,
  request: ReferralRequest,
): boolean {
  return TRANSITIONS.some(
    (step) =>
      step.from === from && step.to === to && step.by === by && (step.requests?.includes(request) ?? true),
  );
}

/** Where a party may move a referral to. */
export function movesOf(from: ReferralStatus, by: ReferralParty, request: ReferralRequest): ReferralStatus[] {
  return TRANSITIONS.filter(
    (step) => step.from === from && mayMove(from, step.to, by, request) && step.by === by,
  ).map(({ to }) => to);
}
