import { ProviderFilter } from '@leerwegen/shared/catalogue/provider-list.query';
import { GuidanceFilter } from '@leerwegen/shared/guidance/guidance.filter';
import { Net } from '@leerwegen/shared/vocabulary/net.enum';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Filter voor clb’s: which centres to list.' })
export class ClbFilter extends ProviderFilter {
  @Field(() => Net, { nullable: true, description: 'Net: educational network.' })
  net?: Net | null;

  @Field(() => String, {
    nullable: true,
    description: 'Arrondissement: works there; NIS code of five digits, such as `34000`.',
  })
  arrondissement?: string | null;
}

@InputType({
  description: 'Filter voor diensten van clb’s: the search filter and what only guidance services know.',
})
export class ClbServiceFilter extends GuidanceFilter {
  @Field(() => ID, { nullable: true, description: 'Clb: only services of this centre.' })
  clb?: string | null;
}
