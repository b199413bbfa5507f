import { contactPointsFor } from '@leerwegen/shared/catalogue/provider.service';
import { siteValue } from '@leerwegen/shared/catalogue/site.row';
import { ContactPointArguments } from '@leerwegen/shared/vocabulary/contact-point.arguments';
import { ContactPoint } from '@leerwegen/shared/vocabulary/contact-point.type';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { schoolConnection, schoolOfferingConnection } from './connections';
import { School } from './school.entity';
import { SchoolArguments, SchoolOfferingArguments } from './school.arguments';
import { schoolOfferings } from './school-offering.service';
import type { SchoolContext } from './school.loaders';
import { findSchool, listSchools } from './school.service';

@Resolver(() => School)
export class SchoolResolver {
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

  @FieldResolver(() => [Site], { nullable: true, description: 'Vestigingsplaatsen: its sites.' })
  async sites(@Root() school: School, @Ctx() { loaders }: SchoolContext): Promise<Site[]> {
    return (await loaders.sitesOfSchool.load(school.number)).map(siteValue);
  }

  @FieldResolver(() => [ContactPoint], {
    nullable: true,
    description: 'Aanspreekpunten: who to contact, all or for one target group and region.',
  })
  async contactPoints(
    @Root() school: School,
    @Args(() => ContactPointArguments) { targetGroup, region }: ContactPointArguments,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<ContactPoint[]> {
    return contactPointsFor(await loaders.contactPoints.load(school.number), targetGroup, region);
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
