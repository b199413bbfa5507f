import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ExamForm } from './exam.enum';
import { SessionRow } from './session.row';

@ObjectType({
  simpleResolvers: true,
  description: 'Examensessie: a period in which subjects can be taken in one form at one place.',
})
@Directive('@key(fields: "id")')
@Entity('exam_session')
export class ExamSession extends SessionRow {
  @Field(() => ID, { description: 'Globaal id: `examSession:<key>`.' })
  get id(): string {
    return globalId('examSession', this.key);
  }

  @Column({ type: 'text' })
  @Field(() => ExamForm, { nullable: true, description: 'Examenvorm: how it is taken.' })
  form!: ExamForm;

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Begin: first day.' })
  startsOn!: string;

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Einde: last day.' })
  endsOn!: string;
}
