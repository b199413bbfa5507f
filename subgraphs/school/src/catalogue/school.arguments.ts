import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { OfferingPageArguments } from '@leerwegen/shared/search/offering-page.arguments';
import { ArgsType, Field } from 'type-graphql';
import {
  SchoolFilter,
  StudyProgrammeFilter,
  SchoolOfferingFilter,
  GoalFilter,
  GoalSetFilter,
} from './school.filters';

@ArgsType()
export class SchoolArguments extends PageArguments {
  @Field(() => SchoolFilter, { nullable: true, description: 'Filter: which schools to list.' })
  filter?: SchoolFilter | null;
}

@ArgsType()
export class StudyProgrammeArguments extends PageArguments {
  @Field(() => StudyProgrammeFilter, { nullable: true, description: 'Filter: which programmes to list.' })
  filter?: StudyProgrammeFilter | null;
}

@ArgsType()
export class SchoolOfferingArguments extends OfferingPageArguments {
  @Field(() => SchoolOfferingFilter, { nullable: true, description: 'Filter: which offerings to list.' })
  filter?: SchoolOfferingFilter | null;
}

@ArgsType()
export class GoalArguments extends PageArguments {
  @Field(() => GoalFilter, { nullable: true, description: 'Filter: which goals to list.' })
  filter?: GoalFilter | null;
}

@ArgsType()
export class GoalSetArguments extends PageArguments {
  @Field(() => GoalSetFilter, { nullable: true, description: 'Filter: which sets to list.' })
  filter?: GoalSetFilter | null;
}
