import { Args, Field, ID, InterfaceType } from 'type-graphql';
import { Award, EducationLevel } from './award.enum';
import { EligibilityArguments } from './eligibility.arguments';
import { Eligibility } from './eligibility.type';
import { CapacityState, DeliveryMode } from './offering.enum';
import { Pathway } from './pathway.enum';
import { Provider } from './provider.interface';
import { DateScalar } from './scalars';
import { Site } from './site.type';
import { TargetGroup } from './target-group.enum';

/** Anything a learner can start. Only `id` is non-null (DESIGN.md §3 rule 1). */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename?: string; constructor: { name: string } }) =>
    value.__typename ?? value.constructor.name,
  description: 'Aanbod: anything a learner can start.',
})
export abstract class Offering {
  @Field(() => ID, { description: 'Globaal id: `<type>:<natural key>`, stable over imports.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title?: string | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: the pathway it belongs to.' })
  pathway?: Pathway | null;

  @Field(() => [Award], {
    nullable: true,
    description: 'Studiebewijzen: what completing it gives; empty when it gives none, null when unknown.',
  })
  awards?: Award[] | null;

  @Field(() => EducationLevel, { nullable: true, description: 'Niveau: level of education.' })
  level?: EducationLevel | null;

  @Field(() => Provider, { nullable: true, description: 'Aanbieder: who offers it.' })
  provider?: Provider | null;

  @Field(() => Site, { nullable: true, description: 'Vestigingsplaats: where it takes place.' })
  site?: Site | null;

  @Field(() => DeliveryMode, { nullable: true, description: 'Lesvorm: how it is taught.' })
  deliveryMode?: DeliveryMode | null;

  @Field(() => [TargetGroup], { nullable: true, description: 'Doelgroepen: who it is especially meant for.' })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Talen: languages of instruction (ISO 639-1); null when unknown.',
  })
  languages?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start: first day; null when unknown.' })
  startsOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Inschrijving open: whether one can enrol now; null when unknown.',
  })
  enrolmentOpen?: boolean | null;

  @Field(() => CapacityState, {
    nullable: true,
    description: 'Capaciteit: whether there is room; null when unknown.',
  })
  capacity?: CapacityState | null;

  @Field(() => Eligibility, {
    nullable: true,
    description:
      'Toelaatbaarheid: whether a learner may start this, with the rules that lead there and what would change the verdict.',
  })
  eligibility(@Args(() => EligibilityArguments) _arguments: EligibilityArguments): Eligibility | null {
    throw new Error('resolved by the owner');
  }
}
