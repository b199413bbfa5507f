import { Field, ID, InputType, Int } from 'type-graphql';
import { ReferralConsentInput } from '../vocabulary/consent.type';
import { EvidenceInput } from '../vocabulary/evidence.type';
import { ReferralLearnerInput } from '../vocabulary/learner.type';
import { Pathway } from '../vocabulary/pathway.enum';
import {
  DeclineReason,
  ReferralOutcome,
  ReferralQuestion,
  ReferralReason,
  ReferralRequest,
  ReferralUrgency,
} from '../vocabulary/referral.enum';
import { ClassCouncilDecisionInput, RequiredDecisionInput } from '../vocabulary/referral-parts.type';
import { ReferralStatus } from '../vocabulary/referral-status.enum';
import { DateScalar } from '../vocabulary/scalars';

const KEY_DESCRIPTION =
  'Idempotentiesleutel: 8 to 100 letters, digits, `-` or `_` of your choice; repeat an act with the same key and the same input, and you get its first answer. Kept 30 days or longer.';

/** What every act on a referral that exists has in common. */
@InputType()
export abstract class ReferralActInput {
  @Field(() => ID, { description: 'Doorverwijzing: global id of the referral.' })
  id!: string;

  @Field(() => Int, { description: 'Verwachte versie: version that you read; another one is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType()
export abstract class ReferralContentInput {
  @Field(() => ReferralReason, { description: 'Reden: why the learner is referred.' })
  reason!: ReferralReason;

  @Field(() => ReferralRequest, {
    description: 'Vraag: what is asked; not everything can be asked of every receiver.',
  })
  request!: ReferralRequest;

  @Field(() => ReferralUrgency, {
    nullable: true,
    defaultValue: ReferralUrgency.NORMAL,
    description: 'Dringendheid: how soon an answer is needed.',
  })
  urgency!: ReferralUrgency | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway wished for.' })
  pathway?: Pathway | null;

  @Field(() => ReferralLearnerInput, {
    nullable: true,
    description:
      'Lerende: the personal part; needs a valid consent. Without it, a claim code is given instead.',
  })
  learner?: ReferralLearnerInput | null;

  @Field(() => ReferralConsentInput, {
    nullable: true,
    description: 'Toestemming: consent to sharing the personal part.',
  })
  consent?: ReferralConsentInput | null;
}

@InputType({ description: 'Doorverwijzing versturen: refers a learner to one provider.' })
export class SendReferralInput extends ReferralContentInput {
  @Field(() => ID, { description: 'Ontvanger: global id of the provider to whom you refer.' })
  receiverId!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Aanbod: global id of the offering wished for, of any provider.',
  })
  offeringId?: string | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'Bewijsstukken: evidence to attach; at most 50 lines.',
  })
  evidence?: EvidenceInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Vorige doorverwijzing: id of a referral that you received and that this one continues.',
  })
  parentId?: string | null;

  @Field(() => RequiredDecisionInput, {
    nullable: true,
    description: 'Vereiste beslissing: what a third provider has to decide before the learner can go on.',
  })
  requiredDecision?: RequiredDecisionInput | null;
}

@InputType({
  description: 'Doorverwijzing als partner: refers a learner with a one-time code, without an account.',
})
export class SendPartnerReferralInput extends ReferralContentInput {
  @Field(() => String, {
    description: 'Code: the one-time code that the receiver gave to your organisation.',
  })
  code!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Code voor een partner: lets an organisation without an account refer once.' })
export class IssuePartnerCodeInput {
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Jeugdhulp: the organisation is one of youth help, whose rules on consent hold for it.',
  })
  youthHelp!: boolean | null;

  @Field(() => String, {
    description: 'Naam: name of the organisation, such as an OCMW; at most 120 characters.',
  })
  partnerName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Globaal id: of the external partner, when it is known in the graph.',
  })
  partnerId?: string | null;
}

@InputType({
  description: 'Nieuwe stand: moves a referral, as its receiver or, to WITHDRAWN, as its sender.',
})
export class MoveReferralInput extends ReferralActInput {
  @Field(() => ReferralStatus, { description: 'Naar: the new status.' })
  to!: ReferralStatus;

  @Field(() => DeclineReason, { nullable: true, description: 'Reden: for DECLINED, where it is required.' })
  reason?: DeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Regel: id of the admission rule; required with NOT_ELIGIBLE.',
  })
  ruleId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Alternatieven: global ids of providers or offerings; for DECLINED, one or more, or noAlternativeKnown.',
  })
  alternativeIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Geen alternatief bekend: says explicitly that none is known.',
  })
  noAlternativeKnown!: boolean | null;

  @Field(() => [ReferralQuestion], {
    nullable: true,
    description: 'Vragen: for INFO_REQUESTED, one or more.',
  })
  questions?: ReferralQuestion[] | null;

  @Field(() => ReferralOutcome, {
    nullable: true,
    description: 'Resultaat: for COMPLETED, where it is required.',
  })
  outcome?: ReferralOutcome | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Verder doorverwezen naar: for REDIRECTED, id of the referral that you sent to the next provider.',
  })
  redirectedToId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Statuscode van het vervolg: lets the first sender follow it; only with the learner’s agreement.',
  })
  redirectedToStatusCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Afwijkend traject: accepted into a deviating trajectory, which the class council has to decide on.',
  })
  deviatingTrajectory!: boolean | null;

  @Field(() => ClassCouncilDecisionInput, {
    nullable: true,
    description:
      'Beslissing van de klassenraad: for a school that accepts a learner into a deviating trajectory.',
  })
  classCouncilDecision?: ClassCouncilDecisionInput | null;
}

@InputType({
  description: 'Antwoord: answers the questions of the receiver; what is given replaces what was there.',
})
export class AnswerReferralInput extends ReferralActInput {
  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway wished for.' })
  pathway?: Pathway | null;

  @Field(() => ID, { nullable: true, description: 'Aanbod: global id of the offering wished for.' })
  offeringId?: string | null;

  @Field(() => ReferralLearnerInput, {
    nullable: true,
    description: 'Lerende: the personal part, with a consent.',
  })
  learner?: ReferralLearnerInput | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'Bewijsstukken: evidence, with learner and consent.',
  })
  evidence?: EvidenceInput[] | null;

  @Field(() => ReferralConsentInput, {
    nullable: true,
    description: 'Toestemming: consent to sharing the personal part.',
  })
  consent?: ReferralConsentInput | null;
}

@InputType({
  description:
    'Toestemming intrekken: erases the personal part at once; before the start it ends the referral.',
})
export class WithdrawReferralConsentInput extends ReferralActInput {}

@InputType({
  description: 'Gegevens aanvullen: the learner shows the claim code to the receiver and consents.',
})
export class CompleteReferralInput {
  @Field(() => String, { description: 'Claimcode: the code that the sender handed over.' })
  claimCode!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => ReferralLearnerInput, { description: 'Lerende: the personal part.' })
  learner!: ReferralLearnerInput;

  @Field(() => ReferralConsentInput, { description: 'Toestemming: consent to sharing the personal part.' })
  consent!: ReferralConsentInput;
}

@InputType({ description: 'Beslissing koppelen: records a decision that was required, once it is taken.' })
export class LinkReferralDecisionInput extends ReferralActInput {
  @Field(() => DateScalar, { description: 'Genomen op: day on which it was taken; not in the future.' })
  takenOn!: string;

  @Field(() => Boolean, { description: 'Gunstig: whether the learner can go on.' })
  favourable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Kenmerk: reference at who took it; at most 64 characters.',
  })
  reference?: string | null;
}
