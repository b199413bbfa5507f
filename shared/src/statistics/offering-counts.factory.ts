import { Arg, type ClassType, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { OfferingLists } from '../search/offering-lists.service';
import { offeringCriteria } from '../search/offering-criteria';
import type { OwnOfferingFilter } from '../search/own-offering-filter.input';
import type { RequestContext } from '../server/subgraph-definition';
import { OfferingCount } from './offering-count.type';
import { type CountSource, offeringCounts } from './offering-counts.query';
import { OfferingDimension } from './offering-dimension.enum';

/** One owner's counts: what is counted and by which filter. */
export interface OfferingCountsPart<F extends OwnOfferingFilter> {
  /** Such as `schoolOfferingCounts`. */
  field: string;
  filter: ClassType<F>;
  lists: Pick<OfferingLists<object, F>, 'narrowing' | 'source'>;
  counting: Pick<CountSource, 'notCounted' | 'dimensions'>;
}

/** The root field that counts an owner's offerings for ad hoc questions; ended ones stay countable by year. */
export function offeringCountsResolver<F extends OwnOfferingFilter>(part: OfferingCountsPart<F>): Function {
  const source: CountSource = { ...part.lists.source, ...part.counting };

  @Resolver()
  class OfferingCountsResolver {
    @Query(() => [OfferingCount], {
      name: part.field,
      nullable: true,
      description:
        'Aantallen: offerings counted by up to three dimensions, largest number first. Ended offerings count too, unless the filter says otherwise.',
    })
    @Directive('@listSize(assumedSize: 50)')
    async counts(
      @Arg('groupBy', () => [OfferingDimension], {
        description: 'Groeperen per: up to three dimensions; with none there is one number for all.',
      })
      groupBy: OfferingDimension[],
      @Arg('filter', () => part.filter, {
        nullable: true,
        description: 'Filter: what to count; a criterion that means nothing to this owner is an error.',
      })
      filter: F | null | undefined,
      @Ctx() { dataSource, budget, now }: RequestContext,
    ): Promise<OfferingCount[]> {
      const given = filter ?? ({} as F);
      const [criteria, narrowing] = [offeringCriteria(given), part.lists.narrowing(given)];
      return budget.charge(await offeringCounts(dataSource, source, groupBy, criteria, narrowing, now));
    }
  }
  return OfferingCountsResolver;
}
