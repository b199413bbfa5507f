import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Inschrijvingsgeld: enrolment fee before personal exemptions and reductions.',
})
export class Fee {
  @Field(() => Int, { nullable: true, description: 'Bedrag: amount in euro cents.' })
  amountInCents!: number;

  @Field(() => String, { nullable: true, description: 'Rechtsgrond: legal basis.' })
  legalBasis!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Jaar: start year of the school year for which it holds.',
  })
  year!: number;
}
