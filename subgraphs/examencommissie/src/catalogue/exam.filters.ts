import { OwnOfferingFilter } from '@leerwegen/shared/search/own-offering-filter.input';
import { Finality } from '@leerwegen/shared/vocabulary/programme.enum';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ExamForm, ExamPlace, SubjectPart } from './exam.enum';

@InputType({ description: 'Filter voor examenprogramma’s: the search filter and what only exams know.' })
export class ExamProgrammeFilter extends OwnOfferingFilter {
  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3.' })
  grade?: number | null;
}

@InputType({ description: 'Filter voor examenvakken: which subjects to list.' })
export class ExamSubjectFilter {
  @Field(() => String, { nullable: true, description: 'Tekst: every word must occur in the title.' })
  text?: string | null;

  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3.' })
  grade?: number | null;

  @Field(() => Finality, { nullable: true, description: 'Finaliteit: finality.' })
  finality?: Finality | null;

  @Field(() => SubjectPart, { nullable: true, description: 'Gedeelte: general or specific.' })
  part?: SubjectPart | null;
}

@InputType({ description: 'Filter voor examensessies: which sessions to list.' })
export class ExamSessionFilter {
  @Field(() => ID, { nullable: true, description: 'Examenvak: only sessions of this subject.' })
  examSubject?: string | null;

  @Field(() => ExamForm, { nullable: true, description: 'Examenvorm: only this form.' })
  form?: ExamForm | null;

  @Field(() => ExamPlace, { nullable: true, description: 'Plaats: central, local or remote.' })
  place?: ExamPlace | null;

  @Field(() => DateScalar, { nullable: true, description: 'Vanaf: ends on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Tot: starts on this day or earlier.' })
  until?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inschrijven mogelijk op: one can register on this day.',
  })
  registrationOpenOn?: string | null;
}

@InputType({ description: 'Filter voor infosessies: which info sessions to list.' })
export class InfoSessionFilter {
  @Field(() => ExamPlace, { nullable: true, description: 'Plaats: central, local or remote.' })
  place?: ExamPlace | null;

  @Field(() => TargetGroup, { nullable: true, description: 'Doelgroep: especially for this target group.' })
  targetGroup?: TargetGroup | null;

  @Field(() => DateScalar, { nullable: true, description: 'Vanaf: on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inschrijven mogelijk op: one can register on this day.',
  })
  registrationOpenOn?: string | null;
}
