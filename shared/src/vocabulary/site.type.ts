import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { CoordinatesSource, Province } from './province.enum';

@ObjectType({ simpleResolvers: true, description: 'Coördinaten: WGS84 position in decimal degrees.' })
@Directive('@shareable')
export class Coordinates {
  @Field(() => Float, { nullable: true, description: 'Breedtegraad: latitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Lengtegraad: longitude.' })
  longitude?: number | null;

  @Field(() => CoordinatesSource, { nullable: true, description: 'Herkomst: where the position comes from.' })
  source?: CoordinatesSource | null;
}

@ObjectType({ simpleResolvers: true, description: 'Gemeente: municipality, by its NIS code.' })
@Directive('@shareable')
export class Municipality {
  @Field(() => String, { nullable: true, description: 'NIS-code: five digits.' })
  nis?: string | null;

  @Field(() => String, { nullable: true, description: 'Naam: official Dutch name.' })
  name?: string | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: province or Brussels.' })
  province?: Province | null;

  @Field(() => Boolean, { nullable: true, description: 'Centrumstad: one of the 13 regional cities.' })
  centrumstad?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'Vestigingsplaats: a place where a provider is active.' })
@Directive('@shareable')
export class Site {
  @Field(() => String, {
    nullable: true,
    description: 'Vestigingsnummer: number of the site, unique only within its institution.',
  })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Naam: name of the site.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Straat en huisnummer: street and house number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode: four digits.' })
  postcode?: string | null;

  @Field(() => Municipality, { nullable: true, description: 'Gemeente: municipality.' })
  municipality?: Municipality | null;

  @Field(() => Coordinates, {
    nullable: true,
    description: 'Coördinaten: position; null when nothing is known.',
  })
  coordinates?: Coordinates | null;
}
