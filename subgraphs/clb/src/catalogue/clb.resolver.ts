import { providerFields } from '@leerwegen/shared/catalogue/provider-fields.factory';
import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { Arrondissement } from '@leerwegen/shared/vocabulary/arrondissement.type';
import { arrondissementValues } from '@leerwegen/shared/vocabulary/places/arrondissements';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ClbArguments, ClbServiceArguments } from './clb.arguments';
import { Clb } from './clb.entity';
import type { ClbContext } from './clb.loaders';
import { clbOf, findClb, listClbs, schoolsOf } from './clb.service';
import { clbServices } from './clb-service.service';
import { clbConnection, clbSchoolConnection, clbServiceConnection } from './connections';
import { SchoolReference } from './school.type';

@Resolver(() => Clb)
export class ClbResolver extends providerFields('clb', () => Clb) {
  @Query(() => Clb, { nullable: true, description: 'Clb: one centre by its id.' })
  clb(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the centre.' }) id: string,
    @Ctx() context: ClbContext,
  ): Promise<Clb | null> {
    return findClb(id, context);
  }

  @Query(() => clbConnection.Connection, { nullable: true, description: 'Clb’s: centres by name.' })
  async clbs(@Args(() => ClbArguments) args: ClbArguments, @Ctx() context: ClbContext): Promise<object> {
    return clbConnection.from(await listClbs(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [Arrondissement], {
    nullable: true,
    description: 'Regio’s: arrondissements where it works.',
  })
  regions(@Root() clb: Clb): Arrondissement[] {
    return arrondissementValues(clb.regionCodes);
  }

  @FieldResolver(() => clbSchoolConnection.Connection, {
    nullable: true,
    description: 'Scholen: schools that it serves, by number.',
  })
  async schools(
    @Root() clb: Clb,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: ClbContext,
  ): Promise<object> {
    return clbSchoolConnection.from(await schoolsOf(clb, args, context));
  }

  @FieldResolver(() => clbServiceConnection.Connection, {
    nullable: true,
    description: 'Diensten: guidance that it offers.',
  })
  async offerings(
    @Root() clb: Clb,
    @Args(() => ClbServiceArguments) args: ClbServiceArguments,
    @Ctx() context: ClbContext,
  ): Promise<object> {
    const parent = { column: 'o.provider_number', key: clb.number };
    return clbServiceConnection.from(await clbServices.list(args.filter, args, context, parent));
  }
}

@Resolver(() => SchoolReference)
export class SchoolReferenceResolver {
  @FieldResolver(() => Clb, {
    nullable: true,
    description: 'Clb: the centre that guides its pupils; null when none is known.',
  })
  clb(@Root() school: SchoolReference, @Ctx() context: ClbContext): Promise<Clb | null> {
    return clbOf(school, context);
  }
}
