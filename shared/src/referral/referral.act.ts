import { GraphQLError } from 'graphql';
import type { AuditedAction } from '../audit/audit.trail';
import type { AttemptLimiter } from '../auth/attempt-limiter';
import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import type { Queryable } from '../database/acting-database';
import { badUserInput, conflict, forbidden, notFound, rateLimited } from '../errors/user-error';
import { canonicalJson } from '../import/canonical-json';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import type { ReferralWarning } from '../vocabulary/referral.enum';
import type { ReferralParty, ReferralStatus } from '../vocabulary/referral-status.enum';
import { referralKey } from './global-id.check';
import { mayDo, type Permission, sidesOf } from './permission.table';
import type { ReferralBinding } from './referral.binding';
import type { ReferralRow } from './referral.row';
import { firstAnswer, lockReferral, recordAct, type StoredAct } from './referral.store';

/** What an act answers, and answers again when it is repeated. */
export interface ReferralAnswer {
  referralId: string;
  status: ReferralStatus;
  version: number;
  warnings: ReferralWarning[];
}

/** An act on a referral that exists. */
export interface ActInput {
  id: string;
  expectedVersion: number;
  idempotencyKey: string;
}

/** Who acts, on which referral, in which transaction. */
export interface Acting {
  row: ReferralRow;
  principal: Principal;
  party: Exclude<ReferralParty, 'SYSTEM'>;
  now: Date;
  transaction: Queryable;
}

/** What an act changes; the rest is the same for every act. */
export type Decided = Pick<StoredAct, 'parts' | 'wrapped' | 'erase'> & {
  changed: Partial<ReferralRow>;
  kind: StoredAct['event']['kind'];
  reason?: string | null;
};

const KEY = /^[\w-]{8,100}$/;
const UNIQUE_VIOLATION = '23505';

/**
 * Does something with one referral, once: checks who asks, keeps the referral from others, compares versions, and writes
 * everything in one transaction. Repeated with the same key and input it gives its first answer.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then but the refusal
 */
export async function actOnReferral<I extends ActInput>(
  binding: ReferralBinding,
  context: RequestContext,
  { input, permission, action }: { input: I; permission: Permission; action: AuditedAction },
  decide: (acting: Acting) => Promise<Decided> | Decided,
): Promise<ReferralAnswer> {
  const { personal, now } = context;
  const key = referralKey(binding.prefix, input.id);
  return audited(context, action, key === null ? null : input.id, async () => {
    const principal = principalOf(personal);
    if (!principal || key === null) throw unknownReferral();
    checkKey(input.idempotencyKey);
    const bodyHash = bodyHashOf(context, action, input);
    return once(binding, context, principal.providerId, input.idempotencyKey, bodyHash, (transaction) =>
      attempt(transaction, principal, bodyHash),
    );

    async function attempt(transaction: Queryable, actor: Principal, hash: string): Promise<ReferralAnswer> {
      const row = await lockReferral(transaction, binding.schema, key!);
      if (!row || !mayDo(actor, row, 'READ')) throw unknownReferral();
      if (!mayDo(actor, row, permission))
        throw forbidden('Your role may read this referral, but not do this with it.');
      if (row.version !== input.expectedVersion) {
        const first = await repeated(
          transaction,
          binding,
          context,
          actor.providerId,
          input.idempotencyKey,
          hash,
        );
        if (first) return first;
        throw conflict(`The referral has version ${row.version} by now; read it again.`, row.version);
      }
      const [party] = sidesOf(actor, row);
      const decided = await decidedOrRepeated(
        async () => decide({ row, principal: actor, party: party!, now, transaction }),
        () => repeated(transaction, binding, context, actor.providerId, input.idempotencyKey, hash),
      );
      if ('referralId' in decided) return decided;
      const after = afterAct(row, decided, now);
      const answer = answerOf(binding, after, []);
      await recordAct(transaction, binding.schema, {
        ...decided,
        at: now,
        row: after,
        changed: changedFields(after, decided.changed),
        event: {
          kind: decided.kind,
          from: row.status,
          to: after.status,
          party: party!,
          organisationId: actor.providerId,
          role: actor.role,
          reason: decided.reason ?? null,
        },
        idempotent: {
          organisation: actor.providerId,
          key: keyHashOf(context, input.idempotencyKey),
          bodyHash: hash,
          answer,
        },
        audit: {
          subject: actor.subject,
          organisation: actor.providerId,
          role: actor.role,
          action,
          referralId: answer.referralId,
          requestId: context.requestId,
        },
      });
      personal.trail.cover(answer.referralId);
      return answer;
    }
  });
}

/**
 * Runs an act in a transaction of an organisation. When another request with the same key was faster, gives that one's
 * answer.
 */
