import { linkedRows } from '@leerwegen/shared/database/entity-loader';
import type { Page } from '@leerwegen/shared/connection/page';
import type { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { listPage } from '@leerwegen/shared/connection/page.service';
import type { KeysetList } from '@leerwegen/shared/connection/keyset-page.query';
import { SqlQuery } from '@leerwegen/shared/database/sql-query';
import { offeringCriteria } from '@leerwegen/shared/search/offering-criteria';
import { addWordConditions } from '@leerwegen/shared/search/word.sql';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import type { Goal } from './goal.entity';
import type { GoalSet } from './goal-set.entity';
import type { GoalFilter, GoalSetFilter } from './school.filters';
import type { SchoolContext } from './school.loaders';
import type { StudyProgramme } from './study-programme.entity';

/** Goals by set and place in the set. */
export function listGoals(
  filter: GoalFilter,
  args: PageArguments,
  context: SchoolContext,
): Promise<Page<Goal>> {
  return listPage(context, goalList(filter), args, context.loaders.goals);
}

/** The goals of one set, batched over all sets that are asked at once. */
export function goalsOfSet(
  set: GoalSet,
  args: PageArguments,
  { budget, loaders }: SchoolContext,
): Promise<Page<Goal>> {
  return loaders.goalPages.page(set.key, goalList({}, 'g.set_key'), args, budget);
}

/** Sets of goals by name. */
export function listGoalSets(
  { text }: GoalSetFilter,
  args: PageArguments,
  context: SchoolContext,
): Promise<Page<GoalSet>> {
  const query = new SqlQuery();
  for (const word of offeringCriteria({ text }).words ?? [])
    query.where(`strpos(s.name_key, ${query.parameter(word)}) > 0`);
  const list: KeysetList = {
    identity: ['goalSets', text],
    from: 'school.goal_set s',
    query,
    key: 's.key',
    sort: [
      { expression: 's.name_key', type: 'text' },
      { expression: 's.key', type: 'text' },
    ],
  };
  return listPage(context, list, args, context.loaders.goalSets);
}

/** The programmes that cover a goal, by title. */
export async function programmesOf(
  goal: Goal,
  { budget, loaders }: SchoolContext,
): Promise<(StudyProgramme | null)[]> {
  return linkedRows(loaders.programmesOfGoal.load(goal.key), loaders.programmes, budget);
}

function goalList(filter: GoalFilter, parent?: string): KeysetList {
  const query = new SqlQuery();
  addWordConditions(query, 'g', offeringCriteria({ text: filter.text }).words);
  if (filter.goalSet != null)
    query.where(`g.set_key = ${query.parameter(keyOf('goalSet', filter.goalSet) ?? '')}`);
  if (filter.validOn != null) {
    const day = `${query.parameter(filter.validOn)}::date`;
    query.where(
      `coalesce(g.valid_from, '-infinity') <= ${day} AND coalesce(g.valid_to, 'infinity') >= ${day}`,
    );
  }
  return {
    identity: ['goals', filter, parent],
    from: 'school.goal g',
    query,
    key: 'g.key',
    sort: [
      { expression: 'g.set_key', type: 'text' },
      { expression: 'g.position', type: 'int' },
      { expression: 'g.key', type: 'text' },
    ],
    parent,
  };
}
