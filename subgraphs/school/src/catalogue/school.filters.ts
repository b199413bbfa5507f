import { ProviderFilter } from '@leerwegen/shared/catalogue/provider-list.query';
import { OwnOfferingFilter } from '@leerwegen/shared/search/own-offering-filter.input';
import { Net } from '@leerwegen/shared/vocabulary/net.enum';
import { Finality, Onderwijsvorm, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Attendance, EducationKind, Opleidingsvorm } from './school.enum';

@InputType({ description: 'Filter voor scholen: which schools to list.' })
export class SchoolFilter extends ProviderFilter {
  @Field(() => Net, { nullable: true, description: 'Net: educational network.' })
  net?: Net | null;
}

@InputType({ description: 'Filter voor studierichtingen: which programmes of study to list.' })
export class StudyProgrammeFilter {
  @Field(() => String, { nullable: true, description: 'Tekst: every word must occur in the title.' })
  text?: string | null;

  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3.' })
  grade?: number | null;

  @Field(() => Finality, { nullable: true, description: 'Finaliteit: finality.' })
  finality?: Finality | null;

  @Field(() => Onderwijsvorm, { nullable: true, description: 'Onderwijsvorm: traditional form.' })
  onderwijsvorm?: Onderwijsvorm | null;

  @Field(() => StudyDomain, { nullable: true, description: 'Studiedomein: study domain.' })
  domain?: StudyDomain | null;

  @Field(() => Boolean, { nullable: true, description: 'Duaal: only dual programmes, or only others.' })
  dual?: boolean | null;
}

@InputType({ description: 'Filter voor aanbod van scholen: the search filter and what only schools know.' })
export class SchoolOfferingFilter extends OwnOfferingFilter {
  @Field(() => ID, { nullable: true, description: 'School: only offerings of this school.' })
  school?: string | null;

  @Field(() => ID, { nullable: true, description: 'Studierichting: only offerings of this programme.' })
  studyProgramme?: string | null;

  @Field(() => Attendance, { nullable: true, description: 'Stelsel: full-time, dual or part-time.' })
  attendance?: Attendance | null;

  @Field(() => EducationKind, { nullable: true, description: 'Soort onderwijs: ordinary or special (buso).' })
  kind?: EducationKind | null;

  @Field(() => Opleidingsvorm, { nullable: true, description: 'Opleidingsvorm: in special education.' })
  opleidingsvorm?: Opleidingsvorm | null;
}

@InputType({ description: 'Filter voor onderwijsdoelen: which goals to list.' })
export class GoalFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Tekst: every word must occur in the text of the goal.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Set: only goals of this set.' })
  goalSet?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Geldig op: only goals that are valid on this day.',
  })
  validOn?: string | null;
}

@InputType({ description: 'Filter voor sets van onderwijsdoelen: which sets to list.' })
export class GoalSetFilter {
  @Field(() => String, { nullable: true, description: 'Tekst: every word must occur in the name.' })
  text?: string | null;
}
