import { principalOf } from '../auth/personal-session';
import { SYSTEM, type Queryable } from '../database/acting-database';
import { badUserInput, forbidden, notFound, rateLimited, unauthenticated } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId, keyOf } from '../vocabulary/global-id';
import type { ReferralProgress } from '../vocabulary/referral-parts.type';
import { daysAfter } from './deadline.table';
import { isProviderOrComponentId } from './global-id.check';
import { roleMay } from './permission.table';
import { personalPart } from './personal-part';
import { normalizedCode, randomCode } from './personal.cipher';
import { answerOf, audited, bodyHashOf, checkKey, once, repeated, type ReferralAnswer } from './referral.act';
import type { ReferralBinding } from './referral.binding';
import type { IssuePartnerCodeInput, SendPartnerReferralInput } from './referral.inputs';
import { checkRequest, newReferral, sentEvent } from './referral-send.service';
import { recordAct } from './referral.store';
import { requiredText } from './text.check';

/** Days for which a code can be used. */
const CODE_DAYS = 14;
/** Codes that one provider may issue in a day. */
const CODES_PER_DAY = 100;

/** A code that a partner can refer with, once. */
export interface PartnerCodeGrant {
  code: string;
  expiresAt: Date;
}

interface PartnerCodeRow {
  receiverNumber: string;
  partner: { name: string; id: string | null };
  expiresAt: Date;
  usedAt: Date | null;
}

/**
 * Makes a one-time code for a partner without an account; only its keyed hash is kept.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED
 */
export function issuePartnerCode(
  binding: ReferralBinding,
  context: RequestContext,
  input: IssuePartnerCodeInput,
): Promise<PartnerCodeGrant> {
  const { personal, now } = context;
  return audited(context, 'ISSUE_CODE', null, async () => {
    const principal = principalOf(personal);
    if (!principal) throw unauthenticated('Issuing a code asks for a token.');
    const number = keyOf(binding.providerPrefix, principal.providerId);
    if (number === null || !roleMay(principal.role, 'RECEIVER', 'ISSUE_CODE'))
      throw forbidden('Your role may not issue codes here.');
    const name = requiredText('input.partnerName', input.partnerName, { most: 120 });
    if (input.partnerId != null && !isProviderOrComponentId(input.partnerId))
      throw badUserInput('input.partnerId', 'is no global id', 'an id such as externalPartner:...');
    const code = randomCode();
    const expiresAt = daysAfter(now, CODE_DAYS);
    const partner = { name, id: input.partnerId ?? null };
    const issued = await personal.database.as(principal.providerId, (transaction) =>
      transaction.query<unknown[]>(
        `WITH issued AS (
           INSERT INTO "${binding.schema}".partner_code
             (code_hash, parties, receiver_number, partner, issued_at, expires_at)
           SELECT $1, ARRAY[$2], $3, $4::jsonb, $5, $6
           WHERE (SELECT count(*) FROM "${binding.schema}".partner_code
                  WHERE receiver_number = $3 AND issued_at > $5::timestamptz - interval '1 day') < ${CODES_PER_DAY}
           RETURNING 1)
         SELECT 1 FROM issued`,
        [
          personal.cipher.hash('partner', code),
          principal.providerId,
          number,
          JSON.stringify(partner),
          now,
          expiresAt,
        ],
      ),
    );
    if (issued.length === 0) throw rateLimited(`At most ${CODES_PER_DAY} codes a day.`);
    personal.trail.note('ISSUE_CODE', null);
    return { code, expiresAt };
  });
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
): Promise<ReferralAnswer> {
  const { personal, now, requestId } = context;
  return audited(context, 'SEND_AS_PARTNER', null, async () => {
    checkKey(input.idempotencyKey);
    const hash = personal.cipher.hash('partner', normalizedCode(input.code));
    // A sender of its own for each code: what one partner did with one code is nothing to another.
    const senderId = `partner:${hash.slice(0, 22)}`;
    const bodyHash = bodyHashOf(context, 'SEND_AS_PARTNER', input);
    return once(binding, context, SYSTEM, input.idempotencyKey, bodyHash, async (transaction) => {
      const earlier = () => repeated(transaction, binding, context, senderId, input.idempotencyKey, bodyHash);
      const first = await earlier();
      if (first) return first;
      checkRequest(binding, input);
      const part = personalPart(input, 'PARTNER', now);
      const code = await spendCode(transaction, binding, hash, now);
      if (!code) {
        // Another request with this key may have spent it while this one waited for the row.
        const meanwhile = await earlier();
        if (meanwhile) return meanwhile;
        if (!personal.attempts.allows('partner codes', now))
          throw rateLimited('Too many wrong codes; try again later.');
        throw notFound('input.code', 'code that can be used');
      }
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
      await recordAct(transaction, binding.schema, {
        at: now,
        row,
        changed: 'NEW',
        event: sentEvent(row, senderId, null),
        ...(part && personal.cipher.seal(row.key, part.parts)),
        idempotent: { organisation: senderId, key: input.idempotencyKey, bodyHash, answer: sent },
        audit: {
          subject: null,
          organisation: senderId,
          role: null,
          action: 'SEND_AS_PARTNER',
          referralId: sent.referralId,
          requestId,
        },
      });
      personal.trail.cover(sent.referralId);
      return sent;
    });
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

/**
 * How far a referral is, for who has its status code: a partner, or the first sender of a learner who was referred on.
 * Null for any other code.
 *
 * @throws RATE_LIMITED after too many wrong codes
 */
export async function referralProgress(
  { schema, prefix }: ReferralBinding,
  { personal, now }: RequestContext,
  code: string,
): Promise<ReferralProgress | null> {
  const hash = personal.cipher.hash('status', normalizedCode(code));
  const [row] = await personal.database.as(SYSTEM, (transaction) =>
    transaction.query<{ key: string; status: ReferralProgress['status']; since: Date }[]>(
      `SELECT r.key, r.status, (SELECT max(e.at) FROM "${schema}".referral_event e
         WHERE e.referral_key = r.key AND e.to_status IS DISTINCT FROM e.from_status) AS since
       FROM "${schema}".referral r WHERE r.status_hash = $1`,
      [hash],
    ),
  );
  personal.trail.note('READ_PROGRESS', row ? globalId(prefix, row.key) : null, row ? 'ALLOWED' : 'REFUSED');
  if (row) return { status: row.status, since: row.since };
  if (!personal.attempts.allows('status codes', now))
    throw rateLimited('Too many wrong codes; try again later.');
  return null;
}
