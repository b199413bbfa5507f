import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Tekst in twee talen: a text meant for learners or counsellors, in Dutch and English.',
})
@Directive('@shareable')
export class LocalizedText {
  @Field(() => String, { nullable: true, description: 'Nederlands: Dutch.' })
  nl?: string | null;

  @Field(() => String, { nullable: true, description: 'Engels: English.' })
  en?: string | null;
}
