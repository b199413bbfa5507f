import { Field, ID, InputType, Int } from 'type-graphql';
import { Award } from '../vocabulary/award.enum';
import { ReferralConsentInput } from '../vocabulary/consent.type';
import { ReferralLearnerInput } from '../vocabulary/learner.type';
import { ProviderType } from '../vocabulary/provider-types';
import { ClassCouncilDecisionInput } from '../vocabulary/referral-parts.type';
import { TrajectoryStatus, TrajectoryStopReason } from '../vocabulary/trajectory.enum';
import {
  TrajectoryAgreementInput,
  TrajectoryComponentInput,
  TrajectoryMilestoneInput,
} from './trajectory-content.inputs';

const KEY_DESCRIPTION =
  'Idempotentiesleutel: 8 to 100 letters, digits, `-` or `_` of your choice; repeat an act with the same key and the same input, and you get its first answer. Kept 30 days or longer.';

/** What a proposal and a change have in common: what is given replaces what was there. */
@InputType()
export abstract class TrajectoryContentInput {
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => [TrajectoryAgreementInput], {
    nullable: true,
    description: 'Afspraken: at most 30.',
  })
  agreements?: TrajectoryAgreementInput[] | null;

  @Field(() => [TrajectoryMilestoneInput], { nullable: true, description: 'Mijlpalen: at most 50.' })
  milestones?: TrajectoryMilestoneInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Doorverwijzingen: global ids of referrals that belong to it; at most 20.',
  })
  referralIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Vrijstellingsaanvragen: global ids of exemption requests that belong to it; at most 20.',
  })
  exemptionRequestIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Verantwoording: why a road is chosen that is an exception; at most 1,000 characters.',
  })
  justification?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '18 bij de start: the learner is 18 on the first day; asked only for a start in the year of that birthday.',
  })
  adultAtStart?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Voltijds secundair onderwijs voltooid: the learner completed it, which opens general education at a centre before 18; not completed when never told.',
  })
  completedFullTimeSecondary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Huisonderwijs verklaard: the declaration of home education was made, for who takes exams in compulsory education outside a school; not made when never told.',
  })
  homeEducationDeclared?: boolean | null;

  @Field(() => ProviderType, {
    nullable: true,
    description:
      'Ingeschreven bij: where the learner is enrolled now, SCHOOL, CVO or EXAMENCOMMISSIE; when never told, at the lead where that is a school or a cvo, and nowhere otherwise.',
  })
  enrolledAt?: ProviderType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Statuut nagekeken: you looked at what a switch changes for the learner; needed where a change adds a pathway, and for the first one away from where the learner is enrolled.',
  })
  statusChecked?: boolean | null;
}

@InputType({ description: 'Traject op maat voorstellen: the road of one learner, led by your organisation.' })
export class ProposeTrajectoryInput extends TrajectoryContentInput {
  @Field(() => Award, { description: 'Doel: the credential that it leads to.' })
  goal!: Award;

  @Field(() => [TrajectoryComponentInput], { description: 'Onderdelen: 1 to 30, in order.' })
  components!: TrajectoryComponentInput[];

  @Field(() => ReferralLearnerInput, { description: 'Lerende: the personal part.' })
  learner!: ReferralLearnerInput;

  @Field(() => ReferralConsentInput, { description: 'Toestemming: consent to sharing the personal part.' })
  consent!: ReferralConsentInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'Vorig traject: global id of the trajectory that this one continues; your own components may have begun there, those of others are PLANNED until who gives them agrees.',
  })
  previousId?: string | null;
}

/** What every act on a trajectory that exists has in common. */
@InputType()
export abstract class TrajectoryActInput {
  @Field(() => ID, { description: 'Traject: global id of the trajectory.' })
  id!: string;

  @Field(() => Int, { description: 'Verwachte versie: version that you read; another one is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({ description: 'Traject op maat aanpassen: what is given replaces what was there.' })
export class ChangeTrajectoryInput extends TrajectoryContentInput {
  @Field(() => ID, { description: 'Traject: global id of the trajectory.' })
  id!: string;

  @Field(() => Int, { description: 'Verwachte versie: version that you read; another one is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Award, { nullable: true, description: 'Doel: the credential that it leads to.' })
  goal?: Award | null;

  @Field(() => [TrajectoryComponentInput], {
    nullable: true,
    description: 'Onderdelen: 1 to 30, in order; what has begun stays, dropped when need be.',
  })
  components?: TrajectoryComponentInput[] | null;

  @Field(() => ReferralLearnerInput, { nullable: true, description: 'Lerende: the personal part.' })
  learner?: ReferralLearnerInput | null;

  @Field(() => ReferralConsentInput, {
    nullable: true,
    description: 'Toestemming: consent to sharing the personal part; with the learner.',
  })
  consent?: ReferralConsentInput | null;

  @Field(() => ClassCouncilDecisionInput, {
    nullable: true,
    description:
      'Beslissing van de klassenraad: where a school leads; asked once it is agreed, for what deviates and was not weighed yet.',
  })
  classCouncilDecision?: ClassCouncilDecisionInput | null;
}

@InputType({ description: 'Akkoord gaan: says whether your organisation takes part.' })
export class AgreeTrajectoryInput extends TrajectoryActInput {
  @Field(() => Boolean, { description: 'Akkoord: true to take part, false to decline.' })
  agreed!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Aanbod: global ids of the offerings of your own that it is about; all of them when absent.',
  })
  offeringIds?: string[] | null;

  @Field(() => ClassCouncilDecisionInput, {
    nullable: true,
    description:
      'Beslissing van de klassenraad: what yours weighed, where a school agrees to a component that is not the usual road.',
  })
  classCouncilDecision?: ClassCouncilDecisionInput | null;
}

@InputType({ description: 'Nieuwe stand: moves a trajectory that you lead.' })
export class MoveTrajectoryInput extends TrajectoryActInput {
  @Field(() => TrajectoryStatus, {
    description: 'Naar: the new status; HANDED_OVER comes of an act of its own.',
  })
  to!: TrajectoryStatus;

  @Field(() => TrajectoryStopReason, {
    nullable: true,
    description: 'Reden van stopzetting: for STOPPED, where it is required.',
  })
  stopReason?: TrajectoryStopReason | null;

  @Field(() => ClassCouncilDecisionInput, {
    nullable: true,
    description: 'Beslissing van de klassenraad: for AGREED, where a school leads a deviating trajectory.',
  })
  classCouncilDecision?: ClassCouncilDecisionInput | null;
}

@InputType({ description: 'Overdragen: offers the lead to another organisation, which gets a code.' })
export class HandOverTrajectoryInput extends TrajectoryActInput {
  @Field(() => ID, { description: 'Nieuwe trajectbegeleider: global id of the organisation.' })
  toId!: string;
}

@InputType({
  description: 'Overnemen: tells the old lead, with its code, by which trajectory it is continued.',
})
export class TakeOverTrajectoryInput {
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Overdrachtscode: the code that the old lead gave.' })
  handOverCode!: string;

  @Field(() => ID, { description: 'Vervolgtraject: global id of the new trajectory, which you lead.' })
  continuedAsId!: string;
}

@InputType({
  description:
    'Toestemming intrekken: erases the personal part at once, and stops the trajectory when it had not ended.',
})
export class WithdrawTrajectoryConsentInput extends TrajectoryActInput {}
