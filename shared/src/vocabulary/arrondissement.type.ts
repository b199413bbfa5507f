import { Directive, Field, ObjectType } from 'type-graphql';
import { Province } from './province.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Arrondissement: administrative district, the regions in which clb’s and leerwinkels work.',
})
@Directive('@shareable')
export class Arrondissement {
  @Field(() => String, { nullable: true, description: 'NIS-code: five digits, such as `34000`.' })
  nis?: string | null;

  @Field(() => String, { nullable: true, description: 'Naam: official Dutch name.' })
  name?: string | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: province or Brussels.' })
  province?: Province | null;
}
