import { Args, Field, ID, InterfaceType } from 'type-graphql';
import { ContactPointArguments } from './contact-point.arguments';
import { ContactPointGap } from './contact-point-gap.type';
import { ContactPoint } from './contact-point.type';
import { ProviderProfile } from './provider-profile.type';
import { ProviderType } from './provider-types';
import { DateScalar } from './scalars';

/** What every organisation in the graph has in common. Only `id` and `type` are non-null (DESIGN.md §3 rule 1). */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename?: string; constructor: { name: string } }) =>
    value.__typename ?? value.constructor.name,
  description: 'Aanbieder of begeleider: any organisation that offers education or guides learners.',
})
export abstract class Provider {
  @Field(() => ID, { description: 'Globaal id: `<type>:<official number>`, stable over imports.' })
  readonly id!: string;

  @Field(() => ProviderType, { description: 'Soort: the provider type.' })
  readonly type!: ProviderType;

  @Field(() => String, { nullable: true, description: 'Naam: official name.' })
  name?: string | null;

  @Field(() => ProviderProfile, { nullable: true, description: 'Profiel: what others should know about it.' })
  profile?: ProviderProfile | null;

  @Field(() => [ContactPoint], {
    nullable: true,
    description: 'Aanspreekpunten: who to contact, all or for one target group and region.',
  })
  contactPoints(@Args(() => ContactPointArguments) _arguments: ContactPointArguments): ContactPoint[] | null {
    throw new Error('resolved by the owner');
  }

  @Field(() => [ContactPointGap], {
    nullable: true,
    description:
      'Ontbrekende aanspreekpunten: target groups of its own offerings, of this school year or later, for whom it names nobody, by region of its sites.',
  })
  missingContactPoints?: ContactPointGap[] | null;

  @Field(() => String, { nullable: true, description: 'Website: address of its own site.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Pagina bij Onderwijskiezer: where Onderwijskiezer tells about it.',
  })
  onderwijskiezerPage?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Laatst nagekeken: when the owner last verified what stands here.',
  })
  lastVerified?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Demonstratiegegevens: true for invented data that ships with the product.',
  })
  demonstration?: boolean | null;
}
