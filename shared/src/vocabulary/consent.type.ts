import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { ConsentGiver, LearnerPart, LegalBasis } from './consent.enum';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'Toestemming: who agreed to the sharing of which data, and until when.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralConsent {
  @Field(() => ConsentGiver, { nullable: true, description: 'Gegeven door: who gave it.' })
  givenBy?: ConsentGiver | null;

  @Field(() => LegalBasis, { nullable: true, description: 'Rechtsgrond: ground on which data are shared.' })
  legalBasis?: LegalBasis | null;

  @Field(() => String, { nullable: true, description: 'Regel: id of the rule that says who may give it.' })
  ruleId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: day on which it was given.' })
  givenOn?: string | null;

  @Field(() => [LearnerPart], { nullable: true, description: 'Omvang: what may be shared.' })
  scope?: LearnerPart[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Geldig tot: last day on which it holds.' })
  validUntil?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Ingetrokken: when it was withdrawn.' })
  withdrawnAt?: Date | null;
}

@InputType({ description: 'Toestemming: who agreed to the sharing of which data, and until when.' })
export class ReferralConsentInput {
  @Field(() => ConsentGiver, { description: 'Gegeven door: who gave it.' })
  givenBy!: ConsentGiver;

  @Field(() => LegalBasis, {
    nullable: true,
    defaultValue: LegalBasis.CONSENT,
    description: 'Rechtsgrond: ground on which data are shared.',
  })
  legalBasis!: LegalBasis | null;

  @Field(() => DateScalar, { description: 'Datum: day on which it was given; not in the future.' })
  givenOn!: string;

  @Field(() => [LearnerPart], {
    nullable: true,
    description: 'Omvang: what may be shared; all when absent, but a note of a clb only when named here.',
  })
  scope?: LearnerPart[] | null;

  @Field(() => DateScalar, {
    description: 'Geldig tot: last day on which it holds; at most a year from today.',
  })
  validUntil!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Lerende gehoord: the learner was heard; needed when a guardian consents.',
  })
  learnerHeard!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Leeftijd bereikt: the learner is of the age to consent; needed only in the year of that birthday.',
  })
  ofAge!: boolean | null;
}
