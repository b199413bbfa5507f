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
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { type OfferingCriteria, offeringCriteria } from './offering-criteria';
import { OfferingFilter } from './offering-filter.input';
import type { OfferingLists, OfferingLoaders } from './offering-lists.service';
import { OfferingPageArguments } from './offering-page.arguments';
import { OFFERING_QUESTION } from './offering-question';
import type { OwnOfferingFilter } from './own-offering-filter.input';

/** One owner's part of `search`: the field that holds its offerings. */
export interface OfferingSearchPart<N extends object> {
  /** Such as `cvoOfferings`. */
  field: string;
  /** Opens with the Dutch term. */
  description: string;
  connection: ConnectionTypes<N>;
  lists: Pick<OfferingLists<N, OwnOfferingFilter>, 'search'>;
}

/** The classes that an owner adds to its schema to take part in `search`. */
export interface OfferingSearchClasses {
  type: ClassType<object>;
  resolver: Function;
  resolveReference: ReferenceResolver;
}

/**
 * One question, all answer (DESIGN.md §3 rule 7): `search` is the same in every subgraph, its answer is an entity
 * whose id is the question itself, and each owner adds its own field.
 */
export function offeringSearch<N extends object>(part: OfferingSearchPart<N>): OfferingSearchClasses {
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
    Object.assign(new OfferingSearch(), {
      criteria: offeringCriteria(filter),
      id: OFFERING_QUESTION.encode(filter),
    });

  @Resolver(() => OfferingSearch)
  class OfferingSearchResolver {
    @Query(() => OfferingSearch, {
      nullable: true,
      description:
        'Zoeken: offerings of all provider types that fit one filter, listed neutrally. What belongs to a school year that has ended is left out, unless the filter names a start window.',
    })
    @Directive('@shareable')
    // About a seventh of the work of an orientation, for all owners together.
    @Directive('@cost(weight: 500)')
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
      @Args(() => OfferingPageArguments) args: OfferingPageArguments,
      @Ctx() context: RequestContext<OfferingLoaders<N>>,
    ): Promise<object> {
      return part.connection.from(await part.lists.search(search.criteria, args, context));
    }
  }

  return {
    type: OfferingSearch,
    resolver: OfferingSearchResolver,
    resolveReference: async (id, _context, { schema }) => {
      const filter = OFFERING_QUESTION.decode(id, schema);
      return filter && toSearch(filter);
    },
  };
}
