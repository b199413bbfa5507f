import { ArgsType, Field, ID } from 'type-graphql';
import type { GoalQuestion } from './goal-question';

@ArgsType()
export class GoalQuestionArguments implements GoalQuestion {
  @Field(() => [ID], {
    description: 'Wat er is: global ids of 1 to 50 components, such as what a learner has done.',
  })
  of!: string[];

  @Field(() => [ID], {
    description:
      'Waarmee vergeleken wordt: global ids of 1 to 50 components, such as what a learner wants to reach.',
  })
  with!: string[];
}
