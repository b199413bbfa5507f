import { Arrondissement } from '@leerwegen/shared/vocabulary/arrondissement.type';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Wegwijzer: to which leerwinkel one refers who lives somewhere.',
})
export class LeerwinkelRouting {
  @Field(() => Arrondissement, { nullable: true, description: 'Arrondissement: region of the place.' })
  region?: Arrondissement | null;

  /** Numbers of the shops that work in the region. */
  numbers!: string[];

  /** Number of the shop to turn to when there is none. */
  fallbackNumber!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Afstand: metres to the nearest site of the fallback, as the crow flies.',
  })
  fallbackDistanceMeters?: number | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Uitleg: what this means, for who refers.' })
  statement?: LocalizedText | null;
}
