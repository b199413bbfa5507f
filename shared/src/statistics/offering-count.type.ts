import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Award } from '../vocabulary/award.enum';
import { Net } from '../vocabulary/net.enum';
import { DeliveryMode } from '../vocabulary/offering.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { Finality, StudyDomain } from '../vocabulary/programme.enum';
import { Province } from '../vocabulary/province.enum';
import { Municipality } from '../vocabulary/site.type';
import { TargetGroup } from '../vocabulary/target-group.enum';

@ObjectType({
  simpleResolvers: true,
  description:
    'Aantal: how many offerings share these values. A dimension that was not asked is null; one that was asked is null where the value is unknown or there is none.',
})
@Directive('@shareable')
export class OfferingCount {
  @Field(() => Int, { description: 'Aantal: number of offerings.' })
  count!: number;

  @Field(() => Municipality, { nullable: true, description: 'Gemeente: municipality of the site.' })
  municipality?: Municipality | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: province or Brussels.' })
  province?: Province | null;

  @Field(() => StudyDomain, { nullable: true, description: 'Studiedomein: study domain.' })
  domain?: StudyDomain | null;

  @Field(() => Finality, { nullable: true, description: 'Finaliteit: finality.' })
  finality?: Finality | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway.' })
  pathway?: Pathway | null;

  @Field(() => Award, { nullable: true, description: 'Studiebewijs: award.' })
  award?: Award | null;

  @Field(() => DeliveryMode, { nullable: true, description: 'Lesvorm: delivery mode.' })
  deliveryMode?: DeliveryMode | null;

  @Field(() => String, { nullable: true, description: 'Startmaand: month of the start, such as `2027-02`.' })
  startMonth?: string | null;

  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: target group.' })
  targetGroup?: TargetGroup | null;

  @Field(() => Net, { nullable: true, description: 'Onderwijsnet: educational network of the provider.' })
  net?: Net | null;

  @Field(() => Int, { nullable: true, description: 'Schooljaar: start year of the school year.' })
  schoolYear?: number | null;
}
