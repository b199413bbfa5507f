import { Award, EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { Finality, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ simpleResolvers: true, description: 'Opleiding: course of a centre for adult education.' })
@Directive('@key(fields: "id")')
@Entity('course')
export class Course {
  @PrimaryColumn({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Opleidingscode: official code, such as `735`.' })
  code!: string;

  @Field(() => ID, { description: 'Globaal id: `course:<code>`.' })
  get id(): string {
    return globalId('course', this.code);
  }

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  @Column({ type: 'text' })
  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway it belongs to.' })
  pathway!: Pathway;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Diplomagericht: whether at least one of its variants counts for the diploma.',
  })
  diplomaOriented!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => Finality, { nullable: true, description: 'Finaliteit: only for general education.' })
  finality!: Finality | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => StudyDomain, { nullable: true, description: 'Studiedomein: null when unknown.' })
  domain!: StudyDomain | null;

  @Column({ type: 'text', array: true })
  @Field(() => [Award], { nullable: true, description: 'Studiebewijzen: what completing it gives.' })
  awards!: Award[];

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Minimumleeftijd: minimum age at enrolment.' })
  minimumAge!: number | null;

  @Field(() => EducationLevel, { nullable: true, description: 'Niveau: level of education.' })
  readonly level: EducationLevel = 'SECONDARY';
}
