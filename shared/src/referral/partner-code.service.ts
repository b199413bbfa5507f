import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import type { Queryable } from '../database/acting-database';
import { badUserInput, conflict, forbidden, rateLimited, unauthenticated } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { keyOf } from '../vocabulary/global-id';
import { daysAfter } from '../vocabulary/calendar-date';
import { isGlobalId } from '../case/global-id.check';
import { roleMay } from './permission.table';
import type { OwnLoaders } from './referral.binding';
import { audited } from '../case/case.act';
import { type ActKey, actKeyOf, isTakenKey } from '../case/act-key';
import { firstAnswer } from '../case/case.store';
import type { ReferralBinding } from './referral.binding';
import type { IssuePartnerCodeInput } from './referral.inputs';
import { requiredText } from '../case/text.check';

/** Days for which a code can be used. */
const CODE_DAYS = 14;
/** Codes that one provider may issue in a day. */
const CODES_PER_DAY = 100;

/** A code that a partner can refer with, once. */
export interface PartnerCodeGrant {
  code: string;
  expiresAt: Date;
}

/** For whom a code is, as it is kept. */
export interface StoredPartner {
  name: string;
  id: string | null;
  /** Whether the rules of youth help on consent hold for it. */
  youthHelp: boolean;
}

/**
 * Makes a one-time code for a partner without an account. Only its keyed hash is kept; repeated with the same key and
 * input, the same code is made again.
 *
 * @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, CONFLICT, RATE_LIMITED
 */
export function issuePartnerCode(
  binding: ReferralBinding,
  context: RequestContext,
  input: IssuePartnerCodeInput,
): Promise<PartnerCodeGrant> {
  const { personal } = context;
  return audited(context, 'ISSUE_CODE', null, async () => {
    const { providerId } = await issuer(binding, context);
    const key = actKeyOf(context, providerId, 'ISSUE_CODE', input);
    const partner = checkedPartner(input);
    const issue = (): Promise<Date> =>
      personal.database.as(providerId, async (transaction) => {
        const earlier = await earlierExpiry(transaction, binding, key);
        return earlier ?? issueCode(transaction, binding, context, input, { key, partner });
      });
    const expiresAt = await issue().catch((error: unknown) => {
      // Another request with this key was faster.
      if (isTakenKey(error)) return issue();
      throw error;
    });
    personal.trail.note('ISSUE_CODE', null);
    return { code: codeOf(context, input, providerId, expiresAt), expiresAt };
  });
}

/** The same code for the same act; another one when a key is used again long after. */
function codeOf(
  { personal }: RequestContext,
  { idempotencyKey }: IssuePartnerCodeInput,
  providerId: string,
  expiresAt: Date,
): string {
  return personal.cipher.code('partner', `${providerId} ${idempotencyKey} ${expiresAt.toISOString()}`);
}

async function issuer({ providerPrefix }: ReferralBinding, context: RequestContext): Promise<Principal> {
  const principal = principalOf(context.personal);
  if (!principal) throw unauthenticated('Issuing a code asks for a token.');
  const number = keyOf(providerPrefix, principal.providerId);
  const { providers } = context.loaders as OwnLoaders;
  const isHere = number !== null && (await providers.load(number)) !== null;
  if (!isHere || !roleMay(principal.role, 'RECEIVER', 'ISSUE_CODE'))
    throw forbidden('Your role may not issue codes here.');
  return principal;
}

function checkedPartner({ partnerName, partnerId, youthHelp }: IssuePartnerCodeInput): StoredPartner {
  const name = requiredText('input.partnerName', partnerName, { most: 120 });
  if (partnerId != null && !isGlobalId(partnerId))
    throw badUserInput('input.partnerId', 'is no global id', 'an id such as externalPartner:...');
  return { name, id: partnerId ?? null, youthHelp: youthHelp ?? false };
}

/** Until when the code holds that was issued with this key before. */
async function earlierExpiry(
  transaction: Queryable,
  { schema }: ReferralBinding,
  { organisation, key, bodyHash }: ActKey,
): Promise<Date | null> {
  const first = await firstAnswer(transaction, schema, organisation, key);
  if (!first) return null;
  if (first.bodyHash !== bodyHash)
    throw conflict(
      'input.idempotencyKey: this key was used for another act; expected a new key for a new act.',
    );
  return new Date((first.answer as { expiresAt: string }).expiresAt);
}

async function issueCode(
  transaction: Queryable,
  { schema, providerPrefix }: ReferralBinding,
  context: RequestContext,
  input: IssuePartnerCodeInput,
  { key, partner }: { key: ActKey; partner: StoredPartner },
): Promise<Date> {
  const { personal, now } = context;
  const { organisation: providerId } = key;
  const expiresAt = daysAfter(now, CODE_DAYS);
  const issued = await transaction.query<unknown[]>(
    `WITH issued AS (
       INSERT INTO "${schema}".partner_code
         (code_hash, parties, receiver_number, partner, issued_at, expires_at)
       SELECT $1, ARRAY[$2::text], $3, $4::jsonb, $5, $6
       WHERE (SELECT count(*) FROM "${schema}".partner_code
              WHERE receiver_number = $3 AND issued_at > $5::timestamptz - interval '1 day') < ${CODES_PER_DAY}
       RETURNING 1),
     act AS (
       INSERT INTO "${schema}".idempotent_act (organisation, idempotency_key, body_hash, answer, at)
       SELECT $2, $7, $8, $9::jsonb, $5 FROM issued)
     SELECT 1 FROM issued`,
    [
      personal.cipher.hash('partner', codeOf(context, input, providerId, expiresAt)),
      providerId,
      keyOf(providerPrefix, providerId),
      JSON.stringify(partner),
      now,
      expiresAt,
      key.key,
      key.bodyHash,
      JSON.stringify({ expiresAt }),
    ],
  );
  if (issued.length === 0) throw rateLimited(`At most ${CODES_PER_DAY} codes a day.`);
  return expiresAt;
}
