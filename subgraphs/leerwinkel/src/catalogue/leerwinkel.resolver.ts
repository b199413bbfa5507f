import { providerFields } from '@leerwegen/shared/catalogue/provider-fields.factory';
import { Arrondissement } from '@leerwegen/shared/vocabulary/arrondissement.type';
import { arrondissementValues } from '@leerwegen/shared/vocabulary/places/arrondissements';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { leerwinkelConnection, leerwinkelServiceConnection } from './connections';
import { LeerwinkelArguments, LeerwinkelServiceArguments } from './leerwinkel.arguments';
import { Leerwinkel } from './leerwinkel.entity';
import type { LeerwinkelContext } from './leerwinkel.loaders';
import { leerwinkelNumber, listLeerwinkels } from './leerwinkel.service';
import { leerwinkelServices } from './leerwinkel-service.service';

@Resolver(() => Leerwinkel)
export class LeerwinkelResolver extends providerFields('leerwinkel', () => Leerwinkel) {
  @Query(() => Leerwinkel, {
    nullable: true,
    description: 'Leerwinkel: one shop by its id, which holds its enterprise number (KBO).',
  })
  async leerwinkel(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the shop.' }) id: string,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<Leerwinkel | null> {
    const number = leerwinkelNumber(id);
    return number === null ? null : loaders.providers.load(number);
  }

  @Query(() => leerwinkelConnection.Connection, {
    nullable: true,
    description: 'Leerwinkels: shops by name.',
  })
  async leerwinkels(
    @Args(() => LeerwinkelArguments) args: LeerwinkelArguments,
    @Ctx() context: LeerwinkelContext,
  ): Promise<object> {
    return leerwinkelConnection.from(await listLeerwinkels(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [Arrondissement], {
    nullable: true,
    description: 'Regio’s: arrondissements where it works.',
  })
  regions(@Root() shop: Leerwinkel): Arrondissement[] {
    return arrondissementValues(shop.regionCodes);
  }

  @FieldResolver(() => leerwinkelServiceConnection.Connection, {
    nullable: true,
    description: 'Diensten: guidance that it offers.',
  })
  async offerings(
    @Root() shop: Leerwinkel,
    @Args(() => LeerwinkelServiceArguments) args: LeerwinkelServiceArguments,
    @Ctx() context: LeerwinkelContext,
  ): Promise<object> {
    const parent = { column: 'o.provider_number', key: shop.number };
    return leerwinkelServiceConnection.from(
      await leerwinkelServices.list(args.filter, args, context, parent),
    );
  }
}
