import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { cvoOfferingConnection } from './connections';
import { CourseModule } from './course-module.entity';
import { Course } from './course.entity';
import { goalsOf, modulesOf } from './course.service';
import { CvoOfferingFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import { CVO_OFFERINGS, offeringsOf } from './cvo-offering.service';
import { GoalReference } from './goal.type';

@Resolver(() => CourseModule)
export class CourseModuleResolver {
  @Query(() => CourseModule, { nullable: true, description: 'Module: one module by its id.' })
  async courseModule(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the module.' }) id: string,
    @Ctx() { loaders }: CvoContext,
  ): Promise<CourseModule | null> {
    const key = keyOf('courseModule', id);
    return key === null ? null : loaders.modules.load(key);
  }

  @FieldResolver(() => Course, { nullable: true, description: 'Opleiding: the course it is part of.' })
  course(@Root() module: CourseModule, @Ctx() { loaders }: CvoContext): Promise<Course | null> {
    return loaders.courses.load(module.courseCode);
  }

  @FieldResolver(() => [GoalReference], {
    nullable: 'itemsAndList',
    description: 'Onderwijsdoelen: goals that the module covers, by set and position.',
  })
  goals(@Root() module: CourseModule, @Ctx() context: CvoContext): Promise<GoalReference[]> {
    return goalsOf(module, context);
  }

  @FieldResolver(() => cvoOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: where a learner can start this module.',
  })
  async offerings(
    @Root() module: CourseModule,
    @Arg('filter', () => CvoOfferingFilter, {
      nullable: true,
      description: 'Filter: which offerings to list.',
    })
    filter: CvoOfferingFilter | null | undefined,
    @Arg('sort', () => OfferingSort, { defaultValue: 'TITLE', description: 'Sortering: order of the list.' })
    sort: OfferingSort,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    const page = await offeringsOf('o.module_key', module.key, filter ?? {}, sort, args, context);
    return cvoOfferingConnection.from(page, notApplicable(CVO_OFFERINGS, offeringCriteria(filter ?? {})));
  }
}

@Resolver(() => GoalReference)
export class GoalReferenceResolver {
  @FieldResolver(() => [CourseModule], {
    nullable: 'itemsAndList',
    description: 'Modules: modules of adult education that cover it, by course and sequence.',
  })
  courseModules(@Root() goal: GoalReference, @Ctx() context: CvoContext): Promise<(CourseModule | null)[]> {
    return modulesOf(goal, context);
  }
}
