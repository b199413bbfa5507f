import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ReferralWarning } from '../vocabulary/referral.enum';
import { ReferralStatus } from '../vocabulary/referral-status.enum';
import { DateTimeScalar } from '../vocabulary/scalars';

/** What an act on a referral of one provider type answers. */
export function referralPayload(name: string): ClassType<object> {
  @ObjectType(`${name}ReferralPayload`, {
    simpleResolvers: true,
    description:
      'Antwoord op een handeling: what came of an act; the same again when the act is repeated with its key.',
  })
  @Directive('@tag(name: "personal")')
  class ReferralPayload {
    @Field(() => ReferralStatus, { nullable: true, description: 'Stand: status right after the act.' })
    status?: ReferralStatus | null;

    @Field(() => Int, { nullable: true, description: 'Versie: version right after the act.' })
    version?: number | null;

    @Field(() => [ReferralWarning], {
      nullable: true,
      description: 'Waarschuwingen: what the sender should know.',
    })
    warnings?: ReferralWarning[] | null;

    @Field(() => String, {
      nullable: true,
      description:
        'Claimcode: for the learner, who shows it to the receiver; only when sent without personal part.',
    })
    claimCode?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Statuscode: follows the status of this referral and nothing else; only when sent.',
    })
    statusCode?: string | null;
  }
  return ReferralPayload;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Ontvangstbewijs: what a partner without an account gets back; no personal data.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class PartnerReferralReceipt {
  @Field(() => ReferralStatus, { nullable: true, description: 'Stand: status right after the act.' })
  status?: ReferralStatus | null;

  @Field(() => [ReferralWarning], {
    nullable: true,
    description: 'Waarschuwingen: what the partner should know.',
  })
  warnings?: ReferralWarning[] | null;

  @Field(() => String, { nullable: true, description: 'Statuscode: follows the status of the referral.' })
  statusCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Claimcode: for the learner, who shows it to the receiver; only when sent without personal part.',
  })
  claimCode?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Code voor een partner: to hand over; it cannot be read again.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class PartnerCode {
  @Field(() => String, { nullable: true, description: 'Code: the one-time code.' })
  code?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Geldig tot: until when it can be used.' })
  expiresAt?: Date | null;
}
