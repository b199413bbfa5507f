import { Directive, Field, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text.type';

@ObjectType({
  simpleResolvers: true,
  description: 'Profiel van een aanbieder: what other providers should know about it before they refer.',
})
@Directive('@shareable')
export class ProviderProfile {
  @Field(() => LocalizedText, { nullable: true, description: 'Werking: how it works.' })
  howItWorks?: LocalizedText | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Doelgroepenbeleid: target-group policy.' })
  targetGroupPolicy?: LocalizedText | null;

  @Field(() => [LocalizedText], {
    nullable: true,
    description: 'Misverstanden: what others often get wrong about it.',
  })
  oftenMisunderstood?: LocalizedText[] | null;
}
