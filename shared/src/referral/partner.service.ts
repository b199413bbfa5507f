import { SYSTEM, type Queryable } from '../database/acting-database';
import { notFound } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import type { StoredPartner } from './partner-code.service';
import { personalPart } from '../case/personal-part';
import { normalizedCode } from '../case/personal.cipher';
import { answerOf, audited, type CaseAnswer } from '../case/case.act';
import { actKeyOf, checkAttempts, checkKey, once, repeated } from '../case/act-key';
import type { ReferralBinding } from './referral.binding';
import type { SendPartnerReferralInput } from './referral.inputs';
import { checkRequest, newReferral, sentEvent } from './referral-send.service';
import { recordAct } from '../case/case.store';

interface PartnerCodeRow {
  receiverNumber: string;
  partner: StoredPartner;
}

/**
 * Refers a learner with a one-time code. The code is spent in the same transaction; a repetition gives the first answer.
 *
 * @throws NOT_FOUND for a code that is unknown, spent or expired; RATE_LIMITED after too many; BAD_USER_INPUT
 */
export function sendPartnerReferral(
  binding: ReferralBinding,
  context: RequestContext,
  input: SendPartnerReferralInput,
): Promise<CaseAnswer> {
  const { personal, now, requestId, client } = context;
  return audited(context, 'SEND_AS_PARTNER', null, async () => {
    checkKey(input.idempotencyKey);
    checkAttempts(personal.attempts, client, now);
    const hash = personal.cipher.hash('partner', normalizedCode(input.code));
    // A sender of its own for each code: what one partner did with one code is nothing to another.
    const senderId = `partner:${hash.slice(0, 22)}`;
    const key = actKeyOf(context, senderId, 'SEND_AS_PARTNER', input);
    const send = async (transaction: Queryable): Promise<CaseAnswer> => {
      const earlier = () => repeated(transaction, binding.schema, context, key);
      const first = await earlier();
      if (first) return first;
      checkRequest(binding, input);
      const code = await spendCode(transaction, binding, hash, now);
      if (!code) {
        // Another request with this key may have spent it while this one waited for the row.
        const meanwhile = await earlier();
        if (meanwhile) return meanwhile;
        personal.attempts.failed(client);
        throw notFound('input.code', 'code that can be used');
      }
      // What is refused from here on spends nothing: the transaction is rolled back.
      const part = personalPart(input, code.partner.youthHelp ? 'YOUTH_HELP' : 'PARTNER', now);
      const row = newReferral(binding, context, input, {
        senderId,
        receiverNumber: code.receiverNumber,
        partner: code.partner,
        personal: part,
        offeringId: null,
        parentId: null,
        requiredDecision: null,
      });
      const sent = answerOf(binding, row, row.learnerData === 'AWAITED' ? ['NO_LEARNER_DATA'] : []);
      await recordAct(transaction, binding, {
        at: now,
        row,
        changed: 'NEW',
        event: sentEvent(row, senderId, null),
        ...(part && personal.cipher.seal(row.key, part.parts)),
        idempotent: { ...key, answer: sent },
        audit: {
          subject: null,
          organisation: senderId,
          role: null,
          action: 'SEND_AS_PARTNER',
          caseId: sent.id,
          requestId,
        },
      });
      personal.trail.cover(sent.id);
      return sent;
    };
    return once(binding.schema, context, key, send, SYSTEM);
  });
}

/** Marks a code as used, unless it is unknown, expired or used; the row lock lets one of two win. */
async function spendCode(
  transaction: Queryable,
  { schema }: ReferralBinding,
  hash: string,
  now: Date,
): Promise<PartnerCodeRow | null> {
  const [row] = await transaction.query<PartnerCodeRow[]>(
    `WITH spent AS (
       UPDATE "${schema}".partner_code SET used_at = $2
       WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING receiver_number, partner)
     SELECT receiver_number AS "receiverNumber", partner FROM spent`,
    [hash, now],
  );
  return row ?? null;
}
