import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../connection/page-arguments';
import { OfferingSort } from '../vocabulary/offering.enum';

@ArgsType()
export class OfferingPageArguments extends PageArguments {
  @Field(() => OfferingSort, {
    nullable: true,
    description: 'Sortering: DISTANCE when the filter names a place, else TITLE, unless said otherwise.',
  })
  sort?: OfferingSort | null;
}
