import { Municipality } from '@leerwegen/shared/vocabulary/site.type';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'Dekking van een centrumstad: whether one of the 13 regional cities, or Brussels, has a leerwinkel, as the advice asks.',
})
export class CentrumstadCoverage {
  @Field(() => Municipality, {
    nullable: true,
    description: 'Centrumstad: the city; Brussels is the whole region.',
  })
  municipality?: Municipality | null;

  @Field(() => Boolean, { nullable: true, description: 'Gedekt: whether there is a leerwinkel.' })
  covered?: boolean | null;

  /** Numbers of the shops in the city. */
  inside!: string[];

  /** Number of the nearest shop. */
  nearestNumber!: string | null;

  /** Key of the site of that shop from which was measured. */
  nearestSiteKey!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Afstand: metres from the centre of the city to the nearest leerwinkel, as the crow flies.',
  })
  nearestDistanceMeters?: number | null;
}
