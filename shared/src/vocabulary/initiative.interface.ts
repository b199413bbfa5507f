import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text.type';
import { Offering } from './offering.interface';
import { Pathway } from './pathway.enum';
import { Provider } from './provider.interface';
import { Province } from './province.enum';
import { TargetGroup } from './target-group.enum';
import { vocabularyEnum } from './vocabulary-enum';

export const InitiativeKind = vocabularyEnum(
  'InitiativeKind',
  'Soort initiatief: what an initiative is for.',
  {
    PREVENTION: 'Preventie van schooluitval: keeps pupils on board.',
    SECOND_CHANCE: 'Tweede kans: helps back to a diploma road.',
    BRIDGE: 'Brug: leads from one road to another, such as from the reception class to adult education.',
    EXAM_PREPARATION:
      'Voorbereiding op de Examencommissie: a school prepares its pupils for the exams; an exception, never the rule.',
  },
);
export type InitiativeKind = keyof typeof InitiativeKind;

@ObjectType({
  simpleResolvers: true,
  description: 'Organisatie van buiten: an organisation that owns no part of this graph.',
})
@Directive('@shareable')
export class OutsideOrganisation {
  @Field(() => String, { nullable: true, description: 'Naam: name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Website: address of its own site.' })
  website?: string | null;
}

/** What organisations do together (DESIGN.md §1). Only `id` is non-null (DESIGN.md §3 rule 1). */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename: string }) => value.__typename,
  description: 'Initiatief: what providers do together for learners who drop out or come back.',
})
export abstract class Initiative {
  @Field(() => ID, { description: 'Globaal id: `<type>:<key>`, stable over imports.' })
  readonly id!: string;

  @Field(() => InitiativeKind, { nullable: true, description: 'Soort: what it is for.' })
  kind?: InitiativeKind | null;

  @Field(() => String, { nullable: true, description: 'Naam: name.' })
  name?: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Beschrijving: what it does.' })
  description?: LocalizedText | null;

  @Field(() => Provider, {
    nullable: true,
    description: 'Gastheer: the provider that hosts it; null when the host is no part of this graph.',
  })
  host?: Provider | null;

  @Field(() => OutsideOrganisation, {
    nullable: true,
    description: 'Gastheer van buiten: the host when it is no part of this graph.',
  })
  outsideHost?: OutsideOrganisation | null;

  @Field(() => [Provider], { nullable: 'itemsAndList', description: 'Partners: providers that take part.' })
  partners?: (Provider | null)[] | null;

  @Field(() => [String], { nullable: true, description: 'Partners van buiten: others that take part.' })
  outsidePartners?: string[] | null;

  @Field(() => [Pathway], { nullable: true, description: 'Leerwegen: the roads it leads to.' })
  routes?: Pathway[] | null;

  @Field(() => [Offering], {
    nullable: 'itemsAndList',
    description: 'Aanbod: what a learner can start through it.',
  })
  offerings?: (Offering | null)[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Netoverschrijdend: whether it works for all networks (netten).',
  })
  crossNetwork?: boolean | null;

  @Field(() => [Province], {
    nullable: true,
    description: "Regio's: provinces, or Brussels, where it works.",
  })
  regions?: Province[] | null;

  @Field(() => [TargetGroup], { nullable: true, description: 'Doelgroepen: who it is for.' })
  targetGroups?: TargetGroup[] | null;

  @Field(() => String, { nullable: true, description: 'Website: address of its own site.' })
  website?: string | null;

  @Field(() => Int, { nullable: true, description: 'Sinds: year in which it began; null when unknown.' })
  since?: number | null;

  @Field(() => Int, { nullable: true, description: 'Tot: year in which it ended; null while it runs.' })
  until?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Demonstratiegegevens: true for data that ship with the product.',
  })
  demonstration?: boolean | null;
}
