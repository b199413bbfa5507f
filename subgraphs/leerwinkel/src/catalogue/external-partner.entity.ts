import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { vocabularyEnum } from '@leerwegen/shared/vocabulary/vocabulary-enum';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ExternalPartnerKind = vocabularyEnum(
  'ExternalPartnerKind',
  'Soort externe partner: organisations that own no part of this graph.',
  {
    VDAB: 'VDAB: public employment service of Flanders.',
    ACTIRIS: 'Actiris: public employment service of Brussels.',
    DROPOUT_NETWORK: 'Netwerk tegen schooluitval: local network against early leaving.',
    PEDAGOGICAL_SUPPORT: 'Pedagogische begeleidingsdienst: supports schools and centres.',
    OCMW: 'OCMW: public social welfare of a municipality.',
    CAW: 'CAW: centre for general welfare.',
    JAC: 'JAC: young people’s part of a CAW.',
    YOUTH_WORK: 'Jeugdwerk: youth work.',
    BASIC_EDUCATION: 'Centrum voor basiseducatie: basic education for adults.',
  },
);
export type ExternalPartnerKind = keyof typeof ExternalPartnerKind;

@ObjectType({
  simpleResolvers: true,
  description: 'Externe partner: an organisation outside the graph that helps learners find their way.',
})
@Directive('@key(fields: "id")')
@Entity('external_partner')
export class ExternalPartner {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `externalPartner:<key>`.' })
  get id(): string {
    return globalId('externalPartner', this.key);
  }

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Naam: name.' })
  name!: string;

  @Column({ type: 'text' })
  @Field(() => ExternalPartnerKind, { nullable: true, description: 'Soort: kind of organisation.' })
  kind!: ExternalPartnerKind;

  @Column({ type: 'text', array: true })
  @Field(() => [Province], { nullable: true, description: 'Provincies: where it works; Brussels too.' })
  provinces!: Province[];

  @Column({ type: 'jsonb', nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Beschrijving: what it does.' })
  description!: LocalizedText | null;

  @Column({ type: 'text', array: true })
  @Field(() => [TargetGroup], { nullable: true, description: 'Doelgroepen: who it is especially for.' })
  targetGroups!: TargetGroup[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Website: address of its own site.' })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'E-mailadres: e-mail address of a function.' })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Telefoonnummer: telephone number of a function.' })
  telephone!: string | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Demonstratiegegevens: true for data that ship with the product.',
  })
  demonstration!: boolean;
}
