import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text.type';
import { Offering } from './offering.interface';
import { Provider } from './provider.interface';
import { DeclineReason, RequiredDecisionKind } from './referral.enum';
import { ProviderRole, ReferralEventKind, ReferralParty, ReferralStatus } from './referral-status.enum';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'Gebeurtenis: one line of the history of a referral.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralHistoryLine {
  @Field(() => ReferralEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: ReferralEventKind | null;

  @Field(() => ReferralStatus, {
    nullable: true,
    description: 'Van: status before; null for the first line.',
  })
  from?: ReferralStatus | null;

  @Field(() => ReferralStatus, { nullable: true, description: 'Naar: status after.' })
  to?: ReferralStatus | null;

  @Field(() => ReferralParty, { nullable: true, description: 'Partij: which party acted.' })
  party?: ReferralParty | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Organisatie: global id of who acted; null for the system.',
  })
  organisationId?: string | null;

  @Field(() => ProviderRole, { nullable: true, description: 'Rol: role of who acted.' })
  role?: keyof typeof ProviderRole | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Tijdstip: when.' })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: 'Reden: code of the reason, when one was given.' })
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Alternatief: where the learner may turn to instead.' })
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralAlternative {
  @Field(() => ID, { description: 'Globaal id: of the provider or the offering.' })
  id!: string;

  @Field(() => Provider, { nullable: true, description: 'Aanbieder: the provider, when it is one.' })
  provider?: object | null;

  @Field(() => Offering, { nullable: true, description: 'Aanbod: the offering, when it is one.' })
  offering?: object | null;
}

@ObjectType({ simpleResolvers: true, description: 'Niet opgenomen: why a referral was declined.' })
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralDecline {
  @Field(() => DeclineReason, { nullable: true, description: 'Reden: reason.' })
  reason?: DeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Regel: id of the admission rule that is not fulfilled.',
  })
  ruleId?: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Verklaring: what it means for the learner, such as that the right to enrol is untouched.',
  })
  statement?: LocalizedText | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Vereiste beslissing: a decision that a third provider has to take before the learner can go on.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class RequiredDecision {
  @Field(() => RequiredDecisionKind, { nullable: true, description: 'Soort: kind of decision.' })
  kind?: RequiredDecisionKind | null;

  @Field(() => ID, { nullable: true, description: 'Beslisser: global id of the provider that decides.' })
  providerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Genomen op: day on which it was taken; null while it was not.',
  })
  takenOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Gunstig: whether the learner can go on.' })
  favourable?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Kenmerk: reference of the decision at who took it.' })
  reference?: string | null;
}

@InputType({ description: 'Vereiste beslissing: a decision that a third provider has to take.' })
export class RequiredDecisionInput {
  @Field(() => RequiredDecisionKind, { description: 'Soort: kind of decision.' })
  kind!: RequiredDecisionKind;

  @Field(() => ID, { description: 'Beslisser: global id of the provider that decides.' })
  providerId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Beslissing van de klassenraad: what was weighed before a deviating trajectory or a decision on exemptions; for the school only.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ClassCouncilDecision {
  @Field(() => DateScalar, { nullable: true, description: 'Datum: day on which it was taken.' })
  takenOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Noden: needs of the learner that were weighed.' })
  needs?: string | null;

  @Field(() => String, { nullable: true, description: 'Draagkracht: capacity of the team that was weighed.' })
  capacity?: string | null;
}

@InputType({
  description:
    'Beslissing van de klassenraad: needed before a school accepts a learner into a deviating trajectory, or decides on exemptions.',
})
export class ClassCouncilDecisionInput {
  @Field(() => DateScalar, { description: 'Datum: day on which it was taken; not in the future.' })
  takenOn!: string;

  @Field(() => String, {
    description: 'Noden: needs of the learner that were weighed; 1 to 1,000 characters.',
  })
  needs!: string;

  @Field(() => String, {
    description: 'Draagkracht: capacity of the team that was weighed; 1 to 1,000 characters.',
  })
  capacity!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Externe verwijzer: who referred without being part of the graph.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferringPartner {
  @Field(() => String, { nullable: true, description: 'Naam: name of the organisation.' })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Globaal id: of the external partner, when it is known in the graph.',
  })
  id?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Voortgang: how far a referral is, and nothing else.' })
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralProgress {
  @Field(() => ReferralStatus, { nullable: true, description: 'Stand: status.' })
  status?: ReferralStatus | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Sinds: since when.' })
  since?: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Melding: one line of the feed of an organisation, in an order without gaps.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ReferralEvent {
  @Field(() => Int, {
    description: 'Volgnummer: 1, 2, 3, ... per organisation and provider type, without gaps.',
  })
  sequence!: number;

  @Field(() => ID, { nullable: true, description: 'Doorverwijzing: global id of the referral.' })
  referralId?: string | null;

  @Field(() => ReferralEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: ReferralEventKind | null;

  @Field(() => ReferralStatus, { nullable: true, description: 'Stand: status after it.' })
  status?: ReferralStatus | null;

  @Field(() => Int, { nullable: true, description: 'Versie: version of the referral after it.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Tijdstip: when.' })
  at?: Date | null;
}
