import { PageArguments } from '@leerwegen/shared/connection/page-arguments';
import { OfferingPageArguments } from '@leerwegen/shared/search/offering-page.arguments';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { ArgsType, Field } from 'type-graphql';
import { ExamProgrammeFilter, ExamSessionFilter, ExamSubjectFilter, InfoSessionFilter } from './exam.filters';

@ArgsType()
export class ExamProgrammeArguments extends OfferingPageArguments {
  @Field(() => ExamProgrammeFilter, { nullable: true, description: 'Filter: which programmes to list.' })
  filter?: ExamProgrammeFilter | null;
}

@ArgsType()
export class ExamSubjectArguments extends PageArguments {
  @Field(() => ExamSubjectFilter, { nullable: true, description: 'Filter: which subjects to list.' })
  filter?: ExamSubjectFilter | null;
}

@ArgsType()
export class ExamSessionArguments extends PageArguments {
  @Field(() => ExamSessionFilter, { nullable: true, description: 'Filter: which sessions to list.' })
  filter?: ExamSessionFilter | null;
}

@ArgsType()
export class InfoSessionArguments extends PageArguments {
  @Field(() => InfoSessionFilter, { nullable: true, description: 'Filter: which info sessions to list.' })
  filter?: InfoSessionFilter | null;
}

@ArgsType()
export class OnDateArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Op: on this day; today unless said otherwise.' })
  on?: string | null;
}
