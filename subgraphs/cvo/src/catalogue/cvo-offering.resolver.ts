import { offeringFields } from '@leerwegen/shared/catalogue/offering-fields.factory';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { cvoOfferingConnection } from './connections';
import { CourseModule } from './course-module.entity';
import { Course } from './course.entity';
import { Cvo } from './cvo.entity';
import { CvoOfferingArguments } from './cvo.arguments';
import { cvoOfferings } from './cvo-offering.service';
import type { CvoContext } from './cvo.loaders';
import { CvoOffering } from './cvo-offering.entity';
import { CVO_ELIGIBILITY } from '../orientation/eligibility-rules.table';

@Resolver(() => CvoOffering)
export class CvoOfferingResolver extends offeringFields(
  () => CvoOffering,
  () => Cvo,
  CVO_ELIGIBILITY,
) {
  @Query(() => CvoOffering, { nullable: true, description: 'Aanbod van een cvo: one offering by its id.' })
  async cvoOffering(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the offering.' }) id: string,
    @Ctx() { loaders }: CvoContext,
  ): Promise<CvoOffering | null> {
    const key = keyOf('cvoOffering', id);
    return key === null ? null : loaders.offerings.load(key);
  }

  @Query(() => cvoOfferingConnection.Connection, {
    nullable: true,
    description: "Aanbod van cvo's: offerings of all centres.",
  })
  async cvoOfferings(
    @Args(() => CvoOfferingArguments) args: CvoOfferingArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    return cvoOfferingConnection.from(await cvoOfferings.list(args.filter, args, context));
  }

  @FieldResolver(() => Course, { nullable: true, description: 'Opleiding: the course.' })
  course(@Root() offering: CvoOffering, @Ctx() { loaders }: CvoContext): Promise<Course | null> {
    return loaders.courses.load(offering.courseCode);
  }

  @FieldResolver(() => CourseModule, {
    nullable: true,
    description: 'Module: the module; null when the course is offered as a whole.',
  })
  async courseModule(
    @Root() offering: CvoOffering,
    @Ctx() { loaders }: CvoContext,
  ): Promise<CourseModule | null> {
    return offering.moduleKey === null ? null : loaders.modules.load(offering.moduleKey);
  }
}
