import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { OfferingPageArguments } from '@leerwegen/shared/search/offering-page.arguments';
import { ArgsType, Field } from 'type-graphql';
import { ExternalPartnerFilter, LeerwinkelFilter, LeerwinkelServiceFilter } from './leerwinkel.filters';

@ArgsType()
export class LeerwinkelArguments extends PageArguments {
  @Field(() => LeerwinkelFilter, { nullable: true, description: 'Filter: which shops to list.' })
  filter?: LeerwinkelFilter | null;
}

@ArgsType()
export class LeerwinkelServiceArguments extends OfferingPageArguments {
  @Field(() => LeerwinkelServiceFilter, { nullable: true, description: 'Filter: which services to list.' })
  filter?: LeerwinkelServiceFilter | null;
}

@ArgsType()
export class ExternalPartnerArguments extends PageArguments {
  @Field(() => ExternalPartnerFilter, { nullable: true, description: 'Filter: which partners to list.' })
  filter?: ExternalPartnerFilter | null;
}
