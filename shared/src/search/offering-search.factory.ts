import {
  Arg,
  Args,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ConnectionTypes } from '../connection/connection.type';
import { PageArguments } from '../connection/page-arguments';
import type { Page } from '../connection/page';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { OfferingSort, type SearchCriterion } from '../vocabulary/offering.enum';
import { decodeFilter, encodeFilter } from './canonical-filter';
import { type OfferingCriteria, offeringCriteria } from './offering-criteria';
import { OfferingFilter } from './offering-filter.input';

/** One owner's part of `search`: the field that holds its offerings. */
export interface OfferingSearchPart<N extends object, C extends RequestContext> {
  /** Such as `cvoOfferings`. */
  field: string;
  /** Opens with the Dutch term. */
  description: string;
  connection: ConnectionTypes<N>;
  page(criteria: OfferingCriteria, sort: OfferingSort, args: PageArguments, context: C): Promise<Page<N>>;
  notApplicable(criteria: OfferingCriteria): SearchCriterion[];
}

/** The classes that an owner adds to its schema to take part in `search`. */
export interface OfferingSearchClasses {
  type: ClassType<object>;
  resolver: Function;
  resolveReference: ReferenceResolver;
}

/** Sorted by distance when there is a place to measure from, else by title. */
function defaultSort(criteria: OfferingCriteria): OfferingSort {
  return criteria.near ? 'DISTANCE' : 'TITLE';
}

/**
 * One question, all answer (DESIGN.md §3 rule 7): `search` is the same in every subgraph, its answer is an entity
 * whose id is the question itself, and each owner adds its own field.
 */
export function offeringSearch<N extends object, C extends RequestContext>(
  part: OfferingSearchPart<N, C>,
): OfferingSearchClasses {
  @ObjectType('OfferingSearch', {
    simpleResolvers: true,
    description:
      'Zoekvraag: one question that every provider type answers in its own field; who cannot answer is null and named in an error.',
  })
  @Directive('@key(fields: "id")')
  class OfferingSearch {
    @Field(() => ID, { description: 'Canonieke vraag: the filter itself, as the subgraphs pass it on.' })
    @Directive('@inaccessible')
    id!: string;

    criteria!: OfferingCriteria;
  }

  const toSearch = (filter: OfferingFilter): OfferingSearch =>
    Object.assign(new OfferingSearch(), { criteria: offeringCriteria(filter), id: encodeFilter(filter) });

  @Resolver(() => OfferingSearch)
  class OfferingSearchResolver {
    @Query(() => OfferingSearch, {
      nullable: true,
      description: 'Zoeken: offerings of all provider types that fit one filter, listed neutrally.',
    })
    @Directive('@shareable')
    search(
      @Arg('filter', () => OfferingFilter, { description: 'Zoekfilter: what to look for.' })
      filter: OfferingFilter,
    ): OfferingSearch {
      return toSearch(filter);
    }

    @FieldResolver(() => part.connection.Connection, {
      name: part.field,
      nullable: true,
      description: part.description,
    })
    async offerings(
      @Root() search: OfferingSearch,
      @Arg('sort', () => OfferingSort, {
        nullable: true,
        description: 'Sortering: DISTANCE when the filter names a place, else TITLE, unless said otherwise.',
      })
      sort: OfferingSort | null | undefined,
      @Args(() => PageArguments) args: PageArguments,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      const page = await part.page(search.criteria, sort ?? defaultSort(search.criteria), args, context as C);
      return part.connection.from(page, part.notApplicable(search.criteria));
    }
  }

  return {
    type: OfferingSearch,
    resolver: OfferingSearchResolver,
    resolveReference: async (id, _context, { schema }) => {
      const filter = decodeFilter(id, schema);
      return filter && toSearch(filter);
    },
  };
}
