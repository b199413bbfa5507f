import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { CapacityState } from '@leerwegen/shared/vocabulary/offering.enum';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ExamForm, ExamPlace } from './exam.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Examensessie: a period in which subjects can be taken in one form at one place.',
})
@Directive('@key(fields: "id")')
@Entity('exam_session')
export class ExamSession {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `examSession:<key>`.' })
  get id(): string {
    return globalId('examSession', this.key);
  }

  @Column({ type: 'text' })
  @Field(() => ExamForm, { nullable: true, description: 'Examenvorm: how it is taken.' })
  form!: ExamForm;

  @Column({ type: 'text' })
  @Field(() => ExamPlace, { nullable: true, description: 'Plaats: central, local or remote.' })
  place!: ExamPlace;

  @Column({ type: 'text', nullable: true })
  siteKey!: string | null;

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Begin: first day.' })
  startsOn!: string;

  @Column({ type: 'date' })
  @Field(() => DateScalar, { nullable: true, description: 'Einde: last day.' })
  endsOn!: string;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Inschrijven vanaf: first day of registration.' })
  registrationFrom!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Inschrijven tot: last day of registration.' })
  registrationTo!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => CapacityState, {
    nullable: true,
    description: 'Capaciteit: whether there is room; null when unknown.',
  })
  capacity!: CapacityState | null;
}
