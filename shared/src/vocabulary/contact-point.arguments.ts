import { ArgsType, Field } from 'type-graphql';
import { Province } from './province.enum';
import { TargetGroup } from './target-group.enum';

@ArgsType()
export class ContactPointArguments {
  @Field(() => TargetGroup, {
    nullable: true,
    description: 'Doelgroep: only contact points for this target group.',
  })
  targetGroup?: TargetGroup | null;

  @Field(() => Province, {
    nullable: true,
    description: 'Regio: only contact points that answer for this province or Brussels.',
  })
  region?: Province | null;
}
