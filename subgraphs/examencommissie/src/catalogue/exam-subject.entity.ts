import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Finality } from '@leerwegen/shared/vocabulary/programme.enum';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SubjectPart } from './exam.enum';

@ObjectType({
  simpleResolvers: true,
  description: 'Examenvak: one subject of exam programmes; its vakfiche says what is asked and how.',
})
@Directive('@key(fields: "id")')
@Entity('exam_subject')
export class ExamSubject {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `examSubject:<key>`.' })
  get id(): string {
    return globalId('examSubject', this.key);
  }

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Graad: 1, 2 or 3.' })
  grade!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Finality, { nullable: true, description: 'Finaliteit: finality.' })
  finality!: Finality | null;

  @Column({ type: 'text' })
  @Field(() => SubjectPart, {
    nullable: true,
    description: 'Gedeelte: general education or what is particular to the programme.',
  })
  part!: SubjectPart;
}
