import type { AttemptLimiter } from '../auth/attempt-limiter';
import type { Queryable } from '../database/acting-database';
import { badUserInput, conflict, rateLimited } from '../errors/user-error';
import { canonicalJson } from '../import/canonical-json';
import type { RequestContext } from '../server/subgraph-definition';
import type { CaseAnswer } from './case.act';
import { firstAnswer } from './case.store';

/** An input that carries the key of its act. */
export interface KeyedInput {
  idempotencyKey: string;
}

/** What an act is known by, as it is kept: hashed, since clients may make keys from what they know of a learner. */
export interface ActKey {
  /** Global id of who acts. */
  organisation: string;
  key: string;
  /** What "the same act" means. */
  bodyHash: string;
}

const KEY = /^[\w-]{8,100}$/;
const UNIQUE_VIOLATION = '23505';

/**
 * The key of an act.
 *
 * @throws BAD_USER_INPUT for a key of another form
 */
export function actKeyOf(
  { personal: { cipher } }: RequestContext,
  organisation: string,
  action: string,
  input: KeyedInput,
): ActKey {
  const { idempotencyKey, ...body } = input;
  checkKey(idempotencyKey);
  return {
    organisation,
    key: cipher.hash('key', idempotencyKey),
    bodyHash: cipher.hash('body', `${action} ${canonicalJson(body)}`),
  };
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

/**
 * Runs an act in a transaction of its organisation. When another request with the same key was faster, gives that one's
 * answer.
 *
 * @param actsAs for whom the transaction acts, when not for the organisation itself
 */
export async function once(
  schema: string,
  context: RequestContext,
  key: ActKey,
  act: (transaction: Queryable) => Promise<CaseAnswer>,
  actsAs = key.organisation,
): Promise<CaseAnswer> {
  const { database } = context.personal;
  try {
    return await database.as(actsAs, act);
  } catch (error) {
    if (!isTakenKey(error)) throw error;
    const first = await database.as(actsAs, (transaction) => repeated(transaction, schema, context, key));
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
  schema: string,
  { personal }: RequestContext,
  { organisation, key, bodyHash }: ActKey,
): Promise<CaseAnswer | null> {
  const first = await firstAnswer(transaction, schema, organisation, key);
  if (!first) return null;
  if (first.bodyHash !== bodyHash)
    throw conflict(
      'input.idempotencyKey: this key was used for another act; expected a new key for a new act.',
    );
  const { referralId, ...stored } = first.answer as CaseAnswer & { referralId?: string };
  // Until version 0.1 the id had another name.
  const answer = { ...stored, id: referralId ?? stored.id };
  // The act was written when it was done; this reads what came of it.
  personal.trail.note('READ', answer.id);
  return answer;
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

/** @throws RATE_LIMITED for who has tried too many wrong codes */
export function checkAttempts(attempts: AttemptLimiter, who: string, now: Date): void {
  if (attempts.blocks(who, now))
    throw rateLimited('Too many wrong codes; try again in a quarter of an hour.');
}
