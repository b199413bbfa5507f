import { ArgsType, Field } from 'type-graphql';
import { Province } from './province.enum';
import { TargetGroup } from './target-group.enum';

@ArgsType()
export class ContactPointGapArguments {
  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: only gaps for this target group.' })
  targetGroup?: TargetGroup | null;

  @Field(() => Province, { nullable: true, description: 'Regio: only gaps in this province or Brussels.' })
  region?: Province | null;
}
