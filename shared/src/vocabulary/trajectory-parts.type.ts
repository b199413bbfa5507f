import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { StatusImpact } from './eligibility.type';
import { DeliveryMode } from './offering.enum';
import { Offering } from './offering.interface';
import { Pathway } from './pathway.enum';
import { Provider } from './provider.interface';
import { ProviderRole } from './referral-status.enum';
import { DateScalar, DateTimeScalar } from './scalars';
import {
  TrajectoryComponentState,
  TrajectoryEventKind,
  TrajectoryMilestoneKind,
  TrajectoryParty,
  TrajectoryStatus,
} from './trajectory.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Onderdeel van een traject: one offering that is a part of it, and who gives it.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class TrajectoryComponent {
  @Field(() => ID, { nullable: true, description: 'Aanbod: global id of the offering.' })
  offeringId?: string | null;

  @Field(() => Offering, { nullable: true, description: 'Aanbod: the offering, of any provider.' })
  offering?: object | null;

  @Field(() => ID, { nullable: true, description: 'Aanbieder: global id of who gives it.' })
  providerId?: string | null;

  @Field(() => Provider, { nullable: true, description: 'Aanbieder: who gives it.' })
  provider?: object | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: its pathway; null for guidance.' })
  pathway?: Pathway | null;

  @Field(() => DeliveryMode, { nullable: true, description: 'Lesvorm: how the learner follows it.' })
  deliveryMode?: DeliveryMode | null;

  @Field(() => TrajectoryComponentState, { nullable: true, description: 'Stand: how far it is.' })
  state?: TrajectoryComponentState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Akkoord: whether who gives it agreed; null while it did not say.',
  })
  agreed?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Geplande start: planned first day.' })
  plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Gepland einde: planned last day.' })
  plannedEnd?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Gestart op: real first day.' })
  startedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Beëindigd op: real last day.' })
  endedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: what the lead calls it; for the lead and for who gives it, once agreed.',
  })
  title?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Afspraak: what one organisation does for the learner, and when those who guide consult.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class TrajectoryAgreement {
  @Field(() => ID, { nullable: true, description: 'Wie: global id of the organisation.' })
  providerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Wat: what was agreed; for the lead and for the organisation itself.',
  })
  what?: string | null;

  @Field(() => [DateScalar], { nullable: true, description: 'Overlegmomenten: days of consultation.' })
  consultations?: string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'Mijlpaal: something that happens on a day.' })
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class TrajectoryMilestone {
  @Field(() => TrajectoryMilestoneKind, { nullable: true, description: 'Soort: what happens.' })
  kind?: TrajectoryMilestoneKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: on which day.' })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Gebeurd: whether it has happened.' })
  done?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'Gebeurtenis: one line of the history of a trajectory.' })
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class TrajectoryHistoryLine {
  @Field(() => TrajectoryEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: TrajectoryEventKind | null;

  @Field(() => TrajectoryStatus, {
    nullable: true,
    description: 'Van: status before; null for the first line.',
  })
  from?: TrajectoryStatus | null;

  @Field(() => TrajectoryStatus, { nullable: true, description: 'Naar: status after.' })
  to?: TrajectoryStatus | null;

  @Field(() => TrajectoryParty, { nullable: true, description: 'Partij: as which party somebody acted.' })
  party?: TrajectoryParty | null;

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

  @Field(() => [StatusImpact], {
    nullable: true,
    description:
      'Gevolgen voor het statuut: what was looked at before a switch; for the lead, and erased with the learner’s data.',
  })
  statusImpacts?: StatusImpact[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Melding: one line of the feed of an organisation, in an order without gaps.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class TrajectoryEvent {
  @Field(() => Int, {
    description: 'Volgnummer: 1, 2, 3, ... per organisation and provider type, without gaps.',
  })
  sequence!: number;

  @Field(() => ID, { nullable: true, description: 'Traject: global id of the trajectory.' })
  trajectoryId?: string | null;

  @Field(() => TrajectoryEventKind, { nullable: true, description: 'Soort: what happened.' })
  kind?: TrajectoryEventKind | null;

  @Field(() => TrajectoryStatus, { nullable: true, description: 'Stand: status after it.' })
  status?: TrajectoryStatus | null;

  @Field(() => Int, { nullable: true, description: 'Versie: version of the trajectory after it.' })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Tijdstip: when.' })
  at?: Date | null;
}
