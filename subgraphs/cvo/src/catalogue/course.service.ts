import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import { listPage } from '@leerwegen/shared/connection/page.service';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { addWordConditions } from '@leerwegen/shared/search/word.sql';
import { globalId, keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { CourseModule } from './course-module.entity';
import type { Course } from './course.entity';
import type { CourseFilter } from './cvo.filters';
import type { CvoContext } from './cvo.loaders';
import { GoalReference } from './goal.type';

/** Courses by title. */
export function listCourses(
  filter: CourseFilter,
  args: PageArguments,
  context: CvoContext,
): Promise<Page<Course>> {
  const query = new SqlQuery();
  addWordConditions(query, 't', offeringCriteria({ text: filter.text }).words);
  const { pathway, domain, diplomaOriented: diploma_oriented } = filter;
  for (const [column, value] of Object.entries({ pathway, domain, diploma_oriented })) {
    if (value != null) query.where(`t.${column} = ${query.parameter(value)}`);
  }
  const list: KeysetList = {
    identity: ['courses', filter],
    from: 'cvo.course t',
    query,
    key: 't.code',
    sort: [
      { expression: 't.title_key', type: 'text' },
      { expression: 't.code', type: 'text' },
    ],
  };
  return listPage(context, list, args, context.loaders.courses);
}

/** References to the goals that a module covers, by set and position. */
export async function goalsOf(
  module: CourseModule,
  { budget, loaders }: CvoContext,
): Promise<GoalReference[]> {
  const keys = budget.charge(await loaders.goalsOfModule.load(module.key));
  return keys.map((key) => goalReference(globalId('goal', key)));
}

/** The modules that cover a goal, by course and sequence. */
export async function modulesOf(
  goal: GoalReference,
  { budget, loaders }: CvoContext,
): Promise<(CourseModule | null)[]> {
  const key = keyOf('goal', goal.id);
  return key === null ? [] : linkedRows(loaders.modulesOfGoal.load(key), loaders.modules, budget);
}

/** A goal of the schools' subgraph, by its global id. */
export function goalReference(id: string): GoalReference {
  return Object.assign(new GoalReference(), { id });
}
