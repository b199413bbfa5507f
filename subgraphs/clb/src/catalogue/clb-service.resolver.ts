import { guidanceFields } from '@leerwegen/shared/guidance/guidance-fields.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ClbServiceArguments } from './clb.arguments';
import { Clb } from './clb.entity';
import type { ClbContext } from './clb.loaders';
import { ClbService } from './clb-service.entity';
import { clbServices } from './clb-service.service';
import { clbServiceConnection } from './connections';
import { CLB_ELIGIBILITY } from '../orientation/eligibility-rules.table';

@Resolver(() => ClbService)
export class ClbServiceResolver extends guidanceFields(
  () => ClbService,
  () => Clb,
  CLB_ELIGIBILITY,
) {
  @Query(() => ClbService, { nullable: true, description: 'Dienst van een clb: one service by its id.' })
  async clbService(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the service.' }) id: string,
    @Ctx() { loaders }: ClbContext,
  ): Promise<ClbService | null> {
    const key = keyOf('clbService', id);
    return key === null ? null : loaders.offerings.load(key);
  }

  @Query(() => clbServiceConnection.Connection, {
    nullable: true,
    description: 'Diensten van clb’s: services of all centres, ended ones too.',
  })
  async clbServices(
    @Args(() => ClbServiceArguments) args: ClbServiceArguments,
    @Ctx() context: ClbContext,
  ): Promise<object> {
    return clbServiceConnection.from(await clbServices.list(args.filter, args, context));
  }
}
