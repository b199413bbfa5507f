import { Field, Float, InputType, Int } from 'type-graphql';
import { Award } from '../vocabulary/award.enum';
import { DeliveryMode } from '../vocabulary/offering.enum';
import { Pathway } from '../vocabulary/pathway.enum';
import { Finality, StudyDomain } from '../vocabulary/programme.enum';
import { Province } from '../vocabulary/province.enum';
import { DateScalar } from '../vocabulary/scalars';
import { TargetGroup } from '../vocabulary/target-group.enum';

@InputType({ description: 'Coördinaat: a WGS84 position in decimal degrees.' })
export class CoordinatesInput {
  @Field(() => Float, { description: 'Breedtegraad: latitude, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Lengtegraad: longitude, -180 to 180.' })
  longitude!: number;
}

@InputType({
  description:
    'Zoekfilter: what to look for; all criteria must hold, of a list one value is enough. Impossible or contradictory values are errors.',
})
export class OfferingFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Vrije tekst (Nederlands): every word must occur in the title, the programme or module, a subject of an exam programme or the description of a guidance service; also half-typed or inside a longer word.',
  })
  text?: string | null;

  @Field(() => [Pathway], { nullable: true, description: 'Leerwegen: pathways.' })
  pathways?: Pathway[] | null;

  @Field(() => [Award], {
    nullable: true,
    description: 'Studiebewijzen: gives at least one of these awards.',
  })
  awards?: Award[] | null;

  @Field(() => [StudyDomain], { nullable: true, description: 'Studiedomeinen: study domains.' })
  domains?: StudyDomain[] | null;

  @Field(() => [Finality], { nullable: true, description: 'Finaliteiten: finalities.' })
  finalities?: Finality[] | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: 'Doelgroepen: especially meant for one of these.',
  })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [DeliveryMode], { nullable: true, description: 'Lesvormen: delivery modes.' })
  deliveryModes?: DeliveryMode[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Gemeente: NIS code of five digits; the code of a merged municipality stands for the new one.',
  })
  municipality?: string | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: province or Brussels.' })
  province?: Province | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Nabij postcode: measure the distance from the centre of the municipality to which this postcode belongs.',
  })
  nearPostcode?: string | null;

  @Field(() => CoordinatesInput, {
    nullable: true,
    description: 'Nabij coördinaat: measure the distance from here.',
  })
  nearCoordinates?: CoordinatesInput | null;

  @Field(() => Int, { nullable: true, description: 'Binnen: at most so many kilometres away, 1 to 300.' })
  withinKm?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start vanaf: starts on this day or later.' })
  startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start tot: starts on this day or earlier.' })
  startsUntil?: string | null;

  @Field(() => Int, { nullable: true, description: 'Leeftijd: age at the start, 10 to 99.' })
  age?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Inschrijving open: whether one can enrol now.' })
  enrolmentOpen?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Taal: language of instruction (ISO 639-1, such as `nl`).',
  })
  language?: string | null;
}
