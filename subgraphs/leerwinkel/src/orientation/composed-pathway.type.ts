import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { Combination } from '@leerwegen/shared/vocabulary/combination.enum';
import { Verdict } from '@leerwegen/shared/vocabulary/eligibility.enum';
import { RegulationRule, StatusImpact } from '@leerwegen/shared/vocabulary/eligibility.type';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import {
  PathwayStep,
  pathwayStep,
  type PathwayStepValues,
} from '@leerwegen/shared/vocabulary/pathway-step.type';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RegulatoryQuestion } from './regulatory-question.type';

@ObjectType({
  simpleResolvers: true,
  description: 'Tussentijds succes: something that is acquired on the way, before the goal.',
})
export class InterimSuccess {
  @Field(() => Award, { nullable: true, description: 'Studiebewijs: what is acquired.' })
  award!: Award;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: of the module, course or programme that gives it.',
  })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Code van de stap: in which step it is acquired.' })
  stepId!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Planning van een stap: when a step can be done on this pathway, at the earliest.',
})
export class PlannedStep {
  @Field(() => ID, { nullable: true, description: 'Code van de stap: which step.' })
  stepId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Fase: from 1; steps of the same stage are done at the same time, stages follow each other.',
  })
  stage!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Van: first day. Later than the start of its offering when another step comes first: ask the provider for the next start. Null when unknown.',
  })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Tot: day on which it can be completed; null when unknown.',
  })
  to!: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Wat nog te doen is: global ids of the components of the step that are done on this pathway.',
  })
  componentIds!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Samengestelde leerweg: one or more steps that together lead, or help, to the goal of a learner. It is advice; providers decide.',
})
export class ComposedPathway {
  @Field(() => ID, { description: 'Code: the same for the same steps in the same combination.' })
  id!: string;

  @Field(() => Combination, {
    nullable: true,
    description: 'Combinatie van leerwegen: which roads are combined; null when it keeps to one.',
  })
  combination!: Combination | null;

  @Field(() => [Pathway], {
    nullable: true,
    description: 'Leerwegen: pathways of its steps, in their order.',
  })
  pathways!: Pathway[];

  @Field(() => [PathwayStep], {
    nullable: true,
    description: 'Stappen: in order; a step that needs what another gives comes after it.',
  })
  steps!: PathwayStep[];

  @Field(() => [PlannedStep], {
    nullable: true,
    description: 'Planning: when each step can be done, in the order of the steps.',
  })
  plan!: PlannedStep[];

  @Field(() => [Award], {
    nullable: true,
    description: 'Studiebewijzen: what it gives at its end and on the way, from what takes one furthest.',
  })
  awards!: Award[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Bereikt het doel: whether it leads to the goal of the profile, if need be through later years.',
  })
  reachesGoal!: boolean;

  @Field(() => Verdict, { nullable: true, description: 'Oordeel: the worst of its steps.' })
  verdict!: Verdict;

  @Field(() => Int, {
    nullable: true,
    description:
      'Resterende onderdelen: how many years, modules and exams have to be done, as far as is known.',
  })
  remainingComponents!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Wat nog te doen is: global ids of the components that have to be done, in order.',
  })
  remainingComponentIds!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Resterende lestijden: lesson hours left, 0 where nothing is taught; null when unknown.',
  })
  remainingHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Resterende examens: exams left at the Examencommissie; null where there are none.',
  })
  remainingExams!: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Resterende doelen: global ids of goals that are still to be shown; null when no step knows.',
  })
  remainingGoalIds!: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Vroegste einde: earliest day on which all of it can be completed; null when unknown.',
  })
  earliestEnd!: string | null;

  @Field(() => [InterimSuccess], {
    nullable: true,
    description: 'Tussentijdse successen: what is acquired on the way, in the order of time.',
  })
  interimSuccesses!: InterimSuccess[];

  @Field(() => [RegulationRule], {
    nullable: true,
    description: 'Aandachtspunten: rules that ask for care, such as a reason that has to be recorded.',
  })
  warnings!: RegulationRule[];

  @Field(() => [StatusImpact], {
    nullable: true,
    description: 'Gevolgen voor het statuut: what to look at before starting; never an entitlement.',
  })
  statusImpacts!: StatusImpact[];

  @Field(() => [RegulatoryQuestion], {
    nullable: true,
    description: 'Open vragen in de regelgeving: what regulation leaves open about it.',
  })
  questions!: RegulatoryQuestion[];

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Uitleg: why it stands at this place in the list.',
  })
  explanation!: LocalizedText;
}

/** A composed pathway with the plain values of its steps, as the composer makes it. */
export type ComposedPathwayValues = Omit<ComposedPathway, 'steps'> & { steps: PathwayStepValues[] };

/** A composed pathway whose steps know their provider and offering, for an answer. */
export function composedPathway(values: ComposedPathwayValues): ComposedPathway {
  return Object.assign(new ComposedPathway(), values, { steps: values.steps.map(pathwayStep) });
}
