import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { ContactChannel } from './consent.enum';

@ObjectType({
  simpleResolvers: true,
  description:
    'Lerende: what a referral says about the learner; for sender and receiver only, and erased at the end.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralLearner {
  @Field(() => String, { nullable: true, description: 'Dossierkenmerk: the sender’s own case reference.' })
  caseReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Voornaam: first name.' })
  firstName?: string | null;

  @Field(() => Int, { nullable: true, description: 'Geboortejaar: year of birth.' })
  birthYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Voorkeurstaal: preferred language (ISO 639-1).' })
  preferredLanguage?: string | null;

  @Field(() => ContactChannel, {
    nullable: true,
    description: 'Kanaal: how the learner wants to be reached.',
  })
  contactChannel?: ContactChannel | null;

  @Field(() => String, { nullable: true, description: 'Contact: telephone number or e-mail address.' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Toelichting: note of the sender.' })
  note?: string | null;
}

@InputType({
  description:
    'Lerende: what may be said about the learner, as far as the consent covers it. Never a national number.',
})
export class ReferralLearnerInput {
  @Field(() => String, {
    nullable: true,
    description: 'Dossierkenmerk: your own case reference; at most 64 characters.',
  })
  caseReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Voornaam: first name; at most 60 characters.' })
  firstName?: string | null;

  @Field(() => Int, { description: 'Geboortejaar: year of birth; it tells who may consent.' })
  birthYear!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Voorkeurstaal: preferred language (ISO 639-1), such as `nl`.',
  })
  preferredLanguage?: string | null;

  @Field(() => ContactChannel, {
    nullable: true,
    description: 'Kanaal: how the learner wants to be reached.',
  })
  contactChannel?: ContactChannel | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Contact: telephone number or e-mail address, for those two channels; at most 120 characters.',
  })
  contact?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Toelichting: note; at most 1,000 characters, and from a clb only when the scope of the consent names it.',
  })
  note?: string | null;
}
