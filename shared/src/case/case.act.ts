import { isDeepStrictEqual } from 'node:util';
import { GraphQLError } from 'graphql';
import type { AuditedAction } from '../audit/audit.trail';
import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import type { Queryable } from '../database/acting-database';
import { conflict, forbidden, notFound } from '../errors/user-error';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import { type ActKey, actKeyOf, type KeyedInput, once, repeated } from './act-key';
import type { CaseBinding } from './case.binding';
import type { CaseRow } from './case.row';
import { type AuditLine, lockCase, recordAct, type StoredAct } from './case.store';
import { caseKey } from './global-id.check';

/** What an act answers, and answers again when it is repeated. */
export interface CaseAnswer {
  /** Global id of the case. */
  id: string;
  status: string;
  version: number;
  warnings: string[];
}

/** An act on a case that exists. */
export interface ActInput extends KeyedInput {
  id: string;
  expectedVersion: number;
}

/** Who acts, on which case, in which transaction. */
export interface Acting<R extends CaseRow> {
  row: R;
  principal: Principal;
  /** The sides on which the asker's organisation stands; both, when it asks of itself. */
  sides: readonly string[];
  /** The first of them, which the history names unless the decision says another. */
  party: string;
  now: Date;
  transaction: Queryable;
}

/** What an act changes; the rest is the same for every act. */
export type Decided<R extends CaseRow> = Pick<StoredAct<R>, 'parts' | 'wrapped' | 'erase'> & {
  changed: Partial<R>;
  kind: string;
  /** As which side it was done, when not as the first. */
  party?: string;
  reason?: string | null;
  warnings?: string[];
};

/** A new case as it will be kept, when nothing speaks against it. */
export type Opened<R extends CaseRow> = Pick<StoredAct<R>, 'parts' | 'wrapped' | 'event'> & {
  row: R;
  warnings: string[];
};

/**
 * Opens a case, once.
 *
 * @param prepare checks the input; it runs before the transaction
 * @throws what `prepare` throws, CONFLICT; nothing is written then but the refusal
 */
export async function openCase<R extends CaseRow>(
  binding: CaseBinding<R>,
  context: RequestContext,
  { input, action, principal }: { input: KeyedInput; action: AuditedAction; principal: Principal },
  prepare: () => Promise<Opened<R>>,
): Promise<CaseAnswer> {
  const { personal, now } = context;
  const key = actKeyOf(context, principal.providerId, action, input);
  const prepared = await decidedOrRepeated(prepare, () =>
    personal.database.as(principal.providerId, (transaction) =>
      repeated(transaction, binding.schema, context, key),
    ),
  );
  if ('version' in prepared) return prepared;
  const { row, warnings, ...rest } = prepared;
  const answer = answerOf(binding, row, warnings);
  return once(binding.schema, context, key, async (transaction) => {
    await recordAct(transaction, binding, {
      ...rest,
      at: now,
      row,
      changed: 'NEW',
      idempotent: { ...key, answer },
      audit: auditOf(context, principal, action, answer.id),
    });
    personal.trail.cover(answer.id);
    return answer;
  });
}

/**
 * Does something with one case, once: checks who asks, keeps the case from others, compares versions, and writes
 * everything in one transaction. Repeated with the same key and input it gives its first answer.
 *
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT; nothing is written then but the refusal
 */
export async function actOnCase<R extends CaseRow, I extends ActInput>(
  binding: CaseBinding<R>,
  context: RequestContext,
  { input, permission, action }: { input: I; permission: string; action: AuditedAction },
  decide: (acting: Acting<R>) => Promise<Decided<R>> | Decided<R>,
): Promise<CaseAnswer> {
  const { personal, now } = context;
  const { table, prefix } = binding;
  const key = caseKey(prefix, input.id);
  return audited(context, action, key === null ? null : input.id, async () => {
    const principal = principalOf(personal);
    if (!principal || key === null) throw unknownCase(table.word);
    const actKey = actKeyOf(context, principal.providerId, action, input);
    return once(binding.schema, context, actKey, (transaction) => attempt(transaction, principal, actKey));
  });

  async function attempt(transaction: Queryable, principal: Principal, actKey: ActKey): Promise<CaseAnswer> {
    const row = await lockCase(transaction, binding, key!);
    if (!row || !binding.mayDo(principal, row, 'READ')) throw unknownCase(table.word);
    if (!binding.mayDo(principal, row, permission))
      throw forbidden(`Your role may read this ${table.word}, but not do this with it.`);
    const first = () => repeated(transaction, binding.schema, context, actKey);
    if (row.version !== input.expectedVersion) {
      const answer = await first();
      if (answer) return answer;
      throw conflict(`The ${table.word} has version ${row.version} by now; read it again.`, row.version);
    }
    const sides = binding.sidesOf(principal, row);
    const acting = { row, principal, sides, party: sides[0]!, now, transaction };
    const decided = await decidedOrRepeated(async () => decide(acting), first);
    if ('version' in decided) return decided;
    const { changed, kind, party = acting.party, reason = null, warnings = [], ...rest } = decided;
    const step = { version: row.version + 1, eventCount: row.eventCount + 1, updatedAt: now };
    const after: R = { ...row, ...changed, ...step };
    const answer = answerOf(binding, after, warnings);
    await recordAct(transaction, binding, {
      ...rest,
      at: now,
      row: after,
      changed: { ...changed, ...step },
      admits: !isDeepStrictEqual(new Set(table.parties(after)), new Set(table.parties(row))),
      event: {
        kind,
        from: row.status,
        to: after.status,
        party,
        organisationId: principal.providerId,
        role: principal.role,
        reason,
      },
      idempotent: { ...actKey, answer },
      audit: auditOf(context, principal, action, answer.id),
    });
    personal.trail.cover(answer.id);
    return answer;
  }
}

/**
 * What is decided; or, where that is refused, the first answer to the act. A key that was used says so before any rule
 * does: rules may have moved on since the first answer, such as a consent that was valid then.
 */
export async function decidedOrRepeated<D>(
  decide: () => Promise<D>,
  first: () => Promise<CaseAnswer | null>,
): Promise<D | CaseAnswer> {
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
  caseId: string | null,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    // What failed for another reason may have been carried out all the same.
    const isRefusal = error instanceof GraphQLError && error.extensions.code !== 'PROVIDER_UNAVAILABLE';
    if (isRefusal) personal.trail.note(action, caseId, 'REFUSED');
    throw error;
  }
}

/** What an act answers of a case. */
export function answerOf<R extends CaseRow>(
  { prefix }: CaseBinding<R>,
  { key, status, version }: R,
  warnings: string[],
): CaseAnswer {
  return { id: globalId(prefix, key), status, version, warnings };
}

/** An act of somebody as the audit trail keeps it. */
export function auditOf(
  { requestId }: RequestContext,
  { subject, providerId, role }: Principal,
  action: AuditedAction,
  caseId: string,
): AuditLine {
  return { subject, organisation: providerId, role, action, caseId, requestId };
}

function unknownCase(word: string): GraphQLError {
  return notFound('input.id', word);
}
