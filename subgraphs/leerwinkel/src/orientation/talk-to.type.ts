import { RegulationRule } from '@leerwegen/shared/vocabulary/eligibility.type';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Met wie eerst te praten: whom to turn to, which follows enrolment and not age.',
})
export class TalkTo {
  @Field(() => Int, { nullable: true, description: 'Volgorde: place in the order, from 1.' })
  order!: number;

  @Field(() => ProviderType, {
    nullable: true,
    description: 'Soort: provider type; null for the own school, and for who is not in this graph.',
  })
  providerType!: ProviderType | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Tekst: whom, and for what.' })
  text!: LocalizedText;

  @Field(() => RegulationRule, { nullable: true, description: 'Regel: why, with its source.' })
  rule!: RegulationRule;
}
