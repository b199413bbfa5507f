import { ProviderFilter } from '@leerwegen/shared/catalogue/provider-list.query';
import { GuidanceFilter } from '@leerwegen/shared/guidance/guidance.filter';
import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { Field, ID, InputType } from 'type-graphql';
import { ExternalPartnerKind } from './external-partner.entity';

@InputType({ description: 'Filter voor leerwinkels: which shops to list.' })
export class LeerwinkelFilter extends ProviderFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Arrondissement: works there; NIS code of five digits, such as `34000`.',
  })
  arrondissement?: string | null;
}

@InputType({
  description:
    'Filter voor diensten van leerwinkels: the search filter and what only guidance services know.',
})
export class LeerwinkelServiceFilter extends GuidanceFilter {
  @Field(() => ID, { nullable: true, description: 'Leerwinkel: only services of this shop.' })
  leerwinkel?: string | null;
}

@InputType({ description: 'Filter voor externe partners: which partners to list.' })
export class ExternalPartnerFilter {
  @Field(() => ExternalPartnerKind, { nullable: true, description: 'Soort: kind of organisation.' })
  kind?: ExternalPartnerKind | null;

  @Field(() => Province, { nullable: true, description: 'Provincie of Brussel: works there.' })
  province?: Province | null;

  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: especially for this target group.' })
  targetGroup?: TargetGroup | null;
}
