import { principalOf } from '../auth/personal-session';
import { notFound } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { retainedUntil } from './deadline.table';
import { roleMay } from './permission.table';
import { personalPart, sealedPart } from '../case/personal-part';
import { normalizedCode } from '../case/personal.cipher';
import { answerOf, audited, auditOf, type CaseAnswer } from '../case/case.act';
import { actKeyOf, checkAttempts, once, repeated } from '../case/act-key';
import type { ReferralBinding } from './referral.binding';
import type { CompleteReferralInput } from './referral.inputs';
import { wrappedKeyOf } from '../case/case-personal.query';
import { recordAct } from '../case/case.store';
import type { ReferralRow } from './referral.row';

/**
 * Completes a referral that came without personal part: the learner shows the claim code to the receiver and consents.
 *
 * @throws NOT_FOUND for a code of no open referral of this receiver; RATE_LIMITED after too many; BAD_USER_INPUT
 */
export function completeReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: CompleteReferralInput,
): Promise<CaseAnswer> {
  const { personal, now } = context;
  return audited(context, 'COMPLETE_DATA', null, async () => {
    const principal = principalOf(personal);
    if (!principal || !roleMay(principal.role, 'RECEIVER', 'COMPLETE_DATA')) throw unknownCode();
    const organisation = principal.providerId;
    const key = actKeyOf(context, organisation, 'COMPLETE_DATA', input);
    checkAttempts(personal.attempts, organisation, now);
    const claimHash = personal.cipher.hash('claim', normalizedCode(input.claimCode));
    return once(binding.schema, context, key, async (transaction) => {
      const [row] = await transaction.query<ReferralRow[]>(
        `SELECT ${binding.table.columns} FROM "${binding.schema}".referral r
         WHERE r.claim_hash = $1 AND r.receiver_id = $2 FOR UPDATE`,
        [claimHash, organisation],
      );
      if (!row) {
        const first = await repeated(transaction, binding.schema, context, key);
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
      await recordAct(transaction, binding, {
        at: now,
        row: after,
        changed,
        ...sealedPart(
          personal.cipher,
          row.key,
          // A class council or a decision may have been recorded before the learner came.
          await wrappedKeyOf(transaction, binding.schema, binding.table.name, row.key),
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
        idempotent: { ...key, answer: completed },
        audit: auditOf(context, principal, 'COMPLETE_DATA', completed.id),
      });
      personal.trail.cover(completed.id);
      return completed;
    });
  });
}

function unknownCode() {
  return notFound('input.claimCode', 'open referral');
}
