import type { AskedComparison } from '@leerwegen/shared/comparison/goal-comparison.factory';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Ctx, Directive, FieldResolver, Float, ID, Resolver, Root } from 'type-graphql';
import { Goal } from '../catalogue/goal.entity';
import { GoalSet } from '../catalogue/goal-set.entity';
import type { SchoolContext } from '../catalogue/school.loaders';
import { composedComparison, countsOf, knownGoals } from './composed-comparison.service';
import { GoalCounts, GoalSetComparison, GoalSetDifference } from './goal-comparison.type';
import { REQUIRED_COMPONENTS } from './other-components';
import { schoolGoalComparison } from './school-goal-comparison';

const REQUIRES = `@requires(fields: "${REQUIRED_COMPONENTS}")`;

/** What the schools make of the goals of all owners; every field is made from the same comparison. */
@Resolver(() => schoolGoalComparison.type)
export class ComposedComparisonResolver {
  @FieldResolver(() => [Goal], {
    nullable: true,
    description: 'Gemeenschappelijke onderwijsdoelen: goals that both sides cover, by set and position.',
  })
  @Directive(REQUIRES)
  @Directive('@listSize(assumedSize: 50)')
  async shared(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<Goal[]> {
    const { compared } = await composedComparison(comparison, context);
    return knownGoals(compared.shared, context);
  }

  @FieldResolver(() => [Goal], {
    nullable: true,
    description:
      'Ontbrekende onderwijsdoelen: goals of `with` that `of` does not cover, by set and position.',
  })
  @Directive(REQUIRES)
  @Directive('@listSize(assumedSize: 50)')
  async missing(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<Goal[]> {
    const { compared } = await composedComparison(comparison, context);
    return knownGoals(compared.missing, context);
  }

  @FieldResolver(() => [Goal], {
    nullable: true,
    description: 'Extra onderwijsdoelen: goals of `of` that `with` does not cover, by set and position.',
  })
  @Directive(REQUIRES)
  @Directive('@listSize(assumedSize: 50)')
  async extra(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<Goal[]> {
    const { compared } = await composedComparison(comparison, context);
    return knownGoals(compared.extra, context);
  }

  @FieldResolver(() => GoalCounts, {
    nullable: true,
    description: 'Aantallen: how many goals are shared, missing and extra, over all sets.',
  })
  @Directive(REQUIRES)
  async counts(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<GoalCounts> {
    return countsOf((await composedComparison(comparison, context)).compared);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Dekkingsgraad: part of the goals of `with` that `of` covers, from 0 to 1; null when `with` covers none, and when an owner of a component did not answer or does not know it.',
  })
  @Directive(REQUIRES)
  async coverage(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<number | null> {
    return (await composedComparison(comparison, context)).coverage;
  }

  @FieldResolver(() => [GoalSetComparison], {
    nullable: true,
    description: 'Sets: the comparison by set of goals and version, with what sets versions apart.',
  })
  @Directive(REQUIRES)
  async sets(
    @Root() comparison: AskedComparison,
    @Ctx() context: SchoolContext,
  ): Promise<GoalSetComparison[]> {
    return (await composedComparison(comparison, context)).sets;
  }

  @FieldResolver(() => [ProviderType], {
    nullable: true,
    description: 'Ontbrekende aanbieders: owners of components that did not answer; empty when all did.',
  })
  @Directive(REQUIRES)
  async missingProviders(
    @Root() comparison: AskedComparison,
    @Ctx() context: SchoolContext,
  ): Promise<ProviderType[]> {
    return (await composedComparison(comparison, context)).missingProviders;
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description: 'Onbekende onderdelen: ids that their owner does not know; they cover nothing.',
  })
  @Directive(REQUIRES)
  async unknownComponents(
    @Root() comparison: AskedComparison,
    @Ctx() context: SchoolContext,
  ): Promise<string[]> {
    return (await composedComparison(comparison, context)).unknownComponents;
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Onbekende onderwijsdoelen: goals that a component covers and whose text the schools do not have; counted, but in none of the lists of goals.',
  })
  @Directive(REQUIRES)
  async unknownGoals(@Root() comparison: AskedComparison, @Ctx() context: SchoolContext): Promise<string[]> {
    return (await composedComparison(comparison, context)).unknownGoals;
  }
}

@Resolver(() => GoalSetComparison)
export class GoalSetComparisonResolver {
  @FieldResolver(() => GoalSet, {
    nullable: true,
    description: 'Set: the set itself; null when the schools do not know it.',
  })
  set(@Root() { setKey }: GoalSetComparison, @Ctx() { loaders }: SchoolContext): Promise<GoalSet | null> {
    return loaders.goalSets.load(setKey);
  }
}

@Resolver(() => GoalSetDifference)
export class GoalSetDifferenceResolver {
  @FieldResolver(() => GoalSet, {
    nullable: true,
    description: 'Andere set: the other version of the set, when it is about one.',
  })
  otherSet(
    @Root() { otherSetKey }: GoalSetDifference,
    @Ctx() { loaders }: SchoolContext,
  ): Promise<GoalSet | null> {
    return otherSetKey === null ? Promise.resolve(null) : loaders.goalSets.load(otherSetKey);
  }
}
