import { providerFields } from '@leerwegen/shared/catalogue/provider-fields.factory';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { schoolConnection, schoolOfferingConnection } from './connections';
import { School } from './school.entity';
import { SchoolArguments, SchoolOfferingArguments } from './school.arguments';
import { schoolOfferings } from './school-offering.service';
import type { SchoolContext } from './school.loaders';
import { findSchool, listSchools } from './school.service';

@Resolver(() => School)
export class SchoolResolver extends providerFields('school', () => School) {
  @Query(() => School, {
    nullable: true,
    description: 'School: one school by its id, such as `school:039107`.',
  })
  school(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the school.' }) id: string,
    @Ctx() context: SchoolContext,
  ): Promise<School | null> {
    return findSchool(id, context);
  }

  @Query(() => schoolConnection.Connection, { nullable: true, description: 'Scholen: schools by name.' })
  async schools(
    @Args(() => SchoolArguments) args: SchoolArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return schoolConnection.from(await listSchools(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => schoolOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: what a learner can start at this school.',
  })
  async offerings(
    @Root() school: School,
    @Args(() => SchoolOfferingArguments) args: SchoolOfferingArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    const parent = { column: 'o.provider_number', key: school.number };
    return schoolOfferingConnection.from(await schoolOfferings.list(args.filter, args, context, parent));
  }
}