export async function once(
  binding: ReferralBinding,
  context: RequestContext,
  organisation: string,
  idempotencyKey: string,
  bodyHash: string,
  act: (transaction: Queryable) => Promise<ReferralAnswer>,
): Promise<ReferralAnswer> {
  try {
    return await context.personal.database.as(organisation, act);
  } catch (error) {
    if (!isTakenKey(error)) throw error;
    const first = await context.personal.database.as(organisation, (transaction) =>
      repeated(transaction, binding, context, organisation, idempotencyKey, bodyHash),
    );
    if (!first) throw error;
    return first;
  }
}

/**
 * The first answer to an act with this key; null when there is none.
 *
 * @throws CONFLICT when the key was used for another act
 */
export async function repeated(
  transaction: Queryable,
  binding: ReferralBinding,
  context: RequestContext,
  organisation: string,
  idempotencyKey: string,
  bodyHash: string,
): Promise<ReferralAnswer | null> {
  const key = keyHashOf(context, idempotencyKey);
  const first = await firstAnswer(transaction, binding.schema, organisation, key);
  if (!first) return null;
  if (first.bodyHash !== bodyHash)
    throw conflict(
      'input.idempotencyKey: this key was used for another act; expected a new key for a new act.',
    );
  const answer = first.answer as ReferralAnswer;
  // The act was written when it was done; this reads what came of it.
  context.personal.trail.note('READ', answer.referralId);
  return answer;
}

/**
 * What is decided; or, where that is refused, the first answer to the act. A key that was used says so before any rule
 * does: rules may have moved on since the first answer, such as a consent that was valid then.
 */
export async function decidedOrRepeated<D>(
  decide: () => Promise<D>,
  first: () => Promise<ReferralAnswer | null>,
): Promise<D | ReferralAnswer> {
  try {
    return await decide();
  } catch (error) {
    const answer = error instanceof GraphQLError ? await first() : null;
    if (!answer) throw error;
    return answer;
  }
}

/** Runs an act; what is refused is noted for the audit trail, after its transaction was rolled back. */
export async function audited<T>(
  { personal }: RequestContext,
  action: AuditedAction,
  referralId: string | null,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // What failed for another reason may have been carried out all the same.
    const isRefusal = error instanceof GraphQLError && error.extensions.code !== 'PROVIDER_UNAVAILABLE';
    if (isRefusal) personal.trail.note(action, referralId, 'REFUSED');
    throw error;
  }
}

/** @throws BAD_USER_INPUT for a key of another form */
export function checkKey(idempotencyKey: string): void {
  if (!KEY.test(idempotencyKey))
    throw badUserInput(
      'input.idempotencyKey',
      'is not of the right form',
      '8 to 100 letters, digits, - or _',
    );
}

/** @throws RATE_LIMITED for who has tried too many wrong codes */
export function checkAttempts(attempts: AttemptLimiter, who: string, now: Date): void {
  if (attempts.blocks(who, now))
    throw rateLimited('Too many wrong codes; try again in a quarter of an hour.');
}

/** A key as it is kept: hashed, since clients may make keys from what they know of a learner. */
export function keyHashOf({ personal }: RequestContext, idempotencyKey: string): string {
  return personal.cipher.hash('key', idempotencyKey);
}

/** A keyed hash of an act and its input, without the key: what "the same act" means. */
export function bodyHashOf({ personal }: RequestContext, action: string, input: object): string {
  const { idempotencyKey: _key, ...body } = input as { idempotencyKey?: string };
  return personal.cipher.hash('body', `${action} ${canonicalJson(body)}`);
}

/** What an act answers of a referral. */
export function answerOf(
  { prefix }: ReferralBinding,
  { key, status, version }: ReferralRow,
  warnings: ReferralWarning[],
): ReferralAnswer {
  return { referralId: globalId(prefix, key), status, version, warnings };
}

function afterAct(row: ReferralRow, { changed }: Decided, now: Date): ReferralRow {
  return {
    ...row,
    ...changed,
    version: row.version + 1,
    eventCount: row.eventCount + 1,
    updatedAt: now,
  };
}

function changedFields(after: ReferralRow, changed: Partial<ReferralRow>): Partial<ReferralRow> {
  const { version, eventCount, updatedAt } = after;
  return { ...changed, version, eventCount, updatedAt };
}

/** Whether another request with the same key was faster. */
export function isTakenKey(error: unknown): boolean {
  const { code, constraint } = ((error as { driverError?: unknown }).driverError ?? {}) as {
    code?: string;
    constraint?: string;
  };
  return (
    code === UNIQUE_VIOLATION && (constraint === 'idempotent_act_key' || constraint === 'partner_code_pkey')
  );
}

function unknownReferral(): GraphQLError {
  return notFound('input.id', 'referral');
}
