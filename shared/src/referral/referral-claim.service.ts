import { principalOf } from '../auth/personal-session';
import { notFound } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { retainedUntil } from './deadline.table';
import { roleMay } from './permission.table';
import { personalPart, sealedPart } from './personal-part';
import { normalizedCode } from './personal.cipher';
import {
  answerOf,
  audited,
  bodyHashOf,
  checkAttempts,
  checkKey,
  keyHashOf,
  once,
  repeated,
  type ReferralAnswer,
} from './referral.act';
import type { ReferralBinding } from './referral.binding';
import type { CompleteReferralInput } from './referral.inputs';
import { wrappedKeyOf } from './referral-personal.query';
import { REFERRAL_COLUMNS, type ReferralRow } from './referral.row';
import { recordAct } from './referral.store';

/**
 * Completes a referral that came without personal part: the learner shows the claim code to the receiver and consents.
 *
 * @throws NOT_FOUND for a code of no open referral of this receiver; RATE_LIMITED after too many; BAD_USER_INPUT
 */
export function completeReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: CompleteReferralInput,
): Promise<ReferralAnswer> {
  const { personal, now, requestId } = context;
  return audited(context, 'COMPLETE_DATA', null, async () => {
    const principal = principalOf(personal);
    if (!principal || !roleMay(principal.role, 'RECEIVER', 'COMPLETE_DATA')) throw unknownCode();
    checkKey(input.idempotencyKey);
    checkAttempts(personal.attempts, principal.providerId, now);
    const organisation = principal.providerId;
    const bodyHash = bodyHashOf(context, 'COMPLETE_DATA', input);
    const claimHash = personal.cipher.hash('claim', normalizedCode(input.claimCode));
    return once(binding, context, organisation, input.idempotencyKey, bodyHash, async (transaction) => {
      const [row] = await transaction.query<ReferralRow[]>(
        `SELECT ${REFERRAL_COLUMNS} FROM "${binding.schema}".referral r
         WHERE r.claim_hash = $1 AND r.receiver_id = $2 FOR UPDATE`,
        [claimHash, organisation],
      );
      if (!row) {
        const first = await repeated(
          transaction,
          binding,
          context,
          organisation,
          input.idempotencyKey,
          bodyHash,
        );
        if (first) return first;
        personal.attempts.failed(organisation);
        throw unknownCode();
      }
      // Who collects the consent is the receiver.
      const part = personalPart(input, binding.providerType, now)!;
      const changed: Partial<ReferralRow> = {
        consent: part.consent,
        learnerData: 'PRESENT',
        claimHash: null,
        version: row.version + 1,
        eventCount: row.eventCount + 1,
        updatedAt: now,
        // What came in with the code is kept as long from now on as from any other event.
        retainedUntil: retainedUntil(row.status, binding.providerType, now),
      };
      const after = { ...row, ...changed };
      const completed = answerOf(binding, after, []);
      await recordAct(transaction, binding.schema, {
        at: now,
        row: after,
        changed,
        ...sealedPart(
          personal.cipher,
          row.key,
          // A class council or a decision may have been recorded before the learner came.
          await wrappedKeyOf(transaction, binding.schema, row.key),
          part.parts,
        ),
        event: {
          kind: 'COMPLETED_DATA',
          from: row.status,
          to: row.status,
          party: 'RECEIVER',
          organisationId: organisation,
          role: principal.role,
        },
        idempotent: {
          organisation,
          key: keyHashOf(context, input.idempotencyKey),
          bodyHash,
          answer: completed,
        },
        audit: {
          subject: principal.subject,
          organisation,
          role: principal.role,
          action: 'COMPLETE_DATA',
          referralId: completed.referralId,
          requestId,
        },
      });
      personal.trail.cover(completed.referralId);
      return completed;
    });
  });
}

function unknownCode() {
  return notFound('input.claimCode', 'open referral');
}
