import { ArgsType, Field } from 'type-graphql';
import { LearnerProfileInput } from './learner-profile.input';
import { DateScalar } from './scalars';

/** For whom, and for which day, the rules are applied. */
@ArgsType()
export class EligibilityArguments {
  @Field(() => LearnerProfileInput, {
    description: 'Profiel: the learner, without anything that says who it is.',
  })
  profile!: LearnerProfileInput;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Datum van intake: the day for which the rules are applied, in place of that of the profile. The age stays that on the date of intake of the profile, when it tells one.',
  })
  intakeDate?: string | null;
}
