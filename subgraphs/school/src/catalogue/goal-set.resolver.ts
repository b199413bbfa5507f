import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { keyOf } from '@leerwegen/shared/vocabulary/global-id';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { goalConnection, goalSetConnection } from './connections';
import { GoalSet } from './goal-set.entity';
import { goalsOfSet, listGoalSets } from './goal.service';
import { GoalSetArguments } from './school.arguments';
import type { SchoolContext } from './school.loaders';

@Resolver(() => GoalSet)
export class GoalSetResolver {
  @Query(() => GoalSet, { nullable: true, description: 'Set van onderwijsdoelen: one set by its id.' })
  async goalSet(
    @Arg('id', () => ID, { description: 'Globaal id: global id of the set.' }) id: string,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<GoalSet | null> {
    const key = keyOf('goalSet', id);
    return key === null ? null : loaders.goalSets.load(key);
  }

  @Query(() => goalSetConnection.Connection, {
    nullable: true,
    description: 'Sets van onderwijsdoelen: sets of goals by name.',
  })
  async goalSets(
    @Args(() => GoalSetArguments) args: GoalSetArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return goalSetConnection.from(await listGoalSets(args.filter ?? {}, args, context));
  }

  @FieldResolver(() => goalConnection.Connection, {
    nullable: true,
    description: 'Onderwijsdoelen: the goals of the set, in its order.',
  })
  async goals(
    @Root() set: GoalSet,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: SchoolContext,
  ): Promise<object> {
    return goalConnection.from(await goalsOfSet(set, args, context));
  }
}
