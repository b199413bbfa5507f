import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { SearchCriterion } from '../vocabulary/offering.enum';
import { PageInfo } from '../vocabulary/page-info.type';
import type { Page } from './page';

/** The classes of one connection; `from` turns a page into its GraphQL value. */
export interface ConnectionTypes<N> {
  Edge: ClassType<object>;
  Connection: ClassType<object>;
  from(page: Page<N>): object;
}

/**
 * A Relay-style connection named after its node, made once per node type by its owner.
 *
 * @param name name of the connection without the word Connection, usually the node's type name
 * @param options.offerings adds `distanceMeters` to the edge and `notApplicable` to the connection
 */
export function connectionTypes<N extends object>(
  name: string,
  node: () => ClassType<N>,
  options: { offerings?: boolean; directives?: string[] } = {},
): ConnectionTypes<N> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `Element: one ${name} of a page.` })
  class Edge {
    @Field(() => String, { description: 'Cursor: position of this item; pass it as `after`.' })
    cursor!: string;

    @Field(() => node(), { nullable: true, description: 'Inhoud: the item itself.' })
    node?: N | null;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `Pagina van ${name}: one page of a list.`,
  })
  class Connection {
    @Field(() => [node()], { nullable: 'itemsAndList', description: 'Inhoud: the items of this page.' })
    nodes?: N[] | null;

    @Field(() => [Edge], { nullable: true, description: 'Elementen: the items with their position.' })
    edges?: Edge[] | null;

    @Field(() => PageInfo, { description: 'Pagina: where it ends and whether more follows.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'Totaal: items in the whole list, counted only when asked.',
    })
    totalCount?: number | null;
  }

  if (options.offerings) addOfferingFields(Edge, Connection);
  for (const directive of options.directives ?? []) Directive(directive)(Connection);

  return {
    Edge,
    Connection,
    from: (page) => ({
      nodes: page.items.map((item) => item.node),
      edges: page.items,
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.items.at(-1)?.cursor ?? null },
      totalCount: page.totalCount,
      notApplicable: page.notApplicable,
    }),
  };
}

function addOfferingFields(edge: ClassType<object>, connection: ClassType<object>): void {
  Field(() => Int, {
    nullable: true,
    description:
      'Afstand: metres from the place that was asked for, as the crow flies; null without a place.',
  })(edge.prototype as object, 'distanceMeters');
  Field(() => [SearchCriterion], {
    nullable: true,
    description:
      'Niet van toepassing: criteria of the filter, or the sort, that mean nothing to this provider type and did not narrow or order its list.',
  })(connection.prototype as object, 'notApplicable');
}
