import type DataLoader from 'dataloader';
import type { Page } from '../connection/page';
import { listPage, type NestedPages } from '../connection/page.service';
import { checkRange } from '../errors/user-error';
import { schoolYearOf } from '../vocabulary/school-year';
import type { RequestContext } from '../server/subgraph-definition';
import { type OfferingCriteria, offeringCriteria } from './offering-criteria';
import {
  notApplicable,
  offeringList,
  type OfferingNarrowing,
  type OfferingSource,
} from './offering-list.query';
import type { OfferingPageArguments } from './offering-page.arguments';
import type { OwnOfferingFilter } from './own-offering-filter.input';

/** Years that a catalogue may speak of. */
const SCHOOL_YEARS = [1950, 2100] as const;

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
export class OfferingLists<N, F extends OwnOfferingFilter> {
  constructor(
    readonly source: OfferingSource,
    private readonly own: (filter: F) => Record<string, unknown>,
  ) {}

  /**
   * Offerings that fit a search over all provider types: what a learner can start. What belongs to a school year that
   * has ended is left out, unless the search names a start window that means something to this owner.
   */
  search(criteria: OfferingCriteria, args: OfferingPageArguments, context: Context<N>): Promise<Page<N>> {
    const { startsFrom, startsUntil } = criteria;
    const windowed =
      !this.source.notApplicable.includes('START') && (startsFrom !== undefined || startsUntil !== undefined);
    const fromSchoolYear = windowed ? undefined : schoolYearOf(context.now);
    return this.page(criteria, { fromSchoolYear }, args, context);
  }

  /** All offerings of the owner that fit, or those below one parent (batched over all that are asked at once). */
  list(
    filter: F | null | undefined,
    args: OfferingPageArguments,
    context: Context<N>,
    parent?: { column: string; key: string },
  ): Promise<Page<N>> {
    const given = filter ?? ({} as F);
    return this.page(
      offeringCriteria(given),
      { ...this.narrowing(given), parent: parent?.column },
      args,
      context,
      parent?.key,
    );
  }

  /**
   * What the owner's own part of a filter asks.
   *
   * @throws BAD_USER_INPUT for a year that is no school year
   */
  narrowing(filter: F): OfferingNarrowing {
    checkRange('filter.schoolYear', filter.schoolYear, SCHOOL_YEARS);
    return { own: this.own(filter), schoolYear: filter.schoolYear };
  }

  protected async page(
    criteria: OfferingCriteria,
    narrowing: OfferingNarrowing,
    args: OfferingPageArguments,
    context: Context<N>,
    parentKey?: string,
  ): Promise<Page<N>> {
    const { loaders } = context;
    const list = offeringList(this.source, criteria, args.sort, narrowing);
    const page =
      parentKey === undefined
        ? await listPage(context, list, args, loaders.offerings)
        : await loaders.offeringPages.page(parentKey, list, args, context.budget);
    return { ...page, notApplicable: notApplicable(this.source, criteria, args.sort) };
  }
}
