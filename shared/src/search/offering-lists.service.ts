import type DataLoader from 'dataloader';
import type { Page } from '../connection/page';
import { listPage, type NestedPages } from '../connection/page.service';
import type { RequestContext } from '../server/subgraph-definition';
import { type OfferingCriteria, offeringCriteria } from './offering-criteria';
import type { OfferingFilter } from './offering-filter.input';
import { notApplicable, offeringList, type OfferingSource } from './offering-list.query';
import type { OfferingPageArguments } from './offering-page.arguments';

/** The loaders that an owner of offerings has. */
export interface OfferingLoaders<N> {
  offerings: DataLoader<string, N | null>;
  offeringPages: NestedPages<N>;
}

type Context<N> = RequestContext<OfferingLoaders<N>>;

/**
 * The lists of one owner's offerings, bound once per subgraph.
 *
 * @param own columns (alias `o`) that must equal a value of the owner's own filter; null or undefined is no condition
 */
export class OfferingLists<N, F extends OfferingFilter> {
  constructor(
    private readonly source: OfferingSource,
    private readonly own: (filter: F) => Record<string, unknown>,
  ) {}

  /** Offerings that fit a search over all provider types. */
  search(criteria: OfferingCriteria, args: OfferingPageArguments, context: Context<N>): Promise<Page<N>> {
    return this.page(criteria, {}, args, context);
  }

  /** All offerings of the owner that fit, or those below one parent (batched over all that are asked at once). */
  list(
    filter: F | null | undefined,
    args: OfferingPageArguments,
    context: Context<N>,
    parent?: { column: string; key: string },
  ): Promise<Page<N>> {
    const given = filter ?? ({} as F);
    return this.page(offeringCriteria(given), this.own(given), args, context, parent);
  }

  private async page(
    criteria: OfferingCriteria,
    own: Record<string, unknown>,
    args: OfferingPageArguments,
    { dataSource, loaders }: Context<N>,
    parent?: { column: string; key: string },
  ): Promise<Page<N>> {
    const list = offeringList(this.source, criteria, args.sort, { own, parent: parent?.column });
    const page = parent
      ? await loaders.offeringPages.page(parent.key, list, args)
      : await listPage(dataSource, list, args, loaders.offerings);
    return { ...page, notApplicable: notApplicable(this.source, criteria) };
  }
}
