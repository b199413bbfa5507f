import { actOnCase, type CaseAnswer } from '../case/case.act';
import { badUserInput } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import { hasClassCouncil, weighed } from './class-council';
import type { TrajectoryBinding } from './trajectory.binding';
import { isLive } from './trajectory-guards.check';
import type { MoveTrajectoryInput, WithdrawTrajectoryConsentInput } from './trajectory.inputs';
import { openedParts, sealedMore } from './trajectory-parts';
import { trajectoryRetainedUntil } from './trajectory-retention.table';
import type { TrajectoryRow } from './trajectory.row';
import { OPEN_STATUSES, TRAJECTORY_TRANSITIONS } from './trajectory-transition.table';

type Input = MoveTrajectoryInput;

/**
 * Moves a trajectory to another status, as its lead.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function moveTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: Input,
): Promise<CaseAnswer> {
  const what = { input, permission: 'MOVE', action: 'MOVE' } as const;
  return actOnCase(binding, context, what, async ({ row, now, transaction }) => {
    checkStep(row, input);
    checkOnlyWhereItBelongs(input);
    // What was declined or added since it was agreed is no part of what everybody takes part in.
    if (input.to === 'AGREED' || input.to === 'ACTIVE') checkAgreed(row);
    if (input.to === 'AGREED') checkConsent(row, now);
    if (input.to === 'COMPLETED') checkEnded(row);
    const councils = weighed(
      {
        organisation: row.leadId,
        ...row,
        recorded:
          input.to === 'AGREED' && hasClassCouncil(row.leadId)
            ? (await openedParts(binding, context, transaction, row.key)).CLASS_COUNCILS
            : undefined,
      },
      input.classCouncilDecision,
      input.to === 'AGREED',
      now,
    );
    const sealed =
      councils && (await sealedMore(binding, context, transaction, row.key, { CLASS_COUNCILS: councils }));
    return {
      ...sealed,
      kind: 'MOVED',
      reason: input.stopReason ?? null,
      changed: {
        status: input.to,
        stopReason: input.stopReason ?? null,
        ...(!OPEN_STATUSES.has(input.to) && { handOverHash: null }),
        retainedUntil: trajectoryRetainedUntil(input.to, now),
      },
    };
  });
}

function checkStep({ status }: TrajectoryRow, { to }: Input): void {
  const possible = TRAJECTORY_TRANSITIONS[status];
  if (!possible.includes(to))
    throw badUserInput(
      'input.to',
      `no trajectory is moved from ${status} to ${to}`,
      possible.join(', ') || 'no move: there is none from this status',
    );
}

/** Fields that belong to one status are refused with another, so that nothing is silently lost. */
function checkOnlyWhereItBelongs({ to, stopReason, classCouncilDecision }: Input): void {
  if (stopReason != null && to !== 'STOPPED')
    throw badUserInput('input.stopReason', `means nothing for ${to}`, 'only with STOPPED');
  if (to === 'STOPPED' && stopReason == null)
    throw badUserInput('input.stopReason', 'is missing', 'why it is stopped');
  if (stopReason === 'CONSENT_WITHDRAWN')
    throw badUserInput('input.stopReason', 'comes of an act of its own', 'another reason');
  if (classCouncilDecision != null && to !== 'AGREED')
    throw badUserInput('input.classCouncilDecision', `means nothing for ${to}`, 'only with AGREED');
}

function checkAgreed({ components }: TrajectoryRow): void {
  const live = components.filter(isLive);
  if (live.length === 0) throw badUserInput('input.to', 'no component is left', 'one component or more');
  const open = live.filter(({ agreed }) => agreed !== true).length;
  if (open > 0)
    throw badUserInput(
      'input.to',
      `${open} components have no agreement`,
      'that of who gives each of them, or them DROPPED',
    );
}

function checkConsent({ consent, learnerData }: TrajectoryRow, now: Date): void {
  if (learnerData !== 'PRESENT' || !consent || consent.validUntil < brusselsDay(now))
    throw badUserInput(
      'input.to',
      'the consent has passed',
      'learner and a new consent, by changing it first',
    );
}

function checkEnded({ components }: TrajectoryRow): void {
  const open = components.filter(isLive).length;
  if (open > 0)
    throw badUserInput('input.to', `${open} components have not ended`, 'every component DONE or DROPPED');
  if (!components.some(({ state }) => state === 'DONE'))
    throw badUserInput('input.to', 'no component was finished', 'one component DONE or more, or STOPPED');
}

/**
 * Records that a consent was withdrawn: the personal part is erased at once, and a trajectory that had not ended stops.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function withdrawTrajectoryConsent(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: WithdrawTrajectoryConsentInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'WITHDRAW_CONSENT', action: 'WITHDRAW_CONSENT' } as const;
  return actOnCase(binding, context, what, ({ row, now }) => {
    if (!row.consent || row.consent.withdrawnAt)
      throw badUserInput('input.id', 'its consent was withdrawn already', 'a consent that still holds');
    const stopped: Partial<TrajectoryRow> = {
      status: 'STOPPED',
      stopReason: 'CONSENT_WITHDRAWN',
      retainedUntil: trajectoryRetainedUntil('STOPPED', now),
    };
    return {
      kind: 'CONSENT_WITHDRAWN',
      erase: true,
      changed: {
        consent: { ...row.consent, withdrawnAt: now.toISOString() },
        learnerData: 'ERASED',
        handOverHash: null,
        ...(OPEN_STATUSES.has(row.status) && stopped),
      },
    };
  });
}
