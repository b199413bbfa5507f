import { Field, InputType } from 'type-graphql';
import { OwnOfferingFilter } from '../search/own-offering-filter.input';
import { GuidanceKind, ServiceAccess } from '../vocabulary/guidance.enum';

/** What every owner's guidance services can be filtered by. */
@InputType()
export abstract class GuidanceFilter extends OwnOfferingFilter {
  @Field(() => GuidanceKind, { nullable: true, description: 'Soort begeleiding: what it helps with.' })
  kind?: GuidanceKind | null;

  @Field(() => ServiceAccess, { nullable: true, description: 'Toegang: walk-in or by appointment.' })
  access?: ServiceAccess | null;
}
