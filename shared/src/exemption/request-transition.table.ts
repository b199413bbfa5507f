import type { ExemptionRequestStatus } from '../vocabulary/exemption-request.enum';
import type { ExemptionPermission, ExemptionSide } from './request-permission.table';

/** One step that an exemption request may take. */
export interface RequestTransition {
  from: ExemptionRequestStatus;
  to: ExemptionRequestStatus;
  by: ExemptionSide;
}

const steps = (
  from: ExemptionRequestStatus,
  by: ExemptionSide,
  ...to: readonly ExemptionRequestStatus[]
): readonly RequestTransition[] => to.map((target) => ({ from, to: target, by }));

/** Who may move an exemption request from which status to which; everything else is refused. */
export const REQUEST_TRANSITIONS: readonly RequestTransition[] = [
  ...steps('DRAFT', 'SENDER', 'SUBMITTED', 'WITHDRAWN'),
  ...steps('SUBMITTED', 'RECEIVER', 'INCOMPLETE', 'UNDER_REVIEW'),
  ...steps('SUBMITTED', 'SENDER', 'WITHDRAWN'),
  ...steps('INCOMPLETE', 'SENDER', 'SUBMITTED', 'WITHDRAWN'),
  ...steps('UNDER_REVIEW', 'RECEIVER', 'TEST_SCHEDULED', 'DECIDED'),
  ...steps('UNDER_REVIEW', 'SENDER', 'WITHDRAWN'),
  ...steps('TEST_SCHEDULED', 'RECEIVER', 'DECIDED'),
  ...steps('TEST_SCHEDULED', 'SENDER', 'WITHDRAWN'),
  ...steps('DECIDED', 'SENDER', 'APPEALED'),
  ...steps('DECIDED', 'RECEIVER', 'REVOKED'),
  ...steps('APPEALED', 'RECEIVER', 'DECIDED', 'REVOKED'),
];

/** In these, nothing was decided yet: a consent that is withdrawn ends the request. */
export const NOT_DECIDED: ReadonlySet<ExemptionRequestStatus> = new Set<ExemptionRequestStatus>([
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'UNDER_REVIEW',
  'TEST_SCHEDULED',
]);

/** In these, the requester may change what it asks. */
export const AMENDABLE: ReadonlySet<ExemptionRequestStatus> = new Set<ExemptionRequestStatus>([
  'DRAFT',
  'INCOMPLETE',
]);

/** What a step asks of who takes it: to take back a decision is to decide. */
export function permissionFor(to: ExemptionRequestStatus): ExemptionPermission {
  return to === 'DECIDED' || to === 'REVOKED' ? 'DECIDE' : 'MOVE';
}

/** Whether a side may take this step. */
export function mayStep(
  from: ExemptionRequestStatus,
  to: ExemptionRequestStatus,
  by: ExemptionSide,
): boolean {
  return REQUEST_TRANSITIONS.some((step) => step.from === from && step.to === to && step.by === by);
}

/** Where a side may move a request to; a decision is no move, since it has motivations. */
export function stepsOf(from: ExemptionRequestStatus, by: ExemptionSide): ExemptionRequestStatus[] {
  return REQUEST_TRANSITIONS.filter(
    (step) => step.from === from && step.by === by && step.to !== 'DECIDED',
  ).map(({ to }) => to);
}
