import { Directive, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Kostprijs: what it costs before personal exemptions and reductions.',
})
@Directive('@shareable')
export class Fee {
  @Field(() => Int, { nullable: true, description: 'Bedrag: amount in euro cents; 0 is free of charge.' })
  amountInCents!: number;

  @Field(() => String, { nullable: true, description: 'Rechtsgrond: legal basis, when there is one.' })
  legalBasis?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Jaar: start year of the school year for which it holds; null when it holds for no year in particular.',
  })
  year?: number | null;
}
