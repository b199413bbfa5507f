import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Leerwinkel } from '../catalogue/leerwinkel.entity';
import type { LeerwinkelContext } from '../catalogue/leerwinkel.loaders';
import { leerwinkelRouting } from './leerwinkel-routing.query';
import { LeerwinkelRouting } from './leerwinkel-routing.type';

@Resolver(() => LeerwinkelRouting)
export class LeerwinkelRoutingResolver {
  @Query(() => LeerwinkelRouting, {
    nullable: true,
    description:
      'Wegwijzer: which leerwinkel to refer to from a postcode, and the fallback where there is none.',
  })
  leerwinkelRouting(
    @Arg('postcode', () => String, { description: 'Postcode: four digits, such as `9000`.' })
    postcode: string,
    @Ctx() { dataSource }: LeerwinkelContext,
  ): Promise<LeerwinkelRouting> {
    return leerwinkelRouting(dataSource, postcode);
  }

  @FieldResolver(() => [Leerwinkel], {
    nullable: 'itemsAndList',
    description: 'Leerwinkels: those that work in the region, by name.',
  })
  leerwinkels(
    @Root() { numbers }: LeerwinkelRouting,
    @Ctx() { budget, loaders }: LeerwinkelContext,
  ): Promise<(Leerwinkel | null)[]> {
    return Promise.all(budget.charge(numbers).map((number) => loaders.providers.load(number)));
  }

  @FieldResolver(() => Leerwinkel, {
    nullable: true,
    description: 'Vangnet: the one to refer to when none works in the region.',
  })
  async fallback(
    @Root() { fallbackNumber }: LeerwinkelRouting,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<Leerwinkel | null> {
    return fallbackNumber === null ? null : loaders.providers.load(fallbackNumber);
  }
}
