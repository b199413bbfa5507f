import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { courseConnection, cvoOfferingConnection } from './connections';
import { CourseModule } from './course-module.entity';
import { CourseVariant } from './course-variant.entity';
import { Course } from './course.entity';
import { listCourses } from './course.service';
import { CourseArguments, CvoOfferingArguments } from './cvo.arguments';
import { cvoOfferings } from './cvo-offering.service';
import type { CvoContext } from './cvo.loaders';

@Resolver(() => Course)
export class CourseResolver {
  @Query(() => Course, {
    nullable: true,
    description: 'Opleiding: one course by its id, such as `course:735`.',
  })
  async course(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the course.' }) id: string,
    @Ctx() { loaders }: CvoContext,
  ): Promise<Course | null> {
    const code = keyOf('course', id);
    return code === null ? null : loaders.courses.load(code);
  }

  @Query(() => courseConnection.Connection, { nullable: true, description: 'Opleidingen: courses by title.' })
  async courses(
    @Args(() => CourseArguments) args: CourseArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    return courseConnection.from(await listCourses(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => [CourseModule], {
    nullable: true,
    description: 'Modules: in the sequence of the course.',
  })
  @Directive('@listSize(assumedSize: 10)')
  async modules(@Root() course: Course, @Ctx() { budget, loaders }: CvoContext): Promise<CourseModule[]> {
    return budget.charge(await loaders.modulesOfCourse.load(course.code));
  }

  @FieldResolver(() => [CourseVariant], {
    nullable: true,
    description: 'Varianten: the official forms of the course.',
  })
  variants(@Root() course: Course, @Ctx() { loaders }: CvoContext): Promise<CourseVariant[]> {
    return loaders.variantsOfCourse.load(course.code);
  }

  @FieldResolver(() => cvoOfferingConnection.Connection, {
    nullable: true,
    description: 'Aanbod: where a learner can start this course or a module of it.',
  })
  async offerings(
    @Root() course: Course,
    @Args(() => CvoOfferingArguments) args: CvoOfferingArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    const parent = { column: 'o.course_code', key: course.code };
    return cvoOfferingConnection.from(await cvoOfferings.list(args.filter, args, context, parent));
  }
}
