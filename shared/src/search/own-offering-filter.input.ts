import { Field, InputType, Int } from 'type-graphql';
import { OfferingFilter } from './offering-filter.input';

/** What every owner's own lists and counts can be filtered by besides the search filter. */
@InputType()
export abstract class OwnOfferingFilter extends OfferingFilter {
  @Field(() => Int, {
    nullable: true,
    description: 'Schooljaar: can be started in the school year that starts in this year.',
  })
  schoolYear?: number | null;
}
