import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ProviderLoaders } from '../catalogue/provider.loaders';
import type { ProviderRow } from '../catalogue/provider.row';
import { connectionTypes } from '../connection/connection.type';
import { PageArguments } from '../connection/page-arguments';
import { listPage } from '../connection/page.service';
import { byKey } from '../server/by-key.reference';
import { links } from '../server/link';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { idPrefix, keyOf } from '../vocabulary/global-id';
import { Offering } from '../vocabulary/offering.interface';
import { Provider } from '../vocabulary/provider.interface';
import { initiativeEntity } from './initiative.entity';
import { initiativeList, InitiativeFilter } from './initiative-list.query';
import type { InitiativeLoaders } from './initiative.loaders';
import type { InitiativeRow } from './initiative.row';

/** The classes that a host of initiatives adds to its subgraph. */
export interface InitiativeClasses {
  entity: new () => InitiativeRow;
  resolvers: Function[];
  resolveReference: ReferenceResolver;
}

type Context = RequestContext<ProviderLoaders & InitiativeLoaders>;

@ArgsType()
class InitiativeArguments extends PageArguments {
  @Field(() => InitiativeFilter, { nullable: true, description: 'Filter: which initiatives to list.' })
  filter?: InitiativeFilter | null;
}

/**
 * Initiatives as one owner hosts them: a type, `<name>Initiative(id)` and `<name>Initiatives`.
 *
 * @param name name of the owner's provider type, such as `Clb`
 * @param host the owner's provider, to which the interface's field is narrowed
 */
export function initiatives(name: string, host: () => ClassType<ProviderRow>): InitiativeClasses {
  const schema = name.toLowerCase();
  const prefix = idPrefix(`${name}Initiative`);

  const entity = initiativeEntity(name);
  const connection = connectionTypes(`${name}Initiative`, () => entity);

  @Resolver(() => entity)
  class InitiativeResolver {
    @Query(() => entity, {
      name: prefix,
      nullable: true,
      description: 'Initiatief: one initiative by its id.',
    })
    async one(
      @Arg('id', () => ID, { description: 'Globaal id: global id of the initiative.' }) id: string,
      @Ctx() { loaders }: Context,
    ): Promise<InitiativeRow | null> {
      const key = keyOf(prefix, id);
      return key === null ? null : loaders.initiatives.load(key);
    }

    @Query(() => connection.Connection, {
      name: `${prefix}s`,
      nullable: true,
      description: 'Initiatieven: initiatives by name, ended ones too.',
    })
    async list(
      @Args(() => InitiativeArguments) args: InitiativeArguments,
      @Ctx() context: Context,
    ): Promise<object> {
      const list = initiativeList(schema, args.filter ?? {});
      return connection.from(await listPage(context, list, args, context.loaders.initiatives));
    }

    @FieldResolver(() => host(), {
      nullable: true,
      description: 'Gastheer: the provider that hosts it; null when the host is no part of this graph.',
    })
    async host(@Root() { hostNumber }: InitiativeRow, @Ctx() { loaders }: Context): Promise<object | null> {
      return hostNumber === null ? null : loaders.providers.load(hostNumber);
    }

    @FieldResolver(() => [Provider], {
      nullable: 'itemsAndList',
      description: 'Partners: providers that take part.',
    })
    partners(
      @Root() { partnerIds }: InitiativeRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<(object | null)[]> {
      return links('Provider', partnerIds, context, info);
    }

    @FieldResolver(() => [Offering], {
      nullable: 'itemsAndList',
      description: 'Aanbod: what a learner can start through it.',
    })
    offerings(
      @Root() { offeringIds }: InitiativeRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<(object | null)[]> {
      return links('Offering', offeringIds, context, info);
    }
  }

  @Resolver(host)
  class HostResolver {
    @FieldResolver(() => [entity], {
      nullable: true,
      description: 'Initiatieven: initiatives that it hosts, by name, ended ones too.',
    })
    async initiatives(
      @Root() { number }: ProviderRow,
      @Ctx() { budget, loaders }: Context,
    ): Promise<InitiativeRow[]> {
      return budget.charge(await loaders.initiativesOfHost.load(number));
    }
  }

  return {
    entity,
    resolvers: [InitiativeResolver, HostResolver],
    resolveReference: byKey<InitiativeLoaders>(prefix, 'initiatives'),
  };
}
