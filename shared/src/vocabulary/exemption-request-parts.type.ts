import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConcordanceCoverage } from './concordance.enum';
import {
  ExemptionBasis,
  ExemptionDecision,
  ExemptionEventKind,
  ExemptionRequestStatus,
} from './exemption-request.enum';
import { ProviderRole, ReferralParty } from './referral-status.enum';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'Lijn van een vrijstellingsaanvraag: one component, on what it is asked, and what was decided.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ExemptionRequestLine {
  @Field(() => ID, {
    nullable: true,
    description: 'Onderdeel: global id of the component of the decider from which to be exempt.',
  })
  componentId?: string | null;

  @Field(() => ExemptionBasis, { nullable: true, description: 'Grond: on what the exemption is asked.' })
  basis?: ExemptionBasis | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Bewijsstukken: places in `evidence`, from 0, of what supports this line.',
  })
  evidence?: number[] | null;

  @Field(() => ExemptionDecision, {
    nullable: true,
    description: 'Beslissing: what was decided; null while nothing was.',
  })
  decision?: ExemptionDecision | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Motivering: why it was decided so; for who may see the learner, and erased with the learner’s data.',
  })
  motivation?: string | null;
}

@InputType({ description: 'Lijn: one component from which the learner asks to be exempt.' })
export class ExemptionLineInput {
  @Field(() => ID, {
    description: 'Onderdeel: global id of a component of the decider, such as `courseModule:D101/D10103`.',
  })
  componentId!: string;

  @Field(() => ExemptionBasis, { description: 'Grond: on what the exemption is asked.' })
  basis!: ExemptionBasis;

  @Field(() => [Int], {
    nullable: true,
    description: 'Bewijsstukken: places in `evidence`, from 0; needed to submit for EVK and EVC.',
  })
  evidence?: number[] | null;
}

@InputType({ description: 'Beslissing: what is decided on one component, and why.' })
export class ExemptionDecisionInput {
  @Field(() => ID, { description: 'Onderdeel: global id of a component of the request.' })
  componentId!: string;

  @Field(() => ExemptionDecision, { description: 'Beslissing: what is decided.' })
  decision!: ExemptionDecision;

  @Field(() => String, { description: 'Motivering: why; 1 to 1,000 characters.' })
  motivation!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Advies bij een vrijstellingsaanvraag: what a concordance said of one component when it was submitted; never binding.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ExemptionRequestAdvice {
  @Field(() => ID, { nullable: true, description: 'Onderdeel: global id of the component.' })
  componentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Regel: id of the concordance rule; null when none held.' })
  ruleId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Concordantietabel: global id of the table, of one version; null when none held.',
  })
  tableId?: string | null;

  @Field(() => ConcordanceCoverage, { nullable: true, description: 'Dekking: how far it is covered.' })
  coverage?: ConcordanceCoverage | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: day for which it was told.' })
  on?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Gebeurtenis: one line of the history of an exemption request.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ExemptionRequestHistoryLine {
  @Field(() => ExemptionEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: ExemptionEventKind | null;

  @Field(() => ExemptionRequestStatus, {
    nullable: true,
    description: 'Van: status before; null for the first line.',
  })
  from?: ExemptionRequestStatus | null;

  @Field(() => ExemptionRequestStatus, { nullable: true, description: 'Naar: status after.' })
  to?: ExemptionRequestStatus | null;

  @Field(() => ReferralParty, {
    nullable: true,
    description: 'Partij: who acted: the requester is the sender, the decider the receiver.',
  })
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

  @Field(() => String, {
    nullable: true,
    description: 'Reden: code of the reason of an appeal or a revocation.',
  })
  reason?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Melding: one line of the feed of an organisation, in an order without gaps.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class ExemptionRequestEvent {
  @Field(() => Int, {
    description: 'Volgnummer: 1, 2, 3, ... per organisation and provider type, without gaps.',
  })
  sequence!: number;

  @Field(() => ID, { nullable: true, description: 'Vrijstellingsaanvraag: global id of the request.' })
  exemptionRequestId?: string | null;

  @Field(() => ExemptionEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: ExemptionEventKind | null;

  @Field(() => ExemptionRequestStatus, { nullable: true, description: 'Stand: status after it.' })
  status?: ExemptionRequestStatus | null;

  @Field(() => Int, { nullable: true, description: 'Versie: version of the request after it.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Tijdstip: when.' })
  at?: Date | null;
}
