import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { OfferingPageArguments } from '@leerwegen/shared/search/offering-page.arguments';
import { ArgsType, Field } from 'type-graphql';
import { CvoFilter, CourseFilter, CvoOfferingFilter } from './cvo.filters';

@ArgsType()
export class CvoArguments extends PageArguments {
  @Field(() => CvoFilter, { nullable: true, description: 'Filter: which centres to list.' })
  filter?: CvoFilter | null;
}

@ArgsType()
export class CourseArguments extends PageArguments {
  @Field(() => CourseFilter, { nullable: true, description: 'Filter: which courses to list.' })
  filter?: CourseFilter | null;
}

@ArgsType()
export class CvoOfferingArguments extends OfferingPageArguments {
  @Field(() => CvoOfferingFilter, { nullable: true, description: 'Filter: which offerings to list.' })
  filter?: CvoOfferingFilter | null;
}
