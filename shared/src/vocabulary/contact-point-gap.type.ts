import { Directive, Field, ObjectType } from 'type-graphql';
import { Province } from './province.enum';
import { TargetGroup } from './target-group.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Ontbrekend aanspreekpunt: a target group for which nobody answers in a region.',
})
@Directive('@shareable')
export class ContactPointGap {
  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: the target group.' })
  targetGroup?: TargetGroup | null;

  @Field(() => Province, { nullable: true, description: 'Regio: the province, or Brussels.' })
  region?: Province | null;
}
