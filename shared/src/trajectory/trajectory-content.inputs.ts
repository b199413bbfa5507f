import { Field, ID, InputType } from 'type-graphql';
import { DeliveryMode } from '../vocabulary/offering.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { DateScalar } from '../vocabulary/scalars';
import { TrajectoryComponentState, TrajectoryMilestoneKind } from '../vocabulary/trajectory.enum';

@InputType({ description: 'Onderdeel van een traject: one offering, and who gives it.' })
export class TrajectoryComponentInput {
  @Field(() => ID, {
    description: 'Aanbod: global id of the offering, of any provider; each once.',
  })
  offeringId!: string;

  @Field(() => ID, { description: 'Aanbieder: global id of who gives it.' })
  providerId!: string;

  @Field(() => Pathway, {
    nullable: true,
    description: 'Leerweg: its pathway; required of teaching and exams, refused of guidance.',
  })
  pathway?: Pathway | null;

  @Field(() => DeliveryMode, { nullable: true, description: 'Lesvorm: how the learner follows it.' })
  deliveryMode?: DeliveryMode | null;

  @Field(() => TrajectoryComponentState, {
    nullable: true,
    description: 'Stand: how far it is; when absent it stays as it was, PLANNED for a new one.',
  })
  state?: TrajectoryComponentState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Geplande start: planned first day.' })
  plannedStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Gepland einde: planned last day.' })
  plannedEnd?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Gestart op: real first day, not in the future; today when absent.',
  })
  startedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Beëindigd op: real last day, not in the future; today when absent.',
  })
  endedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: what you call it; at most 200 characters, kept encrypted.',
  })
  title?: string | null;
}

@InputType({ description: 'Afspraak: what one organisation does for the learner.' })
export class TrajectoryAgreementInput {
  @Field(() => ID, {
    description: 'Wie: global id of the lead, or of an organisation that gives a component.',
  })
  providerId!: string;

  @Field(() => String, { description: 'Wat: what was agreed; 1 to 1,000 characters, kept encrypted.' })
  what!: string;

  @Field(() => [DateScalar], {
    nullable: true,
    description: 'Overlegmomenten: days of consultation; at most 50.',
  })
  consultations?: string[] | null;
}

@InputType({ description: 'Mijlpaal: something that happens on a day.' })
export class TrajectoryMilestoneInput {
  @Field(() => TrajectoryMilestoneKind, { description: 'Soort: what happens.' })
  kind!: TrajectoryMilestoneKind;

  @Field(() => DateScalar, { description: 'Datum: on which day.' })
  on!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Gebeurd: whether it has happened, not in the future then.',
  })
  done?: boolean | null;
}
