import { principalOf } from '../auth/personal-session';
import { actKeyOf, checkAttempts, once, repeated } from '../case/act-key';
import { actOnCase, answerOf, audited, auditOf, type CaseAnswer } from '../case/case.act';
import { recordAct } from '../case/case.store';
import { ownerOf } from '../case/global-id.check';
import { normalizedCode, type PersonalCipher } from '../case/personal.cipher';
import { type Queryable, SYSTEM } from '../database/acting-database';
import { badUserInput, notFound } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { PROVIDER_TYPES } from '../vocabulary/provider-types';
import type { TrajectoryBinding } from './trajectory.binding';
import type { HandOverTrajectoryInput, TakeOverTrajectoryInput } from './trajectory.inputs';
import { roleMayInTrajectory } from './trajectory-permission.table';
import { isTrajectoryId } from './trajectory-propose.service';
import { trajectoryRetainedUntil } from './trajectory-retention.table';
import type { TrajectoryRow } from './trajectory.row';
import { OPEN_STATUSES } from './trajectory-transition.table';

/** The code with which an organisation takes over a trajectory; another organisation has another code. */
export function handOverCode(cipher: PersonalCipher, { key, handedOverToId }: TrajectoryRow): string {
  return cipher.code('handover', `${key} ${handedOverToId}`);
}

/**
 * Offers the lead to another organisation, as the lead: with its code, that organisation says by which trajectory of its own
 * it goes on. Until then the trajectory stays as it is.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then
 */
export function handOverTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: HandOverTrajectoryInput,
): Promise<CaseAnswer> {
  const what = { input, permission: 'HAND_OVER', action: 'HAND_OVER' } as const;
  return actOnCase(binding, context, what, ({ row, now }) => {
    if (!OPEN_STATUSES.has(row.status))
      throw badUserInput(
        'input.id',
        `the trajectory is ${row.status}`,
        `one in ${[...OPEN_STATUSES].join(', ')}`,
      );
    const type = ownerOf('Provider', input.toId);
    if (!type || !PROVIDER_TYPES[type].Trajectory || input.toId === row.leadId)
      throw badUserInput(
        'input.toId',
        'cannot take the lead',
        'the global id of another provider that leads',
      );
    const { cipher } = context.personal;
    const code = handOverCode(cipher, { ...row, handedOverToId: input.toId });
    return {
      kind: 'HAND_OVER_OFFERED',
      changed: {
        handedOverToId: input.toId,
        handOverHash: cipher.hash('handover', code),
        retainedUntil: trajectoryRetainedUntil(row.status, now),
      },
    };
  });
}

/**
 * Ends a trajectory that another organisation goes on with, as that organisation. It is no party of the old trajectory and
 * sees nothing of it: the code is all that it has.
 *
 * @throws NOT_FOUND for a code that was not given to this organisation; RATE_LIMITED after too many; BAD_USER_INPUT
 */
export function takeOverTrajectory(
  binding: TrajectoryBinding,
  context: RequestContext,
  input: TakeOverTrajectoryInput,
): Promise<CaseAnswer> {
  const { personal, now } = context;
  return audited(context, 'TAKE_OVER', null, async () => {
    const principal = principalOf(personal);
    if (!principal || !roleMayInTrajectory(principal.role, 'LEAD', 'TAKE_OVER')) throw unknownCode();
    const organisation = principal.providerId;
    const key = actKeyOf(context, organisation, 'TAKE_OVER', input);
    checkAttempts(personal.attempts, organisation, now);
    checkContinuation(organisation, input.continuedAsId);
    const hash = personal.cipher.hash('handover', normalizedCode(input.handOverCode));
    return once(
      binding.schema,
      context,
      key,
      async (transaction) => {
        const first = await repeated(transaction, binding.schema, context, key);
        if (first) return first;
        const row = await offeredTo(transaction, binding, organisation, hash);
        if (!row) {
          // Another request with this key may have taken it while this one waited for the row.
          const meanwhile = await repeated(transaction, binding.schema, context, key);
          if (meanwhile) return meanwhile;
          personal.attempts.failed(organisation);
          throw unknownCode();
        }
        const changed: Partial<TrajectoryRow> = {
          status: 'HANDED_OVER',
          continuedAsId: input.continuedAsId,
          handOverHash: null,
          version: row.version + 1,
          eventCount: row.eventCount + 1,
          updatedAt: now,
          retainedUntil: trajectoryRetainedUntil('HANDED_OVER', now),
        };
        const after = { ...row, ...changed };
        const answer = answerOf(binding, after, []);
        await recordAct(transaction, binding, {
          at: now,
          row: after,
          changed,
          event: {
            kind: 'TAKEN_OVER',
            from: row.status,
            to: after.status,
            party: 'SUCCESSOR',
            organisationId: organisation,
            role: principal.role,
          },
          idempotent: { ...key, answer },
          audit: auditOf(context, principal, 'TAKE_OVER', answer.id),
        });
        personal.trail.cover(answer.id);
        return answer;
      },
      SYSTEM,
    );
  });
}

/** The new trajectory is led by who takes over, so its id is of that type. */
function checkContinuation(organisation: string, continuedAsId: string): void {
  if (
    !isTrajectoryId(continuedAsId) ||
    ownerOf('Trajectory', continuedAsId) !== ownerOf('Provider', organisation)
  )
    throw badUserInput('input.continuedAsId', 'is no trajectory of yours', 'the global id of the new one');
}

async function offeredTo(
  transaction: Queryable,
  { schema, table }: TrajectoryBinding,
  organisation: string,
  hash: string,
): Promise<TrajectoryRow | undefined> {
  const [row] = await transaction.query<TrajectoryRow[]>(
    `SELECT ${table.columns} FROM "${schema}".${table.name} r
     WHERE r.hand_over_hash = $1 AND r.handed_over_to_id = $2 FOR UPDATE`,
    [hash, organisation],
  );
  return row;
}

function unknownCode() {
  return notFound('input.handOverCode', 'trajectory');
}
