import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { externalPartnerConnection } from './connections';
import { ExternalPartner } from './external-partner.entity';
import { listExternalPartners } from './external-partner.service';
import { ExternalPartnerArguments } from './leerwinkel.arguments';
import type { LeerwinkelContext } from './leerwinkel.loaders';

@Resolver(() => ExternalPartner)
export class ExternalPartnerResolver {
  @Query(() => ExternalPartner, { nullable: true, description: 'Externe partner: one partner by its id.' })
  async externalPartner(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the partner.' }) id: string,
    @Ctx() { loaders }: LeerwinkelContext,
  ): Promise<ExternalPartner | null> {
    const key = keyOf('externalPartner', id);
    return key === null ? null : loaders.externalPartners.load(key);
  }

  @Query(() => externalPartnerConnection.Connection, {
    nullable: true,
    description: 'Externe partners: organisations outside the graph, by name.',
  })
  async externalPartners(
    @Args(() => ExternalPartnerArguments) args: ExternalPartnerArguments,
    @Ctx() context: LeerwinkelContext,
  ): Promise<object> {
    return externalPartnerConnection.from(await listExternalPartners(args.filter ?? {}, args, context));
  }
}
