import { SYSTEM } from '../database/acting-database';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import type { ReferralProgress } from '../vocabulary/referral-parts.type';
import { normalizedCode } from '../case/personal.cipher';
import { checkAttempts } from '../case/act-key';
import { audited } from '../case/case.act';
import type { ReferralBinding } from './referral.binding';

/**
 * How far a referral is, for who has its status code: a partner, or the first sender of a learner who was referred on.
 * Null for any other code.
 *
 * @throws RATE_LIMITED after too many wrong codes of one client
 */
export function referralProgress(
  { schema, prefix }: ReferralBinding,
  context: RequestContext,
  code: string,
): Promise<ReferralProgress | null> {
  const { personal, now, client } = context;
  return audited(context, 'READ_PROGRESS', null, async () => {
    checkAttempts(personal.attempts, client, now);
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
    personal.attempts.failed(client);
    return null;
  });
}
