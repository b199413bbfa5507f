import { providerFields } from '@leerwegen/shared/catalogue/provider-fields.factory';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { cvoConnection, cvoOfferingConnection } from './connections';
import { Cvo } from './cvo.entity';
import { CvoArguments, CvoOfferingArguments } from './cvo.arguments';
import { cvoOfferings } from './cvo-offering.service';
import type { CvoContext } from './cvo.loaders';
import { findCvo, listCvos } from './cvo.service';

@Resolver(() => Cvo)
export class CvoResolver extends providerFields('cvo', () => Cvo) {
  @Query(() => Cvo, { nullable: true, description: 'Cvo: one centre by its id, such as `cvo:130864`.' })
  cvo(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the centre.' }) id: string,
    @Ctx() context: CvoContext,
  ): Promise<Cvo | null> {
    return findCvo(id, context);
  }

  @Query(() => cvoConnection.Connection, {
    nullable: true,
    description: "Cvo's: centres for adult education by name.",
  })
  async cvos(@Args(() => CvoArguments) args: CvoArguments, @Ctx() context: CvoContext): Promise<object> {
    return cvoConnection.from(await listCvos(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => cvoOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: what a learner can start at this centre.',
  })
  async offerings(
    @Root() cvo: Cvo,
    @Args(() => CvoOfferingArguments) args: CvoOfferingArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    const parent = { column: 'o.provider_number', key: cvo.number };
    return cvoOfferingConnection.from(await cvoOfferings.list(args.filter, args, context, parent));
  }
}
