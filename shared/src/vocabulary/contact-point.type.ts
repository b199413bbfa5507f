import { Directive, Field, ObjectType } from 'type-graphql';
import { LocalizedText } from './localized-text.type';
import { Province } from './province.enum';
import { TargetGroup } from './target-group.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Aanspreekpunt: who answers for a target group in a region; a function, never a named person.',
})
@Directive('@shareable')
export class ContactPoint {
  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: the target group it answers for.' })
  targetGroup?: TargetGroup | null;

  @Field(() => [Province], {
    nullable: true,
    description: "Regio's: the provinces, or Brussels, it answers for.",
  })
  regions?: Province[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Netoverschrijdend: whether it answers for all networks (netten).',
  })
  crossNetwork?: boolean | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Functie: role of who answers.' })
  role?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'E-mailadres: e-mail address of the function.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telefoonnummer: telephone number of the function.' })
  telephone?: string | null;
}
