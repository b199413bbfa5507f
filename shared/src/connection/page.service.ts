import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { ItemBudget } from '../server/item-budget';
import type { RequestContext } from '../server/subgraph-definition';
import { keysetCounts, type KeysetList, keysetPages, type KeyPage } from './keyset-page.query';
import type { Page, PageItem } from './page';
import { type PageArguments, pageSize } from './page-arguments';

/** One page of a list of its own: a statement for the keys, one for the rows, and one for the total when asked. */
export async function listPage<N>(
  { dataSource, budget }: Pick<RequestContext, 'dataSource' | 'budget'>,
  list: KeysetList,
  { first, after }: PageArguments,
  rows: DataLoader<string, N | null>,
): Promise<Page<N>> {
  const [keys] = await keysetPages(dataSource, list, [null], pageSize(first), after);
  const totalCount = async (): Promise<number> => (await keysetCounts(dataSource, list, [null]))[0]!;
  budget.spend(keys!.items.length);
  return toPage(keys!, rows, totalCount);
}

/**
 * Pages of lists that hang below entities, such as the offerings of each school on a page: batched per request, so
 * that the number of statements does not grow with the number of entities. Make one per request.
 */
export class NestedPages<N> {
  private readonly pages = new Map<string, DataLoader<string, KeyPage>>();
  private readonly counts = new Map<string, DataLoader<string, number>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: DataLoader<string, N | null>,
  ) {}

  /** The page below one parent; `list` must have a `parent` and be the same for all parents of a field. */
  async page(
    parent: string,
    list: KeysetList,
    { first, after }: PageArguments,
    budget: ItemBudget,
  ): Promise<Page<N>> {
    const size = pageSize(first);
    const identity = JSON.stringify([list.identity, size, after]);
    const pages = loaderOf(this.pages, identity, (parents) =>
      keysetPages(this.dataSource, list, parents, size, after),
    );
    const counts = loaderOf(this.counts, identity, (parents) => keysetCounts(this.dataSource, list, parents));
    const keys = await pages.load(parent);
    budget.spend(keys.items.length);
    return toPage(keys, this.rows, () => counts.load(parent));
  }
}

function loaderOf<V>(
  loaders: Map<string, DataLoader<string, V>>,
  identity: string,
  load: (parents: readonly string[]) => Promise<V[]>,
): DataLoader<string, V> {
  const existing = loaders.get(identity);
  if (existing) return existing;
  const loader = new DataLoader(load);
  loaders.set(identity, loader);
  return loader;
}

async function toPage<N>(
  keys: KeyPage,
  rows: DataLoader<string, N | null>,
  totalCount: () => Promise<number>,
): Promise<Page<N>> {
  const nodes = await Promise.all(keys.items.map(({ key }) => rows.load(key)));
  const items: PageItem<N>[] = [];
  // A row that was deleted between the two statements is left out.
  keys.items.forEach(({ cursor, extra }, index) => {
    const node = nodes[index];
    if (node != null) items.push({ cursor, node, distanceMeters: extra });
  });
  return { items, hasNextPage: keys.hasNextPage, totalCount };
}
