import { offeringFields } from '@leerwegen/shared/catalogue/offering-fields.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AdministrativeGroup } from './administrative-group.entity';
import { schoolOfferingConnection } from './connections';
import { School } from './school.entity';
import { SchoolOfferingArguments } from './school.arguments';
import { schoolOfferings } from './school-offering.service';
import type { SchoolContext } from './school.loaders';
import { SchoolOffering } from './school-offering.entity';
import { StudyProgramme } from './study-programme.entity';
import { SCHOOL_ELIGIBILITY } from '../orientation/eligibility-rules.table';

@Resolver(() => SchoolOffering)
export class SchoolOfferingResolver extends offeringFields(
  () => SchoolOffering,
  () => School,
  SCHOOL_ELIGIBILITY,
) {
  @Query(() => SchoolOffering, {
    nullable: true,
    description: 'Aanbod van een school: one offering by its id.',
  })
  async schoolOffering(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the offering.' }) id: string,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<SchoolOffering | null> {
    const key = keyOf('schoolOffering', id);
    return key === null ? null : loaders.offerings.load(key);
  }

  @Query(() => schoolOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod van scholen: offerings of all schools.',
  })
  async schoolOfferings(
    @Args(() => SchoolOfferingArguments) args: SchoolOfferingArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return schoolOfferingConnection.from(await schoolOfferings.list(args.filter, args, context));
  }

  @FieldResolver(() => StudyProgramme, { nullable: true, description: 'Studierichting: programme of study.' })
  studyProgramme(
    @Root() offering: SchoolOffering,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<StudyProgramme | null> {
    return loaders.programmes.load(offering.programmeKey);
  }

  @FieldResolver(() => AdministrativeGroup, {
    nullable: true,
    description: 'Administratieve groep: official unit of enrolment; null when unknown.',
  })
  async administrativeGroup(
    @Root() offering: SchoolOffering,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<AdministrativeGroup | null> {
    const { administrativeGroupNumber: number } = offering;
    return number === null ? null : loaders.administrativeGroups.load(number);
  }
}
