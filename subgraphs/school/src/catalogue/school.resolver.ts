import { contactPointsFor } from '@leerwegen/shared/catalogue/provider.service';
import { siteValue } from '@leerwegen/shared/catalogue/site.row';
import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { ContactPointArguments } from '@leerwegen/shared/vocabulary/contact-point.arguments';
import { ContactPoint } from '@leerwegen/shared/vocabulary/contact-point.type';
import { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import { Site } from '@leerwegen/shared/vocabulary/site.type';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { schoolConnection, schoolOfferingConnection } from './connections';
import { School } from './school.entity';
import { SchoolFilter, SchoolOfferingFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import { offeringsOf, SCHOOL_OFFERINGS } from './school-offering.service';
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
    @Arg('filter', () => SchoolFilter, { nullable: true, description: 'Filter: which schools to list.' })
    filter: SchoolFilter | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return schoolConnection.from(await listSchools(filter ?? {}, args, context));
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
    @Arg('filter', () => SchoolOfferingFilter, {
      nullable: true,
      description: 'Filter: which offerings to list.',
    })
    filter: SchoolOfferingFilter | null | undefined,
    @Arg('sort', () => OfferingSort, { defaultValue: 'TITLE', description: 'Sortering: order of the list.' })
    sort: OfferingSort,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    const page = await offeringsOf('o.provider_number', school.number, filter ?? {}, sort, args, context);
    return schoolOfferingConnection.from(
      page,
      notApplicable(SCHOOL_OFFERINGS, offeringCriteria(filter ?? {})),
    );
  }
}
