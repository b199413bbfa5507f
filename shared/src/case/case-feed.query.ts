import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import { keysetCounts, type KeysetList, keysetPages } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import { type PageArguments, pageSize } from '../connection/page-arguments';
import { SqlQuery } from '../database/sql-query';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import { audited } from './case.act';
import type { CaseBinding } from './case.binding';
import type { CaseRow } from './case.row';

/** One line of a feed. */
export interface FeedLine {
  sequence: number;
  /** Global id. */
  caseId: string;
  kind: string;
  status: string;
  version: number;
  at: Date;
}

/**
 * What happened to the cases of the asker's organisation in this subgraph, in the order in which it was committed.
 * Null for who may not follow it.
 */
export function caseFeed<R extends CaseRow>(
  { schema, table: { name }, prefix }: CaseBinding<R>,
  context: RequestContext,
  args: PageArguments,
  may: (principal: Principal) => boolean,
): Promise<Page<FeedLine> | null> {
  const { personal, budget } = context;
  return audited(context, 'READ_FEED', null, async () => {
    const principal = principalOf(personal);
    if (!principal || !may(principal)) {
      personal.trail.note('READ_FEED', null, 'REFUSED');
      return null;
    }
    const organisation = principal.providerId;
    const list = feedList(schema, name, organisation);
    const { database } = personal;
    const [lines, keys] = await database.as(organisation, async (transaction) => {
      const [page] = await keysetPages(transaction, list, [null], pageSize(args.first), args.after);
      const sequences = page!.items.map(({ key }) => Number(key));
      const rows = await transaction.query<FeedLine[]>(
        `SELECT sequence, ${name}_key AS "caseId", kind, status, version, at FROM "${schema}".${name}_feed
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
        node: { ...line, caseId: globalId(prefix, line.caseId) },
      })),
      hasNextPage: keys.hasNextPage,
      totalCount: async () =>
        (await database.as(organisation, (transaction) => keysetCounts(transaction, list, [null])))[0]!,
    };
  });
}

function feedList(schema: string, name: string, organisation: string): KeysetList {
  const query = new SqlQuery();
  query.where(`f.organisation = ${query.parameter(organisation)}`);
  return {
    identity: [`${name}Feed`, schema, organisation],
    from: `"${schema}".${name}_feed f`,
    query,
    key: 'f.sequence',
    sort: [{ expression: 'f.sequence', type: 'int' }],
  };
}
