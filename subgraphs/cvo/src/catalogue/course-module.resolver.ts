import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { cvoOfferingConnection } from './connections';
import { CourseModule } from './course-module.entity';
import { Course } from './course.entity';
import { goalsOf, modulesOf } from './course.service';
import { CvoOfferingArguments } from './cvo.arguments';
import { cvoOfferings } from './cvo-offering.service';
import type { CvoContext } from './cvo.loaders';
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
    @Args(() => CvoOfferingArguments) args: CvoOfferingArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    const parent = { column: 'o.module_key', key: module.key };
    return cvoOfferingConnection.from(await cvoOfferings.list(args.filter, args, context, parent));
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
