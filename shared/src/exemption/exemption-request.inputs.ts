import { Field, ID, InputType, Int } from 'type-graphql';
import { ReferralConsentInput } from '../vocabulary/consent.type';
import { EvidenceInput } from '../vocabulary/evidence.type';
import { ExemptionDecisionInput, ExemptionLineInput } from '../vocabulary/exemption-request-parts.type';
import {
  ExemptionAppealReason,
  ExemptionQuestion,
  ExemptionRequestStatus,
  ExemptionRevocationReason,
} from '../vocabulary/exemption-request.enum';
import { ReferralLearnerInput } from '../vocabulary/learner.type';
import { ClassCouncilDecisionInput } from '../vocabulary/referral-parts.type';
import { DateScalar } from '../vocabulary/scalars';

const KEY_DESCRIPTION =
  'Idempotentiesleutel: 8 to 100 letters, digits, `-` or `_` of your choice; repeat an act with the same key and the same input, and you get its first answer. Kept 30 days or longer.';

/** The learner's part of a draft or an amendment: what is given replaces what was there. */
@InputType()
export abstract class ExemptionLearnerPartInput {
  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;

  @Field(() => ReferralLearnerInput, {
    nullable: true,
    description: 'Lerende: the personal part; needs a valid consent, and is needed to submit.',
  })
  learner?: ReferralLearnerInput | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'Bewijsstukken: evidence, with learner and consent; at most 50 lines.',
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
    'Vrijstellingsaanvraag opstellen: a draft, which the decider does not see before it is submitted.',
})
export class DraftExemptionRequestInput extends ExemptionLearnerPartInput {
  @Field(() => ID, {
    description: 'Beslisser: global id of the provider that decides; your own organisation too.',
  })
  deciderId!: string;

  @Field(() => ID, {
    description: 'Opleiding: global id of the programme, course or offering of the decider that it is about.',
  })
  programmeId!: string;

  @Field(() => [ExemptionLineInput], {
    description: 'Lijnen: 1 to 50 components, each once.',
  })
  lines!: ExemptionLineInput[];
}

/** What every act on an exemption request that exists has in common. */
@InputType()
export abstract class ExemptionRequestActInput {
  @Field(() => ID, { description: 'Vrijstellingsaanvraag: global id of the request.' })
  id!: string;

  @Field(() => Int, { description: 'Verwachte versie: version that you read; another one is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => String, { description: KEY_DESCRIPTION })
  idempotencyKey!: string;
}

@InputType({
  description: 'Vrijstellingsaanvraag aanpassen: changes a draft, or one that was found incomplete.',
})
export class AmendExemptionRequestInput extends ExemptionLearnerPartInput {
  @Field(() => ID, { description: 'Vrijstellingsaanvraag: global id of the request.' })
  id!: string;

  @Field(() => Int, { description: 'Verwachte versie: version that you read; another one is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Opleiding: global id of the programme, course or offering of the decider that it is about.',
  })
  programmeId?: string | null;

  @Field(() => [ExemptionLineInput], {
    nullable: true,
    description: 'Lijnen: 1 to 50 components, each once; they replace all lines.',
  })
  lines?: ExemptionLineInput[] | null;
}

@InputType({
  description:
    'Nieuwe stand: moves an exemption request; the requester submits, withdraws and appeals, the decider does the rest.',
})
export class MoveExemptionRequestInput extends ExemptionRequestActInput {
  @Field(() => ExemptionRequestStatus, { description: 'Naar: the new status; DECIDED is an act of its own.' })
  to!: ExemptionRequestStatus;

  @Field(() => [ExemptionQuestion], {
    nullable: true,
    description: 'Vragen: for INCOMPLETE, one or more.',
  })
  questions?: ExemptionQuestion[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Proef op: for TEST_SCHEDULED, day of the test; today or later.',
  })
  testOn?: string | null;

  @Field(() => ExemptionAppealReason, {
    nullable: true,
    description: 'Reden van betwisting: for APPEALED, where it is required.',
  })
  appealReason?: ExemptionAppealReason | null;

  @Field(() => ExemptionRevocationReason, {
    nullable: true,
    description: 'Reden van herroeping: for REVOKED, where it is required.',
  })
  revocationReason?: ExemptionRevocationReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Toelichting: for APPEALED or REVOKED; at most 1,000 characters.',
  })
  note?: string | null;
}

@InputType({ description: 'Beslissen: decides on every line of a request, each with its motivation.' })
export class DecideExemptionRequestInput extends ExemptionRequestActInput {
  @Field(() => [ExemptionDecisionInput], {
    description: 'Beslissingen: one for every component of the request.',
  })
  decisions!: ExemptionDecisionInput[];

  @Field(() => ClassCouncilDecisionInput, {
    nullable: true,
    description: 'Beslissing van de klassenraad: what was weighed; required of a school, refused of others.',
  })
  classCouncilDecision?: ClassCouncilDecisionInput | null;
}

@InputType({
  description:
    'Toestemming intrekken: erases the personal part at once, and ends the request when nothing was decided.',
})
export class WithdrawExemptionRequestConsentInput extends ExemptionRequestActInput {}
