import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { goalConnection } from './connections';
import { Goal } from './goal.entity';
import { GoalSet } from './goal-set.entity';
import { listGoals, programmesOf } from './goal.service';
import { GoalArguments } from './school.arguments';
import type { SchoolContext } from './school.loaders';
import { StudyProgramme } from './study-programme.entity';

@Resolver(() => Goal)
export class GoalResolver {
  @Query(() => Goal, {
    nullable: true,
    description: 'Onderwijsdoel: one goal by its id, such as `goal:ODS_2573/83238`.',
  })
  async goal(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the goal.' }) id: string,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<Goal | null> {
    const key = keyOf('goal', id);
    return key === null ? null : loaders.goals.load(key);
  }

  @Query(() => goalConnection.Connection, {
    nullable: true,
    description: 'Onderwijsdoelen: goals by set and position.',
  })
  async goals(
    @Args(() => GoalArguments) args: GoalArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return goalConnection.from(await listGoals(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => GoalSet, { nullable: true, description: 'Set: the set in which it was decided.' })
  set(@Root() goal: Goal, @Ctx() { loaders }: SchoolContext): Promise<GoalSet | null> {
    return loaders.goalSets.load(goal.setKey);
  }

  @FieldResolver(() => [StudyProgramme], {
    nullable: 'itemsAndList',
    description: 'Studierichtingen: programmes of study that cover it, by title.',
  })
  studyProgrammes(@Root() goal: Goal, @Ctx() context: SchoolContext): Promise<(StudyProgramme | null)[]> {
    return programmesOf(goal, context);
  }
}
