import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { OfferingPageArguments } from '@leerwegen/shared/search/offering-page.arguments';
import { ArgsType, Field } from 'type-graphql';
import { ClbFilter, ClbServiceFilter } from './clb.filters';

@ArgsType()
export class ClbArguments extends PageArguments {
  @Field(() => ClbFilter, { nullable: true, description: 'Filter: which centres to list.' })
  filter?: ClbFilter | null;
}

@ArgsType()
export class ClbServiceArguments extends OfferingPageArguments {
  @Field(() => ClbServiceFilter, { nullable: true, description: 'Filter: which services to list.' })
  filter?: ClbServiceFilter | null;
}
