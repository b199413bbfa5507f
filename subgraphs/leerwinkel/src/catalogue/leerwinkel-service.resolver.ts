import { guidanceFields } from '@leerwegen/shared/guidance/guidance-fields.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LeerwinkelServiceArguments } from './leerwinkel.arguments';
import { Leerwinkel } from './leerwinkel.entity';
import type { LeerwinkelContext } from './leerwinkel.loaders';
import { LeerwinkelService } from './leerwinkel-service.entity';
import { leerwinkelServices } from './leerwinkel-service.service';
import { leerwinkelServiceConnection } from './connections';
import { LEERWINKEL_ELIGIBILITY } from '../orientation/eligibility-rules.table';

@Resolver(() => LeerwinkelService)
export class LeerwinkelServiceResolver extends guidanceFields(
  () => LeerwinkelService,
  () => Leerwinkel,
  LEERWINKEL_ELIGIBILITY,
) {
  @Query(() => LeerwinkelService, {
    nullable: true,
    description: 'Dienst van een leerwinkel: one service by its id.',
  })
  async leerwinkelService(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the service.' }) id: string,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<LeerwinkelService | null> {
    const key = keyOf('leerwinkelService', id);
    return key === null ? null : loaders.offerings.load(key);
  }

  @Query(() => leerwinkelServiceConnection.Connection, {
    nullable: true,
    description: 'Diensten van leerwinkels: services of all shops, ended ones too.',
  })
  async leerwinkelServices(
    @Args(() => LeerwinkelServiceArguments) args: LeerwinkelServiceArguments,
    @Ctx() context: LeerwinkelContext,
  ): Promise<object> {
    return leerwinkelServiceConnection.from(await leerwinkelServices.list(args.filter, args, context));
  }
}
