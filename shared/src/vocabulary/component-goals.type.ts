import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { vocabularyEnum } from './vocabulary-enum';

export const ComparisonSide = vocabularyEnum(
  'ComparisonSide',
  'Kant van de vergelijking: on which side of a comparison of goals something stands.',
  {
    OF: 'Wat er is: what is compared, such as what a learner has done.',
    WITH: 'Waarmee vergeleken wordt: what it is compared with, such as what a learner wants to reach.',
  },
);
export type ComparisonSide = keyof typeof ComparisonSide;

@ObjectType({
  simpleResolvers: true,
  description: 'Onderwijsdoelen van een onderdeel: the goals that one component of a comparison covers.',
})
@Directive('@shareable')
export class ComponentGoals {
  @Field(() => ID, { description: 'Globaal id: the component, such as `courseModule:D104/D10403`.' })
  componentId!: string;

  @Field(() => [ComparisonSide], {
    nullable: true,
    description: 'Kanten: the side of the comparison on which it was named, or both.',
  })
  sides?: ComparisonSide[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Bekend: whether its owner knows it; what is not known covers nothing.',
  })
  known?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Onderwijsdoelen: global ids of the goals that it covers today, by set and position. Of a course those of all its modules, of an exam programme those of all its subjects.',
  })
  goalIds?: string[] | null;
}
