import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { link } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import type { GraphQLResolveInfo } from 'graphql';
import { Award } from './award.enum';
import { AppliedRule } from './eligibility.type';
import { Verdict } from './eligibility.enum';
import { DeliveryMode } from './offering.enum';
import { Offering } from './offering.interface';
import { Pathway } from './pathway.enum';
import { ComponentState } from './pathway-step.enum';
import { Finality } from './programme.enum';
import { Provider } from './provider.interface';
import { ProviderType } from './provider-types';
import { DateScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'Vrijstelling door iets anders: components of other roads that together would release from this one, by a concordance in force.',
})
@Directive('@shareable')
export class ComponentRelease {
  @Field(() => [ID], { nullable: true, description: 'Onderdelen: global ids; all of them are needed.' })
  componentIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Concordantietabel: global id of the table that says so.' })
  tableId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Onderdeel van een stap: a year, module or exam subject of it.',
})
@Directive('@shareable')
export class StepComponent {
  @Field(() => ID, { nullable: true, description: 'Globaal id: of the module, exam subject or programme.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Volgorde: place in the sequence, from 1.' })
  sequence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Lestijden: lesson hours; null when unknown or when there are none.',
  })
  hours?: number | null;

  @Field(() => ComponentState, { nullable: true, description: 'Stand: whether it still has to be done.' })
  state!: ComponentState;

  @Field(() => [ID], {
    nullable: true,
    description: 'Concordantietabellen: global ids of the tables that speak of an exemption.',
  })
  concordanceTableIds?: string[] | null;

  @Field(() => [ComponentRelease], {
    nullable: true,
    description: 'Vrijstelling door iets anders: what, done elsewhere, would fully release from it.',
  })
  releases?: ComponentRelease[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Stap: one programme, course or exam programme that a learner could start at one provider.',
})
@Directive('@shareable')
export class PathwayStep {
  @Field(() => ID, { description: 'Code van de stap: that of the offering with which it begins.' })
  id!: string;

  @Field(() => ProviderType, { nullable: true, description: 'Soort aanbieder: provider type.' })
  providerType!: ProviderType;

  @Field(() => ID, { nullable: true, description: 'Id van de aanbieder: global id of the provider.' })
  providerId!: string;

  @Field(() => Provider, { nullable: true, description: 'Aanbieder: the provider.' })
  provider?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'Id van het aanbod: global id of what one enrols in first.',
  })
  offeringId!: string;

  @Field(() => Offering, { nullable: true, description: 'Aanbod: what one enrols in first.' })
  offering?: unknown;

  @Field(() => ID, {
    nullable: true,
    description: 'Id van de opleiding: global id of the study programme, course or exam programme.',
  })
  programmeId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: title of the programme, course or exam programme.',
  })
  title!: string;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway.' })
  pathway!: Pathway;

  @Field(() => [Award], { nullable: true, description: 'Studiebewijzen: what completing it gives.' })
  awards!: Award[];

  @Field(() => Int, {
    nullable: true,
    description: 'Graad: grade of secondary education; null outside the grades.',
  })
  grade?: number | null;

  @Field(() => Finality, {
    nullable: true,
    description: 'Finaliteit: what it prepares for; null when unknown or when it has none.',
  })
  finality?: Finality | null;

  @Field(() => DeliveryMode, { nullable: true, description: 'Lesvorm: delivery mode; null when unknown.' })
  deliveryMode?: DeliveryMode | null;

  @Field(() => Verdict, {
    nullable: true,
    description:
      'Oordeel: whether the learner may start on `enrolFrom`; never NOT_ELIGIBLE in a list of steps.',
  })
  verdict!: Verdict;

  @Field(() => [AppliedRule], { nullable: true, description: 'Redenen: the rules that were applied.' })
  reasons!: AppliedRule[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inschrijven vanaf: first day on which the verdict holds: the date of intake or later.',
  })
  enrolFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Start: first day; null when unknown or at any time.',
  })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Vroegste einde: the earliest day on which it can be completed, as far as can be told.',
  })
  earliestEnd?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Afstand: metres from the centre of the municipality; null when no place is known or needed.',
  })
  distanceMeters?: number | null;

  @Field(() => [StepComponent], { nullable: true, description: 'Onderdelen: in the order of the programme.' })
  components!: StepComponent[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Resterende lestijden: lesson hours left without the probable exemptions; null when unknown.',
  })
  remainingHours?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Resterende examens: exams left without the probable exemptions; null where there are none.',
  })
  remainingExams?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Resterende doelen: global ids of the goals of what remains, without those that the evidence shows.',
  })
  remainingGoalIds?: string[] | null;
}

/** What a step is made of; links are added. */
export type PathwayStepValues = Omit<PathwayStep, 'provider' | 'offering'>;

/** A step whose provider and offering are resolved by who owns them, in whatever subgraph it is answered. */
export function pathwayStep(values: PathwayStepValues): PathwayStep {
  return Object.assign(new PathwayStep(), values, {
    provider: (_args: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      link('Provider', values.providerId, context, info),
    offering: (_args: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      link('Offering', values.offeringId, context, info),
  });
}
