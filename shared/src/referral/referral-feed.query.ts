import { keysetCounts, type KeysetList, keysetPages } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import { type PageArguments, pageSize } from '../connection/page-arguments';
import { principalOf } from '../auth/personal-session';
import { SqlQuery } from '../database/sql-query';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import type { ReferralEvent } from '../vocabulary/referral-parts.type';
import { roleMay } from './permission.table';
import { audited } from './referral.act';
import type { ReferralBinding } from './referral.binding';

/**
 * What happened to the referrals of the asker's organisation in this subgraph, in the order in which it was committed.
 * Null for who may not follow it.
 */
export function referralFeed(
  binding: ReferralBinding,
  context: RequestContext,
  args: PageArguments,
): Promise<Page<ReferralEvent> | null> {
  return audited(context, 'READ_FEED', null, () => visibleFeed(binding, context, args));
}

async function visibleFeed(
  { schema, prefix }: ReferralBinding,
  { personal, budget }: RequestContext,
  args: PageArguments,
): Promise<Page<ReferralEvent> | null> {
  const principal = principalOf(personal);
  const may =
    principal && (['SENDER', 'RECEIVER'] as const).some((side) => roleMay(principal.role, side, 'FEED'));
  if (!may) {
    personal.trail.note('READ_FEED', null, 'REFUSED');
    return null;
  }
  const organisation = principal.providerId;
  const list = feedList(schema, organisation);
  const { database } = personal;
  const [lines, keys] = await database.as(organisation, async (transaction) => {
    const [page] = await keysetPages(transaction, list, [null], pageSize(args.first), args.after);
    const sequences = page!.items.map(({ key }) => Number(key));
    const rows = await transaction.query<ReferralEvent[]>(
      `SELECT sequence, referral_key AS "referralId", kind, status, version, at FROM "${schema}".referral_feed
       WHERE organisation = $1 AND sequence = ANY ($2::int[]) ORDER BY sequence`,
      [organisation, sequences],
    );
    return [rows, page!] as const;
  });
  personal.trail.note('READ_FEED', null);
  budget.spend(lines.length);
  return {
    items: lines.map((line, index) => ({
      cursor: keys.items[index]!.cursor,
      node: { ...line, referralId: globalId(prefix, line.referralId!) },
    })),
    hasNextPage: keys.hasNextPage,
    totalCount: async () =>
      (await database.as(organisation, (transaction) => keysetCounts(transaction, list, [null])))[0]!,
  };
}

function feedList(schema: string, organisation: string): KeysetList {
  const query = new SqlQuery();
  query.where(`f.organisation = ${query.parameter(organisation)}`);
  return {
    identity: ['referralFeed', schema, organisation],
    from: `"${schema}".referral_feed f`,
    query,
    key: 'f.sequence',
    sort: [{ expression: 'f.sequence', type: 'int' }],
  };
}
