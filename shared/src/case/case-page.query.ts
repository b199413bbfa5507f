import { principalOf } from '../auth/personal-session';
import type { Principal } from '../auth/principal';
import { keysetCounts, type KeysetList, keysetPages } from '../connection/keyset-page.query';
import type { Page } from '../connection/page';
import { type PageArguments, pageSize } from '../connection/page-arguments';
import type { RequestContext } from '../server/subgraph-definition';
import { globalId } from '../vocabulary/global-id';
import { audited } from './case.act';
import type { CaseBinding } from './case.binding';
import type { CaseLoaders } from './case.loaders';
import type { CaseRow } from './case.row';

/** What of a list somebody may see. */
export interface CasePageOptions<R extends CaseRow> {
  loaders: CaseLoaders<R>;
  /** Whether the asker's role may see any case of the list. */
  may(principal: Principal): boolean;
  /** The list of an organisation; what is wrong with its filter is said here. */
  list(principal: Principal): KeysetList;
}

/** A page of the cases of the asker's organisation. Null, and noted, for who may not see any. */
export function casePage<R extends CaseRow>(
  { prefix }: CaseBinding<R>,
  context: RequestContext,
  args: PageArguments,
  { loaders, may, list }: CasePageOptions<R>,
): Promise<Page<R> | null> {
  const { personal, budget } = context;
  return audited(context, 'READ', null, async () => {
    const principal = principalOf(personal);
    if (!principal || !may(principal)) {
      personal.trail.note('READ', null, 'REFUSED');
      return null;
    }
    const wanted = list(principal);
    const size = pageSize(args.first);
    const { database } = personal;
    const [keys] = await database.as(principal.providerId, (transaction) =>
      keysetPages(transaction, wanted, [null], size, args.after),
    );
    budget.spend(keys!.items.length);
    const rows = await Promise.all(keys!.items.map(({ key }) => loaders.rows.load(key)));
    const items = keys!.items.flatMap(({ cursor }, index) => {
      const node = rows[index];
      return node ? [{ cursor, node }] : [];
    });
    items.forEach(({ node }) => personal.trail.note('READ', globalId(prefix, node.key)));
    if (items.length === 0) personal.trail.note('READ', null);
    const totalCount = async (): Promise<number> => {
      const counts = await database.as(principal.providerId, (transaction) =>
        keysetCounts(transaction, wanted, [null]),
      );
      return counts[0]!;
    };
    return { items, hasNextPage: keys!.hasNextPage, totalCount };
  });
}
