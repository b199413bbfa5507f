import { Award, EducationLevel } from '@leerwegen/shared/vocabulary/award.enum';
import { globalId } from '@leerwegen/shared/vocabulary/global-id';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ simpleResolvers: true, description: 'Module: part of a course that is certified on its own.' })
@Directive('@key(fields: "id")')
@Entity('course_module')
export class CourseModule {
  /** `<course>/<module>`; a module code may stand in several courses. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Field(() => ID, { description: 'Globaal id: `courseModule:<course>/<module>`.' })
  get id(): string {
    return globalId('courseModule', this.key);
  }

  @Column({ type: 'text' })
  courseCode!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Modulecode: official code.' })
  code!: string;

  @Column({ type: 'text' })
  @Field(() => String, { nullable: true, description: 'Titel: title.' })
  title!: string;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Lestijden: lesson hours of 50 minutes.' })
  hours!: number | null;

  @Column({ type: 'int', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Volgorde: place in the sequence of the course.' })
  sequence!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Vak: subject, for general education.' })
  subject!: string | null;

  @Column({ type: 'text', array: true })
  @Field(() => [Award], { nullable: true, description: 'Studiebewijzen: what completing it gives.' })
  awards!: Award[];

  @Field(() => EducationLevel, { nullable: true, description: 'Niveau: level of education.' })
  readonly level: EducationLevel = 'SECONDARY';
}
