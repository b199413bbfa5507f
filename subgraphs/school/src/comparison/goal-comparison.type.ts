import { ComparisonSide } from '@leerwegen/shared/vocabulary/component-goals.type';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { vocabularyEnum } from '@leerwegen/shared/vocabulary/vocabulary-enum';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const GoalSetDifferenceKind = vocabularyEnum(
  'GoalSetDifferenceKind',
  'Verschil: why goals of a set should not be compared without a second look.',
  {
    OTHER_VERSION: 'Andere versie: the other side has another version of the same set.',
    EXPIRED: 'Vervallen: the last day of goals lies before today.',
    NOT_YET_VALID: 'Nog niet geldig: the first day of goals lies after today.',
    UNKNOWN_GOALS: 'Onbekende onderwijsdoelen: a component covers goals whose text the schools do not have.',
  },
);
export type GoalSetDifferenceKind = keyof typeof GoalSetDifferenceKind;

@ObjectType({
  simpleResolvers: true,
  description: 'Aantallen: how many goals are shared, missing and extra, those that are not known included.',
})
export class GoalCounts {
  @Field(() => Int, { nullable: true, description: 'Gemeenschappelijk: covered on both sides.' })
  shared!: number;

  @Field(() => Int, { nullable: true, description: 'Ontbrekend: covered by `with` only.' })
  missing!: number;

  @Field(() => Int, { nullable: true, description: 'Extra: covered by `of` only.' })
  extra!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Verschil in set: one thing to know about a set before counting on its goals.',
})
export class GoalSetDifference {
  @Field(() => GoalSetDifferenceKind, { nullable: true, description: 'Soort verschil: kind of difference.' })
  kind!: GoalSetDifferenceKind;

  @Field(() => Int, {
    nullable: true,
    description:
      'Aantal onderwijsdoelen: how many goals of the set it is about; null for the set as a whole.',
  })
  goalCount!: number | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Uitleg: the difference in words.' })
  text!: LocalizedText;

  otherSetKey!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Set in een vergelijking: the goals of one set that stand on either side.',
})
export class GoalSetComparison {
  setKey!: string;

  @Field(() => ID, { description: 'Globaal id: global id of the set, also when the schools do not know it.' })
  setId!: string;

  @Field(() => String, { nullable: true, description: 'Versie: version, as the government numbers it.' })
  version!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Geldig van: first day on which a goal of it is valid; null when unknown or without begin.',
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Geldig tot: last day on which a goal of it is valid; null when unknown or without end.',
  })
  validTo!: string | null;

  @Field(() => [ComparisonSide], {
    nullable: true,
    description: 'Kanten: the sides on which goals of it stand.',
  })
  sides!: ComparisonSide[];

  @Field(() => GoalCounts, { nullable: true, description: 'Aantallen: goals of it by side.' })
  counts!: GoalCounts;

  @Field(() => [GoalSetDifference], {
    nullable: true,
    description: 'Verschillen: what to know before counting on its goals; empty when nothing.',
  })
  differences!: GoalSetDifference[];
}
