import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { notApplicable } from '@leerwegen/shared/search/offering-list.query';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { OfferingSort } from '@leerwegen/shared/vocabulary/offering.enum';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { courseConnection, cvoOfferingConnection } from './connections';
import { CourseModule } from './course-module.entity';
import { CourseVariant } from './course-variant.entity';
import { Course } from './course.entity';
import { listCourses } from './course.service';
import { CourseFilter, CvoOfferingFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import { CVO_OFFERINGS, offeringsOf } from './cvo-offering.service';

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
    @Arg('filter', () => CourseFilter, { nullable: true, description: 'Filter: which courses to list.' })
    filter: CourseFilter | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: CvoContext,
  ): Promise<object> {
    return courseConnection.from(await listCourses(filter ?? {}, args, context));
  }

  @FieldResolver(() => [CourseModule], {
    nullable: true,
    description: 'Modules: in the sequence of the course.',
  })
  modules(@Root() course: Course, @Ctx() { loaders }: CvoContext): Promise<CourseModule[]> {
    return loaders.modulesOfCourse.load(course.code);
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
    const page = await offeringsOf('o.course_code', course.code, filter ?? {}, sort, args, context);
    return cvoOfferingConnection.from(page, notApplicable(CVO_OFFERINGS, offeringCriteria(filter ?? {})));
  }
}
